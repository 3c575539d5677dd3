// The focus stays in the panel when what had it is gone: a tag taken off, a step that is done, a note removed.
import { type RefObject, useEffect } from "react";

const FOCUSABLE = "a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), select:not(:disabled), summary";

/** Gives the focus to what came to the place of an element that was taken out with the focus on it. */
export function useKeptFocus(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = panel.current;
    if (!root) return;
    let last: { readonly element: Element; readonly index: number } | undefined;
    const onFocus = ({ target }: FocusEvent) => {
      last = target instanceof Element ? { element: target, index: focusable(root).indexOf(target as HTMLElement) } : undefined;
    };
    const observer = new MutationObserver(() => {
      if (!last || last.element.isConnected || document.activeElement !== document.body) return;
      const there = focusable(root);
      (there[Math.min(Math.max(last.index, 0), there.length - 1)] ?? root).focus({ preventScroll: true });
    });
    root.addEventListener("focusin", onFocus);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      root.removeEventListener("focusin", onFocus);
      observer.disconnect();
    };
  }, [panel]);
}

/** Everything in the panel that can have the focus and is seen, in the order of Tab. */
function focusable(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) => element.checkVisibility());
}
