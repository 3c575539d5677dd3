// The focus stays in the panel when what had it is gone: a tag taken off, a step that is done, a note removed.
import { type RefObject, useEffect } from "react";

const FOCUSABLE = "a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), select:not(:disabled), summary";

/**
 * Gives the focus to what came to the place of an element that was taken out with the focus on it. A line (`data-line`) that was put
 * elsewhere, as when its day was corrected, keeps it.
 */
export function useKeptFocus(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = panel.current;
    if (!root) return;
    let last: Place | undefined;
    const onFocus = ({ target }: FocusEvent) => {
      last = target instanceof HTMLElement ? placeOf(target, root) : undefined;
    };
    const observer = new MutationObserver(() => {
      if (!last || last.element.isConnected || document.activeElement !== document.body) return;
      const { line, inLine, index } = last;
      const moved = line === undefined ? null : root.querySelector<HTMLElement>(`[data-line="${CSS.escape(line)}"]`);
      const next = (moved && at(focusable(moved), inLine)) ?? at(focusable(root), index) ?? root;
      next.focus({ preventScroll: moved === null });
    });
    root.addEventListener("focusin", onFocus);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      root.removeEventListener("focusin", onFocus);
      observer.disconnect();
    };
  }, [panel]);
}

/** Where the focus is: among everything in the panel, and in its line. */
interface Place {
  readonly element: Element;
  readonly index: number;
  readonly line: string | undefined;
  readonly inLine: number;
}

function placeOf(element: HTMLElement, root: HTMLElement): Place {
  const line = element.closest<HTMLElement>("[data-line]");
  return { element, index: focusable(root).indexOf(element), line: line?.dataset.line, inLine: line ? focusable(line).indexOf(element) : -1 };
}

function at(elements: readonly HTMLElement[], index: number): HTMLElement | undefined {
  return elements[Math.min(Math.max(index, 0), elements.length - 1)];
}

/** Everything in the panel that can have the focus and is seen, in the order of Tab. */
function focusable(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) => element.checkVisibility());
}
