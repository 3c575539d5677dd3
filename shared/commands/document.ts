// What can be done to the whole document: an import, emptying the bin, and taking a change back or doing it again.
import { z } from "zod";
import { type Application, applicationSchema } from "#shared/model/application.ts";
import { changeSchema, fits } from "#shared/model/change.ts";
import { dateSchema, dayOf } from "#shared/model/moment.ts";
import { placeBefore } from "#shared/model/rank.ts";
import { reminderSchema } from "#shared/model/reminder.ts";
import type { Stage } from "#shared/model/stage.ts";
import { command, idsSchema } from "./command.ts";
import { Refusal } from "./draft.ts";

/** An application as an import brings it: everything but its place in the column and the day it came in. */
export const importedSchema = z.looseObject({
  ...applicationSchema.shape,
  rank: applicationSchema.shape.rank.optional(),
  createdAt: applicationSchema.shape.createdAt.optional(),
});
export type Imported = z.infer<typeof importedSchema>;

/** Adds everything an import brings, on top of each column and in the order given, as one step. */
export const importDocument = command(
  "document.import",
  { applications: z.array(importedSchema).min(1).max(50_000), reminders: z.array(reminderSchema).max(50_000).optional() },
  (draft, { applications, reminders = [] }, context) => {
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
  },
);

/** Takes applications out of the bin for good: those named, or those that lie there since a day or longer. */
export const emptyBin = command("bin.empty", { ids: idsSchema.optional(), since: dateSchema.optional() }, (draft, { ids, since }) => {
  const wanted = ids && new Set(ids);
  const gone = new Set<string>();
  for (const { id, removed } of draft.before("applications").values()) {
    if (!removed || (wanted && !wanted.has(id)) || (since && dayOf(removed.at) > since)) continue;
    gone.add(id);
    draft.take("applications", id);
  }
  for (const reminder of draft.before("reminders").values()) if (gone.has(reminder.application)) draft.take("reminders", reminder.id);
});

/** Undo and redo: a change, mostly a reversed one, sent through the same door; refused where a record has moved on since. */
export const applyKnownChange = command("change.apply", { change: changeSchema }, (draft, { change }) => {
  const document = { settings: draft.before("settings"), applications: draft.before("applications"), reminders: draft.before("reminders"), rest: {} };
  if (!fits(document, change)) throw new Refusal({ key: "refusal.movedOn" });
  for (const { table, id, after } of change) {
    if (after === undefined) draft.take(table, id);
    else draft.put(table, after as never);
  }
});

function push<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
