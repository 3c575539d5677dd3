// Words of the archive and the bin.
export const bin = {} as const;
