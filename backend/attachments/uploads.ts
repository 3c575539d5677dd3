// Files that come in parts: each part where the one before it ended, and the whole within a limit.
import type { Refused } from "#shared/contract/backups.ts";
import type { UploadPart } from "#shared/contract/files.ts";
import { ATTACHMENT_LIMIT } from "#shared/model/limits.ts";
import type { FileSystem } from "../storage/file-system.ts";
import { makeFolderWithin } from "../storage/make-folder.ts";
import { type ReceivedPart, readUploadPart } from "../whole/upload-part.ts";
import { refused, tooLarge, whyNotKept } from "./attachment-trouble.ts";
import { type Arrived, IncomingFile } from "./incoming-file.ts";

/** How long an upload may be without a next part, in ms, before it counts as abandoned. */
const QUIET_MS = 5 * 60_000;
/** Most uploads at one time. */
const COUNT_LIMIT = 16;

/** What a part came to. */
type Taken = { readonly kind: "more" } | ({ readonly kind: "arrived" } & Arrived) | Refused;

interface Upload {
  /** Its parts, one after the other. */
  turn: Promise<unknown>;
  /** Absent until the first part is taken. */
  file?: IncomingFile;
  quiet?: NodeJS.Timeout;
}

/** The uploads of a folder that are under way. */
export class Uploads {
  readonly #fileSystem: FileSystem;
  readonly #folder: string;
  readonly #quietMs: number;
  readonly #uploads = new Map<string, Upload>();

  constructor(fileSystem: FileSystem, folder: string, quietMs = QUIET_MS) {
    this.#fileSystem = fileSystem;
    this.#folder = folder;
    this.#quietMs = quietMs;
  }

  /** Takes the next part. Never rejects; where it is refused, nothing of the upload is left. */
  async take(sent: UploadPart): Promise<Taken> {
    const part = readUploadPart(sent);
    if (!part) {
      await this.#drop(sent?.upload);
      return refused({ key: "refusal.uploadBroken" });
    }
    let upload = this.#uploads.get(part.upload);
    if (!upload) {
      if (part.from !== 0) return refused({ key: "refusal.uploadBroken" });
      if (this.#uploads.size >= COUNT_LIMIT) return refused({ key: "refusal.uploadsTooMany" });
      upload = { turn: Promise.resolve() };
      this.#uploads.set(part.upload, upload);
    }
    const known = upload;
    return this.#inTurn(known, () => this.#take(known, part));
  }

  /** Lets go of every upload that is under way. */
  async close(): Promise<void> {
    await Promise.all([...this.#uploads.keys()].map((id) => this.#drop(id)));
  }

  async #take(upload: Upload, part: ReceivedPart): Promise<Taken> {
    const { upload: id, from, bytes, last } = part;
    // A part that was sent before the one ahead of it was refused.
    if (this.#uploads.get(id) !== upload) return refused({ key: "refusal.uploadBroken" });
    clearTimeout(upload.quiet);
    try {
      if (!upload.file) {
        await makeFolderWithin(this.#fileSystem, this.#folder);
        upload.file = await IncomingFile.begin(this.#fileSystem, this.#folder);
      }
      const { file } = upload;
      if (from !== file.size) {
        await this.#abandon(id, upload);
        return refused({ key: "refusal.uploadBroken" });
      }
      if (file.size + bytes.length > ATTACHMENT_LIMIT) throw tooLarge();
      await file.add(bytes);
      if (!last) {
        this.#watch(id, upload);
        return { kind: "more" };
      }
      const arrived = await file.finish();
      this.#uploads.delete(id);
      return { kind: "arrived", ...arrived };
    } catch (error) {
      await this.#abandon(id, upload);
      return refused(whyNotKept(error));
    }
  }

  /** A client that went away sends no word of it. */
  #watch(id: string, upload: Upload): void {
    upload.quiet = setTimeout(() => void this.#drop(id), this.#quietMs);
    upload.quiet.unref();
  }

  /** Lets go of an upload, after the parts that were sent before. */
  async #drop(id: string): Promise<void> {
    const upload = this.#uploads.get(id);
    if (upload) await this.#inTurn(upload, () => this.#abandon(id, upload));
  }

  async #abandon(id: string, upload: Upload): Promise<void> {
    clearTimeout(upload.quiet);
    if (this.#uploads.get(id) !== upload) return;
    this.#uploads.delete(id);
    await upload.file?.discard();
  }

  #inTurn<Result>(upload: Upload, work: () => Promise<Result>): Promise<Result> {
    const result = upload.turn.then(work);
    upload.turn = result.catch(() => {});
    return result;
  }
}
