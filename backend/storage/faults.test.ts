// Whatever operation goes wrong, and however: no save is said to be done that is not, and the old file stays as it was.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { say } from "#shared/text/say.ts";
import { openFolder } from "../open-folder.ts";
import { adding, afterwards, clientOf, documentOf, file, newFolder } from "../test-folder.test-source.ts";
import { contentOf, LeftBeside, writeDurably } from "./durable-write.ts";
import { type Fault, faultyFileSystem, type Operation } from "./faulty-file-system.test-source.ts";
import { realFileSystem } from "./file-system.ts";
import { readDocument } from "./read-document.ts";

const FAULTS: readonly Fault[] = ["ENOSPC", "EIO", "EACCES", "EROFS", "EPERM", "EBUSY", "short write"];
/** A pause that no test waits for. */
const NEVER_MS = 1_000_000;

async function savedFolder() {
  const folder = await newFolder();
  const first = await openFolder({ folder, owner: "terminal" });
  await first.backend.commit(adding("first"));
  await first.close();
  return folder;
}

async function temporariesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith(".tmp"));
}

/** Has the first operations of a name go wrong. */
function firstOnes(count: number, wanted: string, fault: Fault): (operation: Operation) => Fault | undefined {
  let left = count;
  return ({ name }) => {
    if (name !== wanted || left === 0) return undefined;
    left -= 1;
    return fault;
  };
}

/** What `read` of the current file gives, from the real disk. */
async function onDisk(folder: string) {
  const found = await readDocument(realFileSystem, join(folder, "perennial.json"));
  if (found.kind !== "document") throw new Error("The file is not whole.");
  return found;
}

/** How many operations one save needs. */
async function operationsOfASave(): Promise<readonly Operation[]> {
  const folder = await savedFolder();
  const fileSystem = faultyFileSystem();
  const open = await openFolder({ folder, owner: "terminal", fileSystem });
  fileSystem.begin();
  await open.backend.commit(adding("second"));
  const operations = fileSystem.operations.slice();
  await open.close();
  return operations;
}

describe("a save in which an operation goes wrong", () => {
  test("is said to be unsaved, leaves the old file as it was, and is done at the next try", async () => {
    const operations = await operationsOfASave();
    expect(operations.map(({ name }) => name)).toEqual(expect.arrayContaining(["open to create", "write", "sync", "read", "rename", "syncFolder"]));
    let cases = 0;
    let silent = 0;
    let damaged = 0;
    for (const fault of FAULTS) {
      for (const { number, name } of operations) {
        if (fault === "short write" && name !== "write") continue;
        for (const forEver of [false, true]) {
          const folder = await savedFolder();
          const fileSystem = faultyFileSystem();
          const open = await openFolder({ folder, owner: "terminal", fileSystem, retryMs: NEVER_MS });
          const before = await readFile(join(folder, "perennial.json"));
          fileSystem.begin((operation) => (operation.number === number || (forEver && operation.number > number) ? fault : undefined));
          const outcome = await open.backend.commit(adding("second"));
          fileSystem.begin();
          const after = await onDisk(folder);
          const holdsIt = after.kept.document.applications.has("second");
          cases += 1;
          if (outcome.kind === "committed" ? !holdsIt : outcome.kind !== "unsaved") silent += 1;
          if (!after.intact || !(holdsIt || after.bytes.equals(before))) damaged += 1;
          // Only from the rename on may the new file be there without having been acknowledged.
          if (outcome.kind === "unsaved" && holdsIt) expect(name).toBe("syncFolder");
          if (outcome.kind === "unsaved") expect(say(outcome.why)).toMatch(/kept here/);
          expect(open.document()?.applications.has("second")).toBe(true);
          expect(await open.backend.saveNow()).toEqual({ state: "saved" });
          expect((await onDisk(folder)).kept.document.applications.has("second")).toBe(true);
          await open.close();
          const next = await openFolder({ folder, owner: "terminal" });
          expect(documentOf(await next.backend.open()).notices).toEqual([]);
          await next.close();
          expect(await temporariesIn(folder)).toEqual([]);
        }
      }
    }
    console.log(`I/O faults in a save: ${cases} cases over ${operations.length} operations, ${silent} silent successes, ${damaged} damaged files`);
    expect([silent, damaged]).toEqual([0, 0]);
  });

  test("would not go unnoticed if the disk claimed bytes that it did not take", async () => {
    const folder = await savedFolder();
    const fileSystem = faultyFileSystem();
    const open = await openFolder({ folder, owner: "terminal", fileSystem, retryMs: NEVER_MS });
    const before = await readFile(join(folder, "perennial.json"));
    fileSystem.begin(({ name }) => (name === "write" ? "lost write" : undefined));
    expect(await open.backend.commit(adding("second"))).toMatchObject({ kind: "unsaved", why: { key: "storage.unsaved.notAsWritten" } });
    expect(await readFile(join(folder, "perennial.json"))).toEqual(before);
    fileSystem.begin();
    await open.close();
  });
});

describe("a start in which an operation goes wrong", () => {
  test("never throws, never takes a readable file for lost, and never changes it", async () => {
    const probe = faultyFileSystem();
    await (await openFolder({ folder: await savedFolder(), owner: "terminal", fileSystem: probe })).close();
    const count = probe.operations.length;
    let cases = 0;
    for (const fault of FAULTS) {
      for (let number = 0; number < count; number += 1) {
        const folder = await savedFolder();
        const before = await readFile(join(folder, "perennial.json"));
        const fileSystem = faultyFileSystem();
        fileSystem.begin((operation) => (operation.number === number ? fault : undefined));
        const open = await openFolder({ folder, owner: "terminal", fileSystem, retryMs: NEVER_MS });
        const opened = await open.backend.open();
        if (opened.kind === "recovery") expect(opened.why.key).toBe("storage.damaged.unreadable");
        else expect(open.document()?.applications.has("first")).toBe(true);
        await open.close();
        expect(await readFile(join(folder, "perennial.json"))).toEqual(before);
        cases += 1;
      }
    }
    console.log(`I/O faults at the start: ${cases} cases over ${count} operations, 0 thrown, 0 files changed`);
  });

  test.for(["EACCES", "EROFS", "EPERM"] as const)("opens for reading where the folder may not be written: %s", async (fault) => {
    const folder = await savedFolder();
    for (const where of ["lock", "open to create"]) {
      const fileSystem = faultyFileSystem();
      fileSystem.begin(({ name }) => (name === where ? fault : undefined));
      const open = await openFolder({ folder, owner: "terminal", fileSystem });
      const { access } = documentOf(await open.backend.open());
      expect(access).toMatchObject({ mode: "read-only", why: { key: fault === "EROFS" ? "storage.readOnly.readOnlyDisk" : "storage.readOnly.noPermission" } });
      expect(await open.backend.commit(adding("second"))).toMatchObject({ kind: "refused", why: { key: "refusal.readOnly" } });
      await open.close();
    }
  });

  test("does not take up a damaged file's place while its bytes cannot be kept", async () => {
    const folder = await newFolder();
    await writeFile(join(folder, "perennial.json"), "{ broken");
    await writeFile(join(folder, "perennial.previous.json"), JSON.stringify(file(2)));
    const fileSystem = faultyFileSystem();
    fileSystem.begin(({ name }) => (name === "open to create" ? "ENOSPC" : undefined));
    const open = await openFolder({ folder, owner: "terminal", fileSystem });
    afterwards(() => open.close());
    expect(await open.backend.open()).not.toHaveProperty("quarantined");
    expect(await open.backend.recover("perennial.previous.json")).toMatchObject({ kind: "recovery", why: { key: "storage.damaged.notKept" } });
    expect(await readFile(join(folder, "perennial.json"), "utf8")).toBe("{ broken");
    fileSystem.begin();
    expect(documentOf(await open.backend.recover("perennial.previous.json")).revision).toBe(8);
  });
});

describe("a save that could not be done", () => {
  test("is tried again by itself, and then every client is told", async () => {
    const folder = await savedFolder();
    const fileSystem = faultyFileSystem();
    const open = await openFolder({ folder, owner: "terminal", fileSystem, retryMs: 5 });
    afterwards(() => open.close());
    const [one, other] = [clientOf(open), clientOf(open)];
    await one.backend.open();
    await other.backend.open();
    fileSystem.begin(firstOnes(3, "rename", "ENOSPC"));
    const second = adding("second");
    expect(await one.backend.commit(second)).toMatchObject({ kind: "unsaved", why: { key: "storage.unsaved.diskFull" } });
    expect(open.document()?.applications.has("second")).toBe(true);
    const late = clientOf(open);
    expect(documentOf(await late.backend.open()).text).toContain('"second"');
    await expect.poll(() => other.committed.length).toBe(1);
    expect(other.committed[0]).toMatchObject({ id: second.id, revision: 2, change: [{ table: "applications", id: "second" }] });
    expect(one.committed).toEqual([{ id: second.id, revision: 2 }]);
    // It had the change in the text that it opened.
    expect(late.committed).toEqual([{ id: second.id, revision: 2 }]);
    expect(one.saving.map(({ state }) => state)).toEqual(["unsaved", "unsaved", "unsaved", "saved"]);
    expect(await one.backend.commit(second)).toEqual({ kind: "committed", revision: 2 });
  });

  test("on Windows waits for whoever holds the file, and leaves the new bytes beside it after all patience", async () => {
    const folder = await newFolder();
    const fileSystem = faultyFileSystem({ ...realFileSystem, platform: "win32" });
    fileSystem.begin(firstOnes(4, "rename", "EBUSY"));
    await writeDurably(fileSystem, contentOf(Buffer.from("new")), { folder, name: "perennial.json" });
    expect(fileSystem.operations.filter(({ name }) => name === "rename").length).toBe(5);
    expect(await readFile(join(folder, "perennial.json"), "utf8")).toBe("new");

    fileSystem.begin(({ name }) => (name === "rename" ? "EPERM" : undefined));
    const patience = { renamePatienceMs: 30 };
    await expect(writeDurably(fileSystem, contentOf(Buffer.from("newer")), { folder, name: "perennial.json", ...patience })).rejects.toBeInstanceOf(LeftBeside);
    expect(await readFile(join(folder, "perennial.json"), "utf8")).toBe("new");
    const [left] = await temporariesIn(folder);
    expect(await readFile(join(folder, left as string), "utf8")).toBe("newer");
  });
});
