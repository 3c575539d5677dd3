// Words of a reconnection: through whom, and how.
export const reconnect = {} as const;
