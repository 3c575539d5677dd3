// What the page gives out as a file.
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import type { SavedFile } from "./app.ts";

/** The JSON document that `ask` makes the page offer for download. */
export async function exported(page: Page, ask: () => Promise<void>): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent("download"), ask()]);
  return JSON.parse(await readFile(await download.path(), "utf8"));
}
