// What can be done when a reply comes back after all, and when none came: reconnect, settle.
import { wouldCircle } from "#shared/model/ancestry.ts";
import type { Move } from "#shared/model/entry.ts";
import type { Origin } from "#shared/model/origin.ts";
import { moveToTop } from "./application.ts";
import { Refusal } from "./draft.ts";
import { meet, withPeople } from "./named-people.ts";
import type { Recipe } from "./recipe.ts";
import { putTouchpoint } from "./touchpoint.ts";

/** Keeps through whom and how an application came back: the touchpoints, the people, and that its reconnection grew from them. */
export const reconnect: Recipe<"application.reconnect"> = (draft, { id, people: named, at, channel, text }, context) => {
  const application = draft.application(id);
  const move = application.timeline.findLast((entry): entry is Move => entry.kind === "move" && entry.to === "reconnected");
  if (!move) throw new Refusal({ key: "refusal.notReconnected" });
  const people = named.map(({ person, touchpoint }) => {
    const [met = person.id] = meet(draft, [person], application, context);
    putTouchpoint(draft, { id: touchpoint, person: met, application: id, at, channel, text: text.trim() }, context.today);
    return met;
  });
  const step = { kind: "move" as const, id, move: move.id };
  const known = move.grewFrom ?? [];
  const origins = [...new Set(people)]
    .map((person): Origin => ({ kind: "person", id: person }))
    .filter((origin) => !known.some((other) => other.kind === "person" && other.id === origin.id) && !wouldCircle(step, origin, draft.records()));
  const grown = origins.length === 0 ? move : { ...move, grewFrom: [...known, ...origins] };
  const timeline = application.timeline.map((entry) => (entry === move ? grown : entry));
  draft.put("applications", withPeople({ ...application, timeline }, people));
};

/** Moves applications to rejected, each with a finished debrief that says there was no reply. */
export const settle: Recipe<"application.settle"> = (draft, { applications }, context) => {
  moveToTop(
    draft,
    applications.map(({ id }) => id),
    "rejected",
    context,
  );
  for (const { id, debrief } of applications) {
    if (draft.get("debriefs", debrief)) throw new Refusal({ key: "refusal.idTaken" });
    draft.put("debriefs", {
      id: debrief,
      application: id,
      move: context.id,
      wanted: [],
      wentWell: [],
      workOn: [],
      ended: "noReply",
      people: [],
      at: context.at,
      finishedAt: context.at,
    });
  }
};
