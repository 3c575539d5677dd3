// Bringing another version of the document into this one, record by record, as the person chooses.
import { type Change, type RecordChange, recordChange } from "#shared/model/change.ts";
import type { Difference } from "#shared/model/comparison.ts";
import type { Document, Records, TableName } from "#shared/model/document.ts";
import type { Id } from "#shared/model/id.ts";
import { sameValue } from "#shared/model/same-value.ts";
import { comparisonOf } from "./comparison.ts";
import { joinedRecord } from "./joined-record.ts";
import { namesIn } from "./named-records.ts";

/** Whose version of a record stands; `both`: one that holds what either has. */
export type Side = "ours" | "theirs" | "both";

/** A record that is not the same in both versions. */
export interface Meeting extends Difference {
  /** Tells it from every other one. */
  readonly key: string;
  /** What the other version did to it, seen from ours. */
  readonly way: "added" | "changed" | "removed";
  /** What can be chosen. */
  readonly sides: readonly Side[];
  /** What loses nothing that either version says; absent where only the person can tell. */
  readonly safe?: Side;
}

/** What the person chose, by the key of each meeting. Where nothing was chosen ours stands. */
export type Choices = ReadonlyMap<string, Side>;

/** What a merge comes to: a change that fits our document, and how many records it touches only because chosen ones name them. */
export interface Merge {
  readonly change: Change;
  readonly along: number;
}

/** Everything that the person is asked about. Attachments come and go with the applications that have them. */
export function meetingsOf(ours: Document, theirs: Document): readonly Meeting[] {
  const { added, changed, removed } = comparisonOf(ours, theirs);
  const isAsked = ({ table }: Difference) => table !== "attachments";
  return [
    ...added
      .filter(isAsked)
      .map((difference) => ({ ...difference, key: keyOf(difference), way: "added" as const, sides: ONE_OR_OTHER, safe: "theirs" as const })),
    ...changed.map((difference) => changedMeeting(difference, ours, theirs)),
    ...removed
      .filter(isAsked)
      .map((difference) => ({ ...difference, key: keyOf(difference), way: "removed" as const, sides: ONE_OR_OTHER, safe: "ours" as const })),
  ];
}

const ONE_OR_OTHER = ["ours", "theirs"] as const;
const EACH = ["ours", "theirs", "both"] as const;

function changedMeeting(difference: Difference, ours: Document, theirs: Document): Meeting {
  const [mine, other] = [ours[difference.table].get(difference.id), theirs[difference.table].get(difference.id)];
  const meeting = { ...difference, key: keyOf(difference), way: "changed" as const };
  const joined = mine && other && joinedRecord<object>(mine, other);
  if (!joined) return { ...meeting, sides: ONE_OR_OTHER };
  // One of the two may hold all that the other one does.
  if (sameValue(joined, mine)) return { ...meeting, sides: ONE_OR_OTHER, safe: "ours" };
  if (sameValue(joined, other)) return { ...meeting, sides: ONE_OR_OTHER, safe: "theirs" };
  return { ...meeting, sides: EACH, safe: "both" };
}

function keyOf({ table, id }: { readonly table: string; readonly id: Id }): string {
  return `${table} ${id}`;
}

/**
 * The change that brings what was chosen into our document. What a taken record names comes along where it is not here, and what is to go stays where a
 * record that stays names it, so that no record names one that is gone. A record of the other version that names what not even that version has is left out.
 */
export function mergeOf(ours: Document, theirs: Document, meetings: readonly Meeting[], choices: Choices): Merge {
  const chosen = new Set<string>();
  const change: RecordChange[] = [];
  for (const meeting of meetings) {
    const record = chosenRecord(meeting, ours, theirs, choices.get(meeting.key) ?? "ours");
    if (!record) continue;
    chosen.add(meeting.key);
    change.push(record);
  }
  const whole = madeWhole(new Map(change.map((record) => [keyOf(record), record])), ours, theirs);
  return { change: whole, along: whole.filter((record) => !chosen.has(keyOf(record))).length };
}

function chosenRecord({ table, id }: Meeting, ours: Document, theirs: Document, side: Side): RecordChange | undefined {
  const [before, other] = [ours[table].get(id), theirs[table].get(id)];
  if (side === "ours") return undefined;
  const after = side === "both" && before && other ? joinedRecord<object>(before, other) : other;
  // A joint version that is none any more, since ours moved on, leaves ours as it is.
  if (side === "both" && !after) return undefined;
  return sameValue(before, after) ? undefined : recordChange(table, id, before, after);
}

/** The records as they will be: as the change has them, else as they are here. */
function after<Name extends TableName>(change: ReadonlyMap<string, RecordChange>, ours: Document, table: Name, id: Id): Records[Name] | undefined {
  const changed = change.get(keyOf({ table, id }));
  return (changed ? changed.after : ours[table].get(id)) as Records[Name] | undefined;
}

function madeWhole(change: Map<string, RecordChange>, ours: Document, theirs: Document): Change {
  const leftOut = new Set<string>();
  const waiting: { readonly table: TableName; readonly id: Id }[] = [...change.values()];
  if ([...change.values()].some((record) => record.after === undefined)) waiting.push(...namingIn(ours));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { table, id } = next;
    const record = after(change, ours, table, id);
    if (record === undefined) continue;
    for (const named of namesIn(table, record)) {
      if (after(change, ours, named.table, named.id) !== undefined) continue;
      const key = keyOf(named);
      const brought = theirs[named.table].get(named.id);
      // What was to go stays, and so does what it names itself.
      if (ours[named.table].has(named.id)) change.delete(key);
      else if (brought && !leftOut.has(key)) change.set(key, recordChange(named.table, named.id, undefined, brought));
      else {
        // It cannot be whole: ours stays, or it does not come. Whatever names it is looked at once more.
        leftOut.add(keyOf(next));
        change.delete(keyOf(next));
        waiting.push(...change.values());
        break;
      }
      waiting.push(named);
    }
  }
  return [...change.values()];
}

function namingIn(document: Document): { readonly table: TableName; readonly id: Id }[] {
  return (["applications", "touchpoints", "debriefs", "reminders"] as const).flatMap((table) => [...document[table].keys()].map((id) => ({ table, id })));
}
