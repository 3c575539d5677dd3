// A search written as data, brought into the data folder of a test as the terminal imports it.
import { writeFile } from "node:fs/promises";
import { test } from "@playwright/test";
import { perennial } from "./terminal.ts";

/** The records of a search, each as it stands in the data file. */
export interface Search {
  readonly applications: readonly object[];
  readonly people?: readonly object[];
  readonly touchpoints?: readonly object[];
  readonly debriefs?: readonly object[];
  readonly reminders?: readonly object[];
  readonly attachments?: readonly object[];
}

/** Brings the records into the folder; before the app is started on it. */
export async function bringSearch(data: string, search: Search): Promise<void> {
  const head = { format: "perennial", schema: 1, revision: 1, savedAt: new Date().toISOString(), sha256: "0".repeat(64) };
  const file = test.info().outputPath("search.json");
  await writeFile(file, JSON.stringify({ ...head, data: search }));
  await perennial("import", file, "--data", data);
}
