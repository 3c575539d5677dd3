// Words of lineage: what grew from what.
export const lineage = {} as const;
