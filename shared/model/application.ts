// An application: one role at one company, a card on the board.
import { z } from "zod";
import { entrySchema } from "./entry.ts";
import { idSchema } from "./id.ts";
import { LINE_LIMIT, LINK_LIMIT, TAG_COUNT_LIMIT, TAG_LIMIT, TEXT_LIMIT } from "./limits.ts";
import { dateSchema, instantSchema, whenSchema } from "./moment.ts";
import { salarySchema } from "./salary.ts";
import { stageSchema } from "./stage.ts";

/** Why an application was put away: the person withdrew, declined the offer, accepted it, or the posting closed. */
export const ARCHIVE_REASONS = ["withdrew", "declined", "accepted", "closed"] as const;
export const archiveReasonSchema = z.enum(ARCHIVE_REASONS);
export type ArchiveReason = (typeof ARCHIVE_REASONS)[number];

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
  posting: z.looseObject({ text: z.string().min(1).max(TEXT_LIMIT), savedAt: whenSchema }).optional(),
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
});
export type Application = z.infer<typeof applicationSchema>;

/** `{role} at {company}`, or the one that is known where the other is not. */
export function applicationName({ company, role }: Pick<Application, "company" | "role">): string {
  if (!company) return role;
  return role ? `${role} at ${company}` : company;
}

/** Whether it stands on the board or the shelf: neither archived nor in the bin. */
export function isOnBoard(application: Application): boolean {
  return application.archived === undefined && application.removed === undefined;
}
