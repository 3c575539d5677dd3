// What really happened: the moves, the stages reached, who answered, and how long that took.
import type { Application } from "#shared/model/application.ts";
import { dayOf, daysBetween } from "#shared/model/calendar.ts";
import type { Document } from "#shared/model/document.ts";
import type { Id } from "#shared/model/id.ts";
import { isBounded, isInSpan, type Span } from "#shared/model/span.ts";
import { COLUMNS, type Column, STAGES, type Stage } from "#shared/model/stage.ts";

/** How often applications moved from one stage to another; `applications` counts each once. */
export interface MoveCount {
  readonly from: Stage;
  readonly to: Stage;
  readonly moves: number;
  readonly applications: number;
}

/** A part of a whole; never told without the whole. */
export interface Share {
  readonly part: number;
  readonly of: number;
}

/** How many of the applications from one source were answered; `source` is empty where none was noted. */
export interface SourceShare extends Share {
  readonly source: string;
}

export interface Insights {
  /** Applications that were sent: everything but leads, archived ones with them. */
  readonly sent: number;
  /** The moves, in the order of the stages. */
  readonly moves: readonly MoveCount[];
  /** How many of those sent ever stood in each column. */
  readonly reached: Readonly<Record<Column, number>>;
  /** By source, where most was sent first. */
  readonly bySource: readonly SourceShare[];
  /** Days from applying to the first answer, where both days are known; `median` is absent where none is. */
  readonly answer: { readonly count: number; readonly median?: number };
}

/** The insights of a document; the bin is left out. */
export function insightsOf(document: Document): Insights {
  const moves = new Map<string, { moves: number; applications: number }>();
  const reached: Record<Column, number> = { applied: 0, interviewed: 0, rejected: 0, reconnected: 0, offered: 0 };
  const sources = new Map<string, { part: number; of: number }>();
  const latencies: number[] = [];
  let sent = 0;
  for (const application of document.applications.values()) {
    if (application.removed) continue;
    const way = wayOf(application);
    countMoves(moves, way);
    if (way.every((stage) => stage === "lead")) continue;
    sent += 1;
    for (const column of COLUMNS) if (way.includes(column) || column === "applied") reached[column] += 1;
    const source = sources.get(application.source ?? "") ?? { part: 0, of: 0 };
    sources.set(application.source ?? "", { part: source.part + (isAnswered(application, way) ? 1 : 0), of: source.of + 1 });
    const days = daysToAnswer(application);
    if (days !== undefined) latencies.push(days);
  }
  return {
    sent,
    moves: inStageOrder(moves),
    reached,
    bySource: [...sources].map(([source, share]) => ({ source, ...share })).sort((one, other) => other.of - one.of || one.source.localeCompare(other.source)),
    answer: { count: latencies.length, ...(latencies.length === 0 ? {} : { median: median(latencies) }) },
  };
}

/**
 * The moves made in a span of days, in the order of the stages; `only` narrows them to some applications. A move whose day is not known counts only
 * where the span has no end on either side.
 */
export function movesIn({ applications }: Pick<Document, "applications">, span: Span, only?: ReadonlySet<Id>): readonly MoveCount[] {
  const counts = new Map<string, { moves: number; applications: number }>();
  for (const { id, removed, timeline } of applications.values()) {
    if (removed || (only && !only.has(id))) continue;
    const own = new Set<string>();
    for (const entry of timeline) {
      if (entry.kind !== "move" || (isBounded(span) && (entry.undated || !isInSpan(span, dayOf(entry.at))))) continue;
      count(counts, own, entry.from, entry.to);
    }
  }
  return inStageOrder(counts);
}

/** The stages an application stood in, in order. */
export function wayOf({ stage, timeline }: Application): Stage[] {
  const moves = timeline.filter((entry) => entry.kind === "move");
  return moves[0] ? [moves[0].from, ...moves.map(({ to }) => to)] : [stage];
}

function countMoves(counts: Map<string, { moves: number; applications: number }>, way: readonly Stage[]): void {
  const own = new Set<string>();
  for (let at = 1; at < way.length; at += 1) count(counts, own, way[at - 1] as Stage, way[at] as Stage);
}

function count(counts: Map<string, { moves: number; applications: number }>, own: Set<string>, from: Stage, to: Stage): void {
  const key = `${from} ${to}`;
  const known = counts.get(key) ?? { moves: 0, applications: 0 };
  counts.set(key, { moves: known.moves + 1, applications: known.applications + (own.has(key) ? 0 : 1) });
  own.add(key);
}

function inStageOrder(counts: ReadonlyMap<string, { moves: number; applications: number }>): MoveCount[] {
  return STAGES.flatMap((from) =>
    STAGES.flatMap((to) => {
      const count = counts.get(`${from} ${to}`);
      return count ? [{ from, to, ...count }] : [];
    }),
  );
}

/** An answer is an interview, a rejection, an offer, or a round that took place or is agreed. */
export function isAnswered({ timeline }: Application, way: readonly Stage[]): boolean {
  return way.some((stage) => stage !== "lead" && stage !== "applied") || timeline.some(({ kind }) => kind === "round");
}

function daysToAnswer({ appliedOn, timeline }: Application): number | undefined {
  if (appliedOn === undefined) return undefined;
  const answer = timeline.find((entry) => entry.kind === "move" && entry.to !== "lead" && entry.to !== "applied");
  // A move whose day the imported file did not tell says nothing of how long it took.
  if (answer === undefined || answer.undated === true) return undefined;
  const days = daysBetween(appliedOn, dayOf(answer.at));
  return days < 0 ? undefined : days;
}

/** The middle value, rounded down between two. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : Math.floor(((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2);
}
