// Whatever operation of a backup or a restore goes wrong: it is done, or the cause is named and everything is as it was.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { say } from "#shared/text/say.ts";
import { type OpenFolder, openFolder } from "../open-folder.ts";
import { adding, newFolder } from "../test-folder.test-source.ts";
import { copyOf, type FaultCase, faultCases, faultsOf, filesIn, NEVER_MS, onDisk, temporariesIn } from "./fault-cases.test-source.ts";
import { type FaultyFileSystem, faultyFileSystem } from "./faulty-file-system.test-source.ts";
import { realFileSystem } from "./file-system.ts";
import { memoryDisk } from "./memory-disk.test-source.ts";
import { printFigure, proofSize } from "./proof-size.test-source.ts";
import { readDocument } from "./read-document.ts";

const STEP = proofSize({ short: 5, full: 1 });

/** A folder with a backup of one application, and a document of two. */
async function backedUpFolder() {
  const folder = await newFolder(await memoryDisk());
  const open = await openFolder({ folder, owner: "terminal" });
  await open.backend.commit(adding("first"));
  const made = await open.backend.backUp();
  await open.backend.commit(adding("second"));
  await open.close();
  if (made.kind !== "made") throw new Error("It was not backed up.");
  return { folder, name: made.name };
}

interface Opened {
  readonly folder: string;
  readonly open: OpenFolder;
  readonly fileSystem: FaultyFileSystem;
  readonly before: ReadonlyMap<string, Buffer>;
}

async function opened(template: string): Promise<Opened> {
  const folder = await copyOf(template);
  const fileSystem = faultyFileSystem();
  const open = await openFolder({ folder, owner: "terminal", fileSystem, retryMs: NEVER_MS });
  return { folder, open, fileSystem, before: await filesIn(folder) };
}

/** Every way in which this work can go wrong. */
async function casesOf(template: string, work: (open: OpenFolder) => Promise<unknown>): Promise<FaultCase[]> {
  const { open, fileSystem } = await opened(template);
  fileSystem.begin();
  await work(open);
  const operations = fileSystem.operations.slice();
  await open.close();
  return [...faultCases(operations, STEP)];
}

/** The ids of the applications in a backup that is whole. */
async function inBackup(folder: string, name: string): Promise<string[] | undefined> {
  const found = await readDocument(realFileSystem, join(folder, "backups", name));
  return found.kind === "document" && found.intact ? [...found.kept.document.applications.keys()] : undefined;
}

/** How many of the files that were there, but the current one, are not there any more as they were. */
function changed(before: ReadonlyMap<string, Buffer>, after: ReadonlyMap<string, Buffer>): number {
  return [...before].filter(([name, bytes]) => name.startsWith("backups/") && !after.get(name)?.equals(bytes)).length;
}

describe("a backup in which an operation goes wrong", () => {
  test(
    "counts only where it is whole; the file and the other backups stay as they were",
    async () => {
      const { folder: template } = await backedUpFolder();
      const sum = { cases: 0, silent: 0, changed: 0, unnamed: 0 };
      for (const wrong of await casesOf(template, (open) => open.backend.backUp())) {
        const { folder, open, fileSystem, before } = await opened(template);
        fileSystem.begin(faultsOf(wrong));
        const made = await open.backend.backUp();
        fileSystem.begin();
        sum.cases += 1;
        if (made.kind === "made") sum.silent += Number((await inBackup(folder, made.name))?.join() !== "first,second");
        else sum.unnamed += Number(/\{\{|^backups\./.test(say(made.why)));
        const after = await filesIn(folder);
        sum.changed += changed(before, after) + Number(!after.get("perennial.json")?.equals(before.get("perennial.json") ?? Buffer.alloc(0)));
        const { damaged } = await open.backend.backups();
        sum.silent += damaged.length;
        expect(await open.backend.backUp()).toMatchObject({ kind: "made" });
        await open.close();
        await (await openFolder({ folder, owner: "browser" })).close();
        expect(await temporariesIn(folder)).toEqual([]);
      }
      const { cases, silent, unnamed } = sum;
      printFigure(
        "I/O errors",
        `in a backup: ${cases} cases, ${silent} counted that were not whole, ${sum.changed} other files changed, ${unnamed} without a cause`,
      );
      expect(sum).toMatchObject({ silent: 0, changed: 0, unnamed: 0 });
      expect(cases).toBeGreaterThan(50);
    },
    proofSize({ short: 120_000, full: 600_000 }),
  );
});

describe("a restore in which an operation goes wrong", () => {
  test(
    "is done with a backup of what was there, or is refused with what was there in its place",
    async () => {
      const { folder: template, name } = await backedUpFolder();
      const source = { kind: "backup", name } as const;
      const sum = { cases: 0, restored: 0, silent: 0, spoilt: 0, changed: 0, unnamed: 0, apart: 0 };
      for (const wrong of await casesOf(template, (open) => open.backend.restore(source))) {
        const { folder, open, fileSystem, before } = await opened(template);
        fileSystem.begin(faultsOf(wrong));
        const restored = await open.backend.restore(source);
        const wasSynced = !fileSystem.operations.some((operation) => operation.name === "syncFolder" && operation.fault);
        fileSystem.begin();
        const after = await filesIn(folder);
        const found = await onDisk(folder).catch(() => undefined);
        const held = found?.intact ? [...found.kept.document.applications.keys()].join() : undefined;
        sum.cases += 1;
        sum.changed += changed(before, after);
        if (restored.kind === "restored") {
          sum.restored += 1;
          sum.silent += Number(held !== "first" || (await inBackup(folder, restored.before))?.join() !== "first,second");
        } else {
          sum.unnamed += Number(/\{\{|^backups\./.test(say(restored.why)));
          // Only where the folder could not be synced may the new file be in its place already.
          const untouched = (await readFile(join(folder, "perennial.json"))).equals(before.get("perennial.json") ?? Buffer.alloc(0));
          sum.spoilt += Number(!untouched && (wasSynced || held !== "first"));
        }
        expect(await open.backend.saveNow()).toEqual({ state: "saved" });
        // What is shown and what is on disk are one again, and it is what was answered.
        const shown = [...(open.document()?.applications.keys() ?? [])].join();
        const kept = [...(await onDisk(folder)).kept.document.applications.keys()].join();
        sum.apart += Number(shown !== kept || shown !== (restored.kind === "restored" ? "first" : "first,second"));
        await open.close();
        await (await openFolder({ folder, owner: "browser" })).close();
        expect(await temporariesIn(folder)).toEqual([]);
      }
      printFigure(
        "I/O errors",
        `in a restore: ${sum.cases} cases, ${sum.restored} restored all the same, ${sum.silent} silent successes, ${sum.spoilt} files spoilt, ${sum.changed} backups changed, ${sum.unnamed} without a cause`,
      );
      expect(sum).toMatchObject({ silent: 0, spoilt: 0, changed: 0, unnamed: 0, apart: 0 });
      expect(sum.cases).toBeGreaterThan(50);
    },
    proofSize({ short: 120_000, full: 600_000 }),
  );
});
