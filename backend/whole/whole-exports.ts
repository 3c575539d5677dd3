// Whole exports: the document and its attachments in one zip, packed to leave and staged to come back.
import { randomUUID } from "node:crypto";
import { rmdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Holding, Refused } from "#shared/contract/backups.ts";
import { type FilePart, PART_LIMIT, type Packed, type Uploaded, type UploadPart } from "#shared/contract/files.ts";
import type { Document } from "#shared/model/document.ts";
import type { Said } from "#shared/text/said.ts";
import type { Served } from "../served.ts";
import { readAt } from "./file-bytes.ts";
import { packWhole } from "./pack-whole.ts";
import { packableServed } from "./packable.ts";
import { whyNotDone, whyNotTaken } from "./refusal.ts";
import { StagedWhole } from "./staged-whole.ts";
import { Staging, stagingOf } from "./staging.ts";
import { type ReceivedPart, readUploadPart } from "./upload-part.ts";
import { WholeUpload } from "./whole-upload.ts";

/** A whole export that was unpacked and verified, and may take the place of what is here. */
export interface Staged {
  readonly document: Document;
  readonly holding: Holding;
  /** Puts its attachments into the data folder, durably; to be called before the document is replaced. Gives why they could not be. */
  takeIn(): Promise<Said | undefined>;
}

/** The whole exports of a data folder, in and out, one thing after the other. */
export class WholeExports {
  readonly #served: Served;
  readonly #staging: Staging;
  /** A folder of the system's for passing things, used where the data folder is not ours to write in. */
  #elsewhere: Staging | undefined;
  /** What was packed last, and where its next part begins. */
  #packed: { readonly path: string; readonly size: number; next: number } | undefined;
  #upload: WholeUpload | undefined;
  #staged: StagedWhole | undefined;
  /** Whether anything may lie in the data folder's staging folder. */
  #used = false;
  #closed = false;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(served: Served) {
    this.#served = served;
    this.#staging = stagingOf(served.data);
  }

  /** Packs everything there is, to be downloaded; what was packed before is forgotten. */
  pack(): Promise<Packed> {
    return this.#inTurn(async () => {
      const packable = await packableServed(this.#served);
      if (!packable) return refused({ key: "refusal.recoverFirst" });
      const { data } = this.#served;
      const staging = this.#stage();
      await this.#forgetPacked();
      const path = staging.path(`${randomUUID()}.zip`);
      await data.fileSystem.makeFolder(staging.folder);
      const { size, attachments, missing } = await packWhole(data.fileSystem, path, packable, data.now());
      this.#packed = { path, size, next: 0 };
      return { kind: "packed", size, attachments, missing };
    });
  }

  /** The next part of what was packed last; it is forgotten with its last part. */
  download(from: number): Promise<FilePart> {
    return this.#inTurn(async () => {
      const packed = this.#packed;
      // Parts out of order would be those of two exports, one packed after the other had begun to leave.
      if (!packed || from !== packed.next) return refused({ key: "whole.trouble.packAgain" });
      const length = Math.min(PART_LIMIT, packed.size - from);
      const file = await this.#served.data.fileSystem.open(packed.path, "read");
      let bytes: Buffer;
      try {
        bytes = await readAt(file, from, length);
      } finally {
        await file.close();
      }
      packed.next = from + length;
      const last = packed.next === packed.size;
      if (last) await this.#forgetPacked();
      return { kind: "part", data: bytes.toString("base64"), size: packed.size, last };
    });
  }

  /** Takes the next part of a whole export; with the last one it is unpacked and verified. A new upload takes the place of the one before. */
  upload(sent: UploadPart): Promise<Uploaded> {
    return this.#inTurn(async () => {
      const part = readUploadPart(sent);
      if (!part) return refused({ key: "whole.trouble.outOfTurn" });
      const access = this.#served.access();
      if (access.mode === "read-only") return refused(access.why);
      try {
        return await this.#take(part);
      } catch (error) {
        await this.#forgetUpload();
        return refused(whyNotTaken(error));
      }
    });
  }

  /** What was uploaded, ready to take the place of what is here. */
  staged(upload: string): Promise<Staged | Refused> {
    return this.#inTurn(async () => {
      const staged = this.#staged;
      if (!staged || staged.upload !== upload) return refused({ key: "whole.trouble.uploadAgain" });
      const kept = await staged.kept(this.#served.data);
      return { document: kept.document, holding: staged.holding(kept), takeIn: () => this.#takeIn(staged, kept.document) };
    });
  }

  /** Forgets everything that was packed or staged. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#turn;
    await this.#upload?.end().catch(() => {});
    if (this.#used) await this.#staging.forget();
    await this.#elsewhere?.forget();
    if (this.#elsewhere) await rmdir(this.#elsewhere.folder).catch(() => {});
  }

  async #take(part: ReceivedPart): Promise<Uploaded> {
    if (part.from === 0 && this.#upload?.id !== part.upload) {
      await this.#forgetUpload();
      this.#upload = await WholeUpload.begin(this.#stage(), part.upload);
    }
    const upload = this.#upload;
    if (!upload || upload.id !== part.upload) return refused({ key: "whole.trouble.outOfTurn" });
    await upload.take(part);
    if (!part.last) return { kind: "more" };
    this.#upload = undefined;
    this.#staged = await StagedWhole.unpack(this.#served.data, this.#stage(), upload.id, upload.name).catch(async (error: unknown) => {
      await this.#stage().forget(upload.id);
      throw error;
    });
    return { kind: "kept", id: upload.id, size: upload.size };
  }

  async #takeIn(staged: StagedWhole, document: Document): Promise<Said | undefined> {
    const done = await this.#inTurn(async () => {
      if (this.#staged !== staged) return refused({ key: "whole.trouble.uploadAgain" });
      try {
        await staged.moveIn(this.#served.data, document);
        return undefined;
      } finally {
        await this.#forgetUpload();
      }
    });
    return done?.why;
  }

  async #forgetPacked(): Promise<void> {
    const packed = this.#packed;
    this.#packed = undefined;
    if (packed) await this.#served.data.fileSystem.remove(packed.path).catch(() => {});
  }

  async #forgetUpload(): Promise<void> {
    const [upload, staged] = [this.#upload, this.#staged];
    this.#upload = undefined;
    this.#staged = undefined;
    await upload?.end().catch(() => {});
    if (upload) await this.#stage().forget(upload.id);
    if (staged) await this.#stage().forget(staged.upload);
  }

  #stage(): Staging {
    const { access, data } = this.#served;
    if (access().mode === "writable") {
      this.#used = true;
      return this.#staging;
    }
    this.#elsewhere ??= new Staging(data.fileSystem, join(tmpdir(), `perennial-${randomUUID()}`));
    return this.#elsewhere;
  }

  /** One thing after the other; what a disk can do becomes a refusal. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result | Refused> {
    const result = this.#turn.then(async () => {
      if (this.#closed) return refused({ key: "whole.trouble.closed" });
      try {
        return await work();
      } catch (error) {
        return refused(whyNotDone(error));
      }
    });
    this.#turn = result;
    return result;
  }
}

function refused(why: Said): Refused {
  return { kind: "refused", why };
}
