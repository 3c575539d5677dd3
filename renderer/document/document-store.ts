// The document as this window shows it: confirmed by the backend, with everything pending on top.

import { create } from "zustand";
import type { Access, Candidate, Saving } from "#shared/contract/backend.ts";
import { type Document, emptyDocument } from "#shared/model/document.ts";
import { type Board, boardOf } from "#shared/queries/board.ts";
import { type OpenReminders, openReminders } from "#shared/queries/next-step.ts";
import type { Said } from "#shared/text/said.ts";
import { currentDay, onDayCheck } from "./clock.ts";
import type { Pending } from "./replay.ts";
import { EMPTY_STACK, type UndoStack } from "./undo-stack.ts";

/** What stands between the person and the document, if anything. */
export type Phase =
  | { readonly kind: "opening" }
  | { readonly kind: "open" }
  | { readonly kind: "recovery"; readonly why: Said; readonly candidates: readonly Candidate[]; readonly quarantined?: string }
  | { readonly kind: "not-admitted" }
  /** The connection is gone; what is pending is kept here and sent again. */
  | { readonly kind: "away" };

export interface DocumentState {
  readonly phase: Phase;
  /** What is shown. */
  readonly document: Document;
  readonly board: Board;
  readonly reminders: OpenReminders;
  readonly pending: readonly Pending[];
  /** How many things the person entered that are not sent on their way yet, because something has to be looked up first. */
  readonly entering: number;
  readonly undoStack: UndoStack;
  readonly access: Access;
  readonly saving: Saving;
  readonly folder: string;
  readonly today: string;
}

/** A state that shows a whole new document; what is derived from it is made anew. */
export function shownDocument(document: Document): Pick<DocumentState, "document" | "board" | "reminders"> {
  return { document, board: boardOf(document), reminders: openReminders(document) };
}

export const useDocument = create<DocumentState>(() => ({
  phase: { kind: "opening" },
  ...shownDocument(emptyDocument()),
  pending: [],
  entering: 0,
  undoStack: EMPTY_STACK,
  access: { mode: "writable" },
  saving: { state: "saved" },
  folder: "",
  today: currentDay(),
}));

onDayCheck(() => {
  const today = currentDay();
  if (today !== useDocument.getState().today) useDocument.setState({ today });
});

/** Has the page say `Saving` from when something was entered until it is on its way. */
export async function whileEntering(work: () => Promise<void>): Promise<void> {
  useDocument.setState(({ entering }) => ({ entering: entering + 1 }));
  try {
    await work();
  } finally {
    useDocument.setState(({ entering }) => ({ entering: entering - 1 }));
  }
}
