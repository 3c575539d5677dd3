// Words of the main places and their navigation.
export const places = {} as const;
