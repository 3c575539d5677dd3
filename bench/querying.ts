// What the queries of Today, People, Lessons, quiet and lineage cost beside one plain pass over the document.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Document } from "#shared/model/document.ts";
import { grownWays } from "#shared/queries/grown.ts";
import { insightsOf } from "#shared/queries/insights.ts";
import { summaryOf } from "#shared/queries/lesson-summary.ts";
import { lessonsOf, untoldOf } from "#shared/queries/lessons.ts";
import { latestStepOf, lineageOf } from "#shared/queries/lineage.ts";
import { peopleToKeep } from "#shared/queries/names-in-rounds.ts";
import { peopleList } from "#shared/queries/people.ts";
import { quietOf } from "#shared/queries/quiet.ts";
import { agendaOf } from "#shared/queries/today.ts";
import { median } from "./figures.ts";
import { firstOffer } from "./made-people.ts";

const TURNS = 21;
/** The first turns warm the code up. */
const WARMING = 8;
/** How long the copies rest before they are asked about, ms. */
const REST_MS = 200;

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** CPU of one query and of the plain pass in ms, medians, so that another program's turn on the core counts for neither; a ratio is the median of the ratios of each turn. */
export interface Querying {
  readonly name: string;
  readonly ms: number;
  readonly passMs: number;
  readonly ratio: number;
}

type Query = (document: Document, today: string) => unknown;

type Named = readonly [name: string, query: Query];

/** Those that one plain pass is the measure of. */
export const QUERIES: readonly Named[] = [
  ["Today: agendaOf", agendaOf],
  ["People: peopleList", peopleList],
  ["Lessons: lessonsOf, summaryOf", (document, today) => summaryOf(lessonsOf(document), today)],
  ["quiet: quietOf", quietOf],
  ["lineage of one offer: lineageOf", (document) => lineageOf(document, latestStepOf(firstOffer(document)))],
];

/** All that a page asks when it is opened. */
export const PAGES: readonly Named[] = [
  [
    "People: peopleList, peopleToKeep, belongings of all",
    (document, today) => [peopleToKeep(document), peopleList(document, today).map((one) => one.belongings)],
  ],
  ["Lessons: lessonsOf, untoldOf, summaryOf", (document, today) => [untoldOf(document), summaryOf(lessonsOf(document), today)]],
  ["Insights: insightsOf, grownWays", (document) => [insightsOf(document), grownWays(document)]],
];

/**
 * Measures each query on copies that nobody asked about before, since what queries remember hangs on the identity of tables and records.
 * The copies are all made, and what making them left behind is cleared up, before the first is asked; the plain pass takes turns with the
 * query on copies of its own, so that a slow moment falls on both.
 */
export async function measureQuerying(queries: readonly Named[], document: Document, today: string): Promise<Querying[]> {
  const measured: Querying[] = [];
  for (const [name, query] of queries) measured.push({ name, ...(await measureQuery(query, document, today)) });
  return measured;
}

async function measureQuery(query: Query, document: Document, today: string): Promise<Omit<Querying, "name">> {
  const turns = Array.from({ length: TURNS }, () => ({ forPass: fresh(document), forQuery: fresh(document) }));
  collectGarbage();
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  const taken = turns.map(({ forPass, forQuery }) => ({ passMs: timed(plainPass, forPass, today), ms: timed(query, forQuery, today) })).slice(WARMING);
  return {
    ms: median(taken.map(({ ms }) => ms)),
    passMs: median(taken.map(({ passMs }) => passMs)),
    ratio: median(taken.map(({ ms, passMs }) => ms / passMs)),
  };
}

/** CPU of the process in ms. */
function timed(query: Query, document: Document, today: string): number {
  const began = process.cpuUsage();
  query(document, today);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
}

/** Touches every record and every entry of a timeline once and compares its day. */
function plainPass({ applications, people, touchpoints, debriefs, reminders }: Document, today: string): number {
  let ahead = 0;
  for (const { createdAt, timeline } of applications.values()) {
    if (createdAt > today) ahead += 1;
    for (const { at } of timeline) if (at > today) ahead += 1;
  }
  for (const { createdAt } of people.values()) if (createdAt > today) ahead += 1;
  for (const { at } of touchpoints.values()) if (at > today) ahead += 1;
  for (const { at } of debriefs.values()) if (at > today) ahead += 1;
  for (const { due } of reminders.values()) if (due > today) ahead += 1;
  return ahead;
}

/** The document with every table, record and entry made anew. */
function fresh(document: Document): Document {
  return {
    ...document,
    settings: copied(document.settings),
    applications: new Map([...document.applications].map(([id, one]) => [id, { ...one, timeline: one.timeline.map((entry) => ({ ...entry })) }])),
    people: copied(document.people),
    touchpoints: copied(document.touchpoints),
    debriefs: copied(document.debriefs),
    reminders: copied(document.reminders),
  };
}

function copied<Kept extends object>(table: ReadonlyMap<string, Kept>): Map<string, Kept> {
  return new Map([...table].map(([id, record]) => [id, { ...record }]));
}
