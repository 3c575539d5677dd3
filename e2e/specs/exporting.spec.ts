// Leaving with everything, or with some of it: JSON and tables of all and of a selection, and the moves for a diagram; what left comes in again.
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "../app.ts";
import { card } from "../board.ts";
import { bringSearch, type Search } from "../brought-search.ts";
import { perennial } from "../terminal.ts";

const created = "2031-01-01T09:00:00.000Z";
const application = (id: string, company: string, more: object = {}) => ({
  ...{ id, company, role: "Binder", appliedOn: "2031-01-05", stage: "applied", timeline: [], tags: [], rank: `a${id}`, createdAt: created },
  ...more,
});
const SEARCH: Search = {
  applications: [
    application("quill", "Quillhaven", {
      people: ["ilse"],
      stage: "rejected",
      timeline: [{ id: "m", kind: "move", at: "2031-02-01", from: "applied", to: "rejected" }],
    }),
    application("moss", "=cmd()", { people: ["tomas"] }),
    application("slate", "Slate House", { timeline: [{ id: "n", kind: "note", at: "2031-02-02", text: "@home\nsecond line" }] }),
  ],
  people: [
    { id: "ilse", name: "Ilse Quint", createdAt: created },
    { id: "tomas", name: "Tomas Reed", createdAt: created },
  ],
  touchpoints: [{ id: "t", person: "ilse", application: "quill", at: "2031-03-12", channel: "letter", text: "Wrote to thank her" }],
};

interface Saved {
  readonly name: string;
  readonly text: string;
}

async function saved(page: Page, ask: () => Promise<void>): Promise<Saved> {
  const [download] = await Promise.all([page.waitForEvent("download"), ask()]);
  const name = download.suggestedFilename();
  await expect(page.getByRole("status").filter({ hasText: name })).toBeVisible();
  return { name, text: await readFile(await download.path(), "utf8") };
}

async function savedFile(page: Page, ask: () => Promise<void>, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), ask()]);
  expect(download.suggestedFilename()).toBe(name);
  const path = test.info().outputPath(name);
  await download.saveAs(path);
  return path;
}

test.beforeEach(({ data }) => bringSearch(data, SEARCH));

test("everything, as JSON and as two tables that a spreadsheet may open", async ({ start, data }) => {
  const { page } = await start();
  await page.getByRole("link", { name: "Settings" }).click();
  const json = await savedFile(page, () => page.getByRole("button", { name: "Everything as JSON" }).click(), "perennial-export.json");
  const csv = await savedFile(page, () => page.getByRole("button", { name: "Applications as CSV" }).click(), "perennial-applications.csv");
  const timeline = await saved(page, () => page.getByRole("button", { name: "What happened as CSV" }).click());
  expect(timeline.name).toBe("perennial-timeline.csv");
  expect(timeline.text).toContain("2031-03-12,,,Quillhaven,Binder,touchpoint,,,letter,Ilse Quint,Wrote to thank her,quill\r\n");
  expect(timeline.text).toContain('"\'@home\nsecond line"');

  expect(await perennial("import", json, "--data", `${data}/from-json`)).toMatchObject({ format: "perennial", added: 3, problems: [] });
  expect(await perennial("import", csv, "--data", `${data}/from-csv`)).toMatchObject({ added: 3, problems: [], byStage: { applied: 2, rejected: 1 } });
  expect(await readFile(csv, "utf8")).toContain("\r\n'=cmd(),");
  const again = (await perennial("export", "--data", `${data}/from-csv`)) as { data: { applications: { company: string }[] } };
  expect(again.data.applications.map(({ company }) => company)).toContain("=cmd()");
});

test("a selection of cards, with whom they name and without the rest", async ({ start, data }) => {
  const { page } = await start();
  await card(page, "Binder at Slate House").click({ modifiers: ["ControlOrMeta"] });
  await card(page, "Binder at Quillhaven").click({ modifiers: ["ControlOrMeta"] });
  await card(page, "Binder at Quillhaven").click({ button: "right" });
  const menu = page.getByRole("menu", { name: "2 applications" });
  await menu.getByRole("menuitem", { name: "Export" }).hover();
  const file = await savedFile(page, () => page.getByRole("menuitem", { name: "As JSON" }).click(), "perennial-export.json");
  await expect(page.getByRole("status").filter({ hasText: "holds 2 applications" })).toBeVisible();
  const { data: held } = JSON.parse(await readFile(file, "utf8"));
  expect(held.people).toMatchObject([{ name: "Ilse Quint" }]);
  expect(held.touchpoints).toHaveLength(1);
  expect(held).not.toHaveProperty("settings");
  expect(await perennial("import", file, "--data", `${data}/other`)).toMatchObject({ added: 2, problems: [] });

  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("dialog", { name: "Commands" }).getByRole("combobox").fill("card as CSV");
  const csv = await saved(page, () => page.getByRole("option", { name: "Export the card as CSV" }).click());
  expect(csv.text.trim().split("\r\n")).toHaveLength(3);
});

test("the moves for a diagram", async ({ start }) => {
  const { page } = await start();
  await page.getByRole("link", { name: "Insights" }).click();
  const moves = await saved(page, () => page.getByRole("button", { name: "Save for SankeyMATIC" }).click());
  expect(moves).toEqual({ name: "perennial-moves.txt", text: "Applied [1] Rejected\n" });
});
