// A zip to be imported: an export of LinkedIn's as one table, or the one file in it that can be imported.
import type { Said } from "#shared/text/said.ts";
import type { ImportRead } from "../import/import-source.ts";
import { isLinkedInFile, linkedInTable } from "./linkedin-export.ts";
import { type Allowance, ENTRIES_LIMIT, type OpenTrouble, type ZippedFile, type ZipTrouble } from "./open-zip.ts";

/** Most bytes that the files of a zip may have together once they are inflated: as many as a file that is imported by itself. */
const INFLATED_LIMIT = 64 * 1024 * 1024;
const IMPORTABLE = /\.(?:csv|tsv|tab|txt|json|xlsx|ods)$/iu;
/** What systems put into a zip beside the files a person put there. */
const OF_THE_SYSTEM = /(?:^|\/)(?:__MACOSX\/|\.(?!\.?\/)|thumbs\.db$|desktop\.ini$)/iu;
/** Spreadsheets are zips too, and nobody unpacks one. */
const WORKBOOK = /\.(?:xlsx|ods)$/iu;
const NAMED = 5;
const NAME_CHARACTERS = 60;

/** Reads one file of the zip as if it had been chosen by itself; a zip in the zip is refused there. */
type ReadOne = (bytes: Uint8Array, fileName: string) => Promise<ImportRead>;

/** What a zip that is no workbook holds for an import, or why it holds nothing. Names in it are only ever shown. Never throws for what it holds. */
export async function readZipped(files: readonly ZippedFile[], fileName: string, readOne: ReadOne): Promise<ImportRead> {
  const named = files.flatMap((file) => (OF_THE_SYSTEM.test(file.name) ? [] : [{ file, name: bareName(file.name) }]));
  const jobs = named.filter(({ name }) => isLinkedInFile(name));
  const allowance: Allowance = { left: INFLATED_LIMIT };
  if (jobs.length > 0) {
    const tables: { name: string; bytes: Uint8Array }[] = [];
    for (const { file, name } of jobs) {
      const read = await file.read(allowance);
      if ("trouble" in read) return { refused: troubleWith(read.trouble, fileName) };
      tables.push({ name, bytes: read.bytes });
    }
    return linkedInTable(tables, fileName);
  }
  const importable = named.filter(({ name }) => IMPORTABLE.test(name));
  const [only] = importable;
  if (!only || importable.length > 1) return { refused: whichOne(importable.length > 1 ? importable : named, importable.length > 1, fileName) };
  const read = await only.file.read(allowance);
  return "trouble" in read ? { refused: troubleWith(read.trouble, fileName) } : readOne(read.bytes, only.name);
}

/** The last part of a name, whatever folders it claims; signs that are not seen or turn the line around are left out. */
function bareName(path: string): string {
  const name = path.slice(-4_000).split(/[\\/]/u).at(-1) as string;
  const shown = name.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "").trim();
  return shown.length > NAME_CHARACTERS ? `${shown.slice(0, NAME_CHARACTERS / 2)}…${shown.slice(-NAME_CHARACTERS / 2)}` : shown;
}

function whichOne(found: readonly { readonly name: string }[], isImportable: boolean, fileName: string): Said {
  const names = [...new Set(found.map(({ name }) => name).filter(Boolean))];
  if (names.length === 0) return { key: "importing.zip.empty", values: { fileName } };
  const values = { fileName, names: names.slice(0, NAMED).join(", "), more: names.length - NAMED };
  if (names.length > NAMED) return { key: isImportable ? "importing.zip.severalMore" : "importing.zip.nothingMore", values };
  return { key: isImportable ? "importing.zip.several" : "importing.zip.nothing", values };
}

/** What to say of a zip that cannot be read. */
export function troubleWith(trouble: ZipTrouble | OpenTrouble, fileName: string): Said {
  if (trouble === "encrypted") return { key: "importing.isLocked", values: { fileName } };
  if (trouble === "tooMany")
    return WORKBOOK.test(fileName)
      ? { key: "importing.bookTooLarge", values: { fileName } }
      : { key: "importing.zip.tooMany", values: { fileName, limit: ENTRIES_LIMIT } };
  return trouble === "tooLarge"
    ? { key: "importing.zip.tooLarge", values: { fileName, limit: INFLATED_LIMIT / 1024 / 1024 } }
    : { key: "importing.zip.damaged", values: { fileName } };
}
