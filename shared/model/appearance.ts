// How the app can look.

/** Light, dark, or as the system is. */
export const THEMES = ["system", "light", "dark"] as const;
/** How close the cards stand. */
export const DENSITIES = ["comfortable", "compact"] as const;
