// The disk fills up while the board is open: everything is kept in the window, and is saved once there is room.
import { execFile } from "node:child_process";
import { mkdir, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { test as base, expect, fileIn } from "../app.ts";
import { addCards, card, column, settled } from "../board.ts";
import { exported } from "../exported.ts";

const run = promisify(execFile);
const CANNOT = process.platform !== "linux" || process.getuid?.() !== 0 ? "a 1 MB disk can only be mounted by root on Linux" : undefined;

const test = base.extend<{ disk: string }>({
  /** A disk of 1 MB of this test alone. */
  disk: async ({ data }, use) => {
    const disk = join(data, "disk");
    await mkdir(disk);
    await run("mount", ["-t", "tmpfs", "-o", "size=1m,mode=0700", "tmpfs", disk]);
    await use(disk);
    // Lazily: the app may end after this.
    await run("umount", ["--lazy", disk]);
  },
});

test.skip(CANNOT !== undefined, CANNOT);

test("a full disk is told, nothing is lost, and what waited is saved once there is room", async ({ disk, start }) => {
  const { page } = await start({ data: disk });
  await addCards(page, "Applied", ["Fernhill - Sculptor"]);
  await settled(page);
  const before = await readFile(join(disk, "perennial.json"));
  await fill(join(disk, "filler"));

  await card(page, "Sculptor at Fernhill").focus();
  await page.keyboard.press("2");
  await expect(card(column(page, "Interviewed"), "Sculptor at Fernhill")).toBeVisible();
  const alert = page.getByRole("alert").filter({ hasText: "The disk is full" });
  await expect(alert).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Not saved yet" })).toBeVisible();
  await alert.getByRole("button", { name: "Try now" }).click();
  await expect(alert).toBeVisible();
  // What comes after is kept as well.
  await card(page, "Sculptor at Fernhill").press("5");
  await expect(card(column(page, "Offered"), "Sculptor at Fernhill")).toBeVisible();
  expect(await readFile(join(disk, "perennial.json"))).toEqual(before);
  await expect(page.getByRole("alert")).toHaveCount(1);
  const kept = await exported(page, () => alert.getByRole("button", { name: "Export what I have" }).click());

  await rm(join(disk, "filler"));
  // By now it may have tried again on its own.
  await Promise.race([alert.getByRole("button", { name: "Try now" }).click(), settled(page)]);
  await settled(page);
  await expect(alert).toHaveCount(0);
  expect((await fileIn(disk)).data.applications).toMatchObject([{ company: "Fernhill", stage: "offered" }]);
  // What was exported while nothing could be saved is the whole of it.
  expect(kept.data).toEqual((await fileIn(disk)).data);
});

/** Writes until nothing more goes in. */
async function fill(path: string): Promise<void> {
  const file = await open(path, "w");
  try {
    for (const size of [65_536, 4_096, 512]) {
      const bytes = Buffer.alloc(size);
      while (await file.write(bytes).then(() => true, isFull));
    }
  } finally {
    await file.close();
  }
}

function isFull(error: NodeJS.ErrnoException): false {
  if (error.code === "ENOSPC") return false;
  throw error;
}
