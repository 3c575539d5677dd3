// Words of the command palette and the list of keys.
export const palette = {
  commands: "Commands",
  search: "Find an application, a place or something to do",
  applications: "Applications",
  actions: "What you can do here",
  nothing: "Nothing goes by that name. Try a company, a role or a word of what you want to do.",
  found_one: "{{count}} found",
  found_other: "{{count}} found",
  archived: "archived",
  openPalette: "Find anything",
  keys: "Keys",
  keysHere: "These keys work on this page. Those of a card or a line need one to be in focus or selected.",
  close: "Close",
} as const;
