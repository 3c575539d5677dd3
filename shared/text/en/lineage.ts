// Words of lineage: what grew from what.
export const lineage = {
  why: {
    sameCompany: "An earlier no from the same company.",
    samePerson: "You knew each other before you applied here.",
    cameBack: "You were in touch before {{company}} came back.",
    namedInSource: "Named as the source of this one.",
    namedInNotes: "Named in your notes on this one.",
    spokeOf: "{{company}} came up between you.",
  },
} as const;
