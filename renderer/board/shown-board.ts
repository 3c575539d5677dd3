// The board as it is shown: the document's, or what the filter leaves of it. A new filter is applied in slices, so that typing stays smooth.

import { create } from "zustand";
import type { Application } from "#shared/model/application.ts";
import { STAGES } from "#shared/model/stage.ts";
import type { Board } from "#shared/queries/board.ts";
import { type Filter, filteredBoard, isFiltering, matcher, NO_FILTER, searchText } from "#shared/queries/filter.ts";
import { isOverdue } from "#shared/queries/next-step.ts";
import { useDocument } from "../document/document-store.ts";

/** How long one slice may take, in ms: a third of a frame at 60 frames a second. */
const SLICE_MS = 5;

interface Shown {
  readonly board: Board;
  /** What the person asked for; `board` follows within a few slices. */
  readonly filter: Filter;
}

export const useShown = create<Shown>(() => ({ board: useDocument.getState().board, filter: NO_FILTER }));

/** Asks for other cards. */
export function setFilter(part: Partial<Filter>): void {
  const filter = { ...useShown.getState().filter, ...part };
  useShown.setState({ filter });
  void show(filter);
}

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
let current: { readonly passes: Passes; readonly overdue: boolean; from: Board; shown: Board } | undefined;
let run = 0;

async function show(filter: Filter): Promise<void> {
  run += 1;
  const mine = run;
  if (!isFiltering(filter)) {
    current = undefined;
    useShown.setState({ board: useDocument.getState().board });
    return;
  }
  const passes = remembering(matcher({ ...filter, overdue: false }, isLate));
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
  const test: Passes = filter.overdue ? (card) => isLate(card) && passes(card) : passes;
  current = { passes: test, overdue: filter.overdue, from, shown: filteredBoard(from, test) };
  useShown.setState({ board: current.shown });
}

useDocument.subscribe(({ board, reminders, today }, before) => {
  if (!current) {
    if (board !== before.board) useShown.setState({ board });
    return;
  }
  const lateness = current.overdue && (reminders !== before.reminders || today !== before.today);
  if (board === before.board && !lateness) return;
  current.shown = filteredBoard(board, current.passes, lateness ? undefined : current);
  current.from = board;
  useShown.setState({ board: current.shown });
});

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

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}
