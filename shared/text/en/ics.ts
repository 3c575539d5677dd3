// Words of calendar files, in them and about them.
export const ics = {
  interview: "Interview",
  reminder: "Reminder",
  roundOf: "{{what}}: {{name}}",
  withWhom: "With {{names}}",
  inZone: "{{time}} in {{zone}}",
  personAt: "{{name}}, {{company}}",
  done: "Done",
  save: "Save for your calendar",
  saveRound: "Save {{name}}, {{day}}, for your calendar",
  saveStep: "Save “{{text}}” for your calendar",
  saveAll: "Save what is ahead for your calendar",
  saveCards: "Save what is ahead of the card for your calendar",
  saved_one: "{{name}} holds {{count}} entry for your calendar.",
  saved_other: "{{name}} holds {{count}} entries for your calendar.",
  nothingAhead: "No interview and no reminder lies ahead here.",
  nothing: "There is no interview and no reminder yet.",
  calendar: "Calendar",
  calendarAhead: "What is ahead",
  calendarAll: "Past and ahead",
  calendarSays:
    "Interviews and reminders as an .ics file that any calendar opens. Saved again and opened again, it changes the entries that are there instead of adding them twice.",
} as const;
