// The place a card would fall into: from a point of a column to the card it goes before.
import type { Application } from "#shared/model/application.ts";
import type { Id } from "#shared/model/id.ts";
import type { Stage } from "#shared/model/stage.ts";
import { indexAt, type Offsets } from "./layout.ts";

/** A place between the cards that are shown: before one of them, or after the last one. */
export interface Place {
  readonly stage: Stage;
  readonly before: Id | null;
  /** Where the line that marks it stands: over the shown card with this index, or under the last one. */
  readonly index: number;
}

type Cards = readonly Pick<Application, "id">[];

/** The place at `y` (px from the top of the column): over the middle of a card is before it. What is moving is passed over. */
export function placeAt(stage: Stage, cards: Cards, offsets: Offsets, moving: ReadonlySet<Id>, y: number): Place {
  let index = indexAt(offsets, y);
  if (index < 0) return { stage, before: null, index: 0 };
  const middle = ((offsets[index] as number) + (offsets[index + 1] as number)) / 2;
  if (y >= middle) index += 1;
  return placeFrom(stage, cards, moving, index);
}

/** The place over the first card from `index` on that is not moving. */
export function placeFrom(stage: Stage, cards: Cards, moving: ReadonlySet<Id>, index: number): Place {
  let at = index;
  for (let card = cards[at]; card && moving.has(card.id); card = cards[at]) at += 1;
  return { stage, before: cards[at]?.id ?? null, index: at };
}

/** The place after `count` cards that are not moving. */
export function placeAfter(stage: Stage, cards: Cards, moving: ReadonlySet<Id>, count: number): Place {
  let passed = 0;
  let index = 0;
  while (index < cards.length && passed < count) {
    if (!moving.has((cards[index] as Pick<Application, "id">).id)) passed += 1;
    index += 1;
  }
  return placeFrom(stage, cards, moving, index);
}

/** How many cards that are not moving stand over a place. */
export function countOver(cards: Cards, moving: ReadonlySet<Id>, { index }: Place): number {
  let count = 0;
  for (const { id } of cards.slice(0, index)) if (!moving.has(id)) count += 1;
  return count;
}
