// How often to stay in touch with a person: every few months, once on a day, or never.

/** The months between two contacts that can be chosen. */
export const CADENCE_MONTHS = [1, 3, 6, 12, 18] as const;

/** `never` is a choice too; a person without a cadence was not decided on yet. */
export type Cadence = { readonly every: (typeof CADENCE_MONTHS)[number] } | { readonly on: string } | { readonly never: true };
