// Files of other kinds on the import page: a workbook with more than one sheet, a Trello board, and the steps that fit each.
import { resolve } from "node:path";
import type { Page } from "@playwright/test";
import { expect, fileIn, test } from "../app.ts";
import { card, column, settled } from "../board.ts";

/** The example files that the readers are tested with. */
const EXAMPLES = resolve(import.meta.dirname, "../../shared/formats/import/fixtures");

async function choose(page: Page, file: string): Promise<void> {
  await page.goto(`${page.url().split("#")[0]}#/import`);
  await page.locator("input[type=file]").setInputFiles(file);
  await expect(rows(page)).toBeVisible();
}

function rows(page: Page) {
  return page.getByRole("group", { name: "What each row becomes" });
}

test("the sheet of a workbook that looks like applications is taken, and another can be", async ({ app }) => {
  await choose(app, resolve(EXAMPLES, "two-sheets.ods"));
  const sheet = app.getByRole("combobox", { name: "Sheet" });
  await expect(sheet.getByRole("option", { selected: true })).toHaveText("Log");
  await expect(rows(app)).toContainText("Miller at Alder One");
  await expect(app.getByRole("combobox", { name: "Characters" })).toHaveCount(0);
  const other = await sheet.getByRole("option", { selected: false }).first().textContent();
  await sheet.selectOption({ label: other ?? "" });
  await expect(sheet.getByRole("option", { selected: true })).toHaveText(other ?? "");
  await sheet.selectOption({ label: "Log" });
  await app.getByRole("button", { name: "Add 2 applications" }).click();
  await expect(card(column(app, "Rejected"), "Cooper at Alder Two")).toBeVisible();
});

test("the lists of a Trello board are shown with the stages they lead to, and their cards' moves are kept", async ({ app, data }) => {
  await choose(app, resolve(EXAMPLES, "trello-search.json"));
  await expect(app.getByText("Trello board · 11 cards")).toBeVisible();
  await expect(app.getByText("8 lists · 1 is not known")).toBeVisible();
  await expect(app.getByRole("combobox", { name: "What 🎉 Offer means" }).getByRole("option", { selected: true })).toHaveText("Offered");
  await app.getByRole("combobox", { name: "What Parking lot means" }).selectOption({ label: "Leads" });
  await expect(app.getByText("8 lists", { exact: true })).toBeVisible();
  await expect(app.getByRole("button", { name: "Columns" })).toHaveCount(0);
  await app.getByRole("button", { name: "Add 9 applications" }).click();
  await expect(card(column(app, "Offered"), "Bookbinder at Quillhaven")).toBeVisible();
  await settled(app);
  const { applications } = (await fileIn(data)).data;
  const rejected = applications.find(({ company, stage }) => company === "Fernhill Gardens" && stage === "rejected");
  expect(rejected?.timeline.filter(({ kind }) => kind === "move").map(({ to }) => to)).toEqual(["applied", "interviewed", "rejected"]);
});
