// What goes on beside the page as long as it is open: counting what is due, asking for it when the page is looked at, and notifications.
import { besideDocument } from "../document/session.ts";
import { keepCount } from "./keep-count.ts";
import { offerWhenFitting } from "./offer-notifications.ts";
import { beginShowing } from "./show-arrived.ts";

/** Begins all of it; gives how to stop. */
export function attend(): () => void {
  const stops = [keepCount(), lookWhenSeen(), beginShowing(), offerWhenFitting()];
  return () => {
    for (const stop of stops) stop();
  };
}

/** What came due while no page was open or the computer slept is told at once to whoever opens the page or comes back to it. */
function lookWhenSeen(): () => void {
  const look = () => {
    if (document.visibilityState === "visible") void lookForDue();
  };
  void lookForDue();
  addEventListener("focus", look);
  document.addEventListener("visibilitychange", look);
  return () => {
    removeEventListener("focus", look);
    document.removeEventListener("visibilitychange", look);
  };
}

async function lookForDue(): Promise<void> {
  try {
    await besideDocument().lookForDue();
  } catch {
    // The connection is gone; it is looked when it is back.
  }
}
