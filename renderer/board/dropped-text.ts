// What a drop from outside says: a link, a text, or the title of a page or a letter.
import type { QuickAddFields } from "#shared/formats/quick-add.ts";
import type { Said } from "#shared/text/said.ts";

/** Text to be read like a quick add, the fields a file names, or why it names none. */
export type Dropped = { readonly text: string } | { readonly fields: QuickAddFields } | { readonly refused: Said };

/** Most of a file that is read, in bytes: a title stands at its beginning. */
const READ_BYTES = 512 * 1_024;

/** What a drop without files says. */
export function readDroppedText(data: DataTransfer): Dropped {
  const link = data.getData("text/uri-list");
  const text = data.getData("text/plain");
  const first = link.split(/\r?\n/).find((line) => line !== "" && !line.startsWith("#"));
  if (first) return { text: first };
  return text.trim() === "" ? { refused: { key: "quickAdd.nothingDropped" } } : { text };
}

/** What pages (.html), letters (.eml) and texts (.txt) say. */
export function readDroppedFiles(files: readonly File[]): Promise<Dropped[]> {
  return Promise.all(files.map(readFile));
}

async function readFile(file: File): Promise<Dropped> {
  const unreadable: Dropped = { refused: { key: "quickAdd.unreadable", values: { name: file.name } } };
  const kind = /\.(html?|eml|txt)$/i.exec(file.name)?.[1]?.toLowerCase();
  if (!kind) return unreadable;
  const beginning = await file.slice(0, READ_BYTES).text();
  if (kind === "txt") return file.size > READ_BYTES || beginning.includes("\0") ? unreadable : { text: beginning };
  const role = (kind === "eml" ? subjectOf(beginning) : titleOf(beginning)).replace(/\s+/g, " ").trim();
  return role === "" ? { refused: { key: "quickAdd.untitled", values: { name: file.name } } } : { fields: { company: "", role } };
}

function titleOf(html: string): string {
  return new DOMParser().parseFromString(html, "text/html").title;
}

/** The subject of a letter (RFC 5322), folded lines joined and encoded words (RFC 2047) read. */
export function subjectOf(letter: string): string {
  const head = letter.split(/\r?\n\r?\n/, 1)[0] ?? "";
  const line = /^subject:(.*(?:\r?\n[ \t].*)*)/im.exec(head)?.[1] ?? "";
  return line
    .replace(/\r?\n[ \t]/g, " ")
    .replace(/(\?=)\s+(?==\?)/g, "$1")
    .replace(
      /=\?([\w-]+)(?:\*[\w-]+)?\?([BQ])\?([^?\s]*)\?=/gi,
      (whole, charset: string, encoding: string, text: string) => decodeWord(charset, encoding, text) ?? whole,
    )
    .trim();
}

function decodeWord(charset: string, encoding: string, text: string): string | undefined {
  try {
    const bytes =
      encoding.toUpperCase() === "B"
        ? atob(text)
        : text.replace(/_/g, " ").replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
    return new TextDecoder(charset).decode(Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)));
  } catch {
    return undefined;
  }
}
