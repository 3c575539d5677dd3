// Makes gaps of the double loud: what Electron has and the double has not is an error, never `undefined`.

/** The object, where reading a property it does not have throws. Symbols and `then` are asked for by the language itself. */
export function strict(name, object) {
  return new Proxy(object, {
    get(target, property) {
      if (!(property in target) && typeof property !== "symbol" && property !== "then") throw new Error(`The double of Electron has no ${name}.${property}`);
      const value = Reflect.get(target, property, target);
      // A class's private fields are the object's own and not the proxy's.
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

/** An event whose default can be prevented, as Electron hands them to listeners. */
export function preventable(details = {}) {
  return {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}
