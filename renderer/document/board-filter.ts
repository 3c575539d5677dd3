// What the person asked to see on the board; it is kept here, so that other pages can ask for it.

import { create } from "zustand";
import { type Filter, NO_FILTER } from "#shared/queries/filter.ts";

/** The filter of the board as it was asked for; the cards follow within a few slices. */
export const useBoardFilter = create<Filter>(() => NO_FILTER);

/** Asks for other cards; what is not given stays as it was asked. */
export function setFilter(part: Partial<Filter>): void {
  useBoardFilter.setState(part);
}
