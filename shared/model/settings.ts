// What the person chose about the app itself; one record, kept in the file with everything else.
import { z } from "zod";
import { DENSITIES, THEMES } from "./appearance.ts";
import { ARCHIVE_REASONS } from "./archive-reason.ts";
import { idSchema } from "./id.ts";
import {
  FILTER_COUNT_LIMIT,
  LEAD_COUNT_LIMIT,
  LEAD_LIMIT,
  LINE_LIMIT,
  QUIET_DAYS_LIMIT,
  SHAPE_CHOICE_LIMIT,
  SHAPE_COUNT_LIMIT,
  SHAPE_LIMIT,
} from "./limits.ts";
import { STAGES } from "./stage.ts";

/** A filter of the board, kept by name. */
export const savedFilterSchema = z.looseObject({
  id: idSchema,
  name: z.string().min(1).max(LINE_LIMIT),
  text: z.string().max(LINE_LIMIT),
  tags: z.array(z.string()),
  sources: z.array(z.string()),
  people: z.array(idSchema),
  quiet: z.boolean(),
  overdue: z.boolean(),
});
export type SavedFilter = z.infer<typeof savedFilterSchema>;

const timeSchema = z.iso.time({ precision: -1 });

/** How the person wants to be told of what is due. Times are wall clock, `HH:MM`. */
export const notificationsSchema = z.looseObject({
  /** Whether the system shows notifications too; what is due stands in Today either way. */
  system: z.boolean(),
  /** At what time something is told that is due on a day without a time. */
  dayTime: timeSchema,
  /** How many minutes ahead of an interview; none: only when it begins. */
  leads: z.array(z.int().min(0).max(LEAD_LIMIT)).max(LEAD_COUNT_LIMIT),
  /** Nothing is told from the one time to the other, over midnight where the second is earlier. */
  quiet: z.looseObject({ from: timeSchema, to: timeSchema }).optional(),
});
export type Notifications = z.infer<typeof notificationsSchema>;

/** What the person chose about the app in a window of its own. */
const desktopSchema = z.looseObject({
  /** Whether it stays in the tray when its window is closed; absent: not asked yet. */
  keepsRunning: z.boolean().optional(),
  startsAtLogin: z.boolean().optional(),
});

/** How the person had files of one shape read, so that the next one is read the same. */
export const importShapeSchema = z.looseObject({
  /** What files of this shape have in common: the format and the column names, folded; of a Trello board its lists. */
  shape: z.string().min(1).max(SHAPE_LIMIT),
  /** The field of each column that the person chose, by the column's index. */
  columns: z.record(z.string().regex(/^\d+$/), z.string().max(LINE_LIMIT)).optional(),
  dateOrder: z.enum(["dmy", "mdy", "ymd"]).optional(),
  /** What each status that the person chose means, by its text. */
  statuses: z
    .array(
      z.looseObject({
        text: z.string().max(LINE_LIMIT),
        stages: z.array(z.enum(STAGES)).max(STAGES.length),
        archived: z.enum(ARCHIVE_REASONS).optional(),
      }),
    )
    .max(SHAPE_CHOICE_LIMIT)
    .optional(),
  headerRow: z.int().min(1).nullable().optional(),
});
export type ImportShape = z.infer<typeof importShapeSchema>;

export const settingsSchema = z.looseObject({
  id: z.literal("settings"),
  theme: z.enum(THEMES),
  density: z.enum(DENSITIES),
  /** After how many days without an event an application is quiet; absent: the usual number. */
  quietDays: z.int().min(QUIET_DAYS_LIMIT.least).max(QUIET_DAYS_LIMIT.most).optional(),
  notifications: notificationsSchema.optional(),
  desktop: desktopSchema.optional(),
  filters: z.array(savedFilterSchema).max(FILTER_COUNT_LIMIT).optional(),
  /** The latest first. */
  importShapes: z.array(importShapeSchema).max(SHAPE_COUNT_LIMIT).optional(),
});
export type Settings = z.infer<typeof settingsSchema>;
