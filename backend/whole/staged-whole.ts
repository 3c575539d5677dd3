// A whole export that was unpacked into the staging folder and verified, until it takes the place of what is here or is forgotten.
import type { Holding } from "#shared/contract/backups.ts";
import type { Document } from "#shared/model/document.ts";
import type { Id } from "#shared/model/id.ts";
import { AttachmentFiles } from "../attachments/attachment-files.ts";
import { holdingOf } from "../backups/held-records.ts";
import type { DataFolder } from "../storage/data-folder.ts";
import type { Kept } from "../storage/document-bytes.ts";
import type { FileSystem } from "../storage/file-system.ts";
import { Trouble } from "../storage/file-trouble.ts";
import { makeFolderWithin } from "../storage/make-folder.ts";
import { readDocument } from "../storage/read-document.ts";
import type { Staging } from "./staging.ts";
import { unpackWholeAt } from "./unpack-whole.ts";

/** The unpacked files of one upload; their names begin with its id. */
export class StagedWhole {
  readonly upload: string;
  readonly #staging: Staging;
  readonly #size: number;
  readonly #attachments: ReadonlySet<Id>;

  private constructor(upload: string, staging: Staging, size: number, attachments: ReadonlySet<Id>) {
    this.upload = upload;
    this.#staging = staging;
    this.#size = size;
    this.#attachments = attachments;
  }

  /** Unpacks the zip `name` of the staging folder beside it and removes it. Rejects where it is no whole export of a document that can be read here. */
  static async unpack({ fileSystem }: DataFolder, staging: Staging, upload: string, name: string): Promise<StagedWhole> {
    const path = staging.path(stagedName(upload, undefined));
    let named: Document["attachments"] | undefined;
    const { size, attachments } = await unpackWholeAt(fileSystem, staging.path(name), async (id) => {
      if (id !== undefined) named ??= (await readStaged(fileSystem, path)).document.attachments;
      // What the document does not name would be taken in by nobody.
      return id === undefined || named?.has(id) ? staging.create(stagedName(upload, id)) : undefined;
    });
    await readStaged(fileSystem, path);
    await fileSystem.remove(staging.path(name)).catch(() => {});
    return new StagedWhole(upload, staging, size, new Set(attachments.keys()));
  }

  /** The document, read anew. Rejects with a `Trouble` where it cannot be taken here. */
  kept({ fileSystem }: DataFolder): Promise<Kept> {
    return readStaged(fileSystem, this.#path(undefined));
  }

  /** What it holds. */
  holding(kept: Kept): Holding {
    return holdingOf(kept, this.#size);
  }

  /**
   * Moves the attachments that a document names into the data folder, durably. Rejects with the system's error; what was moved by then is named by
   * no document, and goes with the others of that kind.
   */
  async moveIn({ fileSystem, folder }: DataFolder, { attachments }: Document): Promise<void> {
    const named = [...attachments.keys()].filter((id) => this.#attachments.has(id));
    if (named.length === 0) return;
    const files = new AttachmentFiles(fileSystem, folder);
    await makeFolderWithin(fileSystem, files.folder);
    for (const id of named) await files.place({ path: this.#path(id), sha256: id });
  }

  #path(id: Id | undefined): string {
    return this.#staging.path(stagedName(this.upload, id));
  }
}

/** The document that was unpacked to a path. Rejects with a `Trouble` where it cannot be taken here. */
export async function readStaged(fileSystem: FileSystem, path: string): Promise<Kept> {
  const found = await readDocument(fileSystem, path);
  if (found.kind === "missing") throw new Trouble({ key: "whole.trouble.uploadAgain" });
  if (found.newer) throw new Trouble({ key: "whole.refused.newer" });
  if (found.kind === "damaged") throw new Trouble({ key: "whole.refused.notReadable" });
  return found.kept;
}

/** The name of the staged document, or of an attachment by its id. */
function stagedName(upload: string, id: Id | undefined): string {
  return id === undefined ? `${upload}.json` : `${upload}.${id}`;
}
