// Rows of the preview as they are scrolled to: fetched from the worker in pages, and kept as long as the plan stands.
import { useEffect, useReducer, useRef } from "react";
import type { ImportReader } from "./import-reader.ts";
import type { RowsAsked, ShownRow } from "./shown-rows.ts";

/** How many rows are fetched at once. */
const PAGE = 60;

/** The rows that were asked for. */
export interface RowsShown {
  /** How many there are; what it was before, as long as it is not known. */
  readonly count: number;
  readonly isKnown: boolean;
  /** A row by its index; undefined until it is there. */
  readonly at: (index: number) => ShownRow | undefined;
}

interface Kept {
  readonly of: string;
  readonly count: number | undefined;
  readonly pages: Map<number, readonly ShownRow[]>;
}

/** The rows of plan `number` from the one index to the other, and whatever else of it was fetched before. What was shown last stays until there is something newer. */
export function useRows(reader: () => ImportReader, number: number, asked: RowsAsked, from: number, to: number): RowsShown {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const { kind, text } = asked;
  const of = `${number} ${kind} ${text}`;
  const kept = useRef<Kept>({ of, count: undefined, pages: new Map() });
  const before = useRef<Kept>(kept.current);
  if (kept.current.of !== of) {
    if (kept.current.count !== undefined) before.current = kept.current;
    kept.current = { of, count: undefined, pages: new Map() };
  }
  const first = Math.floor(from / PAGE);
  const last = Math.floor(Math.max(from, to) / PAGE);
  useEffect(() => {
    let isStale = false;
    const fetchPages = async () => {
      for (let page = first; page <= last && !isStale; page += 1) {
        if (kept.current.pages.has(page)) continue;
        const { count, rows } = await reader().rows({ kind, text }, page * PAGE, (page + 1) * PAGE);
        if (isStale || kept.current.of !== of) return;
        kept.current = { of, count, pages: kept.current.pages.set(page, rows) };
        redraw();
      }
    };
    // Where the worker broke, the plan that is asked for next tells it.
    fetchPages().catch(() => {});
    return () => {
      isStale = true;
    };
  }, [reader, of, kind, text, first, last]);
  const row = ({ pages }: Kept, index: number) => pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  const isNew = kept.current.count !== undefined;
  return {
    count: kept.current.count ?? before.current.count ?? 0,
    isKnown: isNew,
    at: (index) => row(kept.current, index) ?? (isNew ? undefined : row(before.current, index)),
  };
}
