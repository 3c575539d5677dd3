// Words of the command line.
export const terminal = {} as const;
