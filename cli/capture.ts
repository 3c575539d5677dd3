// `perennial capture`: reads a saved job posting, prints what it says, and puts it on the shelf of leads where that is asked for.
import { randomUUID } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { capturePage } from "#shared/formats/capture/capture-page.ts";
import type { Captured } from "#shared/formats/capture/captured.ts";
import { capturedFields } from "#shared/formats/capture/captured-fields.ts";
import { readSavedPage, type SavedPage } from "#shared/formats/capture/saved-page.ts";
import { webAddress } from "#shared/formats/capture/web-address.ts";
import { sameApplicationKey } from "#shared/formats/import/same-application.ts";
import { tooLarge } from "#shared/formats/table/decode-text.ts";
import { applicationName } from "#shared/model/application-name.ts";
import { localDay } from "#shared/model/calendar.ts";
import type { Document } from "#shared/model/document.ts";
import { isOnBoard } from "#shared/model/on-board.ts";
import { type Call, type Command, Stopped, WrongUsage } from "./command.ts";
import { withWritableFolder } from "./writable-folder.ts";

/** What is printed, in this order; absent is what the page does not say. */
const PRINTED = ["company", "role", "location", "salary", "posted", "closes", "text"] as const;

export const capture: Command = {
  options: { url: { type: "string" }, add: { type: "boolean" } },
  async run(call) {
    const [file, ...others] = call.words;
    if (!file || others.length > 0) throw new WrongUsage({ key: "terminal.wrongUsage.onePage" });
    if (webAddress(file)) throw new WrongUsage({ key: "terminal.wrongUsage.pageOfWeb" });
    const asked = typeof call.values.url === "string" ? call.values.url : undefined;
    if (asked !== undefined && !webAddress(asked)) throw new WrongUsage({ key: "terminal.wrongUsage.address", values: { url: asked } });
    const { html, url } = await read(file);
    const captured = capturePage(html, { url: asked ?? url });
    tellAbout(call, captured, localDay(new Date()));
    const added = call.values.add === true ? await add(call, captured) : undefined;
    const printed = { ...told(captured), ...(added ? { added: added.id } : {}) };
    call.print(`${call.json ? JSON.stringify(printed) : JSON.stringify(printed, null, 2)}\n`);
    if (added) call.tell({ key: "terminal.captured.added", values: { name: added.name } });
    return 0;
  },
};

async function read(file: string): Promise<SavedPage> {
  try {
    const found = await stat(file);
    if (!found.isFile()) throw new Stopped({ key: "terminal.notAFile", values: { file } });
    const large = tooLarge(found.size);
    if (large) throw new Stopped(large);
    const page = await readSavedPage(new Uint8Array(await readFile(file)));
    if (page) return page;
  } catch (error) {
    if (error instanceof Stopped) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT") throw new Stopped({ key: "terminal.fileMissing", values: { file } });
    throw new Stopped({ key: "terminal.fileUnreadable", values: { file, detail: code ?? String(error) } });
  }
  throw new Stopped({ key: "terminal.captured.noPage", values: { file } });
}

function told(captured: Captured): Record<string, unknown> {
  const { url, others } = captured;
  const guesses = guessesOf(captured);
  return {
    ...Object.fromEntries(PRINTED.flatMap((name) => (captured[name] ? [[name, captured[name].value]] : []))),
    ...(url ? { url } : {}),
    ...(guesses.length > 0 ? { guesses } : {}),
    ...(others ? { others } : {}),
  };
}

function guessesOf(captured: Captured): readonly string[] {
  return PRINTED.filter((name) => captured[name]?.in === "page");
}

function tellAbout({ tell }: Call, captured: Captured, today: string): void {
  const guesses = guessesOf(captured);
  if (PRINTED.every((name) => !captured[name])) tell({ key: "terminal.captured.nothing" });
  if (guesses.length > 0) tell({ key: "terminal.captured.guesses", values: { fields: guesses.join(", ") } });
  if (captured.closes && captured.closes.value < today) tell({ key: "terminal.captured.over", values: { day: captured.closes.value } });
  if (captured.others) tell({ key: "terminal.captured.others", values: { count: captured.others } });
}

async function add(call: Call, captured: Captured): Promise<{ readonly id: string; readonly name: string }> {
  if (!captured.company && !captured.role) throw new Stopped({ key: "terminal.captured.nameless" });
  return await withWritableFolder(call, async ({ document, today, commit }) => {
    const fields = capturedFields(captured, today);
    const name = applicationName(fields);
    if (isThere(document, fields)) throw new Stopped({ key: "terminal.captured.there", values: { name } });
    const id = randomUUID();
    await commit({ type: "application.add", id, stage: "lead", fields });
    return { id, name };
  });
}

/** Whether it is on the board already: by its link, or as the same role at the same company. */
function isThere(document: Document, { company, role, link }: ReturnType<typeof capturedFields>): boolean {
  const key = sameApplicationKey({ company, role });
  return [...document.applications.values()].some(
    (known) => isOnBoard(known) && ((link !== undefined && known.link === link) || sameApplicationKey({ company: known.company, role: known.role }) === key),
  );
}
