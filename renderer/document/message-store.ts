// What is said to the person: what happened, with a way back, and what needs them.

import { create } from "zustand";
import type { Said } from "#shared/text/said.ts";

/** Something to do next, named on a button. */
export interface Offer {
  readonly said: Said;
  readonly run: () => void;
}

/** One message. `happened` fades by itself; `needed` stays until it is dealt with or put aside. */
export interface Message {
  readonly id: number;
  readonly kind: "happened" | "needed";
  readonly said: Said;
  /** The step this message can take back; it is offered as long as that step is the latest. */
  readonly undoes?: string;
  readonly offer?: Offer;
}

interface Messages {
  readonly messages: readonly Message[];
}

let lastId = 0;

/** The messages on screen, oldest first: at most one that tells what happened. */
export const useMessages = create<Messages>(() => ({ messages: [] }));

/** Says what happened; takes the place of what was said before. */
export function sayHappened(said: Said, undoes?: string, offer?: Offer): void {
  lastId += 1;
  const message: Message = { id: lastId, kind: "happened", said, ...(undoes === undefined ? {} : { undoes }), ...(offer ? { offer } : {}) };
  useMessages.setState(({ messages }) => ({ messages: [...messages.filter(({ kind }) => kind === "needed"), message] }));
}

/** Says what needs the person; the same sentence is not said twice. */
export function sayNeeded(said: Said): void {
  lastId += 1;
  const message: Message = { id: lastId, kind: "needed", said };
  useMessages.setState(({ messages }) => ({ messages: [...messages.filter((other) => other.kind !== "needed" || other.said.key !== said.key), message] }));
}

/** Takes a message off the screen. */
export function putAside(id: number): void {
  useMessages.setState(({ messages }) => ({ messages: messages.filter((message) => message.id !== id) }));
}
