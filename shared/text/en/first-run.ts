// Words of an empty board on the first day.
export const firstRun = {
  title: "Begin with the last one you sent.",
  text: "Press the plus in Applied and write it as “Company - Role”. Drag the card as things happen. Everything stays in one file on this computer, and it is yours.",
  demo: "Look around in a demo search",
  import: "Import your list",
  demoIn: "This is a demo search of two years. Undo takes it out again.",
} as const;
