// Words of an empty board on the first day.
export const firstRun = {} as const;
