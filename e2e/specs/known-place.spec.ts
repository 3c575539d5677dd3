// "You know this place": what was there before is shown where a known company is typed, pasted, dropped or imported.
import { writeFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { expect, fileIn, test } from "../app.ts";
import { brokenRules } from "../axe.ts";
import { card, cardNames, column, settled } from "../board.ts";
import { bringSearch } from "../brought-search.ts";

const AT = "2025-02-01T09:00:00.000Z";
/** A search with one rejection that was debriefed, one open application, and two people, of whom one works where the rejection came from. */
const SEARCH = {
  applications: [
    {
      ...{ id: "sculptor", company: "Fernhill Studio GmbH", role: "Sculptor", stage: "rejected", rank: "a0", tags: [], createdAt: AT },
      ...{ appliedOn: "2025-02-01", salary: { min: 52_000, max: 58_000, currency: "EUR", period: "year" }, people: ["ines"] },
      posting: { text: "We look for a sculptor.", savedAt: "2025-02-01" },
      timeline: [{ id: "no", kind: "move", from: "applied", to: "rejected", at: "2025-03-14" }],
    },
    { id: "potter", company: "Ridge Works", role: "Potter", stage: "applied", rank: "a0", tags: [], createdAt: AT, appliedOn: "2025-05-01", timeline: [] },
  ],
  people: [
    { id: "ines", name: "Ines Okafor", title: "designer", company: "Fernhill Studio", createdAt: AT },
    { id: "per", name: "Per Lindqvist", company: "Moss & Sons", createdAt: AT },
  ],
  touchpoints: [{ id: "coffee", person: "ines", at: "2025-09-01", channel: "met", text: "Coffee, she asked about my portfolio" }],
  debriefs: [
    {
      ...{ id: "debrief", application: "sculptor", move: "no", wanted: ["patience", "bronze"], wentWell: [], workOn: ["portfolio"], people: ["ines"] },
      ...{ theirWords: "Come back when you have cast something of your own.", ended: "afterInterview", at: "2025-03-14", finishedAt: AT },
    },
  ],
};

test.beforeEach(({ data }) => bringSearch(data, SEARCH));

test("a known company is told of while it is typed, whatever its case and legal form, and Enter still adds at once", async ({ app, data }) => {
  const line = await quickAdd(app, "Applied");
  await line.pressSequentially("FERNHILL  studio, Inc.");
  const sheet = known(app);
  await expect(sheet).toContainText("Sculptor");
  await expect(sheet).toContainText("Rejected after an interview");
  await expect(sheet).toContainText("Come back when you have cast something of your own.");
  await expect(sheet).toContainText("They wanted patience, bronze");
  await expect(sheet).toContainText("To work on: portfolio");
  await expect(sheet).toContainText("Posting kept");
  await expect(sheet.getByRole("listitem").filter({ hasText: "Ines Okafor" })).toContainText("last touch");
  await expect(sheet).not.toContainText("Per Lindqvist");
  await line.pressSequentially(" - Caster");
  await expect(sheet).toBeVisible();
  await line.press("Enter");
  await expect(card(column(app, "Applied"), "Caster at FERNHILL studio, Inc.")).toBeVisible();
  await expect(line).toHaveValue("");
  await expect(sheet).toBeHidden();
  await settled(app);
  expect((await fileIn(data)).data.applications).toHaveLength(3);
});

test("the sheet lies inside the window and leaves the field free, in the first and in the last column", async ({ app }) => {
  for (const name of ["Applied", "Offered"] as const) {
    const line = await quickAdd(app, name);
    await line.fill("Fernhill Studio");
    const sheet = await known(app).boundingBox();
    const field = await line.boundingBox();
    if (!sheet || !field) throw new Error("The sheet is not on screen");
    expect(sheet.x).toBeGreaterThanOrEqual(0);
    expect(sheet.x + sheet.width).toBeLessThanOrEqual(1280);
    expect(sheet.y).toBeGreaterThanOrEqual(field.y + field.height);
    expect(sheet.y + sheet.height).toBeLessThanOrEqual(800);
    await line.press("Escape");
  }
});

test("pasted text with a known company is told of, and a company where only a person is known too", async ({ app }) => {
  const line = await quickAdd(app, "Applied");
  await paste(line, "Caster at Fernhill Studio Ltd\nWe look for somebody who has cast bronze.");
  await expect(known(app)).toContainText("Rejected after an interview");
  await line.fill("moss & sons");
  await expect(known(app)).toContainText("Per Lindqvist");
  await line.fill("Fern");
  await expect(known(app)).toBeHidden();
});

test("a rejected application is reconnected instead, and nothing new is added", async ({ app, data }) => {
  const line = await quickAdd(app, "Applied");
  await line.fill("Fernhill Studio - Caster");
  await known(app).getByRole("button", { name: "Reconnect instead: Sculptor at Fernhill Studio GmbH" }).click();
  await expect(card(column(app, "Reconnected"), "Sculptor at Fernhill Studio GmbH")).toBeVisible();
  await expect(app.getByRole("dialog", { name: "Reconnect" })).toBeVisible();
  await app.getByRole("dialog", { name: "Reconnect" }).getByRole("button", { name: "Later" }).click();
  await settled(app);
  const { applications } = (await fileIn(data)).data;
  expect(applications.map(({ company, stage }) => `${company} ${stage}`).sort()).toEqual(["Fernhill Studio GmbH reconnected", "Ridge Works applied"]);
});

test("a real duplicate is asked about before it is added: the first Enter warns, the second adds", async ({ app, data }) => {
  const line = await quickAdd(app, "Interviewed");
  await line.fill("ridge works - potter");
  await line.press("Enter");
  await expect(app.getByRole("alert")).toContainText("You already have Potter at Ridge Works, applied");
  await expect(line).toHaveValue("ridge works - potter");
  await settled(app);
  expect((await fileIn(data)).data.applications).toHaveLength(2);
  await line.press("Enter");
  await expect(card(column(app, "Interviewed"), "potter at ridge works")).toBeVisible();
  await expect(line).toHaveValue("");
  await settled(app);
  expect((await fileIn(data)).data.applications).toHaveLength(3);
});

test("the duplicate is opened instead, with what was typed still there", async ({ app }) => {
  const line = await quickAdd(app, "Applied");
  await line.fill("Ridge Works - Potter");
  await line.press("Enter");
  await known(app).getByRole("button", { name: "Open it" }).click();
  await expect(app.getByRole("textbox", { name: "Company" })).toHaveValue("Ridge Works");
  await expect(known(app)).toBeHidden();
  await expect(line).toHaveValue("Ridge Works - Potter");
});

test("by keyboard alone: down into the sheet, along it, back by Escape, and a duplicate added anyway", async ({ app }) => {
  await expect(card(app, "Potter at Ridge Works")).toBeVisible();
  await app.keyboard.press("n");
  await expect(app.getByRole("textbox", { name: "New application" })).toBeFocused();
  await app.keyboard.type("Fernhill Studio - Caster");
  await expect(known(app)).toBeVisible();
  await app.keyboard.press("ArrowDown");
  await expect(known(app).getByRole("link", { name: "Open Sculptor at Fernhill Studio GmbH" })).toBeFocused();
  await app.keyboard.press("ArrowDown");
  await expect(known(app).getByRole("button", { name: /^Reconnect instead: Sculptor/ })).toBeFocused();
  await app.keyboard.press("ArrowUp");
  await app.keyboard.press("ArrowUp");
  await expect(app.getByRole("textbox", { name: "New application" })).toBeFocused();
  await app.keyboard.press("Tab");
  await expect(known(app).getByRole("link", { name: "Open Sculptor at Fernhill Studio GmbH" })).toBeFocused();
  await app.keyboard.press("Escape");
  await expect(app.getByRole("textbox", { name: "New application" })).toBeFocused();
  await app.keyboard.press("Enter");
  await expect(card(app, "Caster at Fernhill Studio")).toBeVisible();
  await app.keyboard.type("Ridge Works - Potter");
  await app.keyboard.press("Enter");
  await expect(app.getByRole("alert")).toContainText("You already have Potter at Ridge Works");
  await app.keyboard.press("ArrowDown");
  await app.keyboard.press("ArrowDown");
  await expect(known(app).getByRole("button", { name: "Add anyway" })).toBeFocused();
  await app.keyboard.press("Enter");
  await expect.poll(() => cardNames(app, "Applied")).toEqual(["Potter at Ridge Works", "Caster at Fernhill Studio", "Potter at Ridge Works"]);
  await expect(app.getByRole("textbox", { name: "New application" })).toBeFocused();
  await app.keyboard.press("Escape");
  await expect(app.getByRole("textbox", { name: "New application" })).toHaveCount(0);
});

test("text dropped on a column is told of, and a duplicate is added only when it is asked for", async ({ app }) => {
  await drop(column(app, "Applied"), "Fernhill Studio - Caster");
  await expect(card(app, "Caster at Fernhill Studio")).toBeVisible();
  await app.getByRole("button", { name: "You know this place. Open it" }).click();
  await expect(app.getByRole("textbox", { name: "Role" })).toHaveValue("Caster");
  await drop(column(app, "Interviewed"), "Ridge Works - Potter");
  const told = app.getByRole("status").filter({ hasText: "You already have Potter at Ridge Works" });
  await expect(told).toBeVisible();
  await expect(column(app, "Interviewed").getByRole("article")).toHaveCount(0);
  await told.getByRole("button", { name: "Add anyway" }).click();
  await expect(card(column(app, "Interviewed"), "Potter at Ridge Works")).toBeVisible();
});

test("the panel of an application shows the other ones at its company", async ({ app }) => {
  const line = await quickAdd(app, "Applied");
  await line.fill("Fernhill Studio - Caster");
  await line.press("Enter");
  await line.press("Escape");
  await card(app, "Caster at Fernhill Studio").dblclick();
  await expect(known(app)).toContainText("Rejected after an interview");
  await known(app).getByRole("link", { name: "Open Sculptor at Fernhill Studio GmbH" }).click();
  await expect(app.getByRole("textbox", { name: "Role" })).toHaveValue("Sculptor");
});

test("the preview of an import says at which companies something is known", async ({ app, data }) => {
  const file = `${data}.csv`;
  await writeFile(file, "Company,Role,Date,Status\nfernhill studio,Caster,2026-03-02,Applied\nHalm Pottery,Turner,2026-03-03,Applied\n");
  await app.goto(`${app.url().split("#")[0]}#/import`);
  await app.locator("input[type=file]").setInputFiles(file);
  await expect(app.getByText("You know the company of 1 row.")).toBeVisible();
  const row = app.getByRole("listitem").filter({ hasText: "Caster at fernhill studio" });
  await row.getByRole("button", { name: "You know this place: rejected in March 2025" }).click();
  await expect(app.getByRole("dialog", { name: "You know this place" })).toContainText("Come back when you have cast something of your own.");
  await app.keyboard.press("Escape");
  await app.getByRole("button", { name: "Add 2 applications" }).click();
  await expect(app.getByRole("article")).toHaveCount(4);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing at the sheet, its warning, and the panel that shows the place, in ${colorScheme}`, async ({ start }) => {
    const { page } = await start({ colorScheme });
    const line = await quickAdd(page, "Applied");
    await line.fill("Ridge Works - Potter");
    await line.press("Enter");
    await expect(page.getByRole("alert")).toBeVisible();
    expect(await brokenRules(page)).toEqual([]);
    await line.fill("Fernhill Studio - Caster");
    await expect(known(page)).toContainText("Ines Okafor");
    expect(await brokenRules(page)).toEqual([]);
    await line.press("Enter");
    await expect(line).toHaveValue("");
    // The field is still open: it waits with closing until the card under it has had both clicks.
    await card(page, "Caster at Fernhill Studio").dblclick();
    await expect(known(page)).toContainText("Ines Okafor");
    expect(await brokenRules(page)).toEqual([]);
  });
}

/** The field of a column's quick add, opened. */
async function quickAdd(page: Page, name: "Applied" | "Interviewed" | "Offered"): Promise<Locator> {
  await column(page, name)
    .getByRole("button", { name: `Add to ${name}`, exact: true })
    .click();
  return column(page, name).getByRole("textbox", { name: "New application" });
}

function known(page: Page): Locator {
  return page.getByRole("region", { name: "You know this place" });
}

/** Pastes text as the clipboard would bring it, without the clipboard itself, which not every shell lets a test have. */
async function paste(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.page().keyboard.insertText(text);
}

async function drop(target: Locator, text: string): Promise<void> {
  await target.evaluate((element, dropped) => {
    const transfer = new DataTransfer();
    transfer.setData("text/plain", dropped);
    for (const type of ["dragenter", "dragover", "drop"])
      element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
  }, text);
}
