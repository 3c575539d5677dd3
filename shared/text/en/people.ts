// Words of the page of people met.
export const people = {
  intro: "Everybody you met in an interview. A no from a company is not a no from the people in it.",
  empty: "Nobody here yet.",
  emptyAdvice: "When you note an interview, write down who was there. They gather here, over every application.",
  toBoard: "Go to the board",
  find: "Find a person or company",
  none: "Nobody here is called that.",
  lastMet: "Met {{date}}",
  toMeet: "You meet {{date}}",
  meeting: "{{name}}, {{date}}",
  round: "Interview",
} as const;
