// Words for a company that is known already: what happened there, and who is there.
export const known = {} as const;
