// An attachment: a file that was sent with applications or came of one, kept once by its hash beside the document.
import { z } from "zod";
import { ATTACHMENT_KINDS } from "./attachment-kind.ts";
import { LINE_LIMIT } from "./limits.ts";
import { dateSchema, instantSchema } from "./moment.ts";

/** The SHA-256 of the file's bytes, in lower-case hexadecimal: its id, and its name in the folder of attachments. */
export const attachmentIdSchema = z.string().regex(/^[0-9a-f]{64}$/);

export const attachmentSchema = z.looseObject({
  id: attachmentIdSchema,
  /** As a person calls it, mostly the name the file had. */
  name: z.string().min(1).max(LINE_LIMIT),
  kind: z.enum(ATTACHMENT_KINDS),
  /** In bytes. */
  size: z.int().nonnegative(),
  addedAt: instantSchema,
});
export type Attachment = z.infer<typeof attachmentSchema>;

/** That an attachment belongs to an application since a day: sent with it, or come of it. */
export const attachmentUseSchema = z.looseObject({ id: attachmentIdSchema, at: dateSchema });
export type AttachmentUse = z.infer<typeof attachmentUseSchema>;
