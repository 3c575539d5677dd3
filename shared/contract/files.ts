// Files as the two sides talk of them: they go up and come down in parts, since a message holds no whole one.
import type { Id } from "#shared/model/id.ts";
import type { Refused } from "./backups.ts";

/** Most bytes in one part. */
export const PART_LIMIT = 1024 * 1024;

/** The next bytes of a file on its way to the backend. */
export interface UploadPart {
  /** The same for all parts of a file; a UUID that the page made. */
  readonly upload: string;
  /** `attachment`: to be kept by its hash. `whole`: a whole export, to be compared and restored. */
  readonly purpose: "attachment" | "whole";
  /** How many bytes came before; parts come in order. */
  readonly from: number;
  /** At most `PART_LIMIT` bytes in base64; may be empty. */
  readonly data: string;
  readonly last: boolean;
}

/** `kept`: all parts are there, durable; `id` is the SHA-256 in hex of an attachment, and `upload` of a whole export. */
export type Uploaded = { readonly kind: "more" } | { readonly kind: "kept"; readonly id: string; readonly size: number } | Refused;

/** A file that the page can ask for: an attachment, or the whole export that was packed last. */
export type FileAsked = { readonly kind: "attachment"; readonly id: Id } | { readonly kind: "whole" };

/** The next bytes of a file on its way to the page. */
export type FilePart = { readonly kind: "part"; readonly data: string; readonly size: number; readonly last: boolean } | Refused;

/** `opened` by the system's program, `shown` in its folder (a kind that is not opened), or to be downloaded by the page (`download`). */
export type AttachmentOpened = { readonly kind: "opened" | "shown" | "download" } | Refused;

/** Whether an attachment's bytes are where and what they should be. */
export type AttachmentState = "there" | "missing" | "altered";

/** A whole export, ready to be downloaded. */
export type Packed = { readonly kind: "packed"; readonly size: number; readonly attachments: number; readonly missing: number } | Refused;
