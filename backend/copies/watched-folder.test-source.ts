// A data folder whose looks are taken by the test instead of a clock, and another program that writes into it.
import { randomUUID } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { File } from "#shared/model/file-schema.ts";
import { type FolderOptions, openFolder } from "../open-folder.ts";
import { afterwards, application } from "../test-folder.test-source.ts";

/** Opens a folder that is looked at only when the test says so. */
export async function watchedFolder(folder: string, options: Partial<FolderOptions> = {}) {
  let look = async () => {};
  const open = await openFolder({
    folder,
    owner: "terminal",
    watch: (looking) => {
      look = looking;
      return () => {};
    },
    ...options,
  });
  afterwards(() => open.close());
  return { open, look: () => look() };
}

/** The file as it is on disk, for another program to change. */
export async function fileOf(folder: string): Promise<File> {
  return JSON.parse(await readFile(join(folder, "perennial.json"), "utf8"));
}

/** Another program adds an application to what is on disk, in the file itself or by putting another one in its place. Gives its id and what it wrote. */
export async function editElsewhere(folder: string, how: "in-place" | "rename", name = "perennial.json"): Promise<{ id: string; text: string }> {
  const file = await fileOf(folder);
  const id = randomUUID();
  const text = JSON.stringify({ ...file, data: { ...file.data, applications: [...file.data.applications, { ...application(1), id }] } }, null, 2);
  const path = join(folder, name);
  if (how === "in-place") await writeFile(path, text);
  else {
    await writeFile(`${path}.other`, text);
    await rename(`${path}.other`, path);
  }
  return { id, text };
}
