// The folder of attachments: each file once, under its hash, and never given out without being compared with it.
import { join } from "node:path";
import type { AttachmentState } from "#shared/contract/files.ts";
import type { Id } from "#shared/model/id.ts";
import { namesIn } from "../storage/candidates.ts";
import { sameIdentity } from "../storage/document-adapter.ts";
import { renamePatiently } from "../storage/durable-write.ts";
import { ATTACHMENTS, isAttachmentName } from "../storage/file-names.ts";
import type { FileStat, FileSystem, Identity, OpenFile } from "../storage/file-system.ts";
import { errorCode, Trouble } from "../storage/file-trouble.ts";
import { hashOf } from "./file-hash.ts";
import { type Arrived, isIncoming } from "./incoming-file.ts";

/** Whether a text can be the id of an attachment; what is not is never made a path of. */
export function isAttachmentId(text: unknown): text is Id {
  return typeof text === "string" && isAttachmentName(text);
}

/** A file that was found as it was kept. */
export interface Verified {
  readonly file: OpenFile;
  readonly size: number;
}

/** The folder `attachments` in a data folder. */
export class AttachmentFiles {
  readonly folder: string;
  readonly #fileSystem: FileSystem;
  /** The version of each file that was compared with its hash, so that this is done once. */
  readonly #compared = new Map<Id, { readonly identity: Identity; readonly isIntact: boolean }>();
  /** What was kept since the start; the document may come to name it any moment. */
  readonly #fresh = new Set<Id>();
  /** Putting files into the folder and taking them out, one after the other. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(fileSystem: FileSystem, dataFolder: string) {
    this.#fileSystem = fileSystem;
    this.folder = join(dataFolder, ATTACHMENTS);
  }

  /** The full path of a file by its id. */
  pathOf(id: Id): string {
    return join(this.folder, id);
  }

  /** Removes files that were on their way in when a program ended; gives the ids of all that are there. */
  async tidy(): Promise<Id[]> {
    const names = await namesIn(this.#fileSystem, this.folder);
    for (const name of names) if (isIncoming(name)) await this.#fileSystem.remove(join(this.folder, name)).catch(() => {});
    return names.filter(isAttachmentId);
  }

  /** Whether a file is there, and as it was kept. One that cannot be read counts as missing. */
  async state(id: Id): Promise<AttachmentState> {
    try {
      await (await this.open(id)).file.close();
      return "there";
    } catch (error) {
      return error instanceof Trouble && error.why.key === "refusal.attachmentAltered" ? "altered" : "missing";
    }
  }

  /** Opens a file that is as it was kept; to be closed. Rejects with a `Trouble` where it is missing or altered, or with the system's error. */
  async open(id: Id): Promise<Verified> {
    const file = await this.#openToRead(id);
    try {
      const identity = await file.stat();
      if (!(await this.#isIntact(id, file, identity))) throw new Trouble({ key: "refusal.attachmentAltered" });
      return { file, size: Number(identity.size) };
    } catch (error) {
      await file.close().catch(() => {});
      throw error;
    }
  }

  /** Gives a file that has arrived its place, durably; the same file a second time is let go of. Rejects with the system's error. */
  async place({ path, sha256 }: Pick<Arrived, "path" | "sha256">): Promise<void> {
    await this.#inTurn(async () => {
      this.#fresh.add(sha256);
      try {
        // One that was altered gives way to the one that was kept.
        if ((await this.state(sha256)) === "there") await this.#fileSystem.remove(path).catch(() => {});
        else await renamePatiently(this.#fileSystem, path, this.pathOf(sha256));
        await this.#fileSystem.syncFolder(this.folder);
      } catch (error) {
        await this.#fileSystem.remove(path).catch(() => {});
        throw error;
      }
    });
  }

  /** What tells this version of a file from another; undefined where it is no file. */
  async identity(id: Id): Promise<FileStat | undefined> {
    const stat = await this.#fileSystem.stat(this.pathOf(id)).catch(() => undefined);
    return stat?.kind === "file" ? stat : undefined;
  }

  /** Removes a file that nothing names, unless it was kept, or put there anew, in the meantime. */
  async remove(id: Id, was: Identity, isNamed: () => boolean): Promise<boolean> {
    return this.#inTurn(async () => {
      const now = await this.identity(id);
      if (this.#fresh.has(id) || isNamed() || !now || !sameIdentity(now, was)) return false;
      await this.#fileSystem.remove(this.pathOf(id));
      this.#compared.delete(id);
      return true;
    });
  }

  async #openToRead(id: Id): Promise<OpenFile> {
    try {
      // A link, a pipe or a folder is not what was kept, and some of them could not even be opened without waiting.
      if ((await this.#fileSystem.stat(this.pathOf(id))).kind !== "file") throw new Trouble({ key: "refusal.attachmentAltered" });
      return await this.#fileSystem.open(this.pathOf(id), "read");
    } catch (error) {
      throw errorCode(error) === "ENOENT" || errorCode(error) === "ENOTDIR" ? new Trouble({ key: "refusal.attachmentMissing" }) : error;
    }
  }

  async #isIntact(id: Id, file: OpenFile, identity: FileStat): Promise<boolean> {
    const compared = this.#compared.get(id);
    if (compared && sameIdentity(compared.identity, identity)) return compared.isIntact;
    const isIntact = (await hashOf(file)) === id;
    if (sameIdentity(await file.stat(), identity)) this.#compared.set(id, { identity, isIntact });
    return isIntact;
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => {});
    return result;
  }
}
