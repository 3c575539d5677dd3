// The board as it is shown: the document's, or what the filter leaves of it. A new filter is applied in slices, so that typing stays smooth.

import { create } from "zustand";
import type { Application } from "#shared/model/application.ts";
import { STAGES } from "#shared/model/stage.ts";
import type { Board } from "#shared/queries/board.ts";
import { type Filter, filteredBoard, isFiltering, matcher, searchText } from "#shared/queries/filter.ts";
import { isOverdue } from "#shared/queries/next-step.ts";
import { quietDaysOf } from "#shared/queries/quiet.ts";
import { useBoardFilter } from "../document/board-filter.ts";
import { type DocumentState, useDocument } from "../document/document-store.ts";

/** How long one slice may take, in ms: a third of a frame at 60 frames a second. */
const SLICE_MS = 5;

interface Shown {
  readonly board: Board;
}

export const useShown = create<Shown>(() => ({ board: useDocument.getState().board }));

/** Folds the texts of all cards while nothing else is to do, so that the first letter typed finds them ready. Returns how to stop. */
export function prepareSearch(): () => void {
  const cards = STAGES.flatMap((stage) => useDocument.getState().board[stage]);
  let at = 0;
  const work = (deadline: IdleDeadline) => {
    while (at < cards.length && deadline.timeRemaining() > 1) searchText(cards[at++] as Application);
    waiting = at < cards.length ? requestIdleCallback(work) : 0;
  };
  let waiting = requestIdleCallback(work);
  return () => cancelIdleCallback(waiting);
}

type Passes = (application: Application) => boolean;

/** What is shown now came from this board by this test; undefined while nothing is filtered. */
let current: { readonly passes: Passes; readonly filter: Filter; from: Board; shown: Board } | undefined;
let run = 0;

async function show(filter: Filter): Promise<void> {
  run += 1;
  const mine = run;
  if (!isFiltering(filter)) {
    current = undefined;
    useShown.setState({ board: useDocument.getState().board });
    return;
  }
  const { people } = useDocument.getState().document;
  const passes = remembering(matcher({ ...filter, overdue: false, quiet: false }, { people, isLate, isQuiet }));
  let end = performance.now() + SLICE_MS;
  for (const stage of STAGES) {
    for (const card of useDocument.getState().board[stage]) {
      passes(card);
      if (performance.now() < end) continue;
      await nextTask();
      if (mine !== run) return;
      end = performance.now() + SLICE_MS;
    }
  }
  const from = useDocument.getState().board;
  // What is late or quiet may change while the card does not.
  const test: Passes = (card) => (!filter.overdue || isLate(card)) && (!filter.quiet || isQuiet(card)) && passes(card);
  current = { passes: test, filter, from, shown: filteredBoard(from, test) };
  useShown.setState({ board: current.shown });
}

useDocument.subscribe((state, before) => {
  const { board } = state;
  if (!current) {
    if (board !== before.board) useShown.setState({ board });
    return;
  }
  const anew = answersAnew(current.filter, state, before);
  if (board !== before.board || anew) {
    current.shown = filteredBoard(board, current.passes, anew ? undefined : current);
    current.from = board;
    useShown.setState({ board: current.shown });
  }
  if (current.filter.text.trim() !== "" && state.document.people !== before.document.people) void show(current.filter);
});
useBoardFilter.subscribe((filter) => void show(filter));

/** Whether cards that are what they were may answer a filter otherwise now. */
function answersAnew({ overdue, quiet }: Filter, { document: now, today, reminders }: DocumentState, before: DocumentState): boolean {
  if (today !== before.today) return overdue || quiet;
  const then = before.document;
  return (
    (overdue && reminders !== before.reminders) ||
    (quiet && (now.touchpoints !== then.touchpoints || now.reminders !== then.reminders || now.settings !== then.settings))
  );
}

function remembering(passes: Passes): Passes {
  const verdicts = new WeakMap<Application, boolean>();
  return (application) => {
    let verdict = verdicts.get(application);
    if (verdict === undefined) {
      verdict = passes(application);
      verdicts.set(application, verdict);
    }
    return verdict;
  };
}

function isLate({ id }: Application): boolean {
  const { reminders, today } = useDocument.getState();
  const first = reminders.get(id)?.[0];
  return first !== undefined && isOverdue(first.due, today);
}

function isQuiet(application: Application): boolean {
  const { document, today } = useDocument.getState();
  return quietDaysOf(document, application, today) !== undefined;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}
