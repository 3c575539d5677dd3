// How what a person wants with attachments is checked.
import { z } from "zod";
import { attachmentIdSchema, attachmentSchema, attachmentUseSchema } from "#shared/model/attachment.ts";
import { idSchema } from "#shared/model/id.ts";
import { LINE_LIMIT } from "#shared/model/limits.ts";

const { kind, size } = attachmentSchema.shape;
const { at } = attachmentUseSchema.shape;
/** May be empty here: the recipe refuses that in better words. */
const name = z.string().max(LINE_LIMIT);

export const addAttachmentIntent = z.object({
  type: z.literal("attachment.add"),
  application: idSchema,
  attachment: z.object({ id: attachmentIdSchema, name, kind, size }),
  at,
});

export const editAttachmentIntent = z.object({
  type: z.literal("attachment.edit"),
  id: attachmentIdSchema,
  fields: z.object({ name: name.optional(), kind: kind.optional() }),
  /** Another day for one application that has it. */
  use: z.object({ application: idSchema, at }).optional(),
});

export const removeAttachmentIntent = z.object({ type: z.literal("attachment.remove"), application: idSchema, id: attachmentIdSchema });
