// What can be done to touchpoints: add, edit, remove.
import type { Id } from "#shared/model/id.ts";
import type { Touchpoint } from "#shared/model/touchpoint.ts";
import { type Draft, Refusal } from "./draft.ts";
import { meet, withPeople } from "./named-people.ts";
import type { Recipe } from "./recipe.ts";

/** Keeps one contact with a person, who may be new; with an application, the person belongs to it from then on. */
export const addTouchpoint: Recipe<"touchpoint.add"> = (draft, { id, person, application: applicationId, at, channel, text }, context) => {
  const application = applicationId === undefined ? undefined : draft.application(applicationId);
  const [met] = meet(draft, [person], application, context);
  if (application && met) draft.put("applications", withPeople(application, [met]));
  const line = text.trim();
  if (line === "") throw new Refusal({ key: "refusal.touchpointEmpty" });
  putTouchpoint(
    draft,
    { id, person: met as Id, ...(applicationId === undefined ? {} : { application: applicationId }), at, channel, text: line },
    context.today,
  );
};

/** Changes its day, channel, text, or which application it was about. What is not changed is not checked again. */
export const editTouchpoint: Recipe<"touchpoint.edit"> = (draft, { id, fields }, context) => {
  const was = find(draft, id);
  const { application: _, ...others } = was;
  const application = fields.application === undefined ? was.application : (fields.application ?? undefined);
  const text = fields.text?.trim() ?? was.text;
  if (text === "" && was.text !== "") throw new Refusal({ key: "refusal.touchpointEmpty" });
  if (application !== undefined && application !== was.application) draft.application(application);
  const { at = was.at, channel = was.channel } = fields;
  if (at !== was.at || application !== was.application) checkDay(draft, at, application, context.today);
  draft.put("touchpoints", { ...others, at, channel, text, ...(application === undefined ? {} : { application }) } as Touchpoint);
};

/** Takes it away. */
export const removeTouchpoint: Recipe<"touchpoint.remove"> = (draft, { id }) => {
  find(draft, id);
  draft.take("touchpoints", id);
};

/** Puts a new touchpoint down; refused when its day is still to come or before the application it is about. */
export function putTouchpoint(draft: Draft, touchpoint: Touchpoint, today: string): void {
  if (draft.get("touchpoints", touchpoint.id)) throw new Refusal({ key: "refusal.idTaken" });
  checkDay(draft, touchpoint.at, touchpoint.application, today);
  draft.put("touchpoints", touchpoint);
}

function checkDay(draft: Draft, at: string, application: Id | undefined, today: string): void {
  if (at > today) throw new Refusal({ key: "refusal.touchpointAhead" });
  const appliedOn = application === undefined ? undefined : draft.get("applications", application)?.appliedOn;
  if (appliedOn !== undefined && at < appliedOn) throw new Refusal({ key: "refusal.beforeApplication" });
}

function find(draft: Draft, id: Id): Touchpoint {
  const touchpoint = draft.get("touchpoints", id);
  if (!touchpoint) throw new Refusal({ key: "refusal.touchpointGone" });
  return touchpoint;
}
