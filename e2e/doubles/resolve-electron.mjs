// Tells Node where the module `electron` is while the double stands in for it.

/** Node's resolve hook (nodejs.org/api/module.html#resolvespecifier-context-nextresolve). */
export async function resolve(specifier, context, next) {
  if (specifier !== "electron") return next(specifier, context);
  return { url: new URL("./electron.mjs", import.meta.url).href, shortCircuit: true };
}
