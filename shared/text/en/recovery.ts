// Words of the recovery screen and a file changed by somebody else.
export const recovery = {} as const;
