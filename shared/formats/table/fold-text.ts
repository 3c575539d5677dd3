// Texts made comparable: what a person would call the same word.

/** Letters that are written without their stroke or apart where they cannot be typed. */
const PLAIN: Readonly<Record<string, string>> = { ß: "ss", æ: "ae", ø: "o", ł: "l", đ: "d", ð: "d" };

/** Lower case, full-width forms and accents levelled, everything but letters and digits of any script a single space. */
export function foldWords(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/gu, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[ßæøłđð]/gu, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** No column name is longer; a cell that only stands where one would can be of any length. */
const NAME_LIMIT = 200;

/** A column name folded, `camelCase` and `snake_case` taken apart. */
export function foldHeader(header: string): string {
  return foldWords(header.slice(0, NAME_LIMIT).replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"));
}

const EMPTY = new Set([
  "",
  "-",
  "--",
  "---",
  "–",
  "—",
  "null",
  "n/a",
  "na",
  "n.a.",
  "#n/a",
  "nan",
  "undefined",
  "#ref!",
  "#value!",
  "#name?",
  "#div/0!",
  "#num!",
  "#null!",
  "#error!",
]);

/** What one of them can begin with: most cells are told from all of them by their first letter. */
const EMPTY_BEGINNINGS = new Set([...EMPTY].filter(Boolean).flatMap((text) => [text.charCodeAt(0), text.toUpperCase().charCodeAt(0)]));
const EMPTY_LENGTH = 10;

/** A cell without the space around it; what only stands for nothing (`null`, `-`, `n/a`, `na`) is empty. */
export function cellText(cell: string | undefined): string {
  if (cell === undefined || cell === "") return "";
  const text = trimmed(cell.includes("\r") ? cell.replace(/\r\n?/gu, "\n") : cell);
  return text.length < EMPTY_LENGTH && EMPTY_BEGINNINGS.has(text.charCodeAt(0)) && EMPTY.has(text.toLowerCase()) ? "" : text;
}

/** `text.trim()`, asked for only where there may be space to take off: it costs more than all else that is done to most cells. */
export function trimmed(text: string): string {
  return isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(text.length - 1)) ? text : text.trim();
}

/** Whether a UTF-16 code is a sign for sure; space beyond Latin counts as not sure. */
function isInk(code: number): boolean {
  return code > 0x20 && code < 0x1680 && code !== 0xa0;
}
