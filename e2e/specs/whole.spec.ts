// Everything in one file: exported in one folder, brought into another, attachments and all, and taken back.
import { mkdtemp, readdir, readFile, rm, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, fileIn, test } from "../app.ts";
import { brokenRules } from "../axe.ts";
import { addCards, card, column, settled } from "../board.ts";
import { bringSearch } from "../brought-search.ts";
import { choose, documentLine, documents, expectKept, paper } from "../documents.ts";

const AT = "2025-02-01T09:00:00.000Z";
const SEARCH = {
  applications: [
    { id: "sculptor", company: "Fernhill", role: "Sculptor", stage: "applied", rank: "a0", tags: [], createdAt: AT, appliedOn: "2025-02-01", timeline: [] },
    { id: "potter", company: "Ridge Works", role: "Potter", stage: "rejected", rank: "a1", tags: [], createdAt: AT, appliedOn: "2025-03-01", timeline: [] },
  ],
};
const RESUME = paper("Resume 2025.pdf");
/** More than goes in one part. */
const PORTFOLIO = paper("Portfolio.pdf", "Stone and wood. ".repeat(200_000));

test("what was exported in one folder comes back in another, byte for byte, and can be taken back", async ({ start, data }, info) => {
  await bringSearch(data, SEARCH);
  const { page } = await start();
  await card(page, "Sculptor at Fernhill").press("Enter");
  await choose(page, RESUME, PORTFOLIO);
  await expect(documentLine(page, PORTFOLIO.name)).toBeVisible();
  await settled(page);
  const zip = info.outputPath("all.zip");
  await exported(page, zip, "with 2 documents");
  const given = await fileIn(data);

  const elsewhere = await mkdtemp(join(tmpdir(), "perennial-e2e-"));
  try {
    const { page: other } = await start({ data: elsewhere });
    await addCards(other, "Applied", ["Orchard - Keeper of seeds"]);
    await bring(other, zip);
    const dialog = other.getByRole("dialog", { name: /^Bring back what is in all\.zip/ });
    await expect(dialog).toContainText("Sculptor at Fernhill");
    await expect(dialog).toContainText("Keeper of seeds at Orchard");
    expect(await readdir(join(elsewhere, "attachments")).catch(() => [])).toEqual([]);
    await dialog.getByRole("button", { name: "Restore" }).click();
    const restored = other.getByRole("status").filter({ hasText: "Restored." });
    await expect(restored).toBeVisible();
    expect((await fileIn(elsewhere)).data).toEqual(given.data);
    await expectKept(elsewhere, RESUME);
    await expectKept(elsewhere, PORTFOLIO);
    expect(await readdir(join(elsewhere, "staging"))).toEqual([]);

    await other.getByRole("link", { name: "Board" }).click();
    await card(other, "Sculptor at Fernhill").press("Enter");
    await expect(documents(other).getByRole("listitem")).toHaveCount(2);
    await other.getByRole("button", { name: "Close" }).first().click();
    await restored.getByRole("button", { name: "Undo" }).click();
    await expect(card(column(other, "Applied"), "Keeper of seeds at Orchard")).toBeVisible();
    await expect(card(other, "Sculptor at Fernhill")).toHaveCount(0);
  } finally {
    await rm(elsewhere, { recursive: true, force: true });
  }
});

test("a zip that is cut off, or is no export of ours, is refused in one sentence, and nothing is changed", async ({ start, data }, info) => {
  await bringSearch(data, SEARCH);
  const { page } = await start();
  const zip = info.outputPath("all.zip");
  await exported(page, zip, "Everything is in perennial-");
  const before = await readFile(join(data, "perennial.json"));
  await truncate(zip, 500);
  await bring(page, zip);
  await expect(page.getByRole("alert").filter({ hasText: "This is not a whole zip" })).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect((await readFile(join(data, "perennial.json"))).equals(before)).toBe(true);
  expect(await readdir(join(data, "staging"))).toEqual([]);
});

test("a zip of everything that is dropped on the import page is pointed to where it comes back", async ({ start, data }, info) => {
  await bringSearch(data, SEARCH);
  const { page } = await start();
  const zip = info.outputPath("all.zip");
  await exported(page, zip, "Everything is in perennial-");
  await page.goto(`${page.url().split("#")[0]}#/import`);
  await expect(page.getByRole("heading", { level: 1, name: "Import" })).toBeVisible();
  await page.locator("input[type=file]").setInputFiles(zip);
  await expect(page.getByRole("alert").filter({ hasText: "not imported but brought back" })).toBeVisible();
});

test("what is missing is told, and the rest is exported", async ({ start, data }, info) => {
  await bringSearch(data, SEARCH);
  const { page } = await start();
  await keepResume(page);
  await rm(join(data, "attachments"), { recursive: true });
  await exported(page, info.outputPath("all.zip"), "1 document was missing or altered");
});

test("files that are missing come back with it, though nothing else differs", async ({ start, data }, info) => {
  await bringSearch(data, SEARCH);
  const { page } = await start();
  await keepResume(page);
  const zip = info.outputPath("all.zip");
  await exported(page, zip, "with 1 document");
  await rm(join(data, "attachments"), { recursive: true });
  await bring(page, zip);
  const dialog = page.getByRole("dialog", { name: /^Bring back what is in all\.zip/ });
  await expect(dialog).toContainText("Documents whose files are missing here come back with it.");
  await dialog.getByRole("button", { name: "Restore" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Restored." })).toBeVisible();
  await expectKept(data, RESUME);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`by keyboard alone, and with no rule broken, in ${colorScheme}`, async ({ start, data }, info) => {
    await bringSearch(data, SEARCH);
    const { page } = await start({ colorScheme });
    await openSettings(page);
    const zip = info.outputPath("all.zip");
    await page.getByRole("button", { name: "Export everything" }).focus();
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    await download.saveAs(zip);
    await expect(page.getByRole("button", { name: "Export everything" })).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Bring everything back…" })).toBeFocused();
    // Until the export has ended the button keeps the focus and does nothing.
    await expect(page.getByRole("button", { name: "Bring everything back…" })).not.toHaveAttribute("aria-disabled");
    const choosing = page.waitForEvent("filechooser");
    // The browser has to know that its dialog is waited for before the key comes, which waits for nothing.
    await expect(page.getByRole("button", { name: "Bring everything back…" })).toBeFocused();
    await page.keyboard.press("Enter");
    await (await choosing).setFiles(zip);
    const dialog = page.getByRole("dialog", { name: /^Bring back what is in all\.zip/ });
    await expect(dialog).toContainText("there is nothing to restore");
    expect.soft(await brokenRules(page), "what it would change").toEqual([]);
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Bring everything back…" })).toBeFocused();
    expect.soft(await brokenRules(page), "the settings").toEqual([]);
  });
}

/** Keeps the resume with an application of the search. */
async function keepResume(page: Page): Promise<void> {
  await card(page, "Sculptor at Fernhill").press("Enter");
  await choose(page, RESUME);
  await expect(documentLine(page, RESUME.name)).toBeVisible();
  await settled(page);
}

async function openSettings(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Settings" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
}

/** Exports everything into a file; `said` is a part of what is told. */
async function exported(page: Page, file: string, said: string): Promise<void> {
  await openSettings(page);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Export everything" }).click()]);
  expect(download.suggestedFilename()).toMatch(/^perennial-\d{4}-\d{2}-\d{2}\.zip$/);
  await download.saveAs(file);
  await expect(page.getByText(said)).toBeVisible();
}

/** Chooses a zip to be brought back. */
async function bring(page: Page, file: string): Promise<void> {
  await openSettings(page);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: "Bring everything back…" }).click()]);
  await chooser.setFiles(file);
}
