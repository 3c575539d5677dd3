// What is going on at the board itself: focus, selection, shelf, what is being moved. Nothing of it is saved; it outlives a visit elsewhere.

import { create } from "zustand";
import type { Id } from "#shared/model/id.ts";
import type { Stage } from "#shared/model/stage.ts";
import { useDocument } from "../document/document-store.ts";
import type { Place } from "./place.ts";
import { NOTHING, type Selection } from "./selection.ts";

/** From this width (px) on there is room for the shelf beside five columns. */
const WIDE = 1_600;

/** Cards in the hand, by pointer or by keyboard. */
export interface Held {
  readonly ids: readonly Id[];
  readonly set: ReadonlySet<Id>;
  /** The stages they are taken from. */
  readonly stages: ReadonlySet<Stage>;
  /** The card that was taken hold of. */
  readonly source: Id;
  readonly by: "pointer" | "keyboard";
}

export interface BoardState {
  readonly shelfOpen: boolean;
  readonly selection: Selection;
  /** The card that has the focus, or had it last. */
  readonly focused: Id | null;
  /** The stage whose quick add is open. */
  readonly adding: Stage | null;
  readonly held: Held | null;
  /** Where the held cards would fall. */
  readonly place: Place | null;
  /** The context menu: where it stands (px in the window) and for which cards. */
  readonly menu: { readonly ids: readonly Id[]; readonly x: number; readonly y: number } | null;
  /** The cards whose reason for archiving is asked. */
  readonly archiving: readonly Id[] | null;
  /** The dialog about saved filters that is open: to keep the one asked now, or to change those that are kept. */
  readonly filterDialog: "save" | "edit" | null;
  /** What is told to a screen reader. */
  readonly announcement: string;
}

export const useBoard = create<BoardState>(() => ({
  shelfOpen: innerWidth >= WIDE,
  selection: NOTHING,
  focused: null,
  adding: null,
  held: null,
  place: null,
  menu: null,
  archiving: null,
  filterDialog: null,
  announcement: "",
}));

/** Tells a screen reader something; the same words twice are told twice. */
export function announce(words: string): void {
  useBoard.setState(({ announcement }) => ({ announcement: announcement === words ? `${words}\u00a0` : words }));
}

/** Chooses cards. */
export function choose(selection: Selection): void {
  useBoard.setState({ selection });
}

/** Opens the quick add of a stage; the shelf unfolds for it. */
export function beginAdding(stage: Stage): void {
  useBoard.setState(({ shelfOpen }) => ({ adding: stage, shelfOpen: shelfOpen || stage === "lead" }));
}

/** Closes the quick add. */
export function endAdding(): void {
  useBoard.setState({ adding: null });
}

/** Folds or unfolds the shelf of leads. */
export function setShelfOpen(shelfOpen: boolean): void {
  useBoard.setState({ shelfOpen });
}

/** Takes cards in hand. */
export function hold(ids: readonly Id[], source: Id, by: Held["by"]): void {
  const { applications } = useDocument.getState().document;
  const stages = new Set(ids.flatMap((id) => applications.get(id)?.stage ?? []));
  useBoard.setState({ held: { ids, set: new Set(ids), stages, source, by }, place: null });
}

/** Shows where the held cards would fall; the same place twice draws nothing. */
export function showPlace(place: Place | null): void {
  const now = useBoard.getState().place;
  if (now?.stage === place?.stage && now?.before === place?.before && now?.index === place?.index) return;
  useBoard.setState({ place });
}

/** Puts the held cards out of the hand. */
export function letGo(): void {
  useBoard.setState({ held: null, place: null });
}
