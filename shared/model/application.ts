// An application: one role at one company, a card on the board.
import { z } from "zod";
import { ARCHIVE_REASONS } from "./archive-reason.ts";
import { attachmentUseSchema } from "./attachment.ts";
import { entrySchema } from "./entry.ts";
import { idSchema } from "./id.ts";
import { LINE_LIMIT, LINK_LIMIT, TAG_COUNT_LIMIT, TAG_LIMIT, TEXT_LIMIT } from "./limits.ts";
import { dateSchema, instantSchema, whenSchema } from "./moment.ts";
import { originsSchema } from "./origin.ts";
import { salarySchema } from "./salary.ts";
import { stageSchema } from "./stage-schema.ts";

export const archiveReasonSchema = z.enum(ARCHIVE_REASONS);

/** The job ad as it was when it was saved. `url` is where it was read, `postedOn` and `closesOn` are the days that it told itself. */
export const postingSchema = z.looseObject({
  text: z.string().min(1).max(TEXT_LIMIT),
  savedAt: whenSchema,
  url: z.string().min(1).max(LINK_LIMIT).optional(),
  postedOn: dateSchema.optional(),
  closesOn: dateSchema.optional(),
});
export type Posting = z.infer<typeof postingSchema>;

/** The fields a person edits in place; all are optional but company and role, one of which must be known. */
export const fieldsSchema = z.looseObject({
  company: z.string().max(LINE_LIMIT),
  role: z.string().max(LINE_LIMIT),
  location: z.string().min(1).max(LINE_LIMIT).optional(),
  link: z.string().min(1).max(LINK_LIMIT).optional(),
  source: z.string().min(1).max(LINE_LIMIT).optional(),
  salary: salarySchema.optional(),
  tags: z.array(z.string().min(1).max(TAG_LIMIT)).max(TAG_COUNT_LIMIT),
  appliedOn: dateSchema.optional(),
  posting: postingSchema.optional(),
});

export const applicationSchema = z.looseObject({
  id: idSchema,
  ...fieldsSchema.shape,
  stage: stageSchema,
  /** A fractional index: the person's own order inside the stage. */
  rank: z.string().min(1).max(2_000),
  archived: z.looseObject({ reason: archiveReasonSchema, at: whenSchema }).optional(),
  /** Set while it lies in the bin. */
  removed: z.looseObject({ at: instantSchema }).optional(),
  createdAt: instantSchema,
  timeline: z.array(entrySchema),
  /** Whom the person met through it, in the order they were met. */
  people: z.array(idSchema).optional(),
  /** The files that belong to it, each once. */
  attachments: z.array(attachmentUseSchema).optional(),
  grewFrom: originsSchema.optional(),
  /** Origins that were proposed and declined. */
  notFrom: originsSchema.optional(),
});
export type Application = z.infer<typeof applicationSchema>;
