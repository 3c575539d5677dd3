// What is typed after the palette was asked for and before its text box stands, which the first time takes a fetch. It would otherwise move cards.

export interface EarlyTyping {
  /** Stops listening; gives what was typed, and whether Enter came after it. What is taken once is not given again. */
  take(): { readonly text: string; readonly entered: boolean };
}

/** Keeps every key from the page until it is taken; Escape takes it too and calls `onEscape`. */
export function earlyTyping(onEscape: () => void): EarlyTyping {
  let text = "";
  let entered = false;
  const onKeyDown = (event: KeyboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === "Escape") {
      taken();
      onEscape();
    }
    if (entered || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter") entered = text !== "";
    else if (event.key === "Backspace") text = [...text].slice(0, -1).join("");
    else if ([...event.key].length === 1) text += event.key;
  };
  const taken = () => removeEventListener("keydown", onKeyDown, { capture: true });
  addEventListener("keydown", onKeyDown, { capture: true });
  return {
    take() {
      taken();
      const typed = { text, entered };
      text = "";
      entered = false;
      return typed;
    },
  };
}
