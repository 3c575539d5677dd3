// What can be said of lineage: that something grew from something, or did not.
import { isMilestone, stepKey, stepOf, wouldCircle } from "#shared/model/ancestry.ts";
import type { Application } from "#shared/model/application.ts";
import { ORIGINS_LIMIT } from "#shared/model/limits.ts";
import type { Origin } from "#shared/model/origin.ts";
import { type Draft, Refusal } from "./draft.ts";
import type { Intent } from "./envelope.ts";
import { findPerson } from "./named-people.ts";
import type { Recipe } from "./recipe.ts";

type Grown = Extract<Intent, { type: "lineage.add" }>["of"];
type Origins = readonly Origin[] | undefined;

/** Says that something grew from an application, a person or a lesson; refused where that would be a circle. */
export const addOrigin: Recipe<"lineage.add"> = (draft, { of, from }) => {
  const origin = stepOf(from, draft.records());
  if (!origin) throw new Refusal({ key: "refusal.originGone" });
  if (stepKey(origin) === stepKey(of) || wouldCircle(of, from, draft.records())) throw new Refusal({ key: "refusal.lineageCircle" });
  editOrigins(draft, of, (origins) => withOne(origins, from));
};

/** Takes an origin back. */
export const removeOrigin: Recipe<"lineage.remove"> = (draft, { of, from }) => {
  editOrigins(draft, of, (origins) => without(origins, from));
};

/** Declines a proposed origin, which is not proposed again. */
export const declineOrigin: Recipe<"lineage.decline"> = (draft, { of, from }) => {
  if (of.kind === "person") {
    const person = findPerson(draft, of.id);
    draft.put("people", { ...person, notFrom: withOne(person.notFrom, from) });
  } else {
    const application = draft.application(of.id);
    draft.put("applications", { ...application, notFrom: withOne(application.notFrom, from) });
  }
};

function editOrigins(draft: Draft, step: Grown, edit: (origins: Origins) => Origin[]): void {
  if (step.kind === "person") draft.put("people", withOrigins(findPerson(draft, step.id), edit));
  else if (step.kind === "application") draft.put("applications", withOrigins(draft.application(step.id), edit));
  else draft.put("applications", withMoveOrigins(draft.application(step.id), step.move, edit));
}

function withMoveOrigins(application: Application, moveId: string, edit: (origins: Origins) => Origin[]): Application {
  const move = application.timeline.filter(isMilestone).find(({ id }) => id === moveId);
  if (!move) throw new Refusal({ key: "refusal.entryGone" });
  return { ...application, timeline: application.timeline.map((entry) => (entry === move ? withOrigins(move, edit) : entry)) };
}

function withOrigins<Grows extends { grewFrom?: Origin[] | undefined }>(record: Grows, edit: (origins: Origins) => Origin[]): Grows {
  const { grewFrom, ...others } = record;
  const next = edit(grewFrom);
  return (next.length > 0 ? { ...others, grewFrom: next } : others) as Grows;
}

/** The origins with one more, at the end; refused where there are as many as can be kept. */
function withOne(origins: Origins, from: Origin): Origin[] {
  const next = [...without(origins, from), from];
  if (next.length > ORIGINS_LIMIT) throw new Refusal({ key: "refusal.tooManyOrigins", values: { limit: ORIGINS_LIMIT } });
  return next;
}

function without(origins: Origins, gone: Origin): Origin[] {
  return (origins ?? []).filter(({ kind, id }) => kind !== gone.kind || id !== gone.id);
}
