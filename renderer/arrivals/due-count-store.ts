// How many things are due now, as it was counted last.
import { create } from "zustand";

interface DueCount {
  readonly count: number;
}

/** Zero until it is counted, which waits until the page has nothing else to do. */
export const useDueCount = create<DueCount>(() => ({ count: 0 }));
