// Copies of attachments for the system's programs, under names that people know: each in a folder of its own outside of the data folder.
import { createHash, randomBytes } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { chmod, lstat, mkdir, open, readdir, rmdir, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { safeFileName } from "#shared/formats/safe-file-name.ts";
import type { Id } from "#shared/model/id.ts";

/** How much of a hash tells a copy that was not changed; the path has to stay short for Windows. */
const HASH_LENGTH = 16;
/** Only to be read: whoever changes the copy is asked by their program to keep it elsewhere, since Perennial would never see the change. */
const COPY_MODE = 0o400;

/** The copies that were made for one data folder. */
export class OpenedCopies {
  readonly #temporary: string;
  readonly #prefix: string;

  /** `temporary`: where the folders are made, the system's folder for such things. */
  constructor(dataFolder: string, temporary = tmpdir()) {
    this.#temporary = temporary;
    this.#prefix = `perennial-${createHash("sha256").update(dataFolder).digest("hex").slice(0, 8)}-`;
  }

  /** Makes a copy under a safe form of `name` and gives its path; undefined where the bytes are not those of the id. Rejects with the system's error. */
  async make(id: Id, name: string, bytes: AsyncIterable<Buffer>): Promise<string | undefined> {
    const folder = join(this.#temporary, `${this.#prefix}${id.slice(0, HASH_LENGTH)}-${randomBytes(4).toString("hex")}`);
    // Not recursive: a folder that is there already is somebody else's.
    await mkdir(folder, { mode: 0o700 });
    const path = join(folder, safeFileName(name));
    try {
      if (await copied(path, id, bytes)) return path;
    } catch (error) {
      await remove(folder, id).catch(() => {});
      throw error;
    }
    await unlink(path);
    await rmdir(folder);
    return undefined;
  }

  /** Removes every copy that is as it was made; one that somebody changed all the same stays. Never rejects. */
  async clean(): Promise<void> {
    for (const name of await readdir(this.#temporary).catch(() => [])) {
      const hash = name.startsWith(this.#prefix) ? /^([0-9a-f]{16})-[0-9a-f]{8}$/.exec(name.slice(this.#prefix.length))?.[1] : undefined;
      if (hash !== undefined) await remove(join(this.#temporary, name), hash).catch(() => {});
    }
  }
}

/** Writes the bytes and tells whether they have this hash. */
async function copied(path: string, id: Id, bytes: AsyncIterable<Buffer>): Promise<boolean> {
  const hash = createHash("sha256");
  const file = await open(path, "wx", 0o600);
  try {
    for await (const piece of bytes) {
      hash.update(piece);
      await file.appendFile(piece);
    }
    await file.chmod(COPY_MODE);
  } finally {
    await file.close();
  }
  return hash.digest("hex") === id;
}

/** Removes a folder whose files all have a hash that begins so. */
async function remove(folder: string, hash: string): Promise<void> {
  const { uid } = await lstat(folder);
  if (process.getuid && process.getuid() !== uid) return;
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if (!(await lstat(path)).isFile() || !(await hashAt(path)).startsWith(hash)) return;
    // Windows removes nothing that may only be read.
    await chmod(path, 0o600);
    await unlink(path);
  }
  await rmdir(folder);
}

async function hashAt(path: string): Promise<string> {
  const file: FileHandle = await open(path, "r");
  const hash = createHash("sha256");
  for await (const piece of file.createReadStream()) hash.update(piece);
  return hash.digest("hex");
}
