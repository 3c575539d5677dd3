// A document as the bytes of its file, kept in pages so that a save only writes anew what changed.
import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Document, Records, TableName } from "#shared/model/document.ts";
import { FORMAT, SCHEMA_ADDRESS, SCHEMA_VERSION, ZERO_HASH } from "#shared/model/file-head.ts";
import { recordText } from "#shared/model/record-text.ts";

/** A document with what its file says beside the data. */
export interface Kept {
  readonly document: Document;
  readonly revision: number;
  /** Instant of the save. */
  readonly savedAt: string;
  /** What the file had beside the envelope's own keys; written back as it was. */
  readonly beside: Readonly<Record<string, unknown>>;
}

/** Bytes on their way to a file: a head that is known last, and what comes after it. */
export interface Content {
  readonly headLength: number;
  readonly body: readonly Buffer[];
  /** The head; the hash in it is taken in small steps, in between which the event loop turns. */
  head(): Promise<Buffer>;
}

/** The content of a document's file. */
export interface DocumentContent extends Content {
  /** The SHA-256 of the whole with zeros in its own place, in hex; taken once. */
  hash(): Promise<string>;
}

type ListTable = Exclude<TableName, "settings">;
type AnyRecord = Records[ListTable];

/** Records that follow each other, as bytes: each as `,\n      {...}`. `ends[i]` is where the i-th record's bytes end. */
interface Page {
  readonly records: readonly AnyRecord[];
  readonly ends: readonly number[];
  readonly bytes: Buffer;
}

const LIST_TABLES = ["applications", "people", "touchpoints", "debriefs", "reminders", "attachments", "arrivals"] as const satisfies readonly ListTable[];
const PAGE_SIZE = 256 * 1024;
const NEW_LINE_IN_LIST = "\n      ";

/** Keeps the pages of the document it last saw, and makes the bytes of the next one from them. */
export class DocumentBytes {
  #pages: Record<ListTable, readonly Page[]> = { applications: [], people: [], touchpoints: [], debriefs: [], reminders: [], attachments: [], arrivals: [] };
  #seen: Document | undefined;

  /** Brings the pages up to a document in steps of about a millisecond, in between which the event loop turns. */
  async prepare(document: Document): Promise<void> {
    const steps = this.#update(document);
    while (!steps.next().done) await nextTurn();
  }

  /** The content of the file that keeps this document; `prepare` first keeps this from blocking. */
  content(kept: Kept): DocumentContent {
    for (const _ of this.#update(kept.document));
    const body = this.#body(kept);
    const zeroed = headText(kept, ZERO_HASH);
    let hashing: Promise<string> | undefined;
    const hash = () => {
      hashing ??= hashInSteps(zeroed, body);
      return hashing;
    };
    return { headLength: Buffer.byteLength(zeroed), body, hash, head: async () => Buffer.from(headText(kept, await hash())) };
  }

  /** The file's text, for a client. Its hash is left zeroed: what is in memory may be ahead of the disk. */
  text(kept: Kept): string {
    const { body } = this.content(kept);
    return Buffer.concat([Buffer.from(headText(kept, ZERO_HASH)), ...body]).toString("utf8");
  }

  /** Yields in between pages; the pages of the last document stay until all of the next are there. */
  *#update(document: Document): Generator<void> {
    // Another update may come to its end in between: what this one starts from has to stay one document and its own pages.
    const [seen, former] = [this.#seen, this.#pages];
    if (seen === document) return;
    const next = { ...former };
    for (const table of LIST_TABLES) {
      if (seen?.[table] === document[table]) continue;
      const pages: Page[] = [];
      for (const page of repaged(table, former[table], [...document[table].values()])) {
        if (page === null) yield;
        else pages.push(page);
      }
      next[table] = pages;
    }
    this.#pages = next;
    this.#seen = document;
  }

  /** Everything behind the head: from inside `data` to the last line. */
  #body({ document, beside }: Kept): Buffer[] {
    const body: Buffer[] = [];
    let text = "";
    const [settings] = document.settings.values();
    if (settings) text += `    "settings": ${indented(recordText("settings", settings), "\n    ")},\n`;
    for (const table of LIST_TABLES) {
      const [first, ...others] = this.#pages[table];
      text += `    "${table}": [`;
      if (first) {
        body.push(Buffer.from(text), first.bytes.subarray(1), ...others.map(({ bytes }) => bytes));
        text = "\n    ";
      }
      text += table === LIST_TABLES.at(-1) ? "]" : "],\n";
    }
    text += membersText(document.rest, "    ");
    body.push(Buffer.from(`${text}\n  }${membersText(beside, "  ")}\n}\n`));
    return body;
  }
}

/** Everything up to the opening brace of `data`. */
function headText({ revision, savedAt }: Kept, sha256: string): string {
  const head = { $schema: SCHEMA_ADDRESS, format: FORMAT, schema: SCHEMA_VERSION, revision, savedAt, sha256 };
  return `${JSON.stringify(head, null, 2).slice(0, -"\n}".length)},\n  "data": {\n`;
}

/** Further members of an object, each on lines of its own behind a comma. */
function membersText(members: Readonly<Record<string, unknown>>, indent: string): string {
  return Object.entries(members)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `,\n${indent}${JSON.stringify(key)}: ${indented(JSON.stringify(value, null, 2), `\n${indent}`)}`)
    .join("");
}

/** Pretty-printed JSON deeper inside; a line break in it is never part of a text, which has it escaped. */
function indented(text: string, newLine: string): string {
  return text.replaceAll("\n", newLine);
}

/**
 * The pages of a table's next records. A page whose records are all the same objects is taken over; in one that changed,
 * only new objects are made text of. Records that are in no page go behind the last one. Null where a pause is due.
 */
function* repaged(table: ListTable, pages: readonly Page[], records: readonly AnyRecord[]): Generator<Page | null> {
  let at = 0;
  for (const [index, page] of pages.entries()) {
    const isLast = index === pages.length - 1;
    const from = at;
    const kept: number[] = [];
    let same = true;
    for (const [place, was] of page.records.entries()) {
      const record = records[at];
      if (record !== undefined && record.id === was.id) {
        kept.push(record === was ? place : -1);
        if (record !== was) same = false;
        at += 1;
      } else same = false;
    }
    if (isLast && at < records.length) same = false;
    if (same) {
      yield page;
      continue;
    }
    const end = isLast ? records.length : at;
    if (isLast) at = records.length;
    yield* pagesOf(table, records.slice(from, end), page, kept);
    yield null;
  }
  if (pages.length === 0) yield* pagesOf(table, records, undefined, []);
}

/** Pages of about `PAGE_SIZE` that hold these records; `kept[i]` is the place of the i-th one's bytes in the former page, or -1. */
function* pagesOf(table: ListTable, records: readonly AnyRecord[], former: Page | undefined, kept: readonly number[]): Generator<Page | null> {
  let parts: Buffer[] = [];
  let ends: number[] = [];
  let length = 0;
  let first = 0;
  for (const [index, record] of records.entries()) {
    const place = kept[index] ?? -1;
    const bytes = former && place >= 0 ? bytesAt(former, place) : Buffer.from(`,${NEW_LINE_IN_LIST}${indented(recordText(table, record), NEW_LINE_IN_LIST)}`);
    parts.push(bytes);
    length += bytes.length;
    ends.push(length);
    if (length < PAGE_SIZE && index < records.length - 1) continue;
    yield { records: records.slice(first, index + 1), ends, bytes: Buffer.concat(parts, length) };
    yield null;
    parts = [];
    ends = [];
    length = 0;
    first = index + 1;
  }
}

function bytesAt({ bytes, ends }: Page, place: number): Buffer {
  return bytes.subarray(place === 0 ? 0 : ends[place - 1], ends[place]);
}

/** The SHA-256 of a head and a body, in hex; the event loop turns after every page. */
async function hashInSteps(head: string, body: readonly Buffer[]): Promise<string> {
  const hash = createHash("sha256").update(head);
  for (const bytes of body) {
    hash.update(bytes);
    await nextTurn();
  }
  return hash.digest("hex");
}
