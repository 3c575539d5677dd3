// The lists of the columns on screen: where they stand and how far they are scrolled.

import { settingsOf } from "#shared/model/document.ts";
import type { Id } from "#shared/model/id.ts";
import type { Stage } from "#shared/model/stage.ts";
import { useDocument } from "../document/document-store.ts";
import { type Offsets, offsetsOf } from "./layout.ts";
import { type Place, placeAt, placeFrom } from "./place.ts";
import { useShown } from "./shown-board.ts";

/** The space over the first and under the last card, in px, so that focus rings are not cut. */
export const LIST_PADDING = 6;

interface Registered {
  readonly region: HTMLElement;
  /** Absent for a folded shelf. */
  readonly list: HTMLElement | null;
}
const registered = new Map<Stage, Registered>();

/** Makes a column known as long as it stands. Returns how to forget it. */
export function registerColumn(stage: Stage, column: Registered): () => void {
  registered.set(stage, column);
  return () => {
    if (registered.get(stage) === column) registered.delete(stage);
  };
}

/** The scrolling list of a column. */
export function listOf(stage: Stage): HTMLElement | null {
  return registered.get(stage)?.list ?? null;
}

/** Where a column stands in the window (px), as a drag measured it. */
export interface Measured {
  readonly stage: Stage;
  readonly list: HTMLElement | null;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The top of the list under the header. */
  readonly listTop: number;
  /** How far the list is scrolled, kept up to date by the drag: to ask the list would lay the page out anew in each frame. */
  scrollTop: number;
}

/** Measures every column on screen, from left to right. */
export function measureColumns(): Measured[] {
  return [...registered]
    .map(([stage, { region, list }]) => {
      const { left, right, top, bottom } = region.getBoundingClientRect();
      return { stage, list, left, right, top, bottom, listTop: list?.getBoundingClientRect().top ?? top, scrollTop: list?.scrollTop ?? 0 };
    })
    .sort((one, other) => one.left - other.left);
}

/** A point of the window, in px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The column under a point; the gap between two belongs to the nearer one. Undefined outside the board. */
export function columnAt(columns: readonly Measured[], { x, y }: Point): Measured | undefined {
  let nearest: Measured | undefined;
  let distance = 24;
  for (const column of columns) {
    if (y < column.top || y > column.bottom) continue;
    const away = Math.max(column.left - x, x - column.right, 0);
    if (away >= distance) continue;
    nearest = column;
    distance = away;
  }
  return nearest;
}

/** The place under a point, for cards that are moving. */
export function placeUnder(column: Measured, { y }: Point, moving: ReadonlySet<Id>): Place {
  const { stage, list, listTop, scrollTop } = column;
  const cards = useShown.getState().board[stage];
  if (!list) return placeFrom(stage, cards, moving, 0);
  return placeAt(stage, cards, shownOffsets(stage), moving, y - listTop + scrollTop - LIST_PADDING);
}

/** The offsets of a column as it is shown. */
export function shownOffsets(stage: Stage): Offsets {
  const { document } = useDocument.getState();
  return offsetsOf(useShown.getState().board[stage], { density: settingsOf(document).density, rootSize: rootSize(), people: document.people });
}

let knownRootSize: number | undefined;

/** The root font size in px: what a person set in the browser counts for the height of cards too. */
export function rootSize(): number {
  knownRootSize ??= Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return knownRootSize;
}
