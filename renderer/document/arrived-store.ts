// What is due and was told of to this page; it stays until it is dealt with or put aside.
import { create } from "zustand";
import type { Arrived } from "#shared/model/arrived.ts";

interface ArrivedState {
  /** What arrived, oldest first; each thing is in the last that told of it. */
  readonly waiting: readonly Arrived[];
  arrived(event: Arrived): void;
  /** Puts some aside. */
  putAside(events: readonly Arrived[]): void;
}

export const useArrived = create<ArrivedState>((set) => ({
  waiting: [],
  arrived: (event) => set(({ waiting }) => ({ waiting: [...waiting.flatMap((earlier) => without(earlier, event)), event] })),
  putAside: (events) => set(({ waiting }) => ({ waiting: waiting.filter((other) => !events.includes(other)) })),
}));

/** What told of something earlier, without what is told of anew. */
function without(earlier: Arrived, { things: anew }: Arrived): readonly Arrived[] {
  const things = earlier.things.filter(({ id }) => !anew.some((thing) => thing.id === id));
  if (things.length === earlier.things.length) return [earlier];
  return things.length === 0 ? [] : [{ ...earlier, things }];
}
