// The files of a workbook that its tables are made of, inflated within limits and packed anew, so that the reader only sees what was counted.
import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import type { Allowance, ZippedFile, ZipTrouble } from "../zip/open-zip.ts";
import { boundRepeats } from "./ods-repeats.ts";

/** Both sides have the Encoding Standard's decoder; neither its DOM nor its Node types belong in here. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** What a workbook turned out to be. */
export type BookKind = "xlsx" | "ods";

/** A workbook with its tables alone. */
export interface BookFiles {
  readonly kind: BookKind;
  /** A zip of stored files. */
  readonly bytes: Uint8Array;
  /** How many bytes they came to. */
  readonly size: number;
  /** Whether there is one sheet and no other to choose; of an .ods it is not told. */
  readonly isSingle: boolean;
}

/** Most bytes the tables of a workbook may come to: what is read in about two seconds and 512 MB. The tree of an .ods takes the more of both. */
const BYTES_LIMIT: Readonly<Record<BookKind, number>> = { xlsx: 32 * 1024 * 1024, ods: 24 * 1024 * 1024 };
/** Pictures, charts, remarks and other things beside the tables; what is left out is never inflated. */
const TABLES = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/)?workbook\.xml(?:\.rels)?|xl\/(?:sharedStrings|styles)\d*\.xml|xl\/worksheets\/.+)$/iu;
/** Parts that the reader makes a tree of, and how many tags they may have in all: each takes some 400 bytes then. */
const TREES = /^(?:content\.xml|\[Content_Types\]\.xml|.*\.rels|xl\/(?:workbook|sharedStrings\d*|styles\d*)\.xml)$/iu;
const TREE_TAGS_LIMIT: Readonly<Record<BookKind, number>> = { xlsx: 600_000, ods: 1_200_000 };
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/iu;
const LESS_THAN = 0x3c;
const SHEET_DRAWN = /\/(?:drawings|media)\//iu;
/** What a binary workbook of Excel and one of Numbers hold. */
const FOREIGN = new Set(["xl/workbook.bin", "Index/Document.iwa", "Index.zip"]);
const ODS_TABLES = new Set(["mimetype", "content.xml", "META-INF/manifest.xml"]);
const ODS_TYPE = /^application\/vnd\.oasis\.opendocument\.spreadsheet(?:-template)?\s*$/u;

/** The tables of the workbook that these files make; undefined where they make none, `foreign` where it is one of another kind. */
export async function bookFiles(files: readonly ZippedFile[]): Promise<BookFiles | { readonly trouble: ZipTrouble | "foreign" } | undefined> {
  if (files.some(({ name }) => FOREIGN.has(name))) return { trouble: "foreign" };
  const kind = await kindOf(files);
  if (!kind) return undefined;
  const allowance: Allowance = { left: BYTES_LIMIT[kind] };
  const writer = new ZipWriter<Uint8Array>(new Uint8ArrayWriter(), { useWebWorkers: false, level: 0 });
  const seen = new Set<string>();
  let tagsLeft = TREE_TAGS_LIMIT[kind];
  for (const file of files) {
    // Of two files with one name, which one is read would be anybody's guess.
    if (seen.has(file.name) || !isTable(kind, file.name)) continue;
    seen.add(file.name);
    const read = await file.read(allowance);
    if ("trouble" in read) return read;
    if (TREES.test(file.name)) tagsLeft -= tagsIn(read.bytes);
    if (tagsLeft < 0) return { trouble: "tooLarge" };
    const text = kind === "ods" && file.name !== "mimetype" ? new TextDecoder("utf-8").decode(read.bytes) : undefined;
    if (file.name === "META-INF/manifest.xml" && text?.includes("encryption-data")) return { trouble: "encrypted" };
    await writer.add(file.name, text === undefined ? new Uint8ArrayReader(read.bytes) : new TextReader(boundRepeats(text)));
  }
  return { kind, bytes: await writer.close(), size: BYTES_LIMIT[kind] - allowance.left, isSingle: [...seen].filter((name) => SHEET.test(name)).length === 1 };
}

async function kindOf(files: readonly ZippedFile[]): Promise<BookKind | undefined> {
  if (files.some(({ name }) => name === "xl/workbook.xml" || name === "[Content_Types].xml") && files.some(({ name }) => name.startsWith("xl/"))) return "xlsx";
  const type = files.find(({ name }) => name === "mimetype");
  if (!type) return undefined;
  const read = await type.read({ left: 200 });
  return "bytes" in read && ODS_TYPE.test(new TextDecoder("utf-8").decode(read.bytes)) ? "ods" : undefined;
}

function tagsIn(bytes: Uint8Array): number {
  let tags = 0;
  for (let at = bytes.indexOf(LESS_THAN); at >= 0; at = bytes.indexOf(LESS_THAN, at + 1)) tags += 1;
  return tags;
}

function isTable(kind: BookKind, name: string): boolean {
  return kind === "ods" ? ODS_TABLES.has(name) : TABLES.test(name) && !SHEET_DRAWN.test(name);
}
