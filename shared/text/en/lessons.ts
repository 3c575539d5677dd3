// Words of the page of lessons.
export const lessons = {
  intro: "What each rejection left, in your own words.",
  empty: "Nothing here yet.",
  emptyAdvice:
    "When something is turned down, write a note on it: what they wanted, what went well, what they said. It is kept here, and the next one starts further on.",
  toBoard: "Go to the board",
  source: "Source",
  anySource: "Any source",
  time: "Time",
  times: { all: "Any time", quarter: "The last 3 months", year: "The last 12 months" },
  shown_one: "{{count}} rejection",
  shown_other: "{{count}} rejections",
  withWords_one: "{{count}} with words",
  withWords_other: "{{count}} with words",
  none: "No rejection is like that.",
  rejected: "Rejected {{date}}",
  grown: "then {{stage}}",
  round: "{{name}}, {{date}}",
  roundPlain: "Interview",
  silent_one: "{{count}} without a word yet",
  silent_other: "{{count}} without a word yet",
  silentAdvice: "A line is enough. Open one and add a note.",
} as const;
