// A file on its way in: written to a temp in the folder it will lie in, hashed as it comes, made durable and read back.
import { createHash } from "node:crypto";
import { join } from "node:path";
import { writeWhole } from "../storage/durable-write.ts";
import { temporaryName } from "../storage/file-names.ts";
import type { FileSystem, OpenFile } from "../storage/file-system.ts";
import { Trouble } from "../storage/file-trouble.ts";
import { hashOf } from "./file-hash.ts";

const NAME = "upload";

/** Whether a name in the folder is that of a file that was on its way in. */
export function isIncoming(name: string): boolean {
  return /^upload\.[0-9a-f]{8}\.tmp$/.test(name);
}

/** A file that is there whole: what lies at `path` is durable, and has this hash. */
export interface Arrived {
  readonly path: string;
  /** SHA-256 in hex. */
  readonly sha256: string;
  readonly size: number;
}

export class IncomingFile {
  readonly #path: string;
  readonly #fileSystem: FileSystem;
  readonly #file: OpenFile;
  readonly #hash = createHash("sha256");
  #size = 0;
  #isOpen = true;

  private constructor(fileSystem: FileSystem, path: string, file: OpenFile) {
    this.#fileSystem = fileSystem;
    this.#path = path;
    this.#file = file;
  }

  /** Begins with an empty file in a folder that is there. Rejects with the system's error. */
  static async begin(fileSystem: FileSystem, folder: string): Promise<IncomingFile> {
    const path = join(folder, temporaryName(NAME));
    return new IncomingFile(fileSystem, path, await fileSystem.open(path, "create"));
  }

  /** How many bytes are there. */
  get size(): number {
    return this.#size;
  }

  /** Writes the next bytes. Rejects with the system's error; the file is of no use then. */
  async add(bytes: Buffer): Promise<void> {
    await writeWhole(this.#file, [bytes], this.#size);
    this.#hash.update(bytes);
    this.#size += bytes.length;
  }

  /** Makes the file durable, reads it back and closes it. Rejects where the disk did not keep what was written. */
  async finish(): Promise<Arrived> {
    await this.#file.sync();
    const sha256 = this.#hash.digest("hex");
    const { size } = await this.#file.stat();
    if (size !== BigInt(this.#size) || (await hashOf(this.#file)) !== sha256) {
      throw new Trouble({ key: "refusal.uploadNotKept", values: { detail: "read back otherwise" } });
    }
    await this.#close();
    return { path: this.#path, sha256, size: this.#size };
  }

  /** Lets go of it. What cannot be removed now goes at the next start. */
  async discard(): Promise<void> {
    await this.#close().catch(() => {});
    await this.#fileSystem.remove(this.#path).catch(() => {});
  }

  async #close(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    await this.#file.close();
  }
}
