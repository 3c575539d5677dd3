// Counts what is due whenever that may have changed, and only when the page has nothing else to do.
import { localTime } from "#shared/model/calendar.ts";
import type { Document } from "#shared/model/document.ts";
import { dueCount } from "#shared/queries/due-count.ts";
import { onDayCheck } from "../document/clock.ts";
import { useDocument } from "../document/document-store.ts";
import { useDueCount } from "./due-count-store.ts";

/** The tables the count is read from. */
const READ = ["settings", "applications", "people", "touchpoints", "reminders", "arrivals"] as const;
/** A card that was dropped settles first; in ms. */
const SETTLES_MS = 300;
/** A page that is not seen is idle late; in ms. */
const LATEST_MS = 5_000;

/** Keeps the count until it is told to stop. */
export function keepCount(): () => void {
  let counted: Document | undefined;
  let minute = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  const count = () => {
    timer = undefined;
    const { document, phase } = useDocument.getState();
    if (phase.kind === "opening" || phase.kind === "recovery") return;
    const now = new Date();
    counted = document;
    minute = localTime(now);
    useDueCount.setState({ count: dueCount(document, { wall: minute, instant: now.getTime() }) });
  };
  const soon = () => {
    timer ??= setTimeout(() => requestIdleCallback(count, { timeout: LATEST_MS }), SETTLES_MS);
  };
  const stopWatching = useDocument.subscribe(({ document }) => {
    if (READ.some((table) => counted?.[table] !== document[table])) soon();
  });
  const stopChecking = onDayCheck(() => {
    if (localTime(new Date()) !== minute) soon();
  });
  soon();
  return () => {
    stopWatching();
    stopChecking();
    clearTimeout(timer);
  };
}
