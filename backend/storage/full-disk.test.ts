// A disk that is really full: every save is said to be unsaved, the file stays as it was, and room makes it good again.
import { execFile } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, type TestContext, test } from "vitest";
import { say } from "#shared/text/say.ts";
import { openFolder } from "../open-folder.ts";
import { afterwards, application, clientOf, envelope, file, newFolder } from "../test-folder.test-source.ts";
import { filesIn, NEVER_MS, onDisk, temporariesIn } from "./fault-cases.test-source.ts";
import { type FileSystem, realFileSystem } from "./file-system.ts";
import { printFigure } from "./proof-size.test-source.ts";
import { withoutTemporary } from "./unprotected.test-source.ts";

const run = promisify(execFile);
const SAVES = 200;
const BACKUPS = 20;

/** Mounts a 1 MB file system; undefined where this computer does not let us. */
async function smallDisk(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return undefined;
  const folder = await newFolder();
  try {
    await run("mount", ["-t", "tmpfs", "-o", "size=1m,mode=0700", "tmpfs", folder]);
  } catch {
    return undefined;
  }
  afterwards(() => run("umount", [folder]));
  return folder;
}

/** A disk with a saved document and a backup of it, on which there is no room left. */
async function fullDisk(context: TestContext, fileSystem: FileSystem = realFileSystem) {
  const folder = await smallDisk();
  if (!folder) {
    console.warn("full disk: SKIPPED, a 1 MB disk can only be mounted by root on Linux");
    return context.skip("a 1 MB disk can only be mounted by root on Linux");
  }
  await writeFile(join(folder, "perennial.json"), JSON.stringify(file(20, 6_000)));
  const open = await openFolder({ folder, owner: "terminal", retryMs: NEVER_MS, fileSystem });
  await open.backend.saveNow();
  expect(await open.backend.backUp()).toMatchObject({ kind: "made" });
  await rm(join(folder, "quarantine"), { recursive: true });
  await fill(join(folder, "ballast"));
  return { folder, open, before: await readFile(join(folder, "perennial.json")) };
}

function addingOne(count: number) {
  const { id: _id, stage, rank: _rank, createdAt: _createdAt, timeline: _timeline, ...fields } = application(count);
  return envelope({ type: "application.add", id: `new-${count}`, stage, before: null, fields });
}

test("a full 1 MB disk refuses every save and every backup, says why, and loses nothing", async (context) => {
  const { folder, open, before } = await fullDisk(context);
  const client = clientOf(open);
  await client.backend.open();
  const sum = { refused: 0, intact: 0, banners: 0, backups: 0 };
  for (let count = 0; count < SAVES; count += 1) {
    const outcome = await client.backend.commit(addingOne(count));
    if (outcome.kind === "unsaved" && outcome.why.key === "storage.unsaved.diskFull") sum.refused += 1;
    const banner = client.saving.at(-1);
    if (banner?.state === "unsaved" && /disk is full/i.test(say(banner.why))) sum.banners += 1;
    if ((await readFile(join(folder, "perennial.json"))).equals(before)) sum.intact += 1;
  }
  const backups = [...(await filesIn(folder)).keys()].filter((name) => name.startsWith("backups/"));
  for (let count = 0; count < BACKUPS; count += 1) {
    const made = await open.backend.backUp();
    if (made.kind === "refused" && /disk is full/i.test(say(made.why))) sum.backups += 1;
  }
  expect([...(await filesIn(folder)).keys()].filter((name) => name.startsWith("backups/"))).toEqual(backups);
  expect(await temporariesIn(folder)).toEqual([]);
  expect((await readFile(join(folder, "perennial.json"))).equals(before)).toBe(true);
  expect(sum).toEqual({ refused: SAVES, intact: SAVES, banners: SAVES, backups: BACKUPS });

  await rm(join(folder, "ballast"));
  expect(await open.backend.saveNow()).toEqual({ state: "saved" });
  expect((await onDisk(folder)).kept.document.applications.size).toBe(20 + SAVES);
  expect(await open.backend.backUp()).toMatchObject({ kind: "made" });
  await open.close();
  printFigure(
    "full disk",
    `${SAVES} saves, ${sum.refused} refused, the cause shown in ${sum.banners}, ${sum.intact} old files intact; ${sum.backups} of ${BACKUPS} backups refused; the next save with room again holds all ${SAVES}`,
  );
});

test("a writer without a temp of its own would turn this test red", async (context) => {
  const { folder, open, before } = await fullDisk(context, withoutTemporary(realFileSystem));
  // More than the old file gives up when it is emptied.
  const entry = { id: "long", kind: "note", at: "2026-01-31", text: "Wrote to them.\n".repeat(6_000) } as const;
  await open.backend.commit(envelope({ type: "entry.add", application: "application-0", entry }));
  const after = await readFile(join(folder, "perennial.json"));
  const damaged =
    !after.equals(before) &&
    !(await onDisk(folder).then(
      ({ intact }) => intact,
      () => false,
    ));
  printFigure("full disk, control", `written in place, the first save ${damaged ? "damages" : "leaves"} the file`);
  await rm(join(folder, "ballast"));
  await open.close();
  expect(damaged).toBe(true);
});

async function fill(path: string): Promise<void> {
  for (const size of [65_536, 4_096]) {
    for (;;) {
      try {
        await writeFile(path, Buffer.alloc(size, 1), { flag: "a" });
      } catch {
        break;
      }
    }
  }
}
