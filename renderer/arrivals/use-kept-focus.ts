// Where the focus goes when a line that has it is answered: to the next line, else back to where the person was.
import { type FocusEvent, type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from "react";

interface KeptFocus {
  readonly list: RefObject<HTMLDivElement | null>;
  /** What the list's element listens to. */
  readonly keepFocus: {
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: (event: FocusEvent) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

/** `lines` is what the list shows. Escape goes back at once. */
export function useKeptFocus(lines: readonly unknown[]): KeptFocus {
  const list = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);
  const isWithin = useRef(false);
  const count = useRef(lines.length);
  const goBack = useCallback(() => {
    isWithin.current = false;
    const from = before.current instanceof HTMLElement && before.current.isConnected ? before.current : document.getElementById("page");
    from?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    const fewer = lines.length < count.current;
    count.current = lines.length;
    if (!fewer || !isWithin.current || list.current?.contains(document.activeElement)) return;
    const next = list.current?.querySelector<HTMLElement>("a, button");
    if (next) next.focus({ preventScroll: true });
    else goBack();
  });
  // The last line takes the list with it.
  useEffect(
    () => () => {
      if (isWithin.current) goBack();
    },
    [goBack],
  );
  return {
    list,
    keepFocus: {
      onFocus: ({ relatedTarget }) => {
        if (!isWithin.current) before.current = relatedTarget;
        isWithin.current = true;
      },
      // Without a next place the focus was lost with what had it. A menu of a line stands elsewhere in the page, and belongs to it.
      onBlur: ({ relatedTarget, currentTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget) && !relatedTarget.closest("[role='menu']")) isWithin.current = false;
      },
      onKeyDown: (event) => {
        if (event.key !== "Escape" || event.defaultPrevented || !event.currentTarget.contains(event.target as Node)) return;
        event.preventDefault();
        goBack();
      },
    },
  };
}
