// The rows of an import: shown by what becomes of them, changed one by one and together, by mouse and by keyboard, and read the same the next time.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, fileIn, test } from "../app.ts";
import { brokenRules } from "../axe.ts";
import { addCards, card, column, settled } from "../board.ts";

const CSV = `Company,Role,Date,Status,Where it is,Recruiter
Fernhill,Sculptor,13-02-2026,Denied,Leeds,Ada Brandt
Moss & Sons,Carver,14-02-2026,Applied,Hull,
Fernhill,Sculptor,13-02-2026,Denied,Leeds,
Ridge Works,Modeller,15-02-2026,waiting for the moon,York,
Sent: 4,,,,,
`;

async function openImport(page: Page): Promise<void> {
  await page.goto(`${page.url().split("#")[0]}#/import`);
  await expect(page.getByRole("heading", { level: 1, name: "Import" })).toBeVisible();
}

async function choose(page: Page, file: string): Promise<void> {
  await openImport(page);
  await page.locator("input[type=file]").setInputFiles(file);
  await expect(rows(page)).toBeVisible();
}

function rows(page: Page) {
  return page.getByRole("group", { name: "What each row becomes" });
}

function show(page: Page, kind: string) {
  return page.getByRole("radiogroup", { name: "Show" }).getByText(kind, { exact: true });
}

test("rows are narrowed by outcome and words, and each can become something else", async ({ app, data }) => {
  const file = `${data}.csv`;
  await writeFile(file, CSV);
  await choose(app, file);
  await expect(rows(app).getByRole("listitem")).toHaveCount(5);
  await expect(rows(app).getByRole("listitem").first()).toContainText("with Ada Brandt");
  await app.getByRole("searchbox", { name: "Find in the rows" }).fill("fern");
  await expect(rows(app).getByRole("listitem")).toHaveCount(2);
  await app.getByRole("searchbox", { name: "Find in the rows" }).fill("");
  await show(app, "Already there 1").click();
  await expect(rows(app).getByRole("listitem")).toContainText(["The same company, role and date as row 2."]);
  await app.getByRole("combobox", { name: "What becomes of row 4" }).selectOption({ label: "Add anyway" });
  await expect(app.getByRole("button", { name: "Add 4 applications" })).toBeEnabled();
  await app.getByRole("combobox", { name: "What becomes of row 3" }).selectOption({ label: "Leave out" });
  await expect(app.getByRole("button", { name: "Add 3 applications" })).toBeEnabled();
  await app.getByRole("button", { name: "Take back my choices for 2 rows" }).click();
  await show(app, "Already there 1").click();
  await app.getByRole("button", { name: "Merge all of these" }).click();
  await expect(app.getByRole("button", { name: "Add 3 applications, merge 1" })).toBeEnabled();
  await app.getByRole("button", { name: "Add 3 applications, merge 1" }).click();
  await expect(app.getByRole("status").filter({ hasText: "Added 3 applications" })).toContainText("1 person");
  await expect(app.getByRole("article")).toHaveCount(3);
  await settled(app);
  const saved = (await fileIn(data)).data;
  expect(saved.people.map(({ name }) => name)).toEqual(["Ada Brandt"]);
  await app.keyboard.press("Control+z");
  await expect(app.getByRole("article")).toHaveCount(0);
  await settled(app);
  expect((await fileIn(data)).data.people).toEqual([]);
});

test("by the keyboard alone a row is left out, another added, and the import applied", async ({ app, data }) => {
  const file = `${data}.csv`;
  await writeFile(file, CSV);
  await choose(app, file);
  await app.getByRole("searchbox", { name: "Find in the rows" }).focus();
  await app.keyboard.press("Tab");
  const listed = rows(app).getByRole("listitem");
  await expect(listed.nth(0)).toBeFocused();
  await app.keyboard.press("x");
  await expect(listed.nth(0)).toContainText("Left out");
  await expect(listed.nth(0)).toBeFocused();
  await app.keyboard.press("Backspace");
  await expect(listed.nth(0)).toContainText("New");
  await app.keyboard.press("ArrowDown");
  await app.keyboard.press("ArrowDown");
  await expect(listed.nth(2)).toBeFocused();
  await app.keyboard.press("a");
  await expect(listed.nth(2)).toContainText("New");
  await app.keyboard.press("End");
  await expect(listed.nth(4)).toBeFocused();
  // A remark under the companies is left out, and could be brought in should it be a company.
  await app.keyboard.press("Tab");
  await expect(app.getByRole("combobox", { name: "What becomes of row 6" })).toBeFocused();
  await app.keyboard.press("Tab");
  await expect(app.getByRole("button", { name: "Cancel" })).toBeFocused();
  await app.keyboard.press("Tab");
  await expect(app.getByRole("button", { name: "Add 4 applications" })).toBeFocused();
  await app.keyboard.press("Enter");
  await expect(app.getByRole("article")).toHaveCount(4);
  // The file tells of the rejection, and not of its day: no card is said to be here since the import.
  await expect(app.getByText("Here since today")).toHaveCount(0);
  await app.getByRole("article").filter({ hasText: "Fernhill" }).first().press("e");
  await expect(app.getByRole("region", { name: "Timeline" }).getByRole("heading", { name: "Day not known" })).toBeVisible();
});

test("on a low screen, what the keyboard goes to is in sight over the foot of the page", async ({ app, data }) => {
  await app.setViewportSize({ width: 1280, height: 720 });
  const file = `${data}.csv`;
  await writeFile(file, `Company,Role\n${Array.from({ length: 40 }, (_, at) => `Quill ${at},Binder`).join("\n")}\n`);
  await choose(app, file);
  await app.getByRole("searchbox", { name: "Find in the rows" }).focus();
  await app.keyboard.press("Tab");
  await app.keyboard.press("End");
  const last = rows(app).getByRole("listitem").filter({ hasText: "Quill 39" });
  await expect(last).toBeFocused();
  const foot = await app.getByRole("button", { name: "Cancel" }).boundingBox();
  const row = await last.boundingBox();
  expect((row?.y ?? 0) + (row?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0);
});

test("a look at the board costs none of the choices, and what was let go of is not there again", async ({ app, data }) => {
  const file = `${data}.csv`;
  await writeFile(file, CSV);
  await choose(app, file);
  await app.getByRole("combobox", { name: "What Where it is becomes" }).selectOption({ label: "Location" });
  await app.getByRole("combobox", { name: "What becomes of row 2" }).selectOption({ label: "Leave out" });
  await expect(app.getByRole("button", { name: "Take back my choice for 1 row" })).toBeVisible();
  await app.getByRole("link", { name: "Board" }).click();
  await addCards(app, "Applied", ["Moss & Sons - Carver"]);
  await app.goBack();
  await expect(app.getByRole("combobox", { name: "What Where it is becomes" })).toHaveValue("location");
  await expect(rows(app).getByRole("listitem").first()).toContainText("Left out");
  await expect(app.getByRole("button", { name: "Take back my choice for 1 row" })).toBeVisible();
  await app.getByRole("button", { name: "Cancel" }).click();
  await app.getByRole("link", { name: "Board" }).click();
  await openImport(app);
  await expect(app.getByRole("button", { name: "Choose a file" })).toBeVisible();
});

test("a file like the last one is read the same, and can be begun anew", async ({ app, data }) => {
  const file = `${data}.csv`;
  await writeFile(file, CSV);
  await choose(app, file);
  await app.getByRole("combobox", { name: "What Where it is becomes" }).selectOption({ label: "Location" });
  await app.getByRole("combobox", { name: "What waiting for the moon means" }).selectOption({ label: "Interviewed" });
  await expect(rows(app)).toContainText("Interviewed");
  await app.getByRole("button", { name: "Add 3 applications" }).click();
  await expect(card(column(app, "Interviewed"), "Modeller at Ridge Works")).toBeVisible();
  await settled(app);
  await writeFile(file, CSV.replaceAll("-2026", "-2027").replace("Leeds", "Bath"));
  await choose(app, file);
  await expect(app.getByText("Read as you had the last such file read.")).toBeVisible();
  await expect(app.getByRole("button", { name: "Columns" })).toHaveAttribute("aria-expanded", "false");
  await app.getByRole("button", { name: "Columns" }).click();
  await expect(app.getByRole("combobox", { name: "What Where it is becomes" })).toHaveValue("location");
  await app.getByRole("button", { name: "Start anew" }).click();
  await expect(app.getByText("Read as you had the last such file read.")).toBeHidden();
  await expect(app.getByRole("combobox", { name: "What Where it is becomes" })).not.toHaveValue("location");
});

test("a table dropped on the board or on another page, or pasted on this one, is read", async ({ app }) => {
  const drop = (selector: string) =>
    app.locator(selector).evaluate((target, text) => {
      const held = new DataTransfer();
      held.items.add(new File([text], "list.csv", { type: "text/csv" }));
      target.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: held }));
    }, CSV);
  await drop("section[aria-label=Applied], [role=region][aria-label=Applied]");
  await expect(rows(app)).toBeVisible();
  await app.getByRole("button", { name: "Cancel" }).click();
  await app.goto(`${app.url().split("#")[0]}#/settings`);
  await expect(app.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
  await drop("main");
  await expect(rows(app)).toBeVisible();
  await app.getByRole("button", { name: "Cancel" }).click();
  await expect(app.getByRole("button", { name: "Choose a file" })).toBeVisible();
  await app.locator("body").evaluate((body) => {
    const held = new DataTransfer();
    held.setData("text/plain", "Company\tRole\nHalm\tPotter\n");
    body.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: held }));
  });
  await expect(rows(app)).toContainText("Potter at Halm");
});

test("where nothing can be written, a file is read and shown, and the reason why it cannot be added", async ({ start, data }) => {
  const { page: before, close } = await start();
  await addCards(before, "Applied", ["Halm - Potter"]);
  await close();
  const path = join(data, "perennial.json");
  await writeFile(path, (await readFile(path, "utf8")).replace(/"schema": \d+/, '"schema": 99'));
  const { page } = await start();
  const file = `${data}.csv`;
  await writeFile(file, CSV);
  await choose(page, file);
  await expect(rows(page).getByRole("listitem")).toHaveCount(5);
  await expect(page.getByRole("button", { name: "Add 3 applications" })).toBeDisabled();
  await expect(page.getByRole("main")).toContainText("written by a newer version of Perennial");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing before a file is chosen and at its four steps, in ${colorScheme}`, async ({ start, data }) => {
    const { page } = await start({ colorScheme });
    const file = `${data}.csv`;
    await writeFile(file, CSV.replaceAll("-02-2026", "-02-26").replaceAll("13-", "03-").replaceAll("14-", "04-").replaceAll("15-", "05-"));
    await openImport(page);
    expect(await brokenRules(page)).toEqual([]);
    await choose(page, file);
    await expect(page.getByRole("alert").filter({ hasText: "more than one way" })).toBeVisible();
    await expect(rows(page).getByRole("listitem")).toHaveCount(5);
    expect(await brokenRules(page)).toEqual([]);
  });
}
