// What an amount of pay is for.

/** The periods, from the shortest. */
export const PERIODS = ["hour", "day", "week", "month", "year"] as const;
export type Period = (typeof PERIODS)[number];
