// What the page of today remembers while it stands: what is open at a line, and which quiet applications are selected.
import { create } from "zustand";
import type { Id } from "#shared/model/id.ts";

/** What is open at one line: the menu to snooze it, a day to snooze it until, or a line to log a touchpoint. */
interface OpenAtLine {
  readonly key: string;
  readonly what: "snooze" | "day" | "touchpoint";
}

interface TodayState {
  readonly open: OpenAtLine | null;
  readonly selected: ReadonlySet<Id>;
  /** The applications the person is asked about before they are settled. */
  readonly settling: readonly Id[] | null;
}

const CALM: TodayState = { open: null, selected: new Set(), settling: null };

export const useToday = create<TodayState>(() => CALM);

/** Opens something at a line; one thing at a time. */
export function openAt(key: string, what: OpenAtLine["what"]): void {
  useToday.setState({ open: { key, what } });
}

/** Closes what is open at a line. */
export function closeOpen(): void {
  useToday.setState({ open: null });
}

/** Selects a quiet application as well, or no longer. */
export function toggleSelected(id: Id): void {
  const selected = new Set(useToday.getState().selected);
  if (!selected.delete(id)) selected.add(id);
  useToday.setState({ selected });
}

/** Selects these and no others. */
export function select(ids: readonly Id[]): void {
  useToday.setState({ selected: new Set(ids) });
}

/** Forgets everything, when the page is left. */
export function forget(): void {
  useToday.setState(CALM);
}
