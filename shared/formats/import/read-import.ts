// Reads a file to be imported: its bytes once, then a plan as often as the person changes what was found.
import { tooLarge } from "../table/decode-text.ts";
import { planTable } from "../table/plan-table.ts";
import { readTextImport } from "../table/read-text-import.ts";
import { planTrello } from "../trello/plan-trello.ts";
import { isWholeZip } from "../whole-zip.ts";
import { readWorkbook } from "../workbook/read-workbook.ts";
import { isZip, openZip, type ZippedFile } from "../zip/open-zip.ts";
import { readZipped, troubleWith } from "../zip/read-zipped.ts";
import type { ImportChoices, ImportPlan, ReadingChoices } from "./import-plan.ts";
import type { ImportRead, ImportSetting, ImportSource } from "./import-source.ts";
import { planPerennial } from "./perennial-file.ts";

export type { ImportSetting, ImportSource } from "./import-source.ts";

/** Reads the bytes of any file that can be imported; `choices` overrule what was detected. Ask `tooLarge` before reading a file. Never throws for what a file holds. */
export async function readImport(bytes: Uint8Array, fileName: string, choices: ReadingChoices = {}): Promise<ImportRead> {
  return readFile(bytes, fileName, choices, (files) =>
    readZipped(files, fileName, (inside, name) =>
      readFile(inside, name, choices, async () => ({ refused: { key: "importing.zip.nested", values: { fileName } } })),
    ),
  );
}

/** Reads a file; `readOther` reads a zip that is no workbook. */
async function readFile(
  bytes: Uint8Array,
  fileName: string,
  choices: ReadingChoices,
  readOther: (files: readonly ZippedFile[]) => Promise<ImportRead>,
): Promise<ImportRead> {
  if (!isZip(bytes) || isWholeZip(bytes) || tooLarge(bytes.length)) return readTextImport(bytes, fileName, choices);
  const opened = await openZip(bytes);
  if ("trouble" in opened) return { refused: troubleWith(opened.trouble, fileName) };
  return (await readWorkbook(opened.files, fileName, choices)) ?? readOther(opened.files);
}

/** What importing would do. Pure: call it again whenever a choice or the document changes. */
export function planImport(source: ImportSource, choices: ImportChoices, setting: ImportSetting): ImportPlan {
  if (source.format === "perennial") return planPerennial(source.file, choices, setting);
  return source.format === "trello" ? planTrello(source, choices, setting) : planTable(source, choices, setting);
}
