// What is kept of arrivals: that the person was told, put one off, or is done with it.
import type { Arrival } from "#shared/model/arrival.ts";
import { WATCHED } from "#shared/model/arrival-id.ts";
import { type Draft, Refusal } from "./draft.ts";
import type { Recipe } from "./recipe.ts";

/** Keeps what the person was told of, and since when the rest is held back. What went out of the document meanwhile is forgotten. */
export const tellArrivals: Recipe<"arrival.tell"> = (draft, { told, held }, { at }) => {
  if (held) draft.put("arrivals", { id: WATCHED, of: "watch", due: held.wall, at: held.at });
  else draft.take("arrivals", WATCHED);
  for (const { lead, ...arrival } of told) draft.put("arrivals", { ...arrival, at, ...(lead === undefined ? {} : { lead }) });
  for (const { id, of } of [...draft.now("arrivals")]) if (isGone(draft, id, of)) draft.take("arrivals", id);
};

/** Puts something off that was told of: it is told once more at that wall-clock time. */
export const snoozeArrival: Recipe<"arrival.snooze"> = (draft, { id, until }) => {
  const { done: _, ...arrival } = find(draft, id);
  draft.put("arrivals", { ...arrival, until } as Arrival);
};

/** The person is done with it: it is not told of again. */
export const doneArrival: Recipe<"arrival.done"> = (draft, { id }, { at }) => {
  const { until: _, ...arrival } = find(draft, id);
  draft.put("arrivals", { ...arrival, done: { at } } as Arrival);
};

/** Whether an arrival stands for nothing any more; that of a round is kept, as its application would have to be looked for. */
function isGone(draft: Draft, id: string, of: Arrival["of"]): boolean {
  if (of === "reminder") return draft.get("reminders", id) === undefined;
  return of === "person" && draft.get("people", id) === undefined;
}

function find(draft: Draft, id: string): Arrival {
  const arrival = draft.get("arrivals", id);
  if (!arrival || arrival.of === "watch") throw new Refusal({ key: "refusal.arrivalGone" });
  return arrival;
}
