// The keys of the page: up and down between its lines, and what can be done with the line that has the focus.
import type { Item } from "#shared/queries/today.ts";
import { useDocument } from "../document/document-store.ts";
import { exportCalendar } from "../document/export-calendar.ts";
import { useActions } from "../ui/action.ts";
import { canBeDone, done, followUp } from "./item-actions.ts";
import { focusedLine, moveFocus, openLine } from "./line-focus.ts";
import { openAt, toggleSelected } from "./today-state.ts";

/** Registers what can be done with these lines, as long as the page stands. */
export function useTodayKeys(items: readonly Item[]): void {
  const focused = () => {
    const key = focusedLine();
    return key === undefined ? undefined : items.find((item) => item.key === key);
  };
  const changeable = () => {
    const item = useDocument.getState().access.mode === "writable" ? focused() : undefined;
    return item && canBeDone(item) ? item : undefined;
  };
  const quiet = () => {
    const item = changeable();
    return item?.kind === "quiet" ? item : undefined;
  };
  const hasLines = () => items.length > 0;
  useActions([
    { id: "today.done", name: "today.action.done", keys: ["d"], enabled: () => changeable() !== undefined, run: () => on(changeable(), done) },
    {
      id: "today.snooze",
      name: "today.action.snooze",
      keys: ["s"],
      enabled: () => changeable() !== undefined,
      run: () => on(changeable(), ({ key }) => openAt(key, "snooze")),
    },
    { id: "today.open", name: "today.action.open", keys: ["o"], enabled: () => focused() !== undefined, run: () => on(focused(), ({ key }) => openLine(key)) },
    { id: "today.followUp", name: "today.action.followUp", keys: ["f"], enabled: () => quiet() !== undefined, run: () => on(quiet(), followUp) },
    {
      id: "today.select",
      name: "today.action.select",
      keys: ["x"],
      enabled: () => quiet() !== undefined,
      run: () => on(quiet(), ({ application }) => toggleSelected(application.id)),
    },
    { id: "today.calendar", name: "ics.saveAll", keys: [], run: () => void exportCalendar({ what: "ahead" }) },
    { id: "today.next", name: "today.action.next", keys: ["ArrowDown"], enabled: hasLines, run: () => moveFocus(1) },
    { id: "today.previous", name: "today.action.previous", keys: ["ArrowUp"], enabled: hasLines, run: () => moveFocus(-1) },
  ]);
}

function on<Found>(found: Found | undefined, run: (found: Found) => void): void {
  if (found !== undefined) run(found);
}
