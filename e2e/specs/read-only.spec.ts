// A folder that can only be read: the page says why, nothing can be changed, and reading, searching and exporting work.
import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { expect, fileIn, test } from "../app.ts";
import { brokenRules } from "../axe.ts";
import { addCards, card, cardNames, column } from "../board.ts";
import { exported } from "../exported.ts";

const run = promisify(execFile);

test("a file of a newer Perennial is read, searched and exported, and not written", async ({ start, data }) => {
  await prepare(await start(), data);
  const path = join(data, "perennial.json");
  const newer = (await readFile(path, "utf8")).replace(/"schema": \d+/, '"schema": 99');
  await writeFile(path, newer);
  const { page } = await start({ colorScheme: "dark" });
  await readingWorks(page, data, "written by a newer version of Perennial");
  expect(await readFile(path, "utf8")).toBe(newer);
});

test("a folder that another copy holds is read, searched and exported, and not written", async ({ start, data, shell }) => {
  test.skip(shell !== "browser", "a desktop app brings its first window forward instead of starting twice");
  const first = await start();
  await addCards(first.page, "Applied", ["Fernhill - Sculptor", "Ridge Works - Modeller"]);
  const { page } = await start();
  await readingWorks(page, data, "already open on this folder");
});

test("a disk that cannot be written to is read, searched and exported", async ({ start, data }) => {
  test.skip(process.platform !== "linux" || process.getuid?.() !== 0, "only root on Linux can make a disk read-only");
  const disk = join(data, "disk");
  await mkdir(disk);
  await run("mount", ["-t", "tmpfs", "-o", "size=4m,mode=0700", "tmpfs", disk]);
  try {
    await prepare(await start({ data: disk }), disk);
    await run("mount", ["-o", "remount,ro", disk]);
    const { page } = await start({ data: disk });
    await readingWorks(page, disk, "a disk that cannot be written to");
  } finally {
    // Lazily: the app may end after this.
    await run("umount", ["--lazy", disk]);
  }
});

/** Two applications, written and left. */
async function prepare({ page, close }: { page: Page; close: () => Promise<void> }, data: string): Promise<void> {
  await addCards(page, "Applied", ["Fernhill - Sculptor", "Ridge Works - Modeller"]);
  await close();
  expect((await fileIn(data)).data.applications).toHaveLength(2);
}

async function readingWorks(page: Page, data: string, why: string): Promise<void> {
  const alert = page.getByRole("alert").filter({ hasText: why });
  await expect(alert).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Reading only" })).toBeVisible();
  expect.soft(await brokenRules(page)).toEqual([]);
  // Nothing can be changed, and the same is not said twice.
  await expect(page.getByRole("button", { name: "Add to Applied" })).toBeDisabled();
  await expect(page.getByRole("button", { name: "Add an application" })).toBeDisabled();
  await card(page, "Sculptor at Fernhill").focus();
  await page.keyboard.press("2");
  await expect(card(column(page, "Applied"), "Sculptor at Fernhill")).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(1);

  await card(page, "Sculptor at Fernhill").press("Enter");
  await expect(page.getByRole("complementary", { name: "Sculptor at Fernhill" })).toBeVisible();
  await page.getByRole("complementary", { name: "Sculptor at Fernhill" }).getByRole("button", { name: "Close" }).click();
  await page.getByRole("searchbox", { name: "Filter" }).fill("ridge");
  await expect.poll(() => cardNames(page, "Applied")).toEqual(["Modeller at Ridge Works"]);
  await page.getByRole("searchbox", { name: "Filter" }).fill("");

  const kept = await exported(page, () => alert.getByRole("button", { name: "Export what I have" }).click());
  expect(kept.data.applications).toEqual((await fileIn(data)).data.applications);
  await page.getByRole("navigation").getByRole("link", { name: "Settings", exact: true }).click();
  await expect(page.getByText("You can look at the backups here.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Back up now" })).toBeDisabled();
  const again = await exported(page, () => page.getByRole("button", { name: "Everything as JSON" }).click());
  expect(again.data).toEqual(kept.data);
}
