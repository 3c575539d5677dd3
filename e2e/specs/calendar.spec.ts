// Interviews and reminders for the person's calendar: one, those of selected cards, and all, as a file that any calendar opens.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "../app.ts";
import { brokenRules } from "../axe.ts";
import { card } from "../board.ts";
import { bringSearch, type Search } from "../brought-search.ts";

const created = "2026-01-01T09:00:00.000Z";
const application = (id: string, company: string, role: string, timeline: readonly object[] = []) => ({
  ...{ id, company, role, timeline, tags: [], stage: "interviewed", appliedOn: "2026-01-01" },
  rank: `a${id}`,
  createdAt: created,
});
const round = (id: string, at: string, name: string) => ({ id, kind: "round", at, zone: "America/New_York", name });

const SEARCH: Search = {
  applications: [
    application("fern", "Fernhill", "Sculptor", [round("f1", "2091-12-03T10:00", "Phone screen"), round("f2", "2016-12-03T10:00", "First talk")]),
    application("ridge", "Ridge Works", "Modeller", [round("r1", "2091-06-03T10:00", "Second talk")]),
    application("slate", "Slate House", "Binder"),
  ],
  people: [{ id: "ines", name: "Ines Albrecht", createdAt: created }],
  reminders: [
    { id: "m1", application: "fern", due: "2091-12-01", text: "Read up on them" },
    { id: "m2", person: "ines", due: "2091-12-24T09:00", text: "Write to Ines" },
  ],
};

interface Calendar {
  readonly name: string;
  readonly text: string;
  /** What its entries are called, in their order. */
  readonly entries: readonly string[];
}

/** The calendar file that `ask` makes the page offer. */
async function calendar(page: Page, ask: () => Promise<void>): Promise<Calendar> {
  const [download] = await Promise.all([page.waitForEvent("download"), ask()]);
  const text = await readFile(await download.path(), "utf8");
  const name = download.suggestedFilename();
  const entries = [...text.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, summary = ""]) => summary);
  await expect(page.getByRole("status").filter({ hasText: name })).toContainText(entries.length === 1 ? "1 entry" : `${entries.length} entries`);
  return { name, text, entries };
}

/** Runs an action by the command palette. */
async function byPalette(page: Page, name: string): Promise<void> {
  await page.keyboard.press("ControlOrMeta+k");
  const palette = page.getByRole("dialog", { name: "Commands" });
  await palette.getByRole("combobox").fill(name);
  await palette.getByRole("option", { name }).click();
}

test("one interview, one next step, and everything ahead of one application", async ({ start, data }) => {
  await bringSearch(data, SEARCH);
  const { page } = await start();
  await card(page, "Sculptor at Fernhill").press("Enter");
  const panel = page.getByRole("complementary", { name: "Sculptor at Fernhill" });

  const one = await calendar(page, () => panel.getByRole("button", { name: /^Save Phone screen, .*for your calendar$/ }).click());
  expect([one.name, one.entries]).toEqual(["Phone screen, Sculptor at Fernhill.ics", ["Phone screen: Sculptor at Fernhill"]]);
  expect(one.text).toContain("DTSTART:20911203T150000Z\r\n");
  expect(one.text).toContain("UID:round+fern+f1@perennial\r\n");

  const past = await calendar(page, () => panel.getByRole("button", { name: /^Save First talk, .*for your calendar$/ }).click());
  expect(past.entries).toEqual(["First talk: Sculptor at Fernhill"]);

  const step = await calendar(page, () => panel.getByRole("button", { name: "Save “Read up on them” for your calendar" }).click());
  expect(step.entries).toEqual(["Read up on them"]);
  expect(step.text).toContain("DTSTART;VALUE=DATE:20911201\r\n");

  await panel.getByRole("button", { name: "More", exact: true }).click();
  const ahead = await calendar(page, () => page.getByRole("menuitem", { name: "Save for your calendar" }).click());
  expect([ahead.name, ahead.entries]).toEqual(["perennial-calendar.ics", ["Read up on them", "Phone screen: Sculptor at Fernhill"]]);
});

test("a selection of cards, by the menu and by the palette; where nothing is ahead it is said", async ({ start, data }) => {
  await bringSearch(data, SEARCH);
  const { page } = await start();
  await card(page, "Binder at Slate House").press("x");
  await byPalette(page, "Save what is ahead of the card for your calendar");
  await expect(page.getByRole("status").filter({ hasText: "No interview and no reminder lies ahead here." })).toBeVisible();
  await card(page, "Sculptor at Fernhill").press("x");
  await card(page, "Modeller at Ridge Works").press("x");
  const selected = ["Second talk: Modeller at Ridge Works", "Read up on them", "Phone screen: Sculptor at Fernhill"];
  await card(page, "Sculptor at Fernhill").click({ button: "right" });
  expect((await calendar(page, () => page.getByRole("menuitem", { name: "Save for your calendar" }).click())).entries).toEqual(selected);
  expect((await calendar(page, () => byPalette(page, "Save what is ahead of the card for your calendar"))).entries).toEqual(selected);
});

test("everything, from Today and from Settings, with the past on wish", async ({ start, data }) => {
  await bringSearch(data, SEARCH);
  const { page } = await start();
  const ahead = ["Second talk: Modeller at Ridge Works", "Read up on them", "Phone screen: Sculptor at Fernhill", "Write to Ines"];
  await page
    .getByRole("navigation")
    .getByRole("link", { name: /^Today/ })
    .click();
  const button = page.getByRole("button", { name: "Save for your calendar" });
  expect((await calendar(page, () => button.press("Enter"))).entries).toEqual(ahead);
  expect.soft(await brokenRules(page), "Today").toEqual([]);
  await page.getByRole("navigation").getByRole("link", { name: "Settings" }).click();
  const row = page.getByRole("group", { name: "Calendar" });
  expect((await calendar(page, () => row.getByRole("button", { name: "What is ahead" }).press("Enter"))).entries).toEqual(ahead);
  const all = await calendar(page, () => row.getByRole("button", { name: "Past and ahead" }).press("Enter"));
  expect(all.entries).toEqual(["First talk: Sculptor at Fernhill", ...ahead]);
  expect.soft(await brokenRules(page), "Settings").toEqual([]);
});

test("a folder that can only be read gives its calendar too", async ({ start, data }) => {
  await bringSearch(data, SEARCH);
  const path = join(data, "perennial.json");
  await writeFile(path, (await readFile(path, "utf8")).replace(/"schema": \d+/, '"schema": 99'));
  const { page } = await start();
  await card(page, "Sculptor at Fernhill").press("Enter");
  const panel = page.getByRole("complementary", { name: "Sculptor at Fernhill" });
  expect((await calendar(page, () => panel.getByRole("button", { name: "Save “Read up on them” for your calendar" }).press("Enter"))).entries).toHaveLength(1);
  await panel.getByRole("button", { name: "More", exact: true }).click();
  expect((await calendar(page, () => page.getByRole("menuitem", { name: "Save for your calendar" }).click())).entries).toHaveLength(2);
  await expect(page.getByRole("menuitem", { name: "Move to the bin" })).toHaveCount(0);
});
