// Lineage told: what a step grew from and what grew from it, with the days, the people, the touchpoints and the lessons.
import { isMilestone, parentsOf, recordsOf, type Step, stepKey } from "#shared/model/ancestry.ts";
import type { Application } from "#shared/model/application.ts";
import { dayOf } from "#shared/model/calendar.ts";
import type { Debrief } from "#shared/model/debrief.ts";
import type { Document } from "#shared/model/document.ts";
import type { Move } from "#shared/model/entry.ts";
import type { Person } from "#shared/model/person.ts";
import type { Touchpoint } from "#shared/model/touchpoint.ts";
import { begunOn } from "./begun-on.ts";
import { contactsOf } from "./contacts.ts";
import { debriefsByApplication, saysAnything } from "./debriefs.ts";
import { ancestorsOf, descendantsOf } from "./descent.ts";

interface Told {
  readonly step: Step;
  /** `stepKey` of the step. */
  readonly key: string;
  /** When it happened: a day or an instant; absent where nothing tells. */
  readonly at?: string | undefined;
  /** The keys of the steps beside it that it grew from. */
  readonly from: readonly string[];
}

/** A rejection tells its lesson, as long as the lesson is no step of its own, and whom the person met. */
interface Taught {
  readonly debrief?: Debrief | undefined;
  readonly met: readonly Person[];
}

/** One step as it is told. A record that lies in the bin is there, with `removed`; one that is gone is no step. */
export type LineageStep =
  | (Told & Taught & { readonly kind: "application"; readonly application: Application })
  | (Told & Taught & { readonly kind: "move"; readonly application: Application; readonly move: Move })
  | (Told & {
      readonly kind: "person";
      readonly person: Person;
      /** The contacts between what the person was met through and what grew from them, earliest first. */
      readonly touchpoints: readonly Touchpoint[];
    })
  | (Told & { readonly kind: "lesson"; readonly debrief: Debrief; readonly application?: Application | undefined });

export interface Lineage {
  /** All it grew from, the earliest first and each after what it grew from itself. */
  readonly grewFrom: readonly LineageStep[];
  /** The step itself; absent where its record is gone. */
  readonly self?: LineageStep | undefined;
  /** All that grew from it, in the same order. */
  readonly ledTo: readonly LineageStep[];
}

/** What a step grew from and what grew from it. It ends also in a file that was made circular by hand. */
export function lineageOf(document: Document, step: Step): Lineage {
  return told(document, step, descendantsOf(document, step));
}

/**
 * The lineage of an application as it stands now: what its latest milestone grew from, its own earlier ones among it, and
 * what grew from any of its steps beside that.
 */
export function lineageOfApplication(document: Document, application: Application): Lineage {
  const after = descendantsOf(document, { kind: "application", id: application.id });
  return told(
    document,
    latestStepOf(application),
    after.filter((step) => step.kind === "person" || step.kind === "lesson" || step.id !== application.id),
  );
}

/** The way to a step: all it grew from, the earliest first, and the step itself at the end. */
export function wayTo(document: Document, step: Step): LineageStep[] {
  return steps(document, [...ancestorsOf(document, step), step]);
}

/** Where an application stands in its lineage: its latest milestone, or its beginning. */
export function latestStepOf({ id, timeline }: Pick<Application, "id" | "timeline">): Step {
  const milestone = timeline.findLast(isMilestone);
  return milestone ? { kind: "move", id, move: milestone.id } : { kind: "application", id };
}

function told(document: Document, step: Step, after: readonly Step[]): Lineage {
  const key = stepKey(step);
  const path = wayTo(document, step);
  const known = new Set(path.map((one) => one.key));
  return {
    grewFrom: path.filter((one) => one.key !== key),
    self: path.find((one) => one.key === key),
    ledTo: steps(
      document,
      after.filter((one) => !known.has(stepKey(one)) && (one.kind !== "lesson" || isGrownFrom(document, one))),
    ),
  };
}

/** A lesson that nothing grew from is told by its rejection. */
function isGrownFrom(document: Document, lesson: Step): boolean {
  return descendantsOf(document, lesson).length > 0;
}

/** Steps as they are told, in order. */
function steps(document: Document, found: readonly Step[]): LineageStep[] {
  const records = recordsOf(document);
  const keys = new Set(found.map(stepKey));
  const grown = new Map(found.map((step) => [stepKey(step), parentsOf(step, records).map(stepKey)]));
  const children = reversed(grown);
  const days = new Map(found.map((step) => [stepKey(step), dayAt(document, step)]));
  const one = (step: Step): LineageStep | undefined => {
    const key = stepKey(step);
    const parents = grown.get(key) ?? [];
    const base = { step, key, at: days.get(key), from: [...new Set(parents)].filter((parent) => keys.has(parent)) };
    if (step.kind === "person") {
      const person = document.people.get(step.id);
      const touchpoints = between(contactsOf(document).byPerson.get(step.id) ?? [], windowOf(key, grown, children, days));
      return person && { ...base, kind: "person", person, touchpoints, at: touchpoints[0]?.at };
    }
    if (step.kind === "lesson") {
      const debrief = document.debriefs.get(step.id);
      return debrief && { ...base, kind: "lesson", debrief, application: document.applications.get(debrief.application) };
    }
    const application = document.applications.get(step.id);
    if (!application) return undefined;
    const taught = lessonOf(document, application, key, keys);
    if (step.kind !== "move") return { ...base, kind: "application", application, ...taught };
    const move = application.timeline.find((entry): entry is Move => isMilestone(entry) && entry.id === step.move);
    return move && { ...base, kind: "move", application, move, ...taught };
  };
  return inOrder(found.map(one).filter((step) => step !== undefined));
}

function dayAt({ applications, debriefs }: Document, step: Step): string | undefined {
  if (step.kind === "person") return undefined;
  if (step.kind === "lesson") return debriefs.get(step.id)?.at;
  const application = applications.get(step.id);
  if (step.kind !== "move") return application && begunOn(application);
  return application?.timeline.find(({ id }) => id === step.move)?.at;
}

/** The debrief of a step that is a rejection, and the people it names who are no steps themselves. */
function lessonOf(document: Document, { id }: Application, key: string, keys: ReadonlySet<string>): Taught {
  const records = recordsOf(document);
  const debrief = debriefsByApplication(document)
    .get(id)
    ?.findLast((one) => saysAnything(one) && parentsOf({ kind: "lesson", id: one.id }, records).some((parent) => stepKey(parent) === key));
  if (!debrief) return { met: [] };
  const met = debrief.people.filter((person) => !keys.has(stepKey({ kind: "person", id: person }))).map((person) => document.people.get(person));
  return { met: met.filter((person) => person !== undefined), ...(keys.has(stepKey({ kind: "lesson", id: debrief.id })) ? {} : { debrief }) };
}

type Days = ReadonlyMap<string, string | undefined>;
/** Keys, each with those it is linked to. */
type Links = ReadonlyMap<string, readonly string[]>;

/** From when to when contacts with a person belong to the chain: since they were met, or what came before that which grew from them, until that. */
function windowOf(key: string, parents: Links, children: Links, days: Days): { since: string; until: string } {
  const own = daysOf(parents.get(key) ?? [], days);
  const grown = children.get(key) ?? [];
  const beside = grown.flatMap((child) => parents.get(child) ?? []);
  return { since: (own.length > 0 ? own : daysOf(beside, days))[0] ?? "", until: daysOf(grown, days).at(-1) ?? "9999" };
}

/** The same links read from their other end. */
function reversed(links: Links): Links {
  const other = new Map<string, string[]>();
  for (const [from, ends] of links) {
    for (const end of ends) {
      const group = other.get(end);
      if (group) group.push(from);
      else other.set(end, [from]);
    }
  }
  return other;
}

function daysOf(keys: readonly string[], days: Days): string[] {
  return keys
    .map((key) => days.get(key))
    .filter((at) => at !== undefined)
    .map(dayOf)
    .sort();
}

function between(touchpoints: readonly Touchpoint[], { since, until }: { since: string; until: string }): Touchpoint[] {
  return touchpoints.filter(({ at }) => at >= since && at <= until).reverse();
}

/** Each step after those that it grew from, and where that leaves a choice the earliest first. */
function inOrder(told: readonly LineageStep[]): LineageStep[] {
  const waiting = new Map(told.map((step) => [step.key, new Set(step.from)]));
  const byKey = new Map(told.map((step) => [step.key, step]));
  const after = reversed(new Map(told.map(({ key, from }) => [key, from])));
  const days = new Map<string, string>();
  const ordered: LineageStep[] = [];
  const ready: LineageStep[] = [];
  const come = (step: LineageStep) => {
    const latest = step.from.map((parent) => days.get(parent) ?? "").sort();
    const day = step.at === undefined ? (latest.at(-1) ?? "") : dayOf(step.at);
    days.set(step.key, day);
    waiting.delete(step.key);
    const place = ready.findIndex((other) => (days.get(other.key) ?? "") > day);
    ready.splice(place === -1 ? ready.length : place, 0, step);
  };
  for (const step of told) if (step.from.length === 0) come(step);
  while (ordered.length < told.length) {
    // In a file that goes round in a circle nothing is ready at last: one of those that are left goes first.
    if (ready.length === 0) come(told.find(({ key }) => waiting.has(key)) as LineageStep);
    const step = ready.shift() as LineageStep;
    ordered.push(step);
    for (const key of after.get(step.key) ?? []) {
      const next = byKey.get(key);
      const parents = waiting.get(key);
      if (next && parents?.delete(step.key) && parents.size === 0) come(next);
    }
  }
  return ordered;
}
