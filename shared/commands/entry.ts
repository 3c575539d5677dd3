// What can be done to an application's timeline: notes and rounds are added, edited and removed; a move's date is corrected.
import { z } from "zod";
import { type Entry, entrySchema, noteSchema, roundSchema } from "#shared/model/entry.ts";
import { idSchema } from "#shared/model/id.ts";
import { whenSchema } from "#shared/model/moment.ts";
import { command } from "./command.ts";
import { type Draft, Refusal } from "./draft.ts";

/** Adds a note or a round. */
export const addEntry = command(
  "entry.add",
  { application: idSchema, entry: z.discriminatedUnion("kind", [noteSchema, roundSchema]) },
  (draft, { application: id, entry }) => {
    const application = draft.application(id);
    if (application.timeline.some((other) => other.id === entry.id)) throw new Refusal({ key: "refusal.idTaken" });
    draft.put("applications", { ...application, timeline: [...application.timeline, written(entry)] });
  },
);

/** Changes an entry: any field of a note or round, only the date of a move or an edit. A field given as null is cleared. */
export const editEntry = command(
  "entry.edit",
  {
    application: idSchema,
    id: idSchema,
    fields: z.object({
      at: z.union([whenSchema, roundSchema.shape.at]).optional(),
      text: noteSchema.shape.text.optional(),
      zone: roundSchema.shape.zone.nullable(),
      name: roundSchema.shape.name.optional(),
      with: roundSchema.shape.with.nullable(),
      went: roundSchema.shape.went.nullable(),
    }),
  },
  (draft, { application: id, id: entryId, fields }) => {
    const { application, entry } = find(draft, id, entryId);
    const next: Record<string, unknown> = { ...entry };
    for (const [key, value] of Object.entries(fields)) {
      if (value === undefined) continue;
      if (key !== "at" && !fieldsOf[entry.kind].includes(key)) throw new Refusal({ key: "refusal.entryFieldFixed" });
      if (value === null || value === "") delete next[key];
      else next[key] = value;
    }
    if (entry.kind === "round" && next.name === undefined) next.name = "";
    if (fields.at !== undefined) delete next.undated;
    const parsed = entrySchema.safeParse(next);
    if (!parsed.success) throw new Refusal({ key: "refusal.entryIncomplete" });
    draft.put("applications", { ...application, timeline: application.timeline.map((other) => (other === entry ? written(next as Entry) : other)) });
  },
);

/** Takes a note or a round off the timeline. */
export const removeEntry = command("entry.remove", { application: idSchema, id: idSchema }, (draft, { application: id, id: entryId }) => {
  const { application, entry } = find(draft, id, entryId);
  if (entry.kind === "move" || entry.kind === "edit") throw new Refusal({ key: "refusal.moveStays" });
  draft.put("applications", { ...application, timeline: application.timeline.filter((other) => other !== entry) });
});

const fieldsOf: Record<Entry["kind"], readonly string[]> = {
  move: [],
  edit: [],
  note: ["text"],
  round: ["zone", "name", "with", "went"],
};

function find(draft: Draft, id: string, entryId: string) {
  const application = draft.application(id);
  const entry = application.timeline.find((other) => other.id === entryId);
  if (!entry) throw new Refusal({ key: "refusal.entryGone" });
  return { application, entry };
}

function written(entry: Entry): Entry {
  if (entry.kind === "note" && entry.text.trim() === "") throw new Refusal({ key: "refusal.noteEmpty" });
  return entry;
}
