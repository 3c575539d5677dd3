// What can be done to the whole document: an import, emptying the bin, and taking a change back or doing it again.
import type { Application } from "#shared/model/application.ts";
import { dayOf } from "#shared/model/calendar.ts";
import { fits } from "#shared/model/change.ts";
import { placeBefore } from "#shared/model/rank.ts";
import type { Stage } from "#shared/model/stage.ts";
import type { Imported } from "./document-intents.ts";
import { Refusal } from "./draft.ts";
import type { Recipe } from "./recipe.ts";

/** Adds everything an import brings, on top of each column and in the order given, as one step. */
export const importDocument: Recipe<"document.import"> = (draft, { applications, reminders = [] }, context) => {
  const columns = new Map<Stage, Application[]>();
  for (const application of draft.before("applications").values()) push(columns, application.stage, application);
  const arriving = new Map<Stage, Imported[]>();
  const seen = new Set<string>();
  for (const application of applications) {
    if (seen.has(application.id) || draft.get("applications", application.id)) throw new Refusal({ key: "refusal.importedTwice" });
    if (!application.company && !application.role) throw new Refusal({ key: "refusal.nameMissing" });
    seen.add(application.id);
    push(arriving, application.stage, application);
  }
  for (const [stage, group] of arriving) {
    const column = columns.get(stage) ?? [];
    const first = column.reduce<Application | undefined>((top, card) => (!top || card.rank < top.rank ? card : top), undefined);
    const { ranks, others } = placeBefore(column, first?.id ?? null, group.length);
    for (const card of column) {
      const rank = others.get(card.id);
      if (rank !== undefined) draft.put("applications", { ...card, rank });
    }
    group.forEach((application, index) => {
      draft.put("applications", { ...application, rank: ranks[index] as string, createdAt: application.createdAt ?? context.at });
    });
  }
  for (const reminder of reminders) {
    if (draft.get("reminders", reminder.id)) throw new Refusal({ key: "refusal.importedTwice" });
    draft.application(reminder.application);
    draft.put("reminders", reminder);
  }
};

/** Takes applications out of the bin for good: those named, or those that lie there since a day or longer. */
export const emptyBin: Recipe<"bin.empty"> = (draft, { ids, since }) => {
  const wanted = ids && new Set(ids);
  const gone = new Set<string>();
  for (const { id, removed } of draft.before("applications").values()) {
    if (!removed || (wanted && !wanted.has(id)) || (since && dayOf(removed.at) > since)) continue;
    gone.add(id);
    draft.take("applications", id);
  }
  for (const reminder of draft.before("reminders").values()) if (gone.has(reminder.application)) draft.take("reminders", reminder.id);
};

/** Undo and redo: a change, mostly a reversed one, sent through the same door; refused where a record has moved on since. */
export const applyKnownChange: Recipe<"change.apply"> = (draft, { change }) => {
  const document = { settings: draft.before("settings"), applications: draft.before("applications"), reminders: draft.before("reminders"), rest: {} };
  if (!fits(document, change)) throw new Refusal({ key: "refusal.movedOn" });
  for (const { table, id, after } of change) {
    if (after === undefined) draft.take(table, id);
    else draft.put(table, after as never);
  }
};

function push<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
