// Where each card of a column stands, from its content alone, so that nothing has to be measured.
import type { Application } from "#shared/model/application.ts";
import type { Settings } from "#shared/model/settings.ts";

export type Density = Settings["density"];

/** How tall the parts of a card are, in px at a root size of 16 px. The style sheet of the card draws them so. */
interface Measures {
  /** Padding and border, above and below together. */
  readonly around: number;
  readonly line: number;
  /** The quiet line with the space over it. */
  readonly quiet: number;
  /** The row of tags with the space over it. */
  readonly tags: number;
  readonly gap: number;
}

const MEASURES: Record<Density, Measures> = {
  comfortable: { around: 22, line: 18, quiet: 20, tags: 26, gap: 8 },
  compact: { around: 12, line: 17, quiet: 17, tags: 22, gap: 5 },
};
const ROOT_SIZE = 16;

/** The start of each card and, last, the end of the column, in px; each step holds a card and the gap under it. */
export type Offsets = Float64Array;

/** How tall a card is at a root font size, in px. */
export function cardHeight({ company, role, tags }: Application, density: Density, rootSize: number): number {
  const { around, line, quiet, tags: row } = MEASURES[density];
  const names = company && role ? 2 : 1;
  return ((around + names * line + quiet + (tags.length > 0 ? row : 0)) * rootSize) / ROOT_SIZE;
}

/** The space between two cards, in px. */
export function gapOf(density: Density, rootSize: number): number {
  return (MEASURES[density].gap * rootSize) / ROOT_SIZE;
}

const known: Record<Density, WeakMap<readonly Application[], Offsets>> = { comfortable: new WeakMap(), compact: new WeakMap() };

/** The offsets of a column's cards; made once for each column as it is. */
export function offsetsOf(cards: readonly Application[], density: Density, rootSize: number): Offsets {
  let offsets = known[density].get(cards);
  if (!offsets) {
    offsets = new Float64Array(cards.length + 1);
    const gap = gapOf(density, rootSize);
    let end = 0;
    for (let index = 0; index < cards.length; index += 1) {
      end += cardHeight(cards[index] as Application, density, rootSize) + gap;
      offsets[index + 1] = end;
    }
    known[density].set(cards, offsets);
  }
  return offsets;
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
