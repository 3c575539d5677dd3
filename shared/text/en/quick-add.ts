// Words of quick add.
export const quickAdd = {} as const;
