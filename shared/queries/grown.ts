// What grew from a rejection: each offer and reconnection that has one among what it grew from, with the way there.
import { isMilestone, type Step } from "#shared/model/ancestry.ts";
import type { Application } from "#shared/model/application.ts";
import { dayOf } from "#shared/model/calendar.ts";
import type { Document } from "#shared/model/document.ts";
import type { Entry, Move } from "#shared/model/entry.ts";
import type { Person } from "#shared/model/person.ts";
import { ancestorsOf } from "./descent.ts";
import { type LineageStep, wayTo } from "./lineage.ts";

/** A stop on the way: a rejection, a reconnection or an offer, or the people between two of them. */
export type Stop =
  | { readonly kind: "move"; readonly application: Application; readonly move: Move }
  | { readonly kind: "people"; readonly people: readonly Person[] };

/** An application that was reconnected or offered, and the way from the first rejection it grew from. */
export interface GrownWay {
  readonly application: Application;
  readonly stage: "reconnected" | "offered";
  /** The way, made when it is asked for: thousands may be counted of whom a few are shown. */
  stops(): readonly Stop[];
}

/** Every application whose latest milestone grew from a rejection, the latest first. The bin is left out. */
export function grownWays(document: Document): GrownWay[] {
  const ways: { readonly day: string; readonly way: GrownWay }[] = [];
  for (const application of document.applications.values()) {
    const milestone = application.removed ? undefined : application.timeline.findLast(isMilestone);
    if (!milestone || milestone.to === "rejected") continue;
    const step: Step = { kind: "move", id: application.id, move: milestone.id };
    if (!application.timeline.some(isRejection) && !ancestorsOf(document, step).some((before) => isRejectionStep(document, before))) continue;
    const stage = milestone.to === "offered" ? "offered" : "reconnected";
    ways.push({ day: dayOf(milestone.at), way: { application, stage, stops: () => stopsOf(fromRejection(wayTo(document, step))) } });
  }
  return ways.sort((one, other) => (one.day === other.day ? 0 : one.day < other.day ? 1 : -1)).map(({ way }) => way);
}

function isRejection(entry: Entry): boolean {
  return entry.kind === "move" && entry.to === "rejected";
}

function isRejectionStep({ applications }: Document, step: Step): boolean {
  return step.kind === "move" && applications.get(step.id)?.timeline.some((entry) => entry.id === step.move && isRejection(entry)) === true;
}

function fromRejection(way: readonly LineageStep[]): readonly LineageStep[] {
  const first = way.findIndex((step) => step.kind === "move" && isRejection(step.move));
  return way.slice(Math.max(0, first));
}

function stopsOf(steps: readonly LineageStep[]): Stop[] {
  const stops: Stop[] = [];
  for (const step of steps) {
    const last = stops.at(-1);
    if (step.kind === "move") stops.push({ kind: "move", application: step.application, move: step.move });
    else if (step.kind === "person" && last?.kind === "people") stops[stops.length - 1] = { kind: "people", people: [...last.people, step.person] };
    else if (step.kind === "person") stops.push({ kind: "people", people: [step.person] });
  }
  return stops;
}
