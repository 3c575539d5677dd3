// Words of the data folder: what was found, what was saved, what went wrong.
export const storage = {} as const;
