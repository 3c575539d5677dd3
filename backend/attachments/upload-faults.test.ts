// Uploads on a disk on which operations go wrong: what is said to be kept is kept, and of all else nothing is left.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openFolder } from "../open-folder.ts";
import { copyOf, faultCases, faultsOf, filesIn, NEVER_MS } from "../storage/fault-cases.test-source.ts";
import { faultyFileSystem } from "../storage/faulty-file-system.test-source.ts";
import { printFigure, proofSize } from "../storage/proof-size.test-source.ts";
import { adding, newFolder } from "../test-folder.test-source.ts";
import { attached, hashOfBytes, madeBytes, namesOfAttachments, partsOf, uploaded } from "./attachment-folder.test-source.ts";

const FILE = madeBytes(600_000, 3);
const ID = hashOfBytes(FILE);

/** A folder with one application that has another file. */
async function folderWithOne(): Promise<string> {
  const folder = await newFolder();
  const open = await openFolder({ folder, owner: "terminal" });
  await open.backend.commit(adding("one"));
  await attached(open.backend, "one", madeBytes(1_000));
  await open.close();
  return folder;
}

test("an upload in which an operation goes wrong is refused and leaves nothing, or is kept; the next one is kept", async () => {
  const origin = await folderWithOne();
  const probe = faultyFileSystem();
  const probed = await openFolder({ folder: await copyOf(origin), owner: "terminal", fileSystem: probe });
  probe.begin();
  await uploaded(probed.backend, FILE, 200_000);
  const operations = probe.operations.slice();
  await probed.close();
  expect(operations.map(({ name }) => name)).toEqual(expect.arrayContaining(["open to create", "write", "sync", "read", "rename", "syncFolder"]));
  const counts = { cases: 0, silent: 0, harmed: 0, strays: 0 };
  for (const fault of faultCases(operations, proofSize({ short: 2, full: 1 }))) {
    const folder = await copyOf(origin);
    const before = await filesIn(folder);
    const fileSystem = faultyFileSystem();
    const open = await openFolder({ folder, owner: "terminal", fileSystem, retryMs: NEVER_MS });
    fileSystem.begin(faultsOf(fault));
    const answer = await uploaded(open.backend, FILE, 200_000);
    fileSystem.begin();
    counts.cases += 1;
    const kept = await readFile(join(folder, "attachments", ID)).catch(() => undefined);
    if (answer.kind === "kept" ? !kept?.equals(FILE) : answer.kind !== "refused") counts.silent += 1;
    // Only from the rename on may it be there without having been acknowledged, and then whole.
    if (kept && !kept.equals(FILE)) counts.harmed += 1;
    for (const [name, bytes] of before) if (name.startsWith("attachments") && !(await readFile(join(folder, name))).equals(bytes)) counts.harmed += 1;
    expect(await uploaded(open.backend, FILE)).toEqual({ kind: "kept", id: ID, size: FILE.length });
    await open.close();
    const next = await openFolder({ folder, owner: "terminal" });
    await next.close();
    counts.strays += (await namesOfAttachments(folder)).filter((name) => name.endsWith(".tmp")).length;
  }
  const { cases, silent, harmed, strays } = counts;
  printFigure(
    "I/O errors",
    `uploads: ${cases} cases over ${operations.length} operations, ${silent} silent successes, ${harmed} files harmed, ${strays} strays`,
  );
  expect([silent, harmed, strays]).toEqual([0, 0, 0]);
}, 240_000);

test("a disk that claims bytes which it did not take is found out", async () => {
  const folder = await copyOf(await folderWithOne());
  const fileSystem = faultyFileSystem();
  const open = await openFolder({ folder, owner: "terminal", fileSystem });
  fileSystem.begin(({ name }) => (name === "write" ? "lost write" : undefined));
  expect(await uploaded(open.backend, FILE)).toMatchObject({ kind: "refused", why: { key: "refusal.uploadNotKept" } });
  fileSystem.begin();
  expect((await namesOfAttachments(folder)).length).toBe(1);
  await open.close();
});

test("a full disk is named, and room that is made helps", async () => {
  const folder = await copyOf(await folderWithOne());
  const fileSystem = faultyFileSystem();
  const open = await openFolder({ folder, owner: "terminal", fileSystem });
  fileSystem.begin(({ name }) => (name === "write" ? "ENOSPC" : undefined));
  const [first, second] = partsOf(FILE, "6dd36e4f-9b35-4b5d-9cbe-1f1c1a3d5a60", 300_000);
  expect(await open.backend.upload(first as never)).toEqual({ kind: "refused", why: { key: "refusal.uploadDiskFull" } });
  expect(await open.backend.upload(second as never)).toEqual({ kind: "refused", why: { key: "refusal.uploadBroken" } });
  fileSystem.begin();
  expect(await uploaded(open.backend, FILE)).toMatchObject({ kind: "kept" });
  await open.close();
});

test("a file that cannot be read at this moment is not given out, and is not taken for altered for ever", async () => {
  const folder = await copyOf(await folderWithOne());
  const fileSystem = faultyFileSystem();
  const open = await openFolder({ folder, owner: "terminal", fileSystem });
  const [id] = [...(open.document()?.attachments.keys() ?? [])] as [string];
  fileSystem.begin(({ name }) => (name === "read" ? "EIO" : undefined));
  expect(await open.backend.download({ kind: "attachment", id }, 0)).toEqual({
    kind: "refused",
    why: { key: "refusal.attachmentUnreadable", values: { detail: "EIO" } },
  });
  expect(await open.backend.checkAttachments([id])).toEqual({ [id]: "missing" });
  fileSystem.begin();
  expect(await open.backend.checkAttachments([id])).toEqual({ [id]: "there" });
  expect(await open.backend.download({ kind: "attachment", id }, 0)).toMatchObject({ kind: "part", last: true });
  await open.close();
});
