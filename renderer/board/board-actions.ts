// What the keys, the palette and the list of shortcuts can do at the board.
import { COLUMNS } from "#shared/model/stage.ts";
import { exportCalendar } from "../document/export-calendar.ts";
import { exportCsv, exportJson, exportTimeline } from "../document/export-document.ts";
import { type Action, useActions } from "../ui/action.ts";
import { beginAdding, useBoard } from "./board-state.ts";
import { canDebrief, canReconnect, debrief, isWritable, moveToStage, open, reconnect, remove, reportOn, targets, toggleChosen } from "./card-actions.ts";
import { openMenuAt } from "./card-keys.ts";
import { openFilterDialog } from "./filter-dialog.ts";
import { focusCard } from "./focus.ts";
import { pickUp } from "./keyboard-move.ts";
import { hasSavedFilters, isWorthSaving } from "./saved-filter-actions.ts";
import { useShown } from "./shown-board.ts";
import { standingOf } from "./standing.ts";

const anyTarget = () => useBoard.getState().held === null && targets().length > 0;
const focusedCard = () => {
  const { focused } = useBoard.getState();
  return focused !== null && standingOf(useShown.getState().board, focused) ? focused : undefined;
};
/** The one card an action about a single application is for. */
const onlyTarget = (fits: (id: string) => boolean) => {
  if (useBoard.getState().held !== null) return undefined;
  const [id, ...others] = targets();
  return id !== undefined && others.length === 0 && fits(id) ? id : undefined;
};
const hasFocusedCard = () => focusedCard() !== undefined;

const moves = COLUMNS.map(
  (stage, index): Action => ({
    id: `board.move.${stage}`,
    name: `board.action.${stage}`,
    keys: [String(index + 1)],
    enabled: anyTarget,
    run: () => moveToStage(targets(), stage),
  }),
);

const actions: readonly Action[] = [
  { id: "board.add", name: "board.action.add", keys: ["n"], enabled: isWritable, run: () => beginAdding(addingStage()) },
  { id: "board.filter", name: "board.action.filter", keys: ["/"], run: () => document.getElementById("board-filter")?.focus() },
  { id: "board.open", name: "board.action.open", keys: ["e"], enabled: hasFocusedCard, run: () => withFocused(open) },
  { id: "board.choose", name: "board.action.choose", keys: ["x"], enabled: hasFocusedCard, run: () => withFocused(toggleChosen) },
  // Space is heard by the card itself; it stands here so that it is found.
  { id: "board.pickUp", name: "board.action.pickUp", keys: ["Space"], enabled: hasFocusedCard, run: () => withFocused(carryFocused) },
  ...moves,
  { id: "board.move.lead", name: "board.action.lead", keys: ["0", "l"], enabled: anyTarget, run: () => moveToStage(targets(), "lead") },
  {
    id: "board.debrief",
    name: "board.action.debrief",
    keys: ["b"],
    enabled: () => onlyTarget(canDebrief) !== undefined,
    run: () => withOnly(canDebrief, debrief),
  },
  {
    id: "board.reconnect",
    name: "board.action.reconnect",
    keys: ["r"],
    enabled: () => onlyTarget(canReconnect) !== undefined,
    run: () => withOnly(canReconnect, reconnect),
  },
  { id: "board.archive", name: "board.action.archive", keys: ["a"], enabled: anyTarget, run: () => useBoard.setState({ archiving: targets() }) },
  { id: "board.remove", name: "board.action.remove", keys: ["Delete", "Backspace"], enabled: anyTarget, run: () => remove(targets()) },
  { id: "board.calendar", name: "ics.saveCards", keys: [], enabled: anyTarget, run: () => void exportCalendar({ what: "ahead", only: targets() }) },
  { id: "board.exportJson", name: "exporting.cardsJson", keys: [], enabled: anyTarget, run: () => void exportJson({ only: new Set(targets()) }) },
  { id: "board.exportCsv", name: "exporting.cardsCsv", keys: [], enabled: anyTarget, run: () => void exportCsv({ only: new Set(targets()) }) },
  { id: "board.exportTimeline", name: "exporting.cardsTimeline", keys: [], enabled: anyTarget, run: () => void exportTimeline({ only: new Set(targets()) }) },
  { id: "board.report", name: "exporting.cardsReport", keys: [], enabled: anyTarget, run: () => reportOn(targets()) },
  { id: "board.menu", name: "board.action.menu", keys: ["shift+F10"], enabled: hasFocusedCard, run: () => withFocused(openMenuAt) },
  {
    id: "board.saveFilter",
    name: "board.action.saveFilter",
    keys: [],
    enabled: () => isWorthSaving() && isWritable(),
    run: () => openFilterDialog("save"),
  },
  {
    id: "board.editFilters",
    name: "board.action.editFilters",
    keys: [],
    enabled: () => hasSavedFilters() && isWritable(),
    run: () => openFilterDialog("edit"),
  },
];

/** Registers the board's actions as long as it stands. */
export function useBoardActions(): void {
  useActions(actions);
}

function withFocused(run: (id: string) => void): void {
  const id = focusedCard();
  if (id !== undefined) run(id);
}

function withOnly(fits: (id: string) => boolean, run: (id: string) => void): void {
  const id = onlyTarget(fits);
  if (id !== undefined) run(id);
}

function carryFocused(id: string): void {
  focusCard(id);
  pickUp(id);
}

function addingStage() {
  const { focused } = useBoard.getState();
  return (focused === null ? undefined : standingOf(useShown.getState().board, focused)?.stage) ?? "applied";
}
