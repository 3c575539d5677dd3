// A row of a table as a plan has it: its head is read at once, the rest of its application when it is asked for.
import type { Debrief } from "#shared/model/debrief.ts";
import type { Entry } from "#shared/model/entry.ts";
import type { Id } from "#shared/model/id.ts";
import { LINE_LIMIT } from "#shared/model/limits.ts";
import type { Said } from "#shared/text/said.ts";
import type { Known } from "../import/added-row.ts";
import type { ImportColumn, ImportedApplication } from "../import/import-plan.ts";
import { holdsAny, RowHead } from "./row-head.ts";
import type { RowRead, RowReading } from "./row-reading.ts";
import { type RowRest, readRest } from "./row-rest.ts";

/** One row. Made anew it has read its head; `application` and `debrief` are read once, and only if something asks. */
export class TableRow extends RowHead implements RowRead {
  readonly #reading: RowReading;
  #read: RowRest | undefined;

  constructor(cells: readonly string[], reading: RowReading) {
    super(cells, reading);
    this.#reading = reading;
    const { columnsOf } = reading;
    // What is to be told of a source that is cut short, or of the day a posting closes, is found as the row is read to its end.
    const mayTell = isAnyLong(cells, columnsOf.source) || holdsAny(cells, columnsOf.closesOn);
    this.#read = mayTell ? readRest(this, reading) : undefined;
  }

  /** What is told of it without reading on. */
  get known(): Known {
    return this;
  }
  get stage(): ImportedApplication["stage"] {
    return this.path.stage;
  }
  get appliedOn(): string | undefined {
    return this.path.appliedOn;
  }
  get problems(): readonly Said[] {
    return this.rest.problems;
  }
  get isUnread(): boolean {
    return this.#read === undefined;
  }
  get application(): ImportedApplication {
    return this.#readOn().application;
  }
  get debrief(): Debrief | undefined {
    return this.mayTeach ? this.#readOn().debrief : undefined;
  }
  get closesOn(): string | undefined {
    return this.#read?.closesOn;
  }
  get id(): Id {
    return this.application.id;
  }
  get timeline(): Entry[] {
    return this.application.timeline;
  }
  get createdAt(): string | undefined {
    return this.application.createdAt;
  }

  #readOn(): RowRest {
    this.#read ??= readRest(this, this.#reading);
    return this.#read;
  }
}

function isAnyLong(cells: readonly string[], columns: readonly ImportColumn[]): boolean {
  for (const { index } of columns) if ((cells[index]?.length ?? 0) > LINE_LIMIT) return true;
  return false;
}
