// The six stages of an application, five of them columns of the board.
import { z } from "zod";

/** The five columns, from left to right. */
export const COLUMNS = ["applied", "interviewed", "rejected", "reconnected", "offered"] as const;
/** Every stage; a lead is saved on the shelf and not applied for yet. */
export const STAGES = ["lead", ...COLUMNS] as const;

export const stageSchema = z.enum(STAGES);
export type Stage = z.infer<typeof stageSchema>;
export type Column = (typeof COLUMNS)[number];
