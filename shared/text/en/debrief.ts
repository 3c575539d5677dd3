// Words of the debrief of a rejection.
export const debrief = {
  oneByOne: "Debrief them one by one",
} as const;
