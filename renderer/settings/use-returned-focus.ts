// Gives the focus back to what had it before a dialog stood.
import { useEffect, useRef } from "react";

/** To be used by the dialog; what had the focus when it came has it again once it is gone, or the page where nothing had it, unless something else was focused meanwhile. */
export function useReturnedFocus(): void {
  const opener = useRef(document.activeElement);
  useEffect(() => {
    const from = opener.current;
    return () => {
      // The page under a dialog takes no focus before the dialog is gone.
      requestAnimationFrame(() => {
        const isFree = document.activeElement === null || document.activeElement === document.body;
        const back = from instanceof HTMLElement && from.isConnected && from !== document.body ? from : document.getElementById("page");
        if (isFree) back?.focus({ preventScroll: true });
      });
    };
  }, []);
}
