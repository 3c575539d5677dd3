// Words of the main places and their navigation.
export const places = {
  name: "Perennial",
  navigation: "Places",
  board: "Board",
  today: "Today",
  people: "People",
  lessons: "Lessons",
  insights: "Insights",
  report: "Report",
  settings: "Settings",
  import: "Import",
  bin: "Archive and bin",
  merge: "Compare and merge",
  skip: "Skip to the page",
} as const;
