// What a drop from outside says: a link, or a text.
import { isLetterSource } from "#shared/formats/capture/letter-source.ts";
import type { Said } from "#shared/text/said.ts";

/** Text to be read like a quick add, the source of a letter under another name, or why there is neither. */
export type Dropped = { readonly text: string } | { readonly letter: File } | { readonly refused: Said };

/** Most of a text file that is read, in bytes. */
const READ_BYTES = 512 * 1_024;
/** What stands in place of bytes that are no UTF-8, and what no text has. */
const UNREAD = /[\0\ufffd]/u;

/** What a drop without files says. */
export function readDroppedText(data: DataTransfer): Dropped {
  const link = data.getData("text/uri-list");
  const text = data.getData("text/plain");
  const first = link.split(/\r?\n/).find((line) => line !== "" && !line.startsWith("#"));
  if (first) return { text: first };
  return text.trim() === "" ? { refused: { key: "quickAdd.nothingDropped" } } : { text };
}

/** What text files say. */
export function readTextFiles(files: readonly File[]): Promise<Dropped[]> {
  return Promise.all(files.map(readFile));
}

async function readFile(file: File): Promise<Dropped> {
  const beginning = await file.slice(0, READ_BYTES).text();
  if (isLetterSource(beginning)) return { letter: file };
  const text = file.size > READ_BYTES ? undefined : UNREAD.test(beginning) ? await decoded(file) : beginning;
  return text === undefined || text.trim() === "" ? { refused: { key: "quickAdd.unreadable", values: { name: file.name } } } : { text };
}

/** Editors save texts in older encodings too; what tells those apart is fetched when one comes. Undefined where it is no text. */
async function decoded(file: File): Promise<string | undefined> {
  const reader = await import("#shared/formats/table/decode-text.ts").catch(() => undefined);
  const read = reader?.decodeText(new Uint8Array(await file.arrayBuffer()), file.name);
  return read && "text" in read ? read.text : undefined;
}
