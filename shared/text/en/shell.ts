// Words of the shells: window, menus, addresses and start.
export const shell = {} as const;
