// Attachments: files kept once by their hash beside the document.
import type { AttachmentOpened, AttachmentState, FilePart, Uploaded, UploadPart } from "#shared/contract/files.ts";
import type { Id } from "#shared/model/id.ts";
import type { Served } from "../served.ts";

/** The attachments of a data folder. */
export class Attachments {
  readonly #served: Served;

  constructor(served: Served) {
    this.#served = served;
  }

  async upload(_part: UploadPart): Promise<Uploaded> {
    throw new Error(`Attachments are not built yet: ${this.#served.data.folder}`);
  }

  async download(_id: Id, _from: number): Promise<FilePart> {
    throw new Error("Attachments are not built yet.");
  }

  async open(_id: Id): Promise<AttachmentOpened> {
    throw new Error("Attachments are not built yet.");
  }

  async check(_ids: readonly Id[]): Promise<Readonly<Record<Id, AttachmentState>>> {
    throw new Error("Attachments are not built yet.");
  }
}
