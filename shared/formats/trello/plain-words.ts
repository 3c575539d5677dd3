// Trello's Markdown as words: addresses stand for themselves; other signs read well as they are.

/** Markdown's links, with the words that Trello writes behind an address it shows as a card. */
const LINK = /\[([^[\]\n]{0,2000})\]\(([^\s()]{1,2000})(?:\s+"[^"\n]{0,60}")?\)/gu;

/** Text without Markdown's links around addresses. */
export function plainWords(text: string): string {
  return text.replace(LINK, (_, words: string, address: string) => (words === "" || words === address ? address : `${words} (${address})`)).trim();
}
