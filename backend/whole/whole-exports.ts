// Whole exports: the document and its attachments in one zip, packed to leave and staged to come back.
import type { FilePart, Packed, Uploaded, UploadPart } from "#shared/contract/files.ts";
import type { Attachments } from "../attachments/attachments.ts";
import type { Served } from "../served.ts";

/** The whole exports of a data folder, in and out. */
export class WholeExports {
  readonly #served: Served;
  readonly #attachments: Attachments;

  constructor(served: Served, attachments: Attachments) {
    this.#served = served;
    this.#attachments = attachments;
  }

  async pack(): Promise<Packed> {
    throw new Error(`Whole exports are not built yet: ${this.#served.data.folder} ${this.#attachments}`);
  }

  async download(_from: number): Promise<FilePart> {
    throw new Error("Whole exports are not built yet.");
  }

  async upload(_part: UploadPart): Promise<Uploaded> {
    throw new Error("Whole exports are not built yet.");
  }
}
