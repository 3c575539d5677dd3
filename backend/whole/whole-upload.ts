// A whole export on its way in: part after part into a file of the staging folder.
import { writeWhole } from "../storage/durable-write.ts";
import type { OpenFile } from "../storage/file-system.ts";
import { Trouble } from "../storage/file-trouble.ts";
import type { Staging } from "./staging.ts";
import { tooLarge, WHOLE_LIMIT } from "./unpack-whole.ts";
import type { ReceivedPart } from "./upload-part.ts";

/** One upload; what it wrote is in the file named by `name`. */
export class WholeUpload {
  readonly id: string;
  readonly name: string;
  #file: OpenFile | undefined;
  #size = 0;

  private constructor(id: string, name: string, file: OpenFile) {
    this.id = id;
    this.name = name;
    this.#file = file;
  }

  /** Begins an upload with an empty file. Rejects with the system's error. */
  static async begin(staging: Staging, id: string): Promise<WholeUpload> {
    const name = `${id}.zip`;
    return new WholeUpload(id, name, await staging.create(name));
  }

  get size(): number {
    return this.#size;
  }

  /** Takes the next part. Rejects with a `Trouble` where it is not the next one or too much, or with the system's error. */
  async take({ from, bytes, last }: ReceivedPart): Promise<void> {
    if (!this.#file || from !== this.#size) throw new Trouble({ key: "whole.trouble.outOfTurn" });
    if (this.#size + bytes.length > WHOLE_LIMIT) throw tooLarge();
    await writeWhole(this.#file, [bytes], this.#size);
    this.#size += bytes.length;
    if (last) await this.end();
  }

  /** Closes the file; nothing more is taken. */
  async end(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    await file?.close();
  }
}
