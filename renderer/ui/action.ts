// The actions of the app: one table that the keys, the command palette and the list of shortcuts read.

import { useLayoutEffect, useRef } from "react";
import { create } from "zustand";
import type { TextKey } from "#shared/text/catalogue.ts";
import { matchesKey } from "./keys.ts";

/** Something the person can do here and now. */
export interface Action {
  readonly id: string;
  readonly name: TextKey;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Keys as `n`, `Escape`, `mod+z`, `mod+shift+z` (`mod`: Ctrl, or Cmd on a Mac); the first is shown. */
  readonly keys: readonly string[];
  /** Whether it can be done now; it is asked when a key is pressed and when the palette opens. */
  readonly enabled?: () => boolean;
  readonly run: () => void;
  /** Keys that work while the person types in a field too. */
  readonly whileTyping?: boolean;
}

interface Registered {
  readonly groups: readonly (readonly Action[])[];
}

/** Every action registered now, in groups; what is mounted last comes first. */
export const useRegisteredActions = create<Registered>(() => ({ groups: [] }));

/** Registers actions as long as the component stands. Pass the same ids each time; `run` and `enabled` may be new. */
export function useActions(actions: readonly Action[]): void {
  const latest = useRef(actions);
  latest.current = actions;
  // Before it is painted: a key may be pressed as soon as it is seen.
  useLayoutEffect(() => {
    const group: Action[] = latest.current.map((action, index) => ({
      ...action,
      enabled: () => latest.current[index]?.enabled?.() ?? true,
      run: () => latest.current[index]?.run(),
    }));
    useRegisteredActions.setState(({ groups }) => ({ groups: [group, ...groups] }));
    return () => useRegisteredActions.setState(({ groups }) => ({ groups: groups.filter((other) => other !== group) }));
  }, []);
}

/** Runs the first enabled action that a key press means. Call once, for the whole page. Returns how to stop. */
export function listenForKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const typing = isTyping(event.target);
    const open = document.querySelector("[aria-modal='true']") !== null;
    for (const action of useRegisteredActions.getState().groups.flat()) {
      if ((typing || open) && !action.whileTyping) continue;
      if (!action.keys.some((key) => matchesKey(event, key)) || action.enabled?.() === false) continue;
      event.preventDefault();
      action.run();
      return;
    }
  };
  addEventListener("keydown", onKeyDown);
  return () => removeEventListener("keydown", onKeyDown);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=checkbox],[type=radio],[type=button]), textarea, select"))
  );
}
