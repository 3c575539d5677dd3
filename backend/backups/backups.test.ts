// Backups from outside: when they are made, what they hold, what never counts as one, and what a disk may do to them.
import { mkdir, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { reverse } from "#shared/model/change.ts";
import type { Document } from "#shared/model/document.ts";
import { say } from "#shared/text/say.ts";
import { type FolderOptions, type OpenFolder, openFolder } from "../open-folder.ts";
import { type Fault, faultyFileSystem } from "../storage/faulty-file-system.test-source.ts";
import { realFileSystem } from "../storage/file-system.ts";
import { printFigure, proofSize } from "../storage/proof-size.test-source.ts";
import { readDocument } from "../storage/read-document.ts";
import { adding, afterwards, application, clientOf, documentOf, envelope, file, moving, newFolder } from "../test-folder.test-source.ts";

async function opened(folder: string, options: Partial<FolderOptions> = {}): Promise<OpenFolder> {
  const open = await openFolder({ folder, owner: "browser", retryMs: 1_000_000, ...options });
  afterwards(() => open.close());
  return open;
}

/** The names in the folder of backups, the oldest first, once nothing is under way. */
async function backupsOf(open: OpenFolder, folder: string): Promise<string[]> {
  await open.backend.backups();
  return (await readdir(join(folder, "backups")).catch(() => [])).sort();
}

async function heldBy(folder: string, name: string | undefined): Promise<Document> {
  const found = await readDocument(realFileSystem, join(folder, "backups", name ?? "none"));
  if (found.kind !== "document" || !found.intact) throw new Error(`${name} is no backup`);
  return found.kept.document;
}

const importing = (count: number, from = 100) =>
  envelope({ type: "document.import", applications: Array.from({ length: count }, (_, index) => ({ ...application(from + index), rank: undefined })) });

describe("a backup is made", () => {
  test("at the start where something was written, once for the same bytes, and never by a command of the terminal", async () => {
    const folder = await newFolder();
    const first = await openFolder({ folder, owner: "browser" });
    expect(await backupsOf(first, folder)).toEqual([]);
    await first.backend.commit(adding("one"));
    await first.close();
    await (await openFolder({ folder, owner: "terminal" })).close();
    expect(await readdir(folder)).not.toContain("backups");
    for (const changes of [false, false, true]) {
      const open = await openFolder({ folder, owner: "electron" });
      if (changes) await open.backend.commit(adding("two"));
      await open.close();
    }
    const again = await opened(folder);
    const names = await backupsOf(again, folder);
    expect(names).toMatchObject([expect.stringMatching(/^000001-\d{8}T\d{6}Z-r1\.json$/), expect.stringMatching(/^000002-\d{8}T\d{6}Z-r2\.json$/)]);
    expect([...(await heldBy(folder, names[0])).applications.keys()]).toEqual(["one"]);
    expect(await again.backend.backups()).toMatchObject({
      folder: join(folder, "backups"),
      backups: [
        { name: names[1], revision: 2, applications: 2, people: 0, attachments: 0 },
        { name: names[0], revision: 1, applications: 1 },
      ],
      damaged: [],
      hasSystemWindows: false,
    });
  });

  test("of the file's very bytes where nothing has changed", async () => {
    const folder = await newFolder();
    const open = await opened(folder, { owner: "terminal" });
    await open.backend.commit(adding("one"));
    const made = await open.backend.backUp();
    if (made.kind !== "made") throw new Error(say(made.why));
    expect(await readFile(join(folder, "backups", made.name))).toEqual(await readFile(join(folder, "perennial.json")));
  });

  test("before an import into a document that holds something, while what comes in meanwhile keeps its order", async () => {
    const folder = await newFolder();
    const open = await opened(folder, { owner: "terminal" });
    await open.backend.commit(importing(2));
    expect(await backupsOf(open, folder)).toEqual([]);
    const outcomes = await Promise.all([
      open.backend.commit(adding("before")),
      open.backend.commit(importing(2, 500)),
      // Both need what the import brings.
      open.backend.commit(moving(["application-500"], "interviewed")),
      open.backend.commit(moving(["application-501"], "rejected")),
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(["committed", "committed", "committed", "committed"]);
    const names = await backupsOf(open, folder);
    expect(names.length).toBe(1);
    expect([...(await heldBy(folder, names[0])).applications.keys()]).toEqual(["application-100", "application-101", "before"]);
  });

  test("before a save that drops more than half of the records, of what was on disk", async () => {
    const folder = await newFolder();
    const open = await opened(folder, { owner: "terminal" });
    const client = clientOf(open);
    await client.backend.open();
    await open.backend.commit(importing(5));
    const imported = client.committed.at(-1)?.change ?? [];
    expect(imported.length).toBe(5);
    expect(await open.backend.commit(envelope({ type: "change.apply", change: [...reverse(imported.slice(3))] }))).toMatchObject({ kind: "committed" });
    expect(await backupsOf(open, folder)).toEqual([]);
    expect(await open.backend.commit(envelope({ type: "change.apply", change: [...reverse(imported.slice(0, 3))] }))).toMatchObject({ kind: "committed" });
    const names = await backupsOf(open, folder);
    expect(names.length).toBe(1);
    expect((await heldBy(folder, names[0])).applications.size).toBe(3);
    expect(open.document()?.applications.size).toBe(0);
  });

  test("once a day while it is open, by the clock that it is given", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    afterwards(async () => void vi.useRealTimers());
    const folder = await newFolder();
    let now = new Date(2031, 4, 14, 12);
    const open = await opened(folder, { now: () => now });
    await open.backend.commit(adding("one"));
    // The first look finds none, and two days begin.
    for (const [hours, count] of [
      [0, 1],
      [1, 1],
      [20, 2],
      [1, 2],
      [24, 3],
    ] as const) {
      now = new Date(now.getTime() + hours * 3_600_000);
      await open.backend.commit(adding(`at-${now.getTime()}`));
      await vi.advanceTimersByTimeAsync(10 * 60_000);
      await expect.poll(async () => (await backupsOf(open, folder)).length).toBe(count);
    }
  });

  test("by hand even where nothing has changed", async () => {
    const folder = await newFolder();
    const open = await opened(folder, { owner: "terminal" });
    await open.backend.commit(adding("one"));
    const [one, other] = [await open.backend.backUp(), await open.backend.backUp()];
    expect([one, other]).toMatchObject([
      { kind: "made", notices: [] },
      { kind: "made", notices: [] },
    ]);
    expect((await backupsOf(open, folder)).length).toBe(2);
  });

  test("never where the folder is only read", async () => {
    const folder = await newFolder();
    const owner = await opened(folder, { owner: "terminal" });
    await owner.backend.commit(adding("one"));
    const reader = await opened(folder);
    expect(await reader.backend.backUp()).toMatchObject({ kind: "refused", why: { key: expect.stringMatching(/^storage\.readOnly\.owned/) } });
    expect(await reader.backend.restore({ kind: "backup", name: "x" })).toMatchObject({
      kind: "refused",
      why: { key: expect.stringMatching(/^storage\.readOnly/) },
    });
    expect(await reader.backend.useSecondFolder(folder)).toMatchObject({ kind: "refused" });
    expect(await readdir(folder)).not.toContain("backups");
  });
});

describe("backups that lie there", () => {
  test("are taken away one for each new one, by their age and never by the times of their files", async () => {
    const folder = await newFolder();
    let now = new Date(2031, 0, 1, 8);
    const open = await opened(folder, { now: () => now, owner: "terminal" });
    await open.backend.commit(adding("one"));
    const counts: number[] = [];
    for (let index = 0; index < 30; index += 1) {
      now = new Date(now.getTime() + 60_000);
      await open.backend.backUp();
      const names = await backupsOf(open, folder);
      counts.push(names.length);
      // An hour that says the opposite of the order in which they were made.
      await utimes(join(folder, "backups", names.at(-1) ?? ""), new Date(2_000_000_000_000 - index * 1e6), new Date(2_000_000_000_000 - index * 1e6));
    }
    expect(Math.max(...counts)).toBe(10);
    expect((await backupsOf(open, folder)).map((name) => Number(name.slice(0, 6)))).toEqual(Array.from({ length: 10 }, (_, index) => index + 21));
  });

  test("are told with their damage, which neither counts nor is ever taken away", async () => {
    const folder = await newFolder();
    let now = new Date(2031, 0, 1, 8);
    const open = await opened(folder, { now: () => now, owner: "terminal" });
    await open.backend.commit(adding("one"));
    await open.backend.backUp();
    const [whole = ""] = await backupsOf(open, folder);
    const bytes = await readFile(join(folder, "backups", whole));
    const put = (name: string, content: Buffer | string) => writeFile(join(folder, "backups", name), content);
    const newer = bytes.toString().replace('"schema": 1', '"schema": 99');
    const damages = {
      "000101-20310101T080000Z-r1.json": [bytes.subarray(0, 400), "backups.damaged.cutOff"],
      "000102-20310101T080000Z-r1.json": [Buffer.alloc(0), "backups.damaged.empty"],
      "000103-20310101T080000Z-r1.json": [bytes.toString().replace("Gardener", "Gardenia"), "backups.damaged.altered"],
      "000104-20310101T080000Z-r1.json": [Buffer.concat([bytes.subarray(0, 300), Buffer.alloc(bytes.length - 300)]), "backups.damaged.nul"],
      "000105-20310101T080000Z-r1.json": [newer, "backups.damaged.newer"],
      "of my own.json": [bytes, "backups.damaged.otherName"],
    } as const;
    for (const [name, [content]] of Object.entries(damages)) await put(name, content);
    await put("notes.txt", "mine");
    await mkdir(join(folder, "backups", "000106-20310101T080000Z-r1.json"));
    const { backups, damaged } = await open.backend.backups();
    expect(backups.map(({ name }) => name)).toEqual([whole]);
    expect(Object.fromEntries(damaged.map(({ name, why }) => [name, why.key]))).toEqual({
      ...Object.fromEntries(Object.entries(damages).map(([name, [, key]]) => [name, key])),
      "000106-20310101T080000Z-r1.json": "backups.damaged.notAFile",
    });
    for (const { name, why } of damaged) {
      expect(say(why)).toMatch(/^(It|Part of it) [^.]+\.$/);
      const refused = await open.backend.restore({ kind: "backup", name });
      expect(refused).toMatchObject({ kind: "refused" });
      if (name.startsWith("0")) expect(refused).toMatchObject({ why: { key: "backups.notRestorable" } });
    }
    for (let index = 0; index < 15; index += 1) {
      now = new Date(now.getTime() + 1_000);
      await open.backend.backUp();
    }
    const left = await backupsOf(open, folder);
    expect(left).toEqual(expect.arrayContaining([...Object.keys(damages), "000106-20310101T080000Z-r1.json", "notes.txt"]));
    // Ten latest, and new numbers past those of the damaged ones.
    expect(left.filter((name) => /^0001(0[7-9]|1\d|2\d)-/.test(name)).length).toBe(10);
    expect((await open.backend.backups()).backups.length).toBe(10);
  });

  test("do not count when they are torn, so that the same document is backed up once more", async () => {
    const folder = await newFolder();
    const first = await openFolder({ folder, owner: "browser" });
    await first.backend.commit(adding("one"));
    await first.backend.backUp();
    await first.close();
    const [name = ""] = await readdir(join(folder, "backups"));
    const path = join(folder, "backups", name);
    await writeFile(path, (await readFile(path)).subarray(0, -3));
    await writeFile(join(folder, "backups", `${name}.0a1b2c3d.tmp`), "half");
    const open = await opened(folder);
    const names = await backupsOf(open, folder);
    expect(names.length).toBe(2);
    expect(await open.backend.backups()).toMatchObject({ backups: [{ name: names[1] }], damaged: [{ name, why: { key: "backups.damaged.notJson" } }] });
  });

  test("go on counting from where the clock was before it was put back", async () => {
    const folder = await newFolder();
    let now = new Date(2033, 0, 1);
    const open = await opened(folder, { now: () => now, owner: "terminal" });
    await open.backend.commit(adding("one"));
    await open.backend.backUp();
    now = new Date(2031, 0, 1);
    await open.backend.backUp();
    expect((await open.backend.backups()).backups.map(({ madeAt }) => madeAt.slice(0, 4))).toEqual(
      ["2031", "2033"].map((year) => expect.stringContaining(year.slice(0, 3))),
    );
    expect((await backupsOf(open, folder)).map((each) => Number(each.slice(0, 6)))).toEqual([1, 2]);
  });
});

describe("a disk that refuses backups", () => {
  const inBackups = /[\\/]backups[\\/]/;
  /** A file system in which nothing can be made in a folder of backups. */
  function withoutBackups() {
    let isBroken = true;
    let tries = 0;
    const fileSystem = {
      ...realFileSystem,
      open: async (path: string, how: "read" | "create") => {
        if (!isBroken || how === "read" || !inBackups.test(path)) return realFileSystem.open(path, how);
        tries += 1;
        throw Object.assign(new Error("made for a test"), { code: "ENOSPC" });
      },
    };
    return {
      fileSystem,
      tries: () => tries,
      mend: () => {
        isBroken = false;
      },
    };
  }

  test("keeps no save from being done, is told of once, and refuses imports and restores", async () => {
    const folder = await newFolder();
    await writeFile(join(folder, "perennial.json"), JSON.stringify(file(3)));
    const { fileSystem, tries, mend } = withoutBackups();
    const open = await opened(folder, { fileSystem });
    await open.backend.backups();
    // Nobody was there to hear it when the first backup could not be made.
    const [client, late] = [clientOf(open), clientOf(open)];
    await client.backend.open();
    await expect.poll(() => client.happened).toMatchObject([{ said: { key: "backups.notMade.diskFull" } }]);
    await late.backend.open();
    expect(await client.backend.commit(moving(["application-1"], "rejected"))).toMatchObject({ kind: "committed" });
    const all = [...(open.document()?.applications.values() ?? [])].map((before) => ({ table: "applications" as const, id: before.id, before }));
    expect(await client.backend.commit(envelope({ type: "change.apply", change: all.slice(1) }))).toMatchObject({ kind: "committed" });
    expect(await client.backend.commit(importing(2))).toEqual({ kind: "refused", why: { key: "backups.notMadeFirst.diskFull" } });
    expect(await client.backend.backUp()).toEqual({ kind: "refused", why: { key: "backups.notMadeFirst.diskFull" } });
    expect(tries()).toBeGreaterThanOrEqual(4);
    expect(open.document()?.applications.size).toBe(1);
    expect([client.happened.length, late.happened.length]).toEqual([1, 0]);
    mend();
    expect(await client.backend.commit(importing(2))).toMatchObject({ kind: "committed" });
    expect((await open.backend.backups()).backups.length).toBe(1);
  });

  test(
    "loses nothing and says one sentence, whatever goes wrong and whenever",
    async () => {
      let cases = 0;
      const probe = faultyFileSystem();
      const base = await newFolder();
      const first = await opened(base, { owner: "terminal", fileSystem: probe });
      await first.backend.commit(adding("one"));
      probe.begin();
      expect(await first.backend.backUp()).toMatchObject({ kind: "made" });
      await first.backend.backups();
      const count = probe.operations.length;
      for (const fault of proofSize<readonly Fault[]>({ short: ["ENOSPC", "EIO"], full: ["ENOSPC", "EIO", "EACCES", "EROFS", "EBUSY"] })) {
        for (let number = 0; number < count; number += 1) {
          const folder = await newFolder();
          const fileSystem = faultyFileSystem();
          const open = await openFolder({ folder, owner: "terminal", fileSystem, retryMs: 1_000_000 });
          await open.backend.commit(adding("one"));
          const before = await readFile(join(folder, "perennial.json"));
          fileSystem.begin((operation) => (operation.number === number ? fault : undefined));
          const made = await open.backend.backUp();
          fileSystem.begin();
          const { backups } = await open.backend.backups();
          if (made.kind === "made") expect(backups.map(({ name }) => name)).toContain(made.name);
          else expect(say(made.why)).toMatch(/^[^.]+(\. [^.]+)?\.$/);
          expect(await readFile(join(folder, "perennial.json"))).toEqual(before);
          expect(await open.backend.backUp()).toMatchObject({ kind: "made" });
          await open.close();
          expect((await readdir(join(folder, "backups"))).filter((name) => name.endsWith(".tmp"))).toEqual([]);
          await rm(folder, { recursive: true });
          cases += 1;
        }
      }
      printFigure("backups", `${cases} faults over ${count} operations of making one: 0 counted that were not whole, 0 changes to the file`);
    },
    proofSize({ short: 60_000, full: 300_000 }),
  );
});

test("a folder that holds nothing but the choice of a second folder is still a new one", async () => {
  const [folder, second] = [await newFolder(), await newFolder()];
  const open = await openFolder({ folder, owner: "browser" });
  expect(await open.backend.useSecondFolder(second)).toMatchObject({ second: { folder: second } });
  await open.close();
  const again = await opened(folder);
  expect(documentOf(await again.backend.open())).toMatchObject({ revision: 0, notices: [] });
});
