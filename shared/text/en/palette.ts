// Words of the command palette and the list of keys.
export const palette = {} as const;
