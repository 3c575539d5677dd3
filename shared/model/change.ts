// A change: the records one command touched, as they were and as they became.
import { type Document, type Records, TABLES, type TableName } from "./document.ts";
import type { Id } from "./id.ts";
import { sameValue } from "./same-value.ts";

/** One record's change: no `before` means it was added, no `after` that it was taken out. */
export type RecordChange = {
  [Name in TableName]: { table: Name; id: Id; before?: Records[Name] | undefined; after?: Records[Name] | undefined };
}[TableName];
export type Change = readonly RecordChange[];

type AnyTable = Map<Id, unknown>;

/** The change that leads from one document to another; compares records by identity first. */
export function between(from: Document, to: Document): Change {
  const change: RecordChange[] = [];
  for (const table of TABLES) {
    if (from[table] === to[table]) continue;
    for (const [id, after] of to[table]) {
      const before = from[table].get(id);
      if (before !== after && !sameValue(before, after)) change.push(recordChange(table, id, before, after));
    }
    for (const [id, before] of from[table]) if (!to[table].has(id)) change.push(recordChange(table, id, before, undefined));
  }
  return change;
}

/** One record's change, put together; leaves out a side that is not there. */
export function recordChange(table: TableName, id: Id, before: unknown, after: unknown): RecordChange {
  if (before === undefined) return (after === undefined ? { table, id } : { table, id, after }) as RecordChange;
  return (after === undefined ? { table, id, before } : { table, id, before, after }) as RecordChange;
}

/** The change that takes a change back. */
export function reverse(change: Change): Change {
  return change.map(({ table, id, before, after }) => recordChange(table, id, after, before)).reverse();
}

/** Two changes, one after the other, as one. */
export function composed(first: Change, second: Change): Change {
  const records = new Map<string, RecordChange>();
  for (const record of [...first, ...second]) {
    const key = `${record.table} ${record.id}`;
    records.set(key, recordChange(record.table, record.id, (records.get(key) ?? record).before, record.after));
  }
  return [...records.values()].filter(({ before, after }) => !sameValue(before, after));
}

/** Whether every record the change touches still is as the change expects to find it. */
export function fits(document: Document, change: Change): boolean {
  return change.every(({ table, id, before }) => sameValue(document[table].get(id), before));
}

/** The document after a change; only the tables it touches are copied. The change must fit. */
export function applyChange(document: Document, change: Change): Document {
  const touched = new Map<TableName, AnyTable>();
  for (const { table, id, after } of change) {
    let records = touched.get(table);
    if (!records) {
      records = new Map<Id, unknown>(document[table]);
      touched.set(table, records);
    }
    if (after === undefined) records.delete(id);
    else records.set(id, after);
  }
  return touched.size === 0 ? document : ({ ...document, ...Object.fromEntries(touched) } as Document);
}
