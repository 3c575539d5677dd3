// What is due and was told of to this page; it stays until it is dealt with or put aside.
import { create } from "zustand";
import type { Arrived } from "#shared/model/arrived.ts";

interface ArrivedState {
  /** The last that arrived, oldest first. */
  readonly waiting: readonly Arrived[];
  arrived(event: Arrived): void;
  /** Puts one aside. */
  putAside(event: Arrived): void;
}

export const useArrived = create<ArrivedState>((set) => ({
  waiting: [],
  arrived: (event) => set(({ waiting }) => ({ waiting: [...waiting, event] })),
  putAside: (event) => set(({ waiting }) => ({ waiting: waiting.filter((other) => other !== event) })),
}));
