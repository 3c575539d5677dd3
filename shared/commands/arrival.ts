// What is kept of arrivals: that the person was told, put one off, or is done with it.
import type { Arrival } from "#shared/model/arrival.ts";
import { WATCHED } from "#shared/model/arrival-id.ts";
import { type Draft, Refusal } from "./draft.ts";
import type { Recipe } from "./recipe.ts";
import { refuseTooFarAhead } from "./when-due.ts";

/** For so long, in ms, it is known what was told of something that is gone: an undo may bring it back. */
const KNOWN_MS = 60 * 86_400_000;

/** Keeps what the person was told of, and since when the rest is held back. What went out of the document long ago is forgotten. */
export const tellArrivals: Recipe<"arrival.tell"> = (draft, { told, held }, { at }) => {
  if (held) draft.put("arrivals", { id: WATCHED, of: "watch", due: held.wall, at: held.at });
  else draft.take("arrivals", WATCHED);
  for (const arrival of told) draft.put("arrivals", written({ ...arrival, at }));
  const longAgo = Date.parse(at) - KNOWN_MS;
  for (const arrival of [...draft.now("arrivals")]) if (isGone(draft, arrival) && Date.parse(arrival.at) < longAgo) draft.take("arrivals", arrival.id);
};

/** Puts something off that was told of: it is told once more at that wall-clock time. */
export const snoozeArrival: Recipe<"arrival.snooze"> = (draft, { id, until }, { today }) => {
  refuseTooFarAhead(until, today);
  const { done: _, ...arrival } = find(draft, id);
  draft.put("arrivals", { ...arrival, until } as Arrival);
};

/** The person is done with it: it is not told of again. */
export const doneArrival: Recipe<"arrival.done"> = (draft, { id }, { at }) => {
  const { until: _, ...arrival } = find(draft, id);
  draft.put("arrivals", { ...arrival, done: { at } } as Arrival);
};

/** Whether an arrival stands for nothing any more; that of a round is kept, as its application would have to be looked for. */
function isGone(draft: Draft, { id, of }: Arrival): boolean {
  if (of === "reminder") return draft.get("reminders", id) === undefined;
  return of === "person" && draft.get("people", id) === undefined;
}

/** Without what was not said. */
function written({ zone, lead, ...arrival }: { [Key in keyof Arrival]: Arrival[Key] | undefined }): Arrival {
  return { ...arrival, ...(zone === undefined ? {} : { zone }), ...(lead === undefined ? {} : { lead }) } as Arrival;
}

function find(draft: Draft, id: string): Arrival {
  const arrival = draft.get("arrivals", id);
  if (!arrival || arrival.of === "watch") throw new Refusal({ key: "refusal.arrivalGone" });
  return arrival;
}
