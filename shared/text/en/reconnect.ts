// Words of a reconnection: through whom, and how.
export const reconnect = {
  name: "Reconnect",
  question: "Who opened the door again?",
  who: "Who",
  whoNeeded: "Name who it was through, or choose Later.",
  near: "People you know here",
  how: "How",
  day: "Day",
  dayNeeded: "Choose a whole date: day, month and year.",
  text: "What happened",
  textPlaceholder: "Coffee, and she asked about the portfolio",
  tooLong: "There is room for {{limit}} characters here and this has {{length}}. Shorten it to save it.",
  save: "Save",
  later: "Later",
  saveKeys: "{{keys}} saves",
  kept: "Reconnected through {{names}}.",
  keptWithMove: "Moved to Reconnected, through {{names}}.",
} as const;
