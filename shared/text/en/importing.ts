// Words of the import wizard and what import says of files and rows.
export const importing = {} as const;
