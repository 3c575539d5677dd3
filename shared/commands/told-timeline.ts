// What a timeline tells, looked up instead of searched: thousands of rows may be joined to one application.
import { dayOf } from "#shared/model/calendar.ts";
import type { Entry, Move } from "#shared/model/entry.ts";

/** What is known of a timeline. */
export interface ToldTimeline {
  readonly ids: ReadonlySet<string>;
  readonly moves: readonly Move[];
  /** What its entries tell, each as `contentOf` says it. */
  readonly contents: ReadonlySet<string>;
}

interface Growing extends ToldTimeline {
  readonly ids: Set<string>;
  readonly moves: Move[];
  readonly contents: Set<string>;
}

/** A timeline as short as most is looked through again sooner than it is remembered for as long as it is kept. */
const REMEMBERED_FROM = 64;

const known = new WeakMap<readonly Entry[], Growing>();

/** What a timeline tells; of a long one made once. It is true until the timeline is made longer. */
export function toldIn(timeline: readonly Entry[]): ToldTimeline {
  const told = known.get(timeline) ?? grown({ ids: new Set(), moves: [], contents: new Set() }, timeline);
  if (timeline.length >= REMEMBERED_FROM) known.set(timeline, told);
  return told;
}

/** The timeline with more behind it. What was known of it goes on to the longer one. */
export function longerTimeline(timeline: readonly Entry[], more: readonly Entry[]): Entry[] {
  const longer = timeline.concat(more);
  const told = known.get(timeline);
  if (told) {
    known.delete(timeline);
    known.set(longer, grown(told, more));
  }
  return longer;
}

function grown(told: Growing, entries: readonly Entry[]): Growing {
  for (const entry of entries) {
    told.ids.add(entry.id);
    told.contents.add(contentOf(entry));
    if (entry.kind === "move") told.moves.push(entry);
  }
  return told;
}

/** What two entries share only if they tell the same. */
export function contentOf(entry: Entry): string {
  if (entry.kind === "note") return `note ${dayOf(entry.at)} ${entry.text.trim()}`;
  if (entry.kind === "round") return `round ${entry.at} ${entry.name.trim()}`;
  return `${entry.kind} ${entry.id}`;
}
