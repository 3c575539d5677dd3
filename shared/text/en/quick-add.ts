// Words of quick add, and of what is dropped on a column.
export const quickAdd = {
  name: "New application",
  placeholder: "Company - Role",
  hint: "Or a link, or pasted text. Enter adds it.",
  known: "Enter adds it. The down arrow goes to what you know.",
  again: "It is there already. Enter once more adds it anyway.",
  nothingDropped: "There was no link or text in what you dropped. Nothing was added.",
  unreadable: "Perennial cannot make a card of {{name}}. It takes links, text, web pages (.html) and letters (.eml). Nothing was added.",
  hintLink: "Enter adds the link. {{keys}} reads its page first.",
  hintText: "Enter looks through it; nothing is added before you say so.",
  readPage: "Read the page",
  lookThrough: "Look through it",
} as const;
