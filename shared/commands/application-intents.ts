// How what a person wants with applications is checked.
import { z } from "zod";
import { archiveReasonSchema, fieldsSchema } from "#shared/model/application.ts";
import { entrySchema } from "#shared/model/entry.ts";
import { idSchema } from "#shared/model/id.ts";
import { stageSchema } from "#shared/model/stage-schema.ts";
import { idsSchema } from "./envelope-parts.ts";

export const addApplicationIntent = z.object({
  type: z.literal("application.add"),
  id: idSchema,
  stage: stageSchema,
  fields: fieldsSchema.partial(),
  /** The card it goes before; absent: on top. */
  before: idSchema.nullable().optional(),
  timeline: z.array(entrySchema).optional(),
});

export const editApplicationIntent = z.object({
  type: z.literal("application.edit"),
  id: idSchema,
  fields: z.object({
    company: fieldsSchema.shape.company.optional(),
    role: fieldsSchema.shape.role.optional(),
    location: fieldsSchema.shape.location.nullable(),
    link: fieldsSchema.shape.link.nullable(),
    source: fieldsSchema.shape.source.nullable(),
    salary: fieldsSchema.shape.salary.nullable(),
    tags: fieldsSchema.shape.tags.optional(),
    appliedOn: fieldsSchema.shape.appliedOn.nullable(),
    posting: fieldsSchema.shape.posting.nullable(),
  }),
});

export const moveApplicationsIntent = z.object({ type: z.literal("application.move"), ids: idsSchema, stage: stageSchema, before: idSchema.nullable() });

export const archiveApplicationsIntent = z.object({ type: z.literal("application.archive"), ids: idsSchema, reason: archiveReasonSchema });

export const unarchiveApplicationsIntent = z.object({ type: z.literal("application.unarchive"), ids: idsSchema });

export const removeApplicationsIntent = z.object({ type: z.literal("application.remove"), ids: idsSchema });

export const restoreApplicationsIntent = z.object({ type: z.literal("application.restore"), ids: idsSchema });
