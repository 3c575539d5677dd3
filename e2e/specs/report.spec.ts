// The report: chosen days as they will be on paper, printed alone, saved as a file, and as a PDF where the shell makes one.
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "../app.ts";
import { brokenRules } from "../axe.ts";
import { card } from "../board.ts";
import { bringSearch, type Search } from "../brought-search.ts";

const created = "2031-01-01T09:00:00.000Z";
const application = (id: string, company: string, appliedOn: string, more: object = {}) => ({
  ...{ id, company, role: "Binder", appliedOn, stage: "applied", timeline: [], tags: [], location: "Leith" },
  ...{ rank: `a${id}`, createdAt: created },
  ...more,
});

const SEARCH: Search = {
  applications: [
    application("quill", "Quillhaven", "2031-03-03", {
      stage: "rejected",
      people: ["ilse"],
      timeline: [
        { id: "r", kind: "round", at: "2031-03-10T09:30", zone: "Europe/Berlin", name: "First talk", people: ["ilse"] },
        { id: "m", kind: "move", at: "2031-03-20", from: "applied", to: "rejected" },
        { id: "n", kind: "note", at: "2031-03-21", text: "Between the two of us" },
      ],
    }),
    application("moss", "Mosswright & Daughters", "2031-02-03"),
    application("slate", "Slate House", "2030-11-30"),
  ],
  people: [{ id: "ilse", name: "Ilse Quint", createdAt: created }],
  touchpoints: [{ id: "t", person: "ilse", application: "quill", at: "2031-03-12", channel: "letter", text: "Between the two of us" }],
};

const paper = (page: Page) => page.getByRole("region", { name: "Preview" });
const rowsUnder = (page: Page, heading: string) =>
  paper(page)
    .locator("section", { has: page.getByRole("heading", { name: heading, exact: true }) })
    .locator("tbody tr");

/** Goes to the report from anywhere, by the command palette. */
async function toReport(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("dialog", { name: "Commands" }).getByRole("combobox").fill("report");
  await page.getByRole("option", { name: "Report", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Report" })).toBeVisible();
}

test.beforeEach(async ({ data, clock }) => {
  await clock.set("2031-04-10T12:00:00");
  await bringSearch(data, SEARCH);
});

test("some days are chosen, shown as on paper, and kept over a reload", async ({ start, clock }) => {
  const { page } = await start({ clock });
  await page.getByRole("link", { name: "Insights" }).click();
  await page.getByRole("link", { name: "Make a report" }).click();
  await expect(page.getByText("Nothing was sent, and nothing happened, in these days.")).toBeVisible();
  expect(await brokenRules(page)).toEqual([]);

  await page.getByText("Last month", { exact: true }).click();
  await expect(rowsUnder(page, "Applications sent")).toHaveText([/Quillhaven.*Binder.*Leith.*Rejected/]);
  await expect(rowsUnder(page, "Interviews")).toHaveText([/Quillhaven.*First talk.*Ilse Quint/]);
  await expect(rowsUnder(page, "Contacts")).toHaveText([/Ilse Quint.*Letter.*Binder at Quillhaven/]);
  await expect(paper(page)).not.toContainText("Between the two of us");
  await page.getByRole("textbox", { name: "Your name" }).fill("Ada Fern");
  await expect(paper(page)).toContainText("Ada Fern");
  expect(await brokenRules(page)).toEqual([]);

  await page.reload();
  await expect(rowsUnder(page, "Applications sent")).toHaveCount(1);
  await page.getByRole("radio", { name: "Last month" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(rowsUnder(page, "Applications sent")).toHaveCount(2);
  await page.keyboard.press("ArrowRight");
  await expect(rowsUnder(page, "Applications sent")).toHaveCount(3);
  await page.keyboard.press("ArrowRight");
  await page.getByLabel("From", { exact: true }).fill("2031-02-01");
  await page.getByLabel("To", { exact: true }).fill("2031-01-31");
  await expect(page.getByText("The first day is after the last one.")).toBeVisible();
  await page.getByLabel("To", { exact: true }).fill("2031-02-28");
  await expect(rowsUnder(page, "Applications sent")).toHaveText([/Mosswright & Daughters/]);
  await expect(rowsUnder(page, "Week by week").first()).toContainText(/Feb/);
});

test("printing takes the report alone, and the file needs nothing beside it", async ({ start, clock, shell }) => {
  const { page } = await start({ clock, colorScheme: "dark" });
  await toReport(page);
  await page.getByText("Everything", { exact: true }).click();
  await expect(rowsUnder(page, "Applications sent")).toHaveCount(3);
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", document.title);
  });
  await page.getByRole("button", { name: shell === "browser" ? "Print or save as PDF" : "Print", exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("data-printed", "perennial-report-2030-11-30-to-2031-04-10");

  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByRole("heading", { level: 1, name: "Report" })).toBeHidden();
  await expect(page.getByRole("navigation")).toBeHidden();
  await expect(paper(page).getByRole("heading", { name: "Report of a job search" })).toBeVisible();
  await expect(page.locator("html")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await page.screenshot({ path: test.info().outputPath("paper.png"), fullPage: true });
  await page.emulateMedia({ media: null });

  await page.getByRole("button", { name: "Save", exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "The report as HTML" }).click()]);
  expect(download.suggestedFilename()).toBe("perennial-report-2030-11-30-to-2031-04-10.html");
  const html = await readFile(await download.path(), "utf8");
  expect(html).toContain("Mosswright &amp; Daughters");
  expect(html).not.toMatch(/<script|https?:\/\/|Between the two of us/);
  await expect(page.getByRole("status").filter({ hasText: "holds the report" })).toBeVisible();
});

test("the desktop saves it as a PDF where the person says", async ({ start, clock, shell }) => {
  test.skip(shell !== "desktop-double", "only the double has a window of the system that can be answered");
  const folder = await mkdtemp(join(tmpdir(), "perennial-pdf-"));
  const { page, system } = await start({ clock });
  await toReport(page);
  await page.getByText("Last month", { exact: true }).click();
  await expect(rowsUnder(page, "Applications sent")).toHaveCount(1);
  await system?.chooses(folder);
  await page.getByRole("button", { name: "Save as PDF" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved as" })).toHaveText(/perennial-report-2031-03-01-to-2031-03-31\.pdf/);
  expect(await readdir(folder)).toEqual(["perennial-report-2031-03-01-to-2031-03-31.pdf"]);
  const bytes = await readFile(join(folder, "perennial-report-2031-03-01-to-2031-03-31.pdf"), "latin1");
  expect(bytes.startsWith("%PDF-")).toBe(true);
  expect(bytes).toContain("/StructTreeRoot");
  await rm(folder, { recursive: true });
});

test("cards that were chosen on the board are reported alone, until all are taken", async ({ start, clock }) => {
  const { page } = await start({ clock });
  await card(page, "Binder at Slate House").click({ modifiers: ["ControlOrMeta"] });
  await card(page, "Binder at Quillhaven").click({ modifiers: ["ControlOrMeta"] });
  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("dialog", { name: "Commands" }).getByRole("combobox").fill("make a report");
  await page.getByRole("option", { name: "Make a report of the card" }).click();
  await expect(page.getByText("Only the 2 applications you chose are in it.")).toBeVisible();
  await expect(rowsUnder(page, "Applications sent")).toHaveText([/Slate House/, /Quillhaven/]);
  await page.getByRole("button", { name: "Take all of them" }).click();
  await expect(rowsUnder(page, "Applications sent")).toHaveCount(3);
});
