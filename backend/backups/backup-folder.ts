// A folder that backups lie in: which there are, which of them are whole, and how a new one is put there.
import { join } from "node:path";
import type { Content } from "../storage/document-bytes.ts";
import { writeDurably } from "../storage/durable-write.ts";
import type { FileSystem, Identity } from "../storage/file-system.ts";
import { errorCode, Trouble } from "../storage/file-trouble.ts";
import { makeFolderWithin } from "../storage/make-folder.ts";
import { isIntact, readBytes, SIZE_LIMIT } from "../storage/read-document.ts";
import { type BackupName, backupsInOrder } from "./backup-name.ts";
import { dueToGo } from "./kept-by-age.ts";
import { isSameFile } from "./same-file.ts";

/** The hash in a file's head; undefined where it is not byte for byte as Perennial wrote it. */
type Verdict = string | undefined;

/** How far into a file its head may reach. */
const HEAD_BYTES = 2_000;

/** The folder of backups in the data folder, or in the second folder. */
export class BackupFolder {
  readonly path: string;
  readonly #fileSystem: FileSystem;
  /** What was found of each file, as long as it is the same one. */
  readonly #verdicts = new Map<string, { readonly identity: Identity; readonly hash: Verdict }>();

  constructor(fileSystem: FileSystem, path: string) {
    this.#fileSystem = fileSystem;
    this.path = path;
  }

  /** Every name in the folder; none where it is not there. Rejects where it cannot be looked into. */
  async names(): Promise<string[]> {
    try {
      return await this.#fileSystem.list(this.path);
    } catch (error) {
      if (errorCode(error) === "ENOENT") return [];
      throw error;
    }
  }

  /** The backups by their names, the oldest first, damaged ones among them. */
  async inOrder(): Promise<BackupName[]> {
    return backupsInOrder(await this.names());
  }

  /** The hash of a backup that is byte for byte as it was written; undefined where it is not, or cannot be read. */
  async hashOf(name: string): Promise<Verdict> {
    const path = join(this.path, name);
    try {
      const identity = await this.#fileSystem.stat(path);
      const known = this.#verdicts.get(name);
      if (known && isSameFile(known.identity, identity)) return known.hash;
      const hash = identity.kind === "file" && identity.size <= BigInt(SIZE_LIMIT) ? hashIn(await readBytes(this.#fileSystem, path)) : undefined;
      this.#verdicts.set(name, { identity, hash });
      return hash;
    } catch {
      return undefined;
    }
  }

  /** The newest backup that is whole. */
  async newest(): Promise<(BackupName & { readonly hash: string }) | undefined> {
    for (const backup of (await this.inOrder()).reverse()) {
      const hash = await this.hashOf(backup.name);
      if (hash !== undefined) return { ...backup, hash };
    }
    return undefined;
  }

  /** Writes a backup, opens it again and verifies it. Rejects where any of that goes wrong; what is not whole then does not count. */
  async put(name: string, content: Content, hash: string): Promise<void> {
    await makeFolderWithin(this.#fileSystem, this.path);
    await this.#tidy();
    await writeDurably(this.#fileSystem, content, { folder: this.path, name });
    if ((await this.hashOf(name)) === hash) return;
    await this.#fileSystem.remove(join(this.path, name)).catch(() => {});
    throw new Trouble({ key: "storage.unsaved.notAsWritten" });
  }

  /** Takes away the one that is due to go; damaged files neither count nor go. */
  async prune(now: Date): Promise<void> {
    const all = await this.inOrder();
    // Nothing is read where no damage could make a difference.
    if (!dueToGo(all, now)) return;
    const verified: BackupName[] = [];
    for (const backup of all) if ((await this.hashOf(backup.name)) !== undefined) verified.push(backup);
    const due = dueToGo(verified, now);
    if (!due) return;
    await this.#fileSystem.remove(join(this.path, due.name));
    this.#verdicts.delete(due.name);
  }

  /** Removes what was not finished, which never counted. */
  async #tidy(): Promise<void> {
    for (const name of await this.names()) if (/\.[0-9a-f]{8}\.tmp$/.test(name)) await this.#fileSystem.remove(join(this.path, name)).catch(() => {});
  }
}

function hashIn(bytes: Buffer): Verdict {
  const hash = /"sha256": "([0-9a-f]{64})"/.exec(bytes.toString("latin1", 0, HEAD_BYTES))?.[1];
  return hash !== undefined && isIntact(bytes, hash) ? hash : undefined;
}
