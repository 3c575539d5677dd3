// Words of the application panel.
export const application = {} as const;
