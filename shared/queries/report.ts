// What a job search came to in a span of days, as somebody has to show it: what was sent, what became of it, interviews, contacts.
import type { Application } from "#shared/model/application.ts";
import { addDays, addMonths, daysBetween } from "#shared/model/calendar.ts";
import type { Document } from "#shared/model/document.ts";
import type { Move } from "#shared/model/entry.ts";
import type { Id } from "#shared/model/id.ts";
import { isInSpan, type Span } from "#shared/model/span.ts";
import { COLUMNS, type Column } from "#shared/model/stage.ts";
import { type Happening, historyOf } from "./history.ts";
import { isAnswered, type Share, wayOf } from "./insights.ts";

/** An application that was sent on a day in the span, and what was heard of it last. */
export interface Sent {
  readonly application: Application;
  readonly day: string;
  /** The latest thing that happened with it up to the day the report was made; the sending itself where nothing did. */
  readonly last: Happening | undefined;
}

/** A move, in the span, of an application that was sent before it. */
export interface WentOn {
  readonly application: Application;
  readonly day: string;
  readonly move: Move;
}

/** One week or month (or what of it lies in the span), and how many applications came to each column in it. */
export interface ReportPeriod {
  readonly first: string;
  readonly last: string;
  readonly reached: Readonly<Record<Column, number>>;
  readonly interviews: number;
  readonly contacts: number;
}

export interface Report {
  /** The first and the last day (`YYYY-MM-DD`), both in it. */
  readonly from: string;
  readonly to: string;
  readonly madeOn: string;
  /** Earliest first. */
  readonly sent: readonly Sent[];
  readonly wentOn: readonly WentOn[];
  readonly interviews: readonly Happening[];
  readonly contacts: readonly Happening[];
  readonly unit: "week" | "month";
  readonly periods: readonly ReportPeriod[];
  /** Of those sent, how many were answered, came to an interview, and to an offer, by now. */
  readonly answered: Share;
  readonly interviewed: Share;
  readonly offered: Share;
  /** Applications that were sent on a day nobody knows, and so stand in no report. */
  readonly undated: number;
}

/** Longer spans are told by months, so that the table fits on a page. */
const MOST_WEEKS = 27;
const LAST_KINDS: ReadonlySet<string> = new Set(["move", "note", "round", "touchpoint", "debrief"]);

/**
 * The report of a span, made on `today`. Without a first day it begins with the first thing that happened, without a last one it ends today. `only`
 * narrows it to some applications. Leads were not sent; the bin is left out, the archive is not.
 */
export function reportOf(document: Document, span: Span, today: string, only?: ReadonlySet<Id>): Report {
  const history = historyOf(document, { from: undefined, to: undefined }, only);
  const to = span.to ?? (span.from !== undefined && span.from > today ? span.from : today);
  const whole: Span = { from: span.from, to };
  const sentAll = applicationsSent(document, only);
  const from = span.from ?? earliest([...sentAll.map(({ day }) => day), ...history.filter(isShown).map(({ day }) => day)], to);
  const last = lastHappenings(history, today);
  const sent = sentAll.filter(({ day }) => isInSpan(whole, day)).map(({ application, day }): Sent => ({ application, day, last: last.get(application.id) }));
  const happened = history.filter(({ day }) => isInSpan(whole, day));
  const interviews = happened.filter(({ line }) => line.kind === "round");
  const contacts = happened.filter(({ line }) => line.kind === "touchpoint");
  const moves = happened.flatMap(({ day, line, application }): WentOn[] =>
    line.kind === "move" && !line.undated && application && line.to !== "lead" && line.to !== "applied" ? [{ application, day, move: line }] : [],
  );
  const here = new Set(sent.map(({ application }) => application.id));
  const ways = sent.map(({ application }) => ({ application, way: wayOf(application) }));
  const share = (part: number): Share => ({ part, of: sent.length });
  const unit = daysBetween(from, to) > MOST_WEEKS * 7 ? "month" : "week";
  return {
    ...{ from, to, madeOn: today, sent, interviews, contacts, unit },
    wentOn: moves.filter(({ application }) => !here.has(application.id)),
    periods: periodsOf(from, to, unit, { sent, moves, interviews, contacts }),
    answered: share(ways.filter(({ application, way }) => isAnswered(application, way)).length),
    interviewed: share(ways.filter(({ way }) => way.includes("interviewed")).length),
    offered: share(ways.filter(({ way }) => way.includes("offered")).length),
    undated: undatedIn(document, only),
  };
}

/** Those that were sent, by the day they were. */
function applicationsSent({ applications }: Document, only: ReadonlySet<Id> | undefined): { application: Application; day: string }[] {
  const sent: { application: Application; day: string }[] = [];
  for (const application of applications.values()) {
    const { id, appliedOn, removed } = application;
    if (removed || (only && !only.has(id)) || appliedOn === undefined || !wasSent(application)) continue;
    sent.push({ application, day: appliedOn });
  }
  return sent.sort((one, other) => (one.day === other.day ? 0 : one.day < other.day ? -1 : 1));
}

function wasSent(application: Application): boolean {
  return wayOf(application).some((stage) => stage !== "lead");
}

function undatedIn({ applications }: Document, only: ReadonlySet<Id> | undefined): number {
  let count = 0;
  for (const application of applications.values()) {
    if (application.removed || (only && !only.has(application.id))) continue;
    if (application.appliedOn === undefined && wasSent(application)) count += 1;
  }
  return count;
}

/** Whether it tells the day that a report without a first one begins on. */
function isShown({ line }: Happening): boolean {
  return (line.kind === "move" && !line.undated) || line.kind === "round" || line.kind === "touchpoint";
}

function earliest(days: readonly string[], to: string): string {
  let first = to;
  for (const day of days) if (day < first) first = day;
  return first;
}

/** The latest thing of each application up to a day. */
function lastHappenings(history: readonly Happening[], today: string): ReadonlyMap<Id, Happening> {
  const last = new Map<Id, Happening>();
  for (const happening of history) {
    const { day, line, application } = happening;
    if (application && day <= today && LAST_KINDS.has(line.kind)) last.set(application.id, happening);
  }
  return last;
}

interface Counted {
  readonly sent: readonly Sent[];
  readonly moves: readonly WentOn[];
  readonly interviews: readonly Happening[];
  readonly contacts: readonly Happening[];
}

function periodsOf(from: string, to: string, unit: Report["unit"], { sent, moves, interviews, contacts }: Counted): ReportPeriod[] {
  const starts = new Map<string, { first: string; last: string; reached: Record<Column, number>; interviews: number; contacts: number }>();
  for (let start = startOf(from, unit); start <= to; start = nextAfter(start, unit)) {
    const end = addDays(nextAfter(start, unit), -1);
    const reached = Object.fromEntries(COLUMNS.map((column) => [column, 0])) as Record<Column, number>;
    starts.set(start, { first: start < from ? from : start, last: end > to ? to : end, reached, interviews: 0, contacts: 0 });
  }
  const of = (day: string) => starts.get(startOf(day, unit));
  for (const { day } of sent) add(of(day)?.reached, "applied");
  for (const { day, move } of moves) add(of(day)?.reached, move.to as Column);
  for (const { day } of interviews) add(of(day), "interviews");
  for (const { day } of contacts) add(of(day), "contacts");
  return [...starts.values()];
}

function add<Key extends string>(counts: Record<Key, unknown> | undefined, key: Key): void {
  if (counts) (counts as Record<Key, number>)[key] += 1;
}

/** The Monday of a day's week (ISO 8601), or the first of its month. */
function startOf(day: string, unit: Report["unit"]): string {
  if (unit === "month") return `${day.slice(0, 7)}-01`;
  return addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
}

function nextAfter(start: string, unit: Report["unit"]): string {
  return unit === "month" ? addMonths(start, 1) : addDays(start, 7);
}
