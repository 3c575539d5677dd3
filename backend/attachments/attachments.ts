// Attachments: files kept once by their hash beside the document.

import type { AttachmentOpened, AttachmentState, FilePart, Uploaded, UploadPart } from "#shared/contract/files.ts";
import { PART_LIMIT } from "#shared/contract/files.ts";
import { endingOf, safeFileName } from "#shared/formats/safe-file-name.ts";
import type { Id } from "#shared/model/id.ts";
import type { Served, SystemWindows } from "../served.ts";
import { readAt } from "../whole/file-bytes.ts";
import { AttachmentFiles, isAttachmentId } from "./attachment-files.ts";
import { refused, whyNotKept, whyUnreadable } from "./attachment-trouble.ts";
import { piecesOf } from "./file-hash.ts";
import { OpenedCopies } from "./opened-copies.ts";
import { mayBeOpened } from "./opened-kinds.ts";
import { unnamed } from "./sweep.ts";
import { Uploads } from "./uploads.ts";

/** Most attachments that are checked at once; more than any document names. */
const CHECK_LIMIT = 50_000;

/** The attachments of a data folder. What is asked with comes from outside: it is checked here. */
export class Attachments {
  readonly #served: Served;
  readonly #files: AttachmentFiles;
  readonly #uploads: Uploads;
  readonly #copies: OpenedCopies;
  #sweeping: Promise<void> | undefined;
  #isClosed = false;
  #wasCopied = false;

  constructor(served: Served) {
    const { fileSystem, folder } = served.data;
    this.#served = served;
    this.#files = new AttachmentFiles(fileSystem, folder);
    this.#uploads = new Uploads(fileSystem, this.#files.folder);
    this.#copies = new OpenedCopies(folder);
  }

  /**
   * Once everything opened fine: clears away what an earlier run left on its way, and then, behind the scenes, the files that nothing names any more.
   * Only where the folder may be written. Never rejects.
   */
  async begin(): Promise<void> {
    if (this.#served.access().mode !== "writable") return;
    const stray = (await this.#files.tidy()).filter((id) => !this.#isNamed(id));
    this.#sweeping = Promise.all([
      stray.length > 0 ? this.#sweep(stray).catch(() => {}) : undefined,
      this.#served.windows ? this.#copies.clean() : undefined,
    ]).then(() => {});
  }

  /** Lets go of uploads under way and of the copies that were opened. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#uploads.close();
    await this.#sweeping;
    if (this.#wasCopied) await this.#copies.clean();
  }

  async upload(part: UploadPart): Promise<Uploaded> {
    const access = this.#served.access();
    if (access.mode === "read-only") return refused(access.why);
    if (this.#isClosed) return refused({ key: "storage.unsaved.closed" });
    const taken = await this.#uploads.take(part);
    if (taken.kind !== "arrived") return taken;
    try {
      await this.#files.place(taken);
    } catch (error) {
      return refused(whyNotKept(error));
    }
    return { kind: "kept", id: taken.sha256, size: taken.size };
  }

  async download(id: Id, from: number): Promise<FilePart> {
    if (!isAttachmentId(id)) return refused({ key: "refusal.attachmentMissing" });
    try {
      const { file, size } = await this.#files.open(id);
      try {
        const start = Number.isSafeInteger(from) && from > 0 ? Math.min(from, size) : 0;
        const bytes = await readAt(file, start, Math.min(PART_LIMIT, size - start));
        return { kind: "part", data: bytes.toString("base64"), size, last: start + bytes.length >= size };
      } finally {
        await file.close();
      }
    } catch (error) {
      return refused(whyUnreadable(error));
    }
  }

  async open(id: Id): Promise<AttachmentOpened> {
    const { windows } = this.#served;
    const attachment = isAttachmentId(id) ? this.#served.kept()?.document.attachments.get(id) : undefined;
    if (!attachment) return refused({ key: "refusal.attachmentGone" });
    try {
      const { file } = await this.#files.open(id);
      try {
        if (!windows) return { kind: "download" };
        this.#wasCopied = true;
        const path = await this.#copies.make(id, attachment.name, piecesOf(file));
        if (path === undefined) return refused({ key: "refusal.attachmentAltered" });
        return { kind: await shown(windows, path, safeFileName(attachment.name)) };
      } finally {
        await file.close();
      }
    } catch (error) {
      return refused(whyUnreadable(error));
    }
  }

  async check(ids: readonly Id[]): Promise<Readonly<Record<Id, AttachmentState>>> {
    const states = new Map<Id, AttachmentState>();
    const asked: readonly unknown[] = Array.isArray(ids) ? ids.slice(0, CHECK_LIMIT) : [];
    for (const id of asked) if (isAttachmentId(id) && !states.has(id)) states.set(id, await this.#files.state(id));
    return Object.fromEntries(states);
  }

  async #sweep(stray: readonly Id[]): Promise<void> {
    const found = new Map<Id, NonNullable<Awaited<ReturnType<AttachmentFiles["identity"]>>>>();
    for (const id of stray) {
      const identity = await this.#files.identity(id);
      if (identity) found.set(id, identity);
    }
    const swept = await unnamed(this.#served.data, found.keys());
    // In the folder's turn: a restore brings files in before the document names them.
    await this.#served.inTurn(async () => {
      for (const [id, identity] of found) if (swept.has(id)) await this.#files.remove(id, identity, () => this.#isNamed(id));
    });
  }

  #isNamed(id: Id): boolean {
    return this.#served.kept()?.document.attachments.has(id) !== false;
  }
}

/** Opens a copy with the system's program, or shows it in its folder where its kind is not opened or nothing opens it. */
async function shown(windows: SystemWindows, path: string, name: string): Promise<"opened" | "shown"> {
  if (mayBeOpened(endingOf(name)) && (await windows.open(path))) return "opened";
  await windows.show(path);
  return "shown";
}
