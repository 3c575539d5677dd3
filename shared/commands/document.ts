// What can be done to the whole document: an import, and taking a change back or doing it again.

import { type Step, stepKey } from "#shared/model/ancestry.ts";
import type { Application } from "#shared/model/application.ts";
import type { Attachment } from "#shared/model/attachment.ts";
import { type Change, fits } from "#shared/model/change.ts";
import { circlesAmong, stepsThatSay } from "#shared/model/circles.ts";
import { emptyDocument, type Records, TABLES, type TableName } from "#shared/model/document.ts";
import type { Id } from "#shared/model/id.ts";
import { placeBefore } from "#shared/model/rank.ts";
import type { Stage } from "#shared/model/stage.ts";
import { dropUnused, takeUses } from "./attachment.ts";
import type { Imported } from "./document-intents.ts";
import { type Draft, Refusal } from "./draft.ts";
import type { Context } from "./envelope-parts.ts";
import { joinedApplication } from "./joined-application.ts";
import { findPerson } from "./named-people.ts";
import type { Recipe } from "./recipe.ts";
import { refuseNobody } from "./reminder.ts";

/**
 * Adds everything an import brings, on top of each column and in the order given, as one step; what it tells of applications that are there is
 * joined to them. Of attachments only the records come, so that it is
 * known what was sent; those that no application of the import has are left out, and those that are there already stay as they are.
 */
export const importDocument: Recipe<"document.import"> = (draft, intent, context) => {
  const { applications, people = [], touchpoints = [], debriefs = [], reminders = [], attachments = [], merges = [] } = intent;
  const seen = new Set<string>();
  const arriving = mergeAll(draft, merges, context);
  for (const application of applications) {
    if (seen.has(application.id) || draft.get("applications", application.id)) throw new Refusal({ key: "refusal.importedTwice" });
    if (!application.company && !application.role) throw new Refusal({ key: "refusal.nameMissing" });
    seen.add(application.id);
    push(arriving, application.stage, application);
  }
  putOnTop(draft, arriving, context.at);
  for (const person of people) addNew(draft, "people", person);
  for (const touchpoint of touchpoints) {
    findPerson(draft, touchpoint.person);
    if (touchpoint.application !== undefined) draft.application(touchpoint.application);
    addNew(draft, "touchpoints", touchpoint);
  }
  for (const debrief of debriefs) {
    draft.application(debrief.application);
    for (const person of debrief.people) findPerson(draft, person);
    addNew(draft, "debriefs", debrief);
  }
  for (const reminder of reminders) {
    refuseNobody(draft, reminder);
    addNew(draft, "reminders", reminder);
  }
  const brought = new Map(attachments.map((attachment) => [attachment.id, attachment]));
  for (const application of applications) takeAlong(draft, application, brought);
  for (const { application } of merges) takeAlong(draft, application, brought);
  refuseCircles(draft, [...applications.map(({ id }) => id), ...people.map(({ id }) => id), ...merges.map(({ into }) => into)]);
};

/** Takes over the attachments of an application that comes, and refuses one that names nobody who is there. */
function takeAlong(draft: Draft, { attachments, people = [], timeline }: Imported, brought: ReadonlyMap<Id, Attachment>): void {
  takeUses(draft, attachments, brought);
  for (const person of people) findPerson(draft, person);
  for (const entry of timeline) if (entry.kind === "round") for (const person of entry.people ?? []) findPerson(draft, person);
}

/** Joins what an import tells of applications that are there; gives back those that stand in another column by now, which get their place there. */
function mergeAll(draft: Draft, merges: readonly { readonly into: Id; readonly application: Imported }[], { today }: Context): Map<Stage, Imported[]> {
  for (const { into, application } of merges) draft.put("applications", joinedApplication(draft.application(into), application, today));
  const moved = new Map<Stage, Imported[]>();
  for (const id of new Set(merges.map(({ into }) => into))) {
    const application = draft.application(id);
    if (application.stage !== draft.before("applications").get(id)?.stage) push(moved, application.stage, application);
  }
  return moved;
}

/** Puts cards on top of their columns, in the order given; `at` is when those came in that do not say it. */
function putOnTop(draft: Draft, arriving: ReadonlyMap<Stage, readonly Imported[]>, at: string): void {
  const columns = new Map<Stage, Application[]>();
  for (const { id, stage } of draft.before("applications").values()) {
    const application = draft.get("applications", id);
    if (application?.stage === stage) push(columns, stage, application);
  }
  for (const [stage, cards] of arriving) {
    const column = columns.get(stage) ?? [];
    const first = column.reduce<Application | undefined>((top, card) => (!top || card.rank < top.rank ? card : top), undefined);
    const { ranks, others } = placeBefore(column, first?.id ?? null, cards.length);
    for (const card of column) {
      const rank = others.get(card.id);
      if (rank !== undefined) draft.put("applications", { ...card, rank });
    }
    cards.forEach((card, index) => {
      draft.put("applications", { ...card, rank: ranks[index] as string, createdAt: card.createdAt ?? at });
    });
  }
}

/** Undo and redo: a change, mostly a reversed one, sent through the same door; refused where a record has moved on since. */
export const applyKnownChange: Recipe<"change.apply"> = (draft, { change }) => {
  const document = { ...emptyDocument(), ...Object.fromEntries(TABLES.map((table) => [table, draft.before(table)])) };
  if (!fits(document, change)) throw new Refusal({ key: "refusal.movedOn" });
  for (const { table, id, after } of change) {
    if (after === undefined) draft.take(table, id);
    else draft.put(table, after as never);
  }
  dropUnused(draft, attachmentsIn(change));
  refuseLooseEnds(draft, change);
  refuseCircles(
    draft,
    change.map(({ id }) => id),
  );
};

/** The attachments that a change adds, takes out, or gives to or takes from an application. */
function attachmentsIn(change: Change): Set<Id> {
  const ids = new Set<Id>();
  for (const record of change) {
    if (record.table === "attachments") ids.add(record.id);
    if (record.table === "applications") for (const side of [record.before, record.after]) for (const use of side?.attachments ?? []) ids.add(use.id);
  }
  return ids;
}

/** Refuses a change that would leave a record naming an application, a person or an attachment that is gone. */
function refuseLooseEnds(draft: Draft, change: Change): void {
  const gone = new Set<Id>();
  for (const { table, id, after } of change) if (NAMED.some((named) => named === table) && after === undefined) gone.add(id);
  // What was written can name what went before; what stays can name what goes now.
  for (const { table, id } of change) {
    if (namedBy(draft, table, id).some(([named, key]) => draft.get(named, key) === undefined)) throw new Refusal({ key: "refusal.movedOn" });
  }
  if (gone.size === 0) return;
  for (const table of NAMING) {
    for (const id of draft.before(table).keys()) {
      if (namedBy(draft, table, id).some(([, named]) => gone.has(named))) throw new Refusal({ key: "refusal.movedOn" });
    }
  }
}

/** The tables whose records others name. */
const NAMED = ["applications", "people", "attachments"] as const;
/** The tables whose records name applications, people or attachments. */
const NAMING = ["applications", "touchpoints", "debriefs", "reminders"] as const;

/** The applications, people and attachments that a record cannot do without, each with its table. */
function namedBy(draft: Draft, table: TableName, id: Id): (readonly [(typeof NAMED)[number], Id])[] {
  const application = (named: Id | undefined) => (named === undefined ? [] : [["applications", named] as const]);
  const people = (named: readonly Id[] = []) => named.map((person) => ["people", person] as const);
  switch (table) {
    case "applications": {
      const record = draft.get(table, id);
      if (!record) return [];
      return [...people([...(record.people ?? []), ...metInRounds(record)]), ...(record.attachments ?? []).map((use) => ["attachments", use.id] as const)];
    }
    case "touchpoints": {
      const record = draft.get(table, id);
      return record ? [...people([record.person]), ...application(record.application)] : [];
    }
    case "debriefs": {
      const record = draft.get(table, id);
      return record ? [...people(record.people), ...application(record.application)] : [];
    }
    case "reminders": {
      const record = draft.get(table, id);
      return record ? [...people(record.person === undefined ? [] : [record.person]), ...application(record.application)] : [];
    }
    default:
      return [];
  }
}

function metInRounds({ timeline }: Pick<Application, "timeline">): Id[] {
  return timeline.flatMap((entry) => (entry.kind === "round" ? (entry.people ?? []) : []));
}

/** Refuses what would make any of these applications or people grow from itself. */
function refuseCircles(draft: Draft, ids: Iterable<Id>): void {
  const steps: Step[] = [];
  for (const id of ids) {
    if (draft.get("people", id)?.grewFrom) steps.push({ kind: "person", id });
    const application = draft.get("applications", id);
    if (application) steps.push(...stepsThatSay(application));
  }
  const circles = circlesAmong(steps, draft.records());
  if (circles.size > 0 && steps.some((step) => circles.has(stepKey(step)))) throw new Refusal({ key: "refusal.lineageCircle" });
}

function addNew<Name extends TableName>(draft: Draft, table: Name, record: Records[Name]): void {
  if (draft.get(table, record.id)) throw new Refusal({ key: "refusal.importedTwice" });
  draft.put(table, record);
}

function push<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
