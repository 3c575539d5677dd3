// `perennial import`: reads a file, says what becomes of each row, and adds what is new as one change.
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { IMPORT_FIELDS, type ImportChoices, type ImportPlan, type ReadingChoices } from "#shared/formats/import/import-plan.ts";
import { shapesWith } from "#shared/formats/import/import-shape.ts";
import type { ImportSource } from "#shared/formats/import/import-source.ts";
import { planImport, readImport } from "#shared/formats/import/read-import.ts";
import { readColumnMap } from "#shared/formats/table/column-map.ts";
import { DATE_ORDERS, type DateOrder } from "#shared/formats/table/date-text.ts";
import { tooLarge } from "#shared/formats/table/decode-text.ts";
import { localDay } from "#shared/model/calendar.ts";
import { type Document, emptyDocument, settingsOf } from "#shared/model/document.ts";
import { newIds } from "#shared/model/new-ids.ts";
import { say } from "#shared/text/say.ts";
import { type Call, type Command, Stopped, WrongUsage } from "./command.ts";
import { documentOnDisk } from "./data-on-disk.ts";
import { withWritableFolder } from "./writable-folder.ts";

/** How many rows are told of where a person reads along. */
const TOLD = 20;

export const importCommand: Command = {
  options: {
    map: { type: "string", multiple: true },
    "date-order": { type: "string" },
    sheet: { type: "string" },
    anew: { type: "boolean" },
    "dry-run": { type: "boolean" },
  },
  async run(call) {
    const [file, ...others] = call.words;
    if (!file || others.length > 0) throw new WrongUsage({ key: "terminal.wrongUsage.oneFile" });
    const dateOrder = dateOrderOf(call.values["date-order"]);
    const source = await read(file, call.values.sheet);
    const choices: ImportChoices = { ...(dateOrder ? { dateOrder } : {}), ...mapOf(call, source), ...(call.values.anew === true ? { anew: true } : {}) };
    const plan = (document: Document, today: string) => {
      const made = planImport(source, choices, { document, today, locale: new Intl.DateTimeFormat().resolvedOptions().locale, newId: newIds() });
      const whole = made.intent === null && made.problems.find(({ row, reason }) => row === null && isRefusal(reason.key));
      if (whole) throw new Stopped(whole.reason);
      return made;
    };
    const isDry = call.values["dry-run"] === true;
    const done = isDry
      ? plan((await documentOnDisk(call.folder))?.kept.document ?? emptyDocument(), localDay(new Date()))
      : await withWritableFolder(call, async ({ document, today, commit, remember }) => {
          const made = plan(document, today);
          if (made.intent) {
            await commit(made.intent);
            const shapes = shapesWith(source, choices, settingsOf(document).importShapes);
            if (shapes) await remember(shapes);
          }
          return made;
        });
    if (done.remembered) call.tell({ key: "terminal.imported.remembered" });
    report(call, done, isDry);
    return 0;
  },
};

function isRefusal(key: string): boolean {
  return key === "importing.noUsableColumn" || key === "importing.isNotes" || key === "importing.tooManyRows";
}

/** The file as it is to be imported; of a workbook the sheet that `sheet` names or counts from 1, else the likeliest. */
async function read(path: string, sheet: unknown): Promise<ImportSource> {
  let bytes: Uint8Array;
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new Stopped({ key: "terminal.notAFile", values: { file: path } });
    const large = tooLarge(found.size);
    if (large) throw new Stopped(large);
    bytes = await readFile(path);
  } catch (error) {
    if (error instanceof Stopped) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    throw new Stopped(
      code === "ENOENT"
        ? { key: "terminal.fileMissing", values: { file: path } }
        : { key: "terminal.fileUnreadable", values: { file: path, detail: code ?? String(error) } },
    );
  }
  const found = await readSource(bytes, path);
  if (sheet === undefined) return found;
  const names = "sheets" in found ? (found.sheets?.names ?? []) : [];
  const named = names.indexOf(String(sheet));
  const at = named >= 0 ? named : Number(sheet) - 1;
  if (names[at] === undefined) throw new WrongUsage({ key: "terminal.wrongUsage.sheet", values: { sheet: String(sheet), sheets: names.join(", ") } });
  return readSource(bytes, path, { sheet: at });
}

async function readSource(bytes: Uint8Array, path: string, choices?: ReadingChoices): Promise<ImportSource> {
  const found = await readImport(bytes, basename(path), choices);
  if ("refused" in found) throw new Stopped(found.refused);
  return found.source;
}

function dateOrderOf(value: unknown): DateOrder | undefined {
  if (value === undefined) return undefined;
  const order = DATE_ORDERS.find((known) => known === value);
  if (!order) throw new WrongUsage({ key: "terminal.wrongUsage.dateOrder", values: { order: String(value) } });
  return order;
}

function mapOf({ values }: Call, source: ImportSource): Pick<ImportChoices, "columns" | "headerRow"> {
  const parts = Array.isArray(values.map) ? values.map.map(String) : [];
  if (parts.length === 0) return {};
  if (!("sheet" in source)) throw new WrongUsage({ key: "terminal.wrongUsage.mapPerennial" });
  const read = readColumnMap(parts, source);
  if ("choices" in read) return read.choices;
  throw new WrongUsage({ key: "terminal.wrongUsage.map", values: { part: read.unread, columns: read.columns.join(", "), fields: IMPORT_FIELDS.join(", ") } });
}

function report({ json, print, tell }: Call, { format, counts, dateOrder, outcomes, problems, intent }: ImportPlan, isDry: boolean): void {
  const skipped = outcomes.flatMap((outcome) => (outcome.outcome === "skipped" ? [{ row: outcome.row, reason: outcome.reason }] : []));
  const told = [...problems, ...skipped].sort((one, other) => (one.row ?? 0) - (other.row ?? 0)).map(({ row, reason }) => ({ row, reason: say(reason) }));
  const { rows, added, duplicates, byStage } = counts;
  if (json) {
    print(`${JSON.stringify({ format, rows, added, duplicates, skipped: counts.skipped, byStage, dateOrder: dateOrder.order, problems: told })}\n`);
    return;
  }
  for (const { row, reason } of told.slice(0, TOLD)) process.stderr.write(`${row === null ? reason : say({ key: "terminal.row", values: { row, reason } })}\n`);
  if (told.length > TOLD) tell({ key: "terminal.imported.more", values: { count: told.length - TOLD } });
  const { people = [], touchpoints = [], debriefs = [] } = intent ?? {};
  if (intent === null) tell({ key: "terminal.imported.nothing" });
  if (added > 0) tell({ key: isDry ? "terminal.imported.wouldAdd" : "terminal.imported.added", values: { count: added } });
  if (people.length + touchpoints.length + debriefs.length > 0) {
    const values = { people: people.length, touchpoints: touchpoints.length, debriefs: debriefs.length };
    tell({ key: isDry ? "terminal.imported.wouldAddOthers" : "terminal.imported.addedOthers", values });
  }
  tell({ key: "terminal.imported.others", values: { rows, duplicates, skipped: counts.skipped } });
}
