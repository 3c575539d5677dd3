// Whatever operation of a save goes wrong, and however: nothing is said to be saved that is not, and the old file stays as it was.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { say } from "#shared/text/say.ts";
import { openFolder } from "../open-folder.ts";
import { adding, afterwards, clientOf, documentOf, newFolder } from "../test-folder.test-source.ts";
import { contentOf, LeftBeside, writeDurably } from "./durable-write.ts";
import { copyOf, type FaultCase, faultCases, faultsOf, NEVER_MS, onDisk, savedFolder, temporariesIn } from "./fault-cases.test-source.ts";
import { type Fault, faultyFileSystem, type Operation } from "./faulty-file-system.test-source.ts";
import { type FileSystem, realFileSystem } from "./file-system.ts";
import { printFigure } from "./proof-size.test-source.ts";
import { withoutReadBack, withoutSyncErrors } from "./unprotected.test-source.ts";

/** Has the first operations of a name go wrong. */
function firstOnes(count: number, wanted: string, fault: Fault): (operation: Operation) => Fault | undefined {
  let left = count;
  return ({ name }) => {
    if (name !== wanted || left === 0) return undefined;
    left -= 1;
    return fault;
  };
}

/** The operations that one save needs. */
async function operationsOfASave(saved: string): Promise<readonly Operation[]> {
  const fileSystem = faultyFileSystem();
  const open = await openFolder({ folder: await copyOf(saved), owner: "terminal", fileSystem });
  fileSystem.begin();
  await open.backend.commit(adding("second"));
  const operations = fileSystem.operations.slice();
  await open.close();
  return operations;
}

/** Whether a save may do without an operation: the older generation and the schema are renewed where that can be. */
function isNeeded({ path, name }: Operation): boolean {
  return name !== "remove" && !/perennial\.(previous|schema)\.json/.test(path);
}

/** One save in which operations go wrong, and all that is to be said of it. `unprotected` takes a protection out. */
async function saveWith(saved: string, wrong: FaultCase, unprotected = (fileSystem: FileSystem) => fileSystem) {
  const folder = await copyOf(saved);
  const fileSystem = faultyFileSystem();
  const open = await openFolder({ folder, owner: "terminal", fileSystem: unprotected(fileSystem), retryMs: NEVER_MS });
  const client = clientOf(open);
  await client.backend.open();
  const before = await readFile(join(folder, "perennial.json"));
  fileSystem.begin(faultsOf(wrong));
  const outcome = await client.backend.commit(adding("second"));
  const { operations } = fileSystem;
  fileSystem.begin();
  const bytes = await readFile(join(folder, "perennial.json"));
  const found = await onDisk(folder).catch(() => undefined);
  const holdsIt = found?.intact === true && found.kept.document.applications.has("second");
  const wasNeeded = operations.some((operation) => operation.fault?.startsWith("E") && isNeeded(operation));
  return {
    folder,
    open,
    outcome,
    /** Said to be saved though it is not there, or though an operation that makes it durable went wrong. */
    silent: outcome.kind === "committed" ? !holdsIt || wasNeeded : outcome.kind !== "unsaved",
    damaged: !holdsIt && !bytes.equals(before),
    /** On disk without having been acknowledged, which only a folder that could not be synced explains. */
    unsaid: outcome.kind === "unsaved" && holdsIt && !operations.some(({ name, fault }) => name === "syncFolder" && fault),
    /** What the banner over the page says of it. */
    banner: client.saving.at(-1),
  };
}

describe("a save in which an operation goes wrong", () => {
  test("is said to be unsaved, leaves the old file as it was, and is done at the next try", async () => {
    const saved = await savedFolder();
    const operations = await operationsOfASave(saved);
    expect(operations.map(({ name }) => name)).toEqual(expect.arrayContaining(["open to create", "write", "sync", "read", "rename", "syncFolder"]));
    const sum = { cases: 0, silent: 0, damaged: 0, unsaid: 0, banners: 0, unsaved: 0 };
    for (const wrong of faultCases(operations)) {
      const { folder, open, outcome, silent, damaged, unsaid, banner } = await saveWith(saved, wrong);
      sum.cases += 1;
      sum.silent += Number(silent);
      sum.damaged += Number(damaged);
      sum.unsaid += Number(unsaid);
      if (outcome.kind === "unsaved") {
        sum.unsaved += 1;
        expect(say(outcome.why)).toMatch(/kept here/);
        sum.banners += Number(banner?.state === "unsaved" && say(banner.why) === say(outcome.why));
      }
      expect(open.document()?.applications.has("second")).toBe(true);
      expect(await open.backend.saveNow()).toEqual({ state: "saved" });
      expect((await onDisk(folder)).kept.document.applications.has("second")).toBe(true);
      await open.close();
      const next = await openFolder({ folder, owner: "terminal" });
      expect(documentOf(await next.backend.open()).notices).toEqual([]);
      await next.close();
      expect(await temporariesIn(folder)).toEqual([]);
    }
    const { cases, silent, damaged, unsaid, banners, unsaved } = sum;
    printFigure(
      "I/O errors",
      `in a save: ${cases} cases over ${operations.length} operations, ${silent} silent successes, ${damaged} old files changed, the cause shown in ${banners} of ${unsaved}`,
    );
    expect({ silent, damaged, unsaid, banners }).toEqual({ silent: 0, damaged: 0, unsaid: 0, banners: unsaved });
    expect(unsaved).toBeGreaterThan(100);
  });

  test("would turn this test red if errors of fsync were swallowed", async () => {
    const saved = await savedFolder();
    const syncs = (await operationsOfASave(saved)).filter(({ name }) => name.startsWith("sync"));
    let silent = 0;
    for (const { number } of syncs) {
      const result = await saveWith(saved, { fault: "EIO", number, forEver: false }, withoutSyncErrors);
      silent += Number(result.silent);
      await result.open.close();
    }
    printFigure("I/O errors, control", `with errors of fsync swallowed, ${silent} of ${syncs.length} are silent successes`);
    expect(silent).toBe(syncs.length);
    expect(syncs.length).toBeGreaterThan(1);
  });

  test("in which the disk takes fewer bytes than it says is found out by reading back, and by nothing else", async () => {
    const saved = await savedFolder();
    const writes = (await operationsOfASave(saved)).filter(({ name }) => name === "write");
    let damaged = 0;
    for (const { number } of writes) {
      const wrong: FaultCase = { fault: "lost write", number, forEver: false };
      const found = await saveWith(saved, wrong);
      expect(found.outcome).toMatchObject({ kind: "unsaved", why: { key: "storage.unsaved.notAsWritten" } });
      expect([found.silent, found.damaged]).toEqual([false, false]);
      await found.open.close();
      const missed = await saveWith(saved, wrong, withoutReadBack);
      damaged += Number(missed.silent && missed.damaged);
      await missed.open.close();
    }
    printFigure(
      "I/O errors, control",
      `with short writes taken for whole, reading back finds ${writes.length} of ${writes.length}; without it ${damaged} files are damaged`,
    );
    expect(damaged).toBe(writes.length);
    expect(writes.length).toBeGreaterThan(0);
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
    await expect.poll(() => [other.committed.length, late.committed.length, one.saving.at(-1)?.state]).toEqual([1, 1, "saved"]);
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
    const [left] = (await readdir(folder)).filter((name) => name.endsWith(".tmp"));
    expect(await readFile(join(folder, left as string), "utf8")).toBe("newer");
  });
});
