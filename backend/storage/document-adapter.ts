// How lowdb reads and writes the document: the adapter knows the file as it last was, and never writes over another one.
import { join } from "node:path";
import type { Adapter } from "lowdb";
import { DocumentBytes, type Kept } from "./document-bytes.ts";
import { LeftBeside, writeDurably } from "./durable-write.ts";
import { CURRENT } from "./file-names.ts";
import type { FileSystem, Identity } from "./file-system.ts";
import { errorCode, Trouble } from "./file-trouble.ts";
import type { OwnerLock } from "./owner-lock.ts";
import type { PreviousGeneration } from "./previous-generation.ts";
import { type Found, isIntact, readBytes, readDocument, SIZE_LIMIT } from "./read-document.ts";

/** The file on disk is not the one that was read or written last; nothing was written. */
export class ForeignEdit extends Error {}

/** What lies in the file's place: what was read or written last, nothing any more, or what somebody else put there. */
export type OnDisk = "ours" | "gone" | "foreign";

/** The file as it was last read or written. */
export interface KnownFile {
  readonly identity: Identity;
  /** The hash in it; absent where it is not that of its bytes, as after an edit by hand. */
  readonly sha256?: string | undefined;
}

export interface AdapterOptions {
  readonly fileSystem: FileSystem;
  readonly folder: string;
  readonly lock: OwnerLock;
  readonly previous: PreviousGeneration;
  /** Absent where there is no file yet. */
  readonly known: KnownFile | undefined;
}

/** lowdb's adapter for the data folder's file. */
export class DocumentAdapter implements Adapter<Kept> {
  readonly bytes = new DocumentBytes();
  readonly #options: AdapterOptions;
  readonly #path: string;
  #known: KnownFile | undefined;
  #leftBeside: string | undefined;

  constructor(options: AdapterOptions) {
    this.#options = options;
    this.#path = join(options.folder, CURRENT);
    this.#known = options.known;
  }

  /** What the file holds, verified; null where there is none. Rejects with a `Trouble` where it is not a document that may be written over. */
  async read(): Promise<Kept | null> {
    const found = await readDocument(this.#options.fileSystem, this.#path);
    if (found.kind === "damaged") throw new Trouble(found.why);
    if (found.kind === "document" && found.newer) throw new Trouble({ key: "storage.readOnly.newer" });
    this.#known = found.kind === "document" ? knownFile(found) : undefined;
    return found.kind === "document" ? found.kept : null;
  }

  /** Writes durably, in the order that the data folder's rules name; rejects with the old file untouched. */
  async write(kept: Kept): Promise<void> {
    const { fileSystem, folder, previous } = this.#options;
    await this.bytes.prepare(kept.document);
    const content = this.bytes.content(kept);
    let sha256: string;
    const size = content.body.reduce((sum, { length }) => sum + length, content.headLength);
    if (size > SIZE_LIMIT) throw new Trouble({ key: "storage.unsaved.tooLarge", values: { limit: SIZE_LIMIT / 1024 / 1024 } });
    await this.#ensureOurs();
    try {
      await writeDurably(fileSystem, content, {
        folder,
        name: CURRENT,
        beforeRename: async () => {
          sha256 = await content.hash();
          await this.#ensureOurs();
          // The older generation is a second net; that it cannot be renewed must not keep the newest one from being saved.
          // Only a file that was verified becomes one: a damaged one that is about to be replaced would push a good one out.
          if (this.#known?.sha256) await previous.refreshAfter(performance.now()).catch(() => {});
        },
        renamed: (identity) => {
          this.#known = { identity, sha256 };
        },
      });
    } catch (error) {
      await this.#keepBeside(error instanceof LeftBeside ? error.temporary : undefined);
      throw error;
    }
    await this.#keepBeside(undefined);
  }

  /** From now on the file as it is on disk may be written over: what it holds was kept elsewhere. */
  async takeOver(): Promise<void> {
    try {
      this.#known = { identity: await this.#options.fileSystem.stat(this.#path) };
    } catch (error) {
      if (errorCode(error) !== "ENOENT") throw error;
      this.#known = undefined;
    }
  }

  /** Whether the file on disk is the one that was read or written last. To be asked while nothing is written. Rejects where it cannot be told. */
  async look(): Promise<OnDisk> {
    const { fileSystem } = this.#options;
    let identity: Identity;
    try {
      identity = await fileSystem.stat(this.#path);
    } catch (error) {
      if (errorCode(error) === "ENOENT") return this.#known ? "gone" : "ours";
      throw error;
    }
    if (this.#known && sameIdentity(identity, this.#known.identity)) return "ours";
    // A sync program may have put the same bytes there again.
    const sha256 = this.#known?.sha256;
    if (!sha256 || !isIntact(await readBytes(fileSystem, this.#path), sha256)) return "foreign";
    this.#known = { identity, sha256 };
    return "ours";
  }

  /** Rejects where the lock or the file is no longer ours. A file that is gone may be written again: nothing is lost by that. */
  async #ensureOurs(): Promise<void> {
    await this.#options.lock.ensure();
    if ((await this.look()) === "foreign") throw new ForeignEdit();
  }

  /** Of the copies that Windows kept from becoming the file only the newest stays, and none once the file is saved. */
  async #keepBeside(temporary: string | undefined): Promise<void> {
    const former = this.#leftBeside;
    this.#leftBeside = temporary;
    if (former) await this.#options.fileSystem.remove(former).catch(() => {});
  }
}

/** What is known of a file after reading it. */
export function knownFile({ stat, sha256, intact }: Extract<Found, { kind: "document" }>): KnownFile {
  return { identity: stat, sha256: intact ? sha256 : undefined };
}

/** Whether two looks at a file saw the same version of it. */
export function sameIdentity(one: Identity, other: Identity): boolean {
  return one.device === other.device && one.inode === other.inode && one.size === other.size && one.modified === other.modified;
}
