// What a recipe writes to: the document as it will be, and the change that leads there.

import type { Records as Ancestors } from "#shared/model/ancestry.ts";
import type { Application } from "#shared/model/application.ts";
import { applyChange, type Change, recordChange } from "#shared/model/change.ts";
import type { Document, Records, TableName } from "#shared/model/document.ts";
import type { Id } from "#shared/model/id.ts";
import { sameValue } from "#shared/model/same-value.ts";
import type { Said } from "#shared/text/said.ts";

/** Thrown by a recipe through `Draft.refuse` and caught by `apply`: the command is refused in the person's words. */
export class Refusal extends Error {
  readonly why: Said;
  constructor(why: Said) {
    super(why.key);
    this.why = why;
  }
}

/** A view of the document that can be written to; nothing of it reaches the document before the recipe is through. */
export class Draft {
  readonly #from: Document;
  readonly #written = new Map<TableName, Map<Id, unknown>>();

  constructor(from: Document) {
    this.#from = from;
  }

  /** The record as the recipe left it so far. */
  get<Name extends TableName>(table: Name, id: Id): Records[Name] | undefined {
    const written = this.#written.get(table);
    const record = written?.get(id) ?? (written?.has(id) ? undefined : this.#from[table].get(id));
    return record as Records[Name] | undefined;
  }

  /** Every record of a table as it was before the command. */
  before<Name extends TableName>(table: Name): Document[Name] {
    return this.#from[table];
  }

  /** Every record of a table as the recipe left it so far. */
  *now<Name extends TableName>(table: Name): Generator<Records[Name]> {
    const written = this.#written.get(table);
    for (const [id, record] of this.#from[table]) if (!written?.has(id)) yield record as Records[Name];
    for (const record of written?.values() ?? []) if (record !== undefined) yield record as Records[Name];
  }

  /** Adds a record or puts a new version in its place. */
  put<Name extends TableName>(table: Name, record: Records[Name]): void {
    this.#write(table, record.id, record);
  }

  /** Takes a record out for good. */
  take(table: TableName, id: Id): void {
    this.#write(table, id, undefined);
  }

  /** Where lineage is looked up: the records as the recipe left them so far. */
  records(): Ancestors {
    return {
      application: (id) => this.get("applications", id),
      person: (id) => this.get("people", id),
      debrief: (id) => this.get("debriefs", id),
    };
  }

  /** An application that is there and not in the bin, or a refusal. */
  application(id: Id): Application {
    const application = this.get("applications", id);
    if (!application) throw new Refusal({ key: "refusal.applicationGone" });
    if (application.removed) throw new Refusal({ key: "refusal.applicationInBin", values: { name: application.company || application.role } });
    return application;
  }

  /** What was written, as a change; records that ended as they began are left out. */
  change(): Change {
    const change: ReturnType<typeof recordChange>[] = [];
    for (const [table, records] of this.#written) {
      for (const [id, after] of records) {
        const before = this.#from[table].get(id);
        if (!sameValue(before, after)) change.push(recordChange(table, id, before, after));
      }
    }
    return change;
  }

  /** The document after that change. */
  document(change: Change): Document {
    return applyChange(this.#from, change);
  }

  #write(table: TableName, id: Id, record: unknown): void {
    const written = this.#written.get(table);
    if (written) written.set(id, record);
    else this.#written.set(table, new Map([[id, record]]));
  }
}
