// Copies of the document beside the file: which are seen, what may be read of them, and where they go when they are dealt with.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openFolder } from "../open-folder.ts";
import { afterwards, file, newFolder } from "../test-folder.test-source.ts";
import { watchedFolder } from "./watched-folder.test-source.ts";

const SYNCED = "perennial (Anna's conflicted copy 2026-01-01).json";

async function withCopies() {
  const folder = join(await newFolder(), "data");
  await mkdir(folder);
  const text = JSON.stringify(file(2));
  await writeFile(join(folder, "perennial.json"), text);
  await writeFile(join(folder, SYNCED), JSON.stringify({ ...file(3), savedAt: "2026-01-31T10:00:00.000Z" }));
  await writeFile(join(folder, "perennial 2.json"), text);
  await writeFile(join(folder, "perennial (1).json"), "{ broken");
  await writeFile(join(folder, "perennial-LAPTOP.json"), JSON.stringify({ ...file(1), schema: 99 }));
  await writeFile(join(folder, "notes.json"), text);
  await mkdir(join(folder, "perennial-FOLDER.json"));
  return { folder, text, ...(await watchedFolder(folder)) };
}

test("those that hold a document are seen, the one changed last first, and each can be read", async () => {
  const { folder, open } = await withCopies();
  expect(await open.backend.copies()).toMatchObject([
    { name: SYNCED, from: "dropbox", applications: 3, revision: 7 },
    { name: "perennial 2.json", from: "icloud", applications: 2, people: 0, attachments: 0 },
  ]);
  const read = await open.backend.readCopy(SYNCED);
  expect(read.kind === "document" && JSON.parse(read.text).data.applications.length).toBe(3);
  const current = await open.backend.readCopy("perennial.json");
  expect(current).toEqual({ kind: "document", text: await readFile(join(folder, "perennial.json"), "utf8") });
});

test("nothing else is read or moved, whatever is asked for", async () => {
  const { folder, open } = await withCopies();
  await writeFile(join(folder, "..", "perennial 9.json"), JSON.stringify(file(1)));
  const documents = async () => (await readdir(folder)).filter((name) => /^(perennial|notes).*\.json$/.test(name)).sort();
  const before = await documents();
  const names = [
    "notes.json",
    "../perennial 9.json",
    "..\\perennial 9.json",
    "perennial.previous.json",
    "owner.lock",
    "perennial (1).json",
    "perennial-LAPTOP.json",
  ];
  for (const name of [...names, "perennial-FOLDER.json", "perennial (7).json", "", 7, null, {}] as string[]) {
    expect(await open.backend.readCopy(name)).toMatchObject({ kind: "refused" });
    expect(await open.backend.putAwayCopy(name)).toMatchObject({ kind: "refused" });
  }
  expect(await open.backend.putAwayCopy("perennial.json")).toMatchObject({ kind: "refused" });
  expect(await documents()).toEqual(before);
});

test("one that was dealt with lies in quarantine, as it was", async () => {
  const { folder, open } = await withCopies();
  const bytes = await readFile(join(folder, SYNCED));
  expect(await open.backend.putAwayCopy(SYNCED)).toMatchObject([{ name: "perennial 2.json" }]);
  expect(await readdir(folder)).not.toContain(SYNCED);
  const kept = (await readdir(join(folder, "quarantine"))).find((name) => name.endsWith(SYNCED));
  expect(await readFile(join(folder, "quarantine", kept ?? ""))).toEqual(bytes);
});

test("whoever may only look can read them and not put them away", async () => {
  const { folder } = await withCopies();
  const second = await openFolder({ folder, owner: "browser" });
  afterwards(() => second.close());
  expect((await second.backend.copies()).length).toBe(2);
  expect((await second.backend.readCopy(SYNCED)).kind).toBe("document");
  expect(await second.backend.putAwayCopy(SYNCED)).toEqual({ kind: "refused", why: { key: "refusal.readOnly" } });
});

test("a copy is one to go on with where the file itself is damaged", async () => {
  const folder = await newFolder();
  await writeFile(join(folder, "perennial.json"), "{ broken");
  await writeFile(join(folder, SYNCED), JSON.stringify(file(3)));
  const { open } = await watchedFolder(folder);
  const opened = await open.backend.open();
  expect(opened.kind === "recovery" && opened.candidates).toMatchObject([{ name: SYNCED, applications: 3 }]);
  expect(await open.backend.recover(SYNCED)).toMatchObject({ kind: "document" });
  expect(open.document()?.applications.size).toBe(3);
});
