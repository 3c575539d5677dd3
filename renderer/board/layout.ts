// Where each card of a column stands, from its content alone, so that nothing has to be measured.
import type { Application } from "#shared/model/application.ts";
import type { Table } from "#shared/model/document.ts";
import type { Settings } from "#shared/model/settings.ts";
import { hasMet } from "#shared/queries/met.ts";

export type Density = Settings["density"];

/** How tall the parts of a card are, in px at a root size of 16 px. The style sheet of the card draws them so. */
interface Measures {
  /** Padding and border, above and below together. */
  readonly around: number;
  readonly line: number;
  /** The line that tells what comes next or how long it waits, with the space over it. */
  readonly waiting: number;
  /** The row of tags and faces with the space over it. */
  readonly foot: number;
  readonly gap: number;
}

const MEASURES: Record<Density, Measures> = {
  comfortable: { around: 22, line: 18, waiting: 20, foot: 26, gap: 8 },
  compact: { around: 12, line: 17, waiting: 17, foot: 22, gap: 5 },
};
const ROOT_SIZE = 16;

/** The start of each card and, last, the end of the column, in px; each step holds a card and the gap under it. */
export type Offsets = Float64Array;

/** How close the cards stand, how large the letters are (the root font size in px), and who is there to be shown on a card. */
export interface Setting {
  readonly density: Density;
  readonly rootSize: number;
  readonly people: Table<"people">;
}

/** How tall a card is, in px. */
export function cardHeight(application: Application, { density, rootSize, people }: Setting): number {
  const { around, line, waiting, foot } = MEASURES[density];
  const names = application.company && application.role ? 2 : 1;
  const hasFoot = application.tags.length > 0 || hasMet(application, people);
  return ((around + names * line + waiting + (hasFoot ? foot : 0)) * rootSize) / ROOT_SIZE;
}

/** The space between two cards, in px. */
export function gapOf(density: Density, rootSize: number): number {
  return (MEASURES[density].gap * rootSize) / ROOT_SIZE;
}

interface Laid {
  readonly among: Table<"people">;
  readonly offsets: Offsets;
}
const known: Record<Density, WeakMap<readonly Application[], Laid>> = { comfortable: new WeakMap(), compact: new WeakMap() };

/** The offsets of a column's cards; the same ones as long as no card of the column is taller or shorter. */
export function offsetsOf(cards: readonly Application[], setting: Setting): Offsets {
  const { density, people } = setting;
  const laid = known[density].get(cards);
  if (laid?.among === people) return laid.offsets;
  const now = laidOut(cards, setting);
  const offsets = laid && sameOffsets(laid.offsets, now) ? laid.offsets : now;
  known[density].set(cards, { among: people, offsets });
  return offsets;
}

function laidOut(cards: readonly Application[], setting: Setting): Offsets {
  const offsets = new Float64Array(cards.length + 1);
  const gap = gapOf(setting.density, setting.rootSize);
  let end = 0;
  for (let index = 0; index < cards.length; index += 1) {
    end += cardHeight(cards[index] as Application, setting) + gap;
    offsets[index + 1] = end;
  }
  return offsets;
}

function sameOffsets(one: Offsets, other: Offsets): boolean {
  return one.every((offset, index) => offset === other[index]);
}

/** The index of the card that holds `y` (px from the top of the column), the first or last one where it lies outside; -1 without cards. */
export function indexAt(offsets: Offsets, y: number): number {
  let low = 0;
  let high = offsets.length - 2;
  if (high < 0) return -1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] as number) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}
