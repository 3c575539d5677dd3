// Which files go at a start: those that no version of the document names, and only where every version could be looked at.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openFolder } from "../open-folder.ts";
import { faultyFileSystem } from "../storage/faulty-file-system.test-source.ts";
import { adding, afterwards, envelope, newFolder } from "../test-folder.test-source.ts";
import { attached, hashOfBytes, madeBytes, namesOfAttachments, uploaded } from "./attachment-folder.test-source.ts";

const STRAY = madeBytes(2_000, 7);
const STRAY_ID = hashOfBytes(STRAY);

async function startAndEnd(folder: string): Promise<void> {
  await (await openFolder({ folder, owner: "terminal" })).close();
}

/** A folder whose document names one file; another one lies there that nothing names. The bytes of a file that names the other one as well. */
async function withStray() {
  const folder = await newFolder();
  const open = await openFolder({ folder, owner: "terminal" });
  await open.backend.commit(adding("one"));
  const kept = await attached(open.backend, "one", madeBytes(1_000));
  await attached(open.backend, "one", STRAY, "Old letter.odt");
  const naming = await readFile(join(folder, "perennial.json"));
  const removed = await open.backend.commit(envelope({ type: "attachment.remove", application: "one", id: STRAY_ID }));
  expect(removed.kind).toBe("committed");
  await open.close();
  // The older generation and the backups that were made by the way.
  await rm(join(folder, "perennial.previous.json"), { force: true });
  await rm(join(folder, "backups"), { recursive: true, force: true });
  expect(await namesOfAttachments(folder)).toEqual([kept, STRAY_ID].sort());
  return { folder, kept, naming };
}

describe("a file that nothing names any more", () => {
  test("goes at a start, and nothing else does", async () => {
    const { folder, kept } = await withStray();
    await writeFile(join(folder, "attachments", "upload.0123abcd.tmp"), "half");
    await writeFile(join(folder, "attachments", "somebody's notes.txt"), "not ours");
    await writeFile(join(folder, "attachments", "0123abcd.tmp"), "not ours");
    await startAndEnd(folder);
    expect(await namesOfAttachments(folder)).toEqual(["0123abcd.tmp", kept, "somebody's notes.txt"].sort());
  });

  const namers: readonly (readonly [string, (folder: string, naming: Buffer) => Promise<void>])[] = [
    ["an older generation", (folder, naming) => writeFile(join(folder, "perennial.older.json"), naming)],
    ["a backup", (folder, naming) => inside(folder, "backups", "000001-20260131T120000.000Z-r2.json", naming)],
    [
      "a backup among others",
      async (folder, naming) => {
        for (const number of [1, 2, 3]) await inside(folder, "backups", `00000${number}-20260131T120000.000Z-r2.json`, Buffer.from("{}"));
        await inside(folder, "backups", "000009-20260131T120000.000Z-r2.json", naming);
      },
    ],
    ["a conflict copy of ours", (folder, naming) => writeFile(join(folder, "perennial.conflict-20260131T120000.000Z-ab12.json"), naming)],
    ["a conflict copy of a sync program", (folder, naming) => writeFile(join(folder, "perennial (Ada's conflicted copy 2026-01-31).json"), naming)],
    ["a copy with another ending", (folder, naming) => writeFile(join(folder, "perennial.json.sync-conflict"), naming)],
    [
      "a damaged file in quarantine, cut off behind it",
      (folder, naming) => inside(folder, "quarantine", "damaged-x.json", naming.subarray(0, naming.lastIndexOf(STRAY_ID) + 66)),
    ],
    ["a folder that was taken into quarantine", (folder, naming) => inside(folder, "quarantine/damaged-x-perennial.json", "inner", naming)],
    ["a copy where it stands across two pieces", (folder) => writeFile(join(folder, "perennial.json.bak"), `${" ".repeat(256 * 1024 - 30)}"${STRAY_ID}"`)],
    [
      "a copy that was edited by hand",
      (folder, naming) => writeFile(join(folder, "perennial.copy.json"), naming.toString().replace('"revision": ', '"revision": 1')),
    ],
  ];
  test.for(namers)("stays as long as %s names it", async ([, name]) => {
    const { folder, kept, naming } = await withStray();
    expect(naming.includes(STRAY_ID)).toBe(true);
    await name(folder, naming);
    await startAndEnd(folder);
    expect(await namesOfAttachments(folder)).toEqual([kept, STRAY_ID].sort());
  });

  const unknown: readonly (readonly [string, (folder: string, naming: Buffer) => Promise<void>])[] = [
    ["a backup is cut off", (folder, naming) => inside(folder, "backups", "000001-20260131T120000.000Z-r2.json", naming.subarray(0, 200))],
    ["a backup is empty", (folder) => inside(folder, "backups", "000001-20260131T120000.000Z-r2.json", Buffer.alloc(0))],
    ["a conflict copy is not JSON", (folder) => writeFile(join(folder, "perennial.conflict-20260131T120000.000Z-ab12.json"), "{")],
    ["the previous generation is damaged", (folder) => writeFile(join(folder, "perennial.older.json"), Buffer.alloc(100))],
    ["folders lie too deep in quarantine", async (folder) => void (await mkdir(join(folder, "quarantine/a/b/c/d"), { recursive: true }))],
  ];
  test.for(unknown)("stays where %s, since nobody knows what it names", async ([, spoil]) => {
    const { folder, kept, naming } = await withStray();
    await spoil(folder, naming);
    await startAndEnd(folder);
    expect(await namesOfAttachments(folder)).toEqual([kept, STRAY_ID].sort());
  });

  test("stays whatever cannot be read on the way to it", async () => {
    const { folder: probed } = await withStray();
    const probe = faultyFileSystem();
    await (await openFolder({ folder: probed, owner: "terminal", fileSystem: probe })).close();
    let cases = 0;
    let gone = 0;
    for (let number = 0; number < probe.operations.length; number += 1) {
      const { folder, kept, naming } = await withStray();
      await inside(folder, "backups", "000001-20260131T120000.000Z-r2.json", naming);
      const fileSystem = faultyFileSystem();
      fileSystem.begin((operation) => (operation.number === number ? "EIO" : undefined));
      await (await openFolder({ folder, owner: "terminal", fileSystem })).close();
      const names = await namesOfAttachments(folder);
      expect(names).toContain(kept);
      if (!names.includes(STRAY_ID)) gone += 1;
      cases += 1;
    }
    console.log(`sweep: ${cases} starts in which one operation went wrong, ${gone} files gone that a backup names`);
    expect(gone).toBe(0);
  });

  test("stays while the folder is only read, or waits to be recovered", async () => {
    const folder = await newFolder();
    const owner = await openFolder({ folder, owner: "terminal" });
    afterwards(() => owner.close());
    await owner.backend.commit(adding("one"));
    await inside(folder, "attachments", STRAY_ID, STRAY);
    await startAndEnd(folder);
    expect(await namesOfAttachments(folder)).toEqual([STRAY_ID]);

    const { folder: damaged, kept } = await withStray();
    await writeFile(join(damaged, "perennial.json"), "{");
    const open = await openFolder({ folder: damaged, owner: "terminal" });
    expect((await open.backend.open()).kind).toBe("recovery");
    await open.close();
    expect(await namesOfAttachments(damaged)).toEqual([kept, STRAY_ID].sort());
  });

  test("goes from a folder with many documents to look at, and the start does not wait for that", async () => {
    const { folder, kept } = await withStray();
    for (let number = 0; number < 20; number += 1)
      await inside(folder, "backups", `0000${10 + number}-20260131T120000.000Z-r2.json`, Buffer.from(JSON.stringify({ notes: "x".repeat(2_000_000) })));
    const open = await openFolder({ folder, owner: "terminal" });
    expect(await namesOfAttachments(folder)).toContain(STRAY_ID);
    await open.close();
    expect(await namesOfAttachments(folder)).toEqual([kept]);
  });
});

test.each(["a new board is begun", "an older version is chosen"])("files whose document was lost stay when %s", async (way) => {
  const folder = await newFolder();
  const open = await openFolder({ folder, owner: "terminal" });
  await open.backend.commit(adding("one"));
  const made = await open.backend.backUp();
  const id = await attached(open.backend, "one", STRAY);
  await open.close();
  for (const name of ["perennial.json", "perennial.previous.json"]) await rm(join(folder, name), { force: true });
  const found = await openFolder({ folder, owner: "terminal" });
  expect((await found.backend.open()).kind).toBe("recovery");
  await found.backend.recover(made.kind === "made" && way.startsWith("an older") ? `backups/${made.name}` : null);
  await found.close();
  await rm(join(folder, "backups"), { recursive: true, force: true });
  for (let start = 0; start < 2; start += 1) await startAndEnd(folder);
  expect(await namesOfAttachments(folder)).toEqual([id]);
});

test("a document that was taken off stays for as long as a backup names it, and comes back with the backup", async () => {
  const folder = await newFolder();
  const open = await openFolder({ folder, owner: "terminal" });
  await open.backend.commit(adding("one"));
  const id = await attached(open.backend, "one", STRAY);
  const made = await open.backend.backUp();
  if (made.kind !== "made") throw new Error(made.why.key);
  await open.backend.commit(envelope({ type: "attachment.remove", application: "one", id }));
  await open.close();
  await startAndEnd(folder);
  const again = await openFolder({ folder, owner: "terminal" });
  expect(again.document()?.attachments.size).toBe(0);
  expect((await again.backend.restore({ kind: "backup", name: made.name })).kind).toBe("restored");
  expect(again.document()?.attachments.has(id)).toBe(true);
  expect(await again.backend.checkAttachments([id])).toEqual({ [id]: "there" });
  await again.backend.commit(envelope({ type: "attachment.remove", application: "one", id }));
  await again.close();
  await startAndEnd(folder);
  expect(await namesOfAttachments(folder)).toEqual([id]);
  for (const name of await readdir(join(folder, "backups")))
    if ((await readFile(join(folder, "backups", name))).includes(id)) await rm(join(folder, "backups", name));
  await startAndEnd(folder);
  expect(await namesOfAttachments(folder)).toEqual([]);
});

describe("a file of this session", () => {
  test("stays though nothing names it, the more so when it was lying there before", async () => {
    const { folder } = await withStray();
    for (let number = 0; number < 5; number += 1)
      await inside(folder, "backups", `0000${10 + number}-x.json`, Buffer.from(JSON.stringify({ notes: "x".repeat(2_000_000) })));
    const open = await openFolder({ folder, owner: "terminal" });
    afterwards(() => open.close());
    // While the sweep looks at the backups.
    expect(await uploaded(open.backend, STRAY)).toMatchObject({ kind: "kept", id: STRAY_ID });
    await open.close();
    expect(await namesOfAttachments(folder)).toContain(STRAY_ID);
    await rm(join(folder, "perennial.previous.json"), { force: true });
    await rm(join(folder, "backups"), { recursive: true, force: true });
    await startAndEnd(folder);
    expect(await namesOfAttachments(folder)).not.toContain(STRAY_ID);
  });
});

async function inside(folder: string, name: string, file: string, bytes: Buffer): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, file), bytes);
}
