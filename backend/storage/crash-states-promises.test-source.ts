// What has to be true of a disk after a crash at a moment: written down while a scenario runs, looked at on each disk that is left.
import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { type Document, WRITTEN_TABLES } from "#shared/model/document.ts";
import { openFolder } from "../open-folder.ts";
import { readCandidate } from "./candidates.ts";
import { CrashingDisk, type DiskState, filesOn } from "./crash-states-disk.test-source.ts";
import { ATTACHMENTS, CURRENT, PREVIOUS, STAGING } from "./file-names.ts";
import { readDocument } from "./read-document.ts";

/** The data folder on the disk. */
export const FOLDER = resolve("/somebody/perennial");

/** What was promised by one moment. */
export interface Promised {
  /** Documents of which one has to be found, each as `nameOf` names it: the one acknowledged last, and those asked for since. */
  readonly documents: ReadonlySet<string>;
  /** Whether a start may find no current file that it can read, as long as it offers one of these documents. */
  readonly mayAsk: boolean;
  /** Bytes that some file has to hold. */
  readonly bytes: readonly Buffer[];
  /** Documents that some file beside the current one has to hold, whole. */
  readonly copies: readonly string[];
}

interface Lasting<What> {
  readonly what: What;
  readonly from: number;
  until: number;
}

/** The records that a document holds, that a person wrote, in one line. */
export function nameOf(document: Document): string {
  return WRITTEN_TABLES.flatMap((table) => [...document[table].keys()].sort()).join(" ") || "nothing";
}

/** The promises of a scenario, each from the moment on at which it was made. */
export class Promises {
  readonly #disk: CrashingDisk;
  readonly #asked: string[] = [];
  readonly #acknowledged: { readonly from: number; readonly place: number }[] = [];
  readonly #asking: Lasting<true>[] = [];
  readonly #bytes: Lasting<Buffer>[] = [];
  readonly #copies: Lasting<string>[] = [];

  constructor(disk: CrashingDisk) {
    this.#disk = disk;
  }

  /** A document was asked for and may be found from now on. */
  ask(name: string): void {
    this.#asked.push(name);
  }

  /** A document was acknowledged: none that was asked for before it may be found any more. */
  acknowledge(name: string): void {
    const place = this.#asked.lastIndexOf(name);
    const last = this.#acknowledged.at(-1)?.place ?? -1;
    if (place < 0) throw new Error(`It was never asked for: ${name}`);
    if (place > last) this.#acknowledged.push({ from: this.#now(), place });
  }

  /** A start may find nothing that it can read, until the function that this gives is called. */
  mayAsk(): () => void {
    return this.#lasting(this.#asking, true);
  }

  /** These bytes are kept somewhere. */
  keepBytes(bytes: Buffer): () => void {
    return this.#lasting(this.#bytes, bytes);
  }

  /** A document is kept, whole, beside the current file. */
  keepCopy(name: string): () => void {
    return this.#lasting(this.#copies, name);
  }

  /** What was promised by the `moment`-th moment of the disk; undefined before the scenario began. */
  at(moment: number): Promised | undefined {
    const acknowledged = this.#acknowledged.findLast(({ from }) => from <= moment);
    if (!acknowledged) return undefined;
    const lasting = <What>(all: readonly Lasting<What>[]) => all.filter(({ from, until }) => from <= moment && moment <= until).map(({ what }) => what);
    return {
      documents: new Set(this.#asked.slice(acknowledged.place)),
      mayAsk: lasting(this.#asking).length > 0,
      bytes: lasting(this.#bytes),
      copies: lasting(this.#copies),
    };
  }

  #now(): number {
    return this.#disk.moments.length - 1;
  }

  #lasting<What>(all: Lasting<What>[], what: What): () => void {
    const one = { what, from: this.#now(), until: Number.POSITIVE_INFINITY };
    all.push(one);
    return () => {
      one.until = this.#now() - 1;
    };
  }
}

/** Starts on a disk that a crash left, as the app does; gives the first thing that was promised and is not so, and the disk with all that the start did. */
export async function startAfter(left: DiskState, promised: Promised): Promise<{ readonly wrong: string | undefined; readonly disk: CrashingDisk }> {
  const disk = new CrashingDisk(left);
  try {
    const wrong = (await wrongAtStart(disk, promised)) ?? (await wrongOnDisk(disk, promised));
    return { wrong, disk };
  } catch (error) {
    return { wrong: `it threw: ${error instanceof Error ? error.message : error}`, disk };
  }
}

async function wrongAtStart(disk: CrashingDisk, { documents, mayAsk }: Promised): Promise<string | undefined> {
  const open = await openFolder({ folder: FOLDER, owner: "browser", fileSystem: disk });
  let asked = false;
  try {
    let opened = await open.backend.open();
    if (opened.kind === "recovery") {
      asked = true;
      if (!mayAsk) return `the file could not be read: ${opened.why.key}`;
      const right = await rightOf(disk, opened.candidates, documents);
      if (right === undefined) return `what was acknowledged is not offered: ${opened.why.key}`;
      opened = await open.backend.recover(right);
    }
    if (opened.kind !== "document") return `it could not be taken up: ${opened.why.key}`;
    if (opened.access.mode !== "writable") return `it is read-only: ${opened.access.why.key}`;
    if (opened.saving.state !== "saved") return `it could not be saved: ${opened.saving.why.key}`;
    const document = open.document();
    const name = document ? nameOf(document) : "no document";
    const missing = document && [...document.attachments.keys()].find((id) => !isWhole(disk, id));
    if (missing) return `the bytes of an attachment are not there: ${missing}`;
    if (!documents.has(name)) return `it holds ${name}, not ${[...documents].join(" or ")}`;
  } finally {
    await open.close();
  }
  // What was not chosen stays until the start after the choice.
  if (asked) await (await openFolder({ folder: FOLDER, owner: "browser", fileSystem: disk })).close();
  return undefined;
}

/** Whether the bytes of an attachment are there, and are those that it is named after. */
function isWhole(disk: CrashingDisk, id: string): boolean {
  const bytes = filesOn(disk.state).get(join(FOLDER, ATTACHMENTS, id));
  return bytes !== undefined && createHash("sha256").update(bytes).digest("hex") === id;
}

async function rightOf(disk: CrashingDisk, candidates: readonly { name: string }[], documents: ReadonlySet<string>): Promise<string | undefined> {
  for (const { name } of candidates) {
    const found = await readCandidate(disk, FOLDER, name);
    if (found && documents.has(nameOf(found.kept.document))) return name;
  }
  return undefined;
}

async function wrongOnDisk(disk: CrashingDisk, { bytes, copies }: Promised): Promise<string | undefined> {
  const files = filesOn(disk.state);
  const stray = [...files.keys()].find((path) => path.endsWith(".tmp") || path.startsWith(join(FOLDER, STAGING)));
  if (stray) return `${stray} is left over`;
  const held = [...files.values()];
  const previous = join(FOLDER, PREVIOUS);
  if (files.has(previous) && (await readDocument(disk, previous)).kind !== "document") return "the previous generation is not whole";
  if (bytes.some((wanted) => !held.some((content) => content.equals(wanted)))) return "bytes that were to be kept are nowhere";
  if (copies.length === 0) return undefined;
  const found = new Set<string>();
  for (const path of files.keys()) {
    if (!path.endsWith(".json") || path === join(FOLDER, CURRENT)) continue;
    const copy = await readDocument(disk, path);
    if (copy.kind === "document" && copy.intact) found.add(nameOf(copy.kept.document));
  }
  const gone = copies.find((name) => !found.has(name));
  return gone === undefined ? undefined : `no whole copy holds ${gone}`;
}
