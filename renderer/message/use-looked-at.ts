// Whether the person is at this window: a message that fades waits for somebody to read it.
import { useSyncExternalStore } from "react";

/** True while the window has the focus. */
export function useLookedAt(): boolean {
  return useSyncExternalStore(onFocusChange, () => document.hasFocus());
}

function onFocusChange(listener: () => void): () => void {
  addEventListener("focus", listener);
  addEventListener("blur", listener);
  return () => {
    removeEventListener("focus", listener);
    removeEventListener("blur", listener);
  };
}
