// Backups as a person sees them: made, listed, compared, restored and undone; copied to a second folder; damaged ones told.
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { expect, fileIn, type SavedFile, test } from "../app.ts";
import { brokenRules } from "../axe.ts";
import { addCards, card, column, settled } from "../board.ts";

test("a backup is made, compared by name, restored as a new revision, and the restore is undone", async ({ app, data }) => {
  await addCards(app, "Applied", ["Fernhill - Sculptor"]);
  await addCards(app, "Applied", ["Ridge Works - Modeller"]);
  await goTo(app, "Settings");
  await app.getByRole("button", { name: "Back up now" }).click();
  await expect(app.getByText("Backed up, and read back to be sure of it.")).toBeVisible();
  await expect(app.getByText("The last good backup was made today")).toBeVisible();
  await expect(lines(app).first()).toContainText("2 applications");
  expect((await newestBackup(data)).data.applications).toEqual((await fileIn(data)).data.applications);

  await goTo(app, "Board");
  await app.keyboard.press("Control+z");
  await expect(card(app, "Modeller at Ridge Works")).toHaveCount(0);
  await card(app, "Sculptor at Fernhill").focus();
  await app.keyboard.press("2");
  await addCards(app, "Offered", ["Harbour Atelier - Restorer"]);
  const later = await fileIn(data);

  await goTo(app, "Settings");
  const dialog = await compareWith(app, lines(app).first());
  await expect(dialog.getByText("It holds 2 applications")).toBeVisible();
  await expect(group(dialog, "Added")).toContainText("Modeller at Ridge Works");
  await expect(group(dialog, "Changed")).toContainText(/Sculptor at Fernhill.*stage/);
  await expect(group(dialog, "Removed")).toContainText("Restorer at Harbour Atelier");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(dialog).toHaveCount(0);
  expect(await fileIn(data)).toEqual(later);

  await (await compareWith(app, lines(app).first())).getByRole("button", { name: "Restore" }).click();
  const restored = app.getByRole("status").filter({ hasText: "Restored. What you had before is kept as a backup." });
  await expect(restored).toBeVisible();
  const after = await fileIn(data);
  expect(after.revision).toBeGreaterThan(later.revision);
  expect(names(after)).toEqual(["Modeller applied", "Sculptor applied"]);
  expect(names(await newestBackup(data))).toEqual(["Restorer offered", "Sculptor interviewed"]);

  await restored.getByRole("button", { name: "Undo" }).click();
  await expect(app.getByText("Undone: what you had before is back.")).toBeVisible();
  expect(names(await fileIn(data))).toEqual(["Restorer offered", "Sculptor interviewed"]);
  await goTo(app, "Board");
  await expect(card(column(app, "Offered"), "Restorer at Harbour Atelier")).toBeVisible();
  await expect(card(column(app, "Interviewed"), "Sculptor at Fernhill")).toBeVisible();
  await expect(card(app, "Modeller at Ridge Works")).toHaveCount(0);
});

test("by keyboard alone: a backup is made, one with nothing to restore says so, another one is restored", async ({ app, data }) => {
  await addCards(app, "Applied", ["Fernhill - Sculptor"]);
  await goTo(app, "Settings");
  await app.getByRole("button", { name: "Back up now" }).focus();
  await app.keyboard.press("Enter");
  await expect(lines(app)).toHaveCount(1);
  await app.keyboard.press("Tab");
  const restore = lines(app).first().getByRole("button");
  await expect(restore).toBeFocused();
  await app.keyboard.press("Enter");
  const dialog = app.getByRole("dialog");
  await expect(dialog).toContainText("there is nothing to restore");
  await expect(dialog.getByRole("button", { name: "Close" })).toBeFocused();
  await app.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(restore).toBeFocused();

  await goTo(app, "Board");
  await addCards(app, "Applied", ["Ridge Works - Modeller"]);
  await goTo(app, "Settings");
  await restore.focus();
  await app.keyboard.press("Enter");
  await expect(group(dialog, "Removed")).toContainText("Modeller at Ridge Works");
  await expect(dialog.getByRole("button", { name: "Cancel" })).toBeFocused();
  await app.keyboard.press("Tab");
  await app.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(app.getByText("Restored. What you had before is kept as a backup.")).toBeVisible();
  expect(names(await fileIn(data))).toEqual(["Sculptor applied"]);
  await expect(lines(app)).toHaveCount(2);
});

test("a second folder gets a copy of each backup; where it is gone that is told, and backups go on", async ({ start, data }) => {
  const { page: app, system } = await start({ data: join(data, "search") });
  const stick = join(data, "stick");
  await mkdir(stick);
  await addCards(app, "Applied", ["Fernhill - Sculptor"]);
  await goTo(app, "Settings");
  const row = app.getByRole("group", { name: "Second folder" });
  const choose = async (folder: string) => {
    await system?.chooses(folder);
    if (system) return row.getByRole("button", { name: /^Choose / }).click();
    const path = row.getByRole("textbox", { name: "Path of a second folder" });
    await path.fill(folder);
    await path.press("Enter");
  };
  await choose(join(data, "not-there"));
  await expect(row).toContainText("There is no folder");
  await choose(stick);
  await expect(row.getByText(stick)).toBeVisible();
  await app.getByRole("button", { name: "Back up now" }).click();
  await expect(lines(app)).not.toHaveCount(0);
  await expect.poll(() => filesUnder(stick)).toContainEqual(expect.stringMatching(/-r\d+\.json$/));

  await rename(stick, join(data, "pulled-out"));
  await app.getByRole("button", { name: "Back up now" }).click();
  await expect(row).toContainText("not there at the moment");
  await expect(app.getByText("Backed up, and read back to be sure of it.")).toBeVisible();
  await row.getByRole("button", { name: "Stop copying there" }).click();
  await expect(row.getByText(stick)).toHaveCount(0);
  expect((await filesUnder(join(data, "pulled-out"))).some((name) => /-r\d+\.json$/.test(name))).toBe(true);
});

test("the folder of backups is opened in the system's window, or its path is there to be copied", async ({ start, data }) => {
  const { page: app, system } = await start();
  await addCards(app, "Applied", ["Fernhill - Sculptor"]);
  await goTo(app, "Settings");
  await app.getByRole("button", { name: "Back up now" }).click();
  await expect(lines(app)).not.toHaveCount(0);
  await expect(app.getByText(join(data, "backups"), { exact: true })).toBeVisible();
  if (!system) return expect(app.getByRole("button", { name: "Copy the path of the backups" })).toBeVisible();
  await app.getByRole("button", { name: "Open the folder" }).click();
  await expect.poll(async () => (await system.asked()).opened).toEqual([join(data, "backups")]);
});

test("a damaged backup is told with its cause and cannot be chosen; the others can", async ({ start, data }) => {
  const first = await start();
  await addCards(first.page, "Applied", ["Fernhill - Sculptor"]);
  await goTo(first.page, "Settings");
  for (const count of [1, 2]) {
    await first.page.getByRole("button", { name: "Back up now" }).click();
    await expect(lines(first.page)).toHaveCount(count);
  }
  await first.close();
  const [damaged = ""] = await backupNames(data);
  const path = join(data, "backups", damaged);
  await writeFile(path, (await readFile(path)).subarray(0, 300));

  const { page } = await start();
  await goTo(page, "Settings");
  const told = page.getByRole("list", { name: "Damaged" }).getByRole("listitem");
  await expect(told).toHaveCount(1);
  await expect(told).toContainText(damaged);
  await expect(told).toContainText("It stops in the middle.");
  await expect(told.getByRole("button")).toHaveCount(0);
  await expect(lines(page)).not.toHaveCount(0);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`no rule is broken by the backups and by what a restore would change, in ${colorScheme}`, async ({ start }) => {
    const { page } = await start({ colorScheme });
    await addCards(page, "Applied", ["Fernhill - Sculptor", "Ridge Works - Modeller"]);
    await goTo(page, "Settings");
    await page.getByRole("button", { name: "Back up now" }).click();
    await expect(lines(page)).not.toHaveCount(0);
    expect.soft(await brokenRules(page), "the backups").toEqual([]);
    await goTo(page, "Board");
    await card(page, "Sculptor at Fernhill").focus();
    await page.keyboard.press("2");
    await settled(page);
    await goTo(page, "Settings");
    await expect(group(await compareWith(page, lines(page).first()), "Changed")).toBeVisible();
    expect.soft(await brokenRules(page), "what a restore would change").toEqual([]);
  });
}

/** The backups in the list, the newest first. */
function lines(page: Page): Locator {
  return page.getByRole("list", { name: "Backups" }).getByRole("listitem");
}

function group(dialog: Locator, name: "Added" | "Changed" | "Removed"): Locator {
  return dialog.getByRole("region", { name, exact: true });
}

/** Opens the comparison of a line with what is there now. */
async function compareWith(page: Page, line: Locator): Promise<Locator> {
  await line.getByRole("button", { name: /^Restore the backup of / }).click();
  const dialog = page.getByRole("dialog", { name: /^Restore the backup of / });
  await expect(dialog.getByText("What you have now is backed up first")).toBeVisible();
  return dialog;
}

async function goTo(page: Page, place: "Board" | "Settings"): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name: place, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: place, exact: true })).toHaveCount(1);
}

/** The names of the backups on disk, the oldest first. */
async function backupNames(data: string): Promise<string[]> {
  return (await readdir(join(data, "backups"))).filter((name) => /-r\d+\.json$/.test(name)).sort();
}

async function newestBackup(data: string): Promise<SavedFile> {
  const newest = (await backupNames(data)).at(-1) ?? "";
  return JSON.parse(await readFile(join(data, "backups", newest), "utf8"));
}

function names(file: SavedFile): string[] {
  return file.data.applications.map(({ role, stage }) => `${role} ${stage}`).sort();
}

async function filesUnder(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).sort();
}
