// The six stages of an application, five of them columns of the board.

/** The five columns, from left to right. */
export const COLUMNS = ["applied", "interviewed", "rejected", "reconnected", "offered"] as const;
/** Every stage; a lead is saved on the shelf and not applied for yet. */
export const STAGES = ["lead", ...COLUMNS] as const;

export type Stage = (typeof STAGES)[number];
export type Column = (typeof COLUMNS)[number];
