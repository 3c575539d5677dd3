// What can be done to applications: add, edit, move, archive, unarchive, remove, restore.
import type { Application } from "#shared/model/application.ts";
import { applicationName } from "#shared/model/application-name.ts";
import { dayOf } from "#shared/model/calendar.ts";
import type { Entry } from "#shared/model/entry.ts";
import type { Id } from "#shared/model/id.ts";
import { placeBefore } from "#shared/model/rank.ts";
import { sameValue } from "#shared/model/same-value.ts";
import type { Stage } from "#shared/model/stage.ts";
import { type Draft, Refusal } from "./draft.ts";
import type { Context } from "./envelope-parts.ts";
import type { Recipe } from "./recipe.ts";

/** Adds an application on top of a stage, or before another. */
export const addApplication: Recipe<"application.add"> = (draft, { id, stage, fields, before, timeline }, context) => {
  if (draft.get("applications", id)) throw new Refusal({ key: "refusal.idTaken" });
  const column = inStage(draft, stage, new Set());
  const { ranks, others } = placeBefore(column, before === undefined ? firstOf(column) : before, 1);
  keepRoom(draft, others);
  draft.put("applications", {
    ...(stage === "lead" ? {} : { appliedOn: context.today }),
    ...named({ company: "", role: "", tags: [], ...trimmed(fields) }),
    id,
    stage,
    rank: ranks[0] as string,
    createdAt: context.at,
    timeline: timeline ?? [],
  });
};

/** Changes fields in place; a field given as null is cleared. Which fields changed is kept on the timeline. */
export const editApplication: Recipe<"application.edit"> = (draft, { id, fields }, context) => {
  const was = draft.application(id);
  const next: Record<string, unknown> = { ...was };
  for (const [key, value] of Object.entries(trimmed(fields))) {
    if (value === null || value === undefined) delete next[key];
    else next[key] = value;
  }
  const edited = named(next as Application);
  const changed = Object.keys(fields).filter((key) => !sameValue(was[key], edited[key]));
  if (changed.length > 0) draft.put("applications", { ...edited, timeline: withEdit(was.timeline, changed, context) });
};

/** Moves one or many, in the order given, before another card of the stage, or to its end when `before` is null. */
export const moveApplications: Recipe<"application.move"> = (draft, { ids, stage, before }, context) => {
  const moving = new Set(ids);
  const applications = [...moving].map((id) => draft.application(id));
  for (const application of applications) {
    if (application.archived) throw new Refusal({ key: "refusal.archivedStays", values: { name: applicationName(application) } });
  }
  const column = inStage(draft, stage, moving);
  const { ranks, others } = placeBefore(column, before, applications.length);
  keepRoom(draft, others);
  applications.forEach((application, index) => {
    draft.put("applications", moved(application, stage, ranks[index] as string, context));
  });
};

/** Moves applications on top of a stage, in the order given. */
export function moveToTop(draft: Draft, ids: readonly Id[], stage: Stage, context: Context): void {
  moveApplications(draft, { type: "application.move", ids: [...ids], stage, before: firstOf(inStage(draft, stage, new Set(ids))) }, context);
}

/** Puts applications away with a reason; they leave the board and keep their stage. */
export const archiveApplications: Recipe<"application.archive"> = (draft, { ids, reason }, context) => {
  for (const id of ids) draft.put("applications", { ...draft.application(id), archived: { reason, at: context.at } });
};

/** Brings archived applications back to the board, where they were. */
export const unarchiveApplications: Recipe<"application.unarchive"> = (draft, { ids }) => {
  for (const id of ids) {
    const { archived: _, ...application } = draft.application(id);
    draft.put("applications", application as Application);
  }
};

/** Puts applications into the bin, where they stay for 30 days. */
export const removeApplications: Recipe<"application.remove"> = (draft, { ids }, context) => {
  for (const id of ids) draft.put("applications", { ...draft.application(id), removed: { at: context.at } });
};

/** Takes applications out of the bin again. */
export const restoreApplications: Recipe<"application.restore"> = (draft, { ids }) => {
  for (const id of ids) {
    const found = draft.get("applications", id);
    if (!found) throw new Refusal({ key: "refusal.applicationGone" });
    const { removed: _, ...application } = found;
    draft.put("applications", application as Application);
  }
};

function inStage(draft: Draft, stage: Stage, except: ReadonlySet<Id>): Application[] {
  const column: Application[] = [];
  for (const application of draft.before("applications").values()) {
    if (application.stage === stage && !except.has(application.id)) column.push(application);
  }
  return column;
}

function firstOf(column: readonly Application[]): Id | null {
  let first: Application | undefined;
  for (const card of column) if (!first || card.rank < first.rank) first = card;
  return first?.id ?? null;
}

function keepRoom(draft: Draft, others: ReadonlyMap<Id, string>): void {
  for (const [id, rank] of others) {
    const application = draft.get("applications", id);
    if (application) draft.put("applications", { ...application, rank });
  }
}

function moved(application: Application, stage: Stage, rank: string, { id, at, today }: Context): Application {
  if (application.stage === stage) return { ...application, rank };
  return {
    ...application,
    stage,
    rank,
    // Off the shelf it is applied for today; of one that came in without its day, an import, nobody knows it.
    ...(application.stage === "lead" && application.appliedOn === undefined ? { appliedOn: today } : {}),
    timeline: [...application.timeline, { id, kind: "move", at, from: application.stage, to: stage }],
  };
}

function withEdit(timeline: readonly Entry[], fields: readonly string[], { id, at, today }: Context): Entry[] {
  const last = timeline.at(-1);
  if (last?.kind === "edit" && dayOf(last.at) === today) {
    return [...timeline.slice(0, -1), { ...last, at, fields: [...new Set([...last.fields, ...fields])] }];
  }
  return [...timeline, { id, kind: "edit", at, fields: [...fields] }];
}

/** Texts without the white space around them; a text of nothing else clears its field. */
function trimmed<Fields extends object>(fields: Fields): Fields {
  const next: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) {
    const text = typeof value === "string" ? value.trim() : value;
    if (key === "tags") next[key] = [...new Set((value as string[]).map((tag) => tag.trim()).filter(Boolean))];
    else if (text !== "" || key === "company" || key === "role") next[key] = text;
    else next[key] = null;
  }
  return next as Fields;
}

/** Refuses an application that has neither a company nor a role; takes fields out that say nothing. */
function named<Fields extends Pick<Application, "company" | "role">>(fields: Fields): Fields {
  if (!fields.company && !fields.role) throw new Refusal({ key: "refusal.nameMissing" });
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)) as Fields;
}
