// A disk that is really full: every save is said to be unsaved, the file stays as it was, and room makes it good again.
import { execFile } from "node:child_process";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { openFolder } from "../open-folder.ts";
import { afterwards, application, envelope, file, newFolder } from "../test-folder.test-source.ts";

const run = promisify(execFile);
const SAVES = 200;

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

test("a full 1 MB disk refuses every save and loses nothing", async (context) => {
  const folder = await smallDisk();
  if (!folder) {
    console.warn("full disk: SKIPPED, a 1 MB disk can only be mounted by root on Linux");
    return context.skip("a 1 MB disk can only be mounted by root on Linux");
  }
  await writeFile(join(folder, "perennial.json"), JSON.stringify(file(40, 6_000)));
  const open = await openFolder({ folder, owner: "terminal", retryMs: 1_000_000 });
  await open.backend.saveNow();
  await rm(join(folder, "quarantine"), { recursive: true });
  const before = await readFile(join(folder, "perennial.json"));
  await fill(join(folder, "ballast"));
  let refused = 0;
  let intact = 0;
  for (let count = 0; count < SAVES; count += 1) {
    const { id: _id, stage, rank: _rank, createdAt: _createdAt, timeline: _timeline, ...fields } = application(count);
    const outcome = await open.backend.commit(envelope({ type: "application.add", id: `new-${count}`, stage, before: null, fields }));
    if (outcome.kind === "unsaved" && outcome.why.key === "storage.unsaved.diskFull") refused += 1;
    if ((await readFile(join(folder, "perennial.json"))).equals(before)) intact += 1;
  }
  console.log(`full disk: ${SAVES} saves, ${refused} refused, ${intact} old files intact`);
  expect([refused, intact]).toEqual([SAVES, SAVES]);
  expect((await readdir(folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  await rm(join(folder, "ballast"));
  expect(await open.backend.saveNow()).toEqual({ state: "saved" });
  await open.close();
  const again = await openFolder({ folder, owner: "terminal" });
  expect(again.document()?.applications.size).toBe(40 + SAVES);
  await again.close();
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
