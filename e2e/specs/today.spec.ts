// Today: each kind of line where it belongs, done, snoozed or opened by one key, quiet applications settled together, and a free day.
import type { Locator, Page } from "@playwright/test";
import { expect, fileIn, test } from "../app.ts";
import { brokenRules } from "../axe.ts";
import { settled } from "../board.ts";
import { bringSearch, type Search } from "../brought-search.ts";

/** The local day so many days from now. */
function day(ahead: number): string {
  const now = new Date();
  const noon = new Date(now.getFullYear(), now.getMonth(), now.getDate() + ahead, 12);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${noon.getFullYear()}-${two(noon.getMonth() + 1)}-${two(noon.getDate())}`;
}

const instant = (ahead: number) => `${day(ahead)}T12:00:00.000Z`;
const move = (id: string, at: string, from: string, to: string) => ({ id, kind: "move", at, from, to });
const application = (id: string, company: string, role: string, stage: string, appliedOn: string, timeline: readonly object[] = []) => ({
  ...{ id, company, role, stage, appliedOn, timeline, tags: [] },
  rank: `a${id}`,
  createdAt: `${appliedOn}T09:00:00.000Z`,
});
const quiet = (count: number) =>
  Array.from({ length: count }, (_, at) => application(`q${at + 10}`, `Slate House ${at + 1}`, "Modeller", "applied", day(-50 - at)));

const FULL: Search = {
  applications: [
    application("fern", "Fernhill", "Sculptor", "interviewed", day(-30), [
      move("f1", day(-20), "applied", "interviewed"),
      { id: "f2", kind: "round", at: `${day(2)}T14:30`, name: "Second talk", people: ["otto"] },
    ]),
    application("ridge", "Ridge Works", "Modeller", "applied", day(-12)),
    application("linden", "Linden Museum", "Restorer", "rejected", day(-90), [move("l1", day(-5), "applied", "rejected")]),
    application("amber", "Amber Foundry", "Caster", "rejected", day(-90), [move("a1", day(-9), "applied", "rejected")]),
    ...quiet(3),
  ],
  people: [
    { id: "ines", name: "Ines Albrecht", company: "Fernhill", cadence: { every: 1 }, createdAt: instant(-400) },
    { id: "otto", name: "Otto Brandt", createdAt: instant(-30) },
  ],
  touchpoints: [{ id: "t1", person: "ines", at: day(-60), channel: "met", text: "Coffee" }],
  debriefs: [
    { id: "d1", application: "linden", move: "l1", wanted: [], wentWell: [], workOn: [], people: [], at: day(-5) },
    { id: "d2", application: "amber", move: "a1", wanted: ["Patience"], wentWell: [], workOn: [], people: [], at: day(-9) },
  ],
  reminders: [
    { id: "r1", application: "ridge", due: day(-3), text: "Send the photographs" },
    { id: "r2", application: "ridge", due: `${day(0)}T16:00`, text: "Write the letter" },
    { id: "r3", application: "fern", due: day(1), text: "Read up on them" },
    { id: "r4", application: "fern", due: day(60), text: "Ask how it went" },
  ],
};

async function openToday(page: Page): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name: "Today", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
}

/** A part of the page, and what its lines open, from the top. */
const part = (page: Page, name: string): Locator => page.getByRole("region", { name, exact: true });
const opened = (page: Page, name: string): Locator =>
  part(page, name)
    .getByRole("listitem")
    .locator("a, button")
    .filter({ has: page.locator("span") });

test("each kind of line stands in its part, and no rule is broken", async ({ start, data }) => {
  await bringSearch(data, FULL);
  const { page } = await start();
  await openToday(page);
  await expect(opened(page, "Overdue")).toContainText(["Be in touch with Ines Albrecht", "Send the photographs"]);
  await expect(part(page, "Overdue")).toContainText("3 days late");
  await expect(opened(page, "Today")).toContainText(["Write the letter"]);
  await expect(opened(page, "This week")).toContainText(["Read up on them", "Second talk with Otto Brandt"]);
  await expect(page.getByText("1 more next step or interview after this week.")).toBeVisible();
  await expect(opened(page, "Debriefs left for later")).toContainText(["Restorer at Linden Museum", "Caster at Amber Foundry"]);
  await expect(opened(page, "Quiet")).toContainText(["Slate House 1", "Slate House 2", "Slate House 3"]);
  expect(await brokenRules(page)).toEqual([]);
  await opened(page, "Today").first().focus();
  await page.keyboard.press("s");
  await expect(page.getByRole("menu", { name: "Snooze: Write the letter" })).toBeVisible();
  expect(await brokenRules(page), "with the menu open").toEqual([]);
});

test("a next step is done, snoozed and opened by one key, and the focus goes on", async ({ start, data }) => {
  await bringSearch(data, FULL);
  const { page } = await start();
  await openToday(page);
  await page.keyboard.press("ArrowDown");
  await expect(opened(page, "Overdue").first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("d");
  await expect(part(page, "Overdue")).not.toContainText("Send the photographs");
  await expect(opened(page, "Today").first()).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(part(page, "Overdue")).toContainText("Send the photographs");

  await page.keyboard.press("s");
  await page.keyboard.press("2");
  await expect(part(page, "This week")).toContainText("Write the letter");
  await expect(opened(page, "This week").first()).toBeFocused();
  await page.keyboard.press("s");
  await page.keyboard.press("4");
  await expect(page.getByLabel("Until")).toBeFocused();
  await page.getByLabel("Until").fill(day(-1));
  await page.keyboard.press("Enter");
  await expect(page.getByText(/is over\. Choose a day or a time ahead\./)).toBeVisible();
  await page.getByLabel("Until").fill("today");
  await page.keyboard.press("Enter");
  await expect(page.getByText("This day is not ahead.")).toBeVisible();
  await page.getByLabel("Until").fill(day(30));
  await page.keyboard.press("Enter");
  await expect(part(page, "This week")).not.toContainText("Read up on them");
  await settled(page);
  const dues = Object.fromEntries((await fileIn(data)).data.reminders.map(({ text, due }) => [text, due]));
  expect(dues).toMatchObject({ "Write the letter": `${day(7)}T16:00`, "Read up on them": day(30) });

  await opened(page, "Overdue").last().focus();
  await page.keyboard.press("o");
  await expect(page.getByRole("complementary", { name: "Modeller at Ridge Works" })).toBeVisible();
});

test("what was snoozed comes back on its day, and what is left alone becomes overdue", async ({ start, data }) => {
  await bringSearch(data, { applications: FULL.applications.slice(0, 2), reminders: FULL.reminders?.slice(1, 2) ?? [] });
  const { page } = await start();
  await openToday(page);
  await part(page, "Today").getByRole("button", { name: "Snooze: Write the letter" }).click();
  await page.getByRole("menuitem", { name: "1 month" }).click();
  await expect(page.getByText("Write the letter", { exact: true })).toHaveCount(0);
  await settled(page);
  const due = (await fileIn(data)).data.reminders[0]?.due.slice(0, 10) ?? "";
  await page.clock.setFixedTime(new Date(`${due}T09:00`));
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  await expect(part(page, "Today")).toContainText("Write the letter");
  await page.clock.setFixedTime(new Date(new Date(`${due}T09:00`).getTime() + 4 * 86_400_000));
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  await expect(part(page, "Overdue")).toContainText("4 days late");
});

test("being in touch is told in one line, which settles it until the next time", async ({ start, data }) => {
  await bringSearch(data, FULL);
  const { page } = await start();
  await openToday(page);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("d");
  const line = page.getByRole("textbox", { name: "Touchpoint with Ines Albrecht" });
  await expect(line).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("A contact needs a few words.")).toBeVisible();
  await page.keyboard.type("Coffee, she told me about the new kiln");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Be in touch with Ines Albrecht")).toHaveCount(0);
  await expect(opened(page, "Overdue").first()).toBeFocused();
  await settled(page);
  const { touchpoints } = (await fileIn(data)).data as unknown as { touchpoints: { person: string; at: string; channel: string; text: string }[] };
  expect(touchpoints.at(-1)).toMatchObject({ person: "ines", at: day(0), channel: "met", text: "Coffee, she told me about the new kiln" });
  await page.keyboard.press("Control+z");
  await expect(opened(page, "Overdue").first()).toContainText("Be in touch with Ines Albrecht");
});

test("a debrief left for later is written, let go of or snoozed", async ({ start, data }) => {
  await bringSearch(data, FULL);
  const { page } = await start();
  await openToday(page);
  const waiting = opened(page, "Debriefs left for later");
  await waiting.first().press("Enter");
  await expect(page.getByRole("dialog", { name: "Debrief" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Debrief" })).toHaveCount(0);
  await waiting.first().press("d");
  await expect(part(page, "Debriefs left for later")).not.toContainText("Linden Museum");
  await waiting.first().press("s");
  await page.keyboard.press("1");
  await expect(part(page, "Debriefs left for later")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect(waiting).toHaveCount(2);
});

test("a quiet application is followed up by one key", async ({ start, data }) => {
  await bringSearch(data, FULL);
  const { page } = await start();
  await openToday(page);
  await opened(page, "Quiet").first().press("f");
  await expect(part(page, "Today")).toContainText("Follow up with Slate House 1");
  await expect(opened(page, "Quiet").first()).toBeFocused();
  await expect(part(page, "Quiet")).not.toContainText("Slate House 1");
});

test("quiet applications are settled together when the person agrees, and one undo brings them back", async ({ start, data }) => {
  await bringSearch(data, { applications: quiet(12) });
  const { page } = await start();
  await openToday(page);
  const lines = opened(page, "Quiet").filter({ hasText: "Slate House" });
  await expect(lines).toHaveCount(8);
  await page.getByRole("button", { name: "Show all 12" }).click();
  await expect(lines).toHaveCount(12);
  await lines.nth(0).press("x");
  await part(page, "Quiet").getByRole("checkbox", { name: "Select Modeller at Slate House 3" }).check();
  await expect(page.getByText("2 of 12 selected")).toBeVisible();
  await page.getByRole("button", { name: "Settle these together" }).click();
  const consent = page.getByRole("dialog", { name: "Settle these 2 applications?" });
  await expect(consent).toContainText("They go to Rejected as “no reply”.");
  await page.keyboard.press("Escape");
  await expect(lines).toHaveCount(12);
  await lines.nth(0).press("d");
  await consent.getByRole("button", { name: "Settle 2" }).click();
  await expect(lines).toHaveCount(10);
  await settled(page);
  const stages = async () => (await fileIn(data)).data.applications.filter(({ stage }) => stage === "rejected").map(({ company }) => company);
  expect((await stages()).sort()).toEqual(["Slate House 1", "Slate House 3"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(lines).toHaveCount(12);
  await settled(page);
  expect(await stages()).toEqual([]);
});

test("a free day says so and offers one useful thing", async ({ start, data }) => {
  await bringSearch(data, {
    applications: [application("ridge", "Ridge Works", "Modeller", "applied", day(-12))],
    people: [{ id: "ines", name: "Ines Albrecht", createdAt: instant(-500) }],
    touchpoints: [200, 230, 260].map((ago) => ({ id: `t${ago}`, person: "ines", at: day(-ago), channel: "met", text: "Coffee" })),
  });
  const { page } = await start();
  await openToday(page);
  await expect(page.getByText("Nothing waits for you this week.")).toBeVisible();
  await page.getByRole("link", { name: "Go to Ines Albrecht" }).click();
  await expect(page).toHaveURL(/#\/people\/ines$/);
});

test("an empty search is sent to the board, and the quiet threshold is the person's own", async ({ app }) => {
  await openToday(app);
  await expect(app.getByText("Nothing waits for you this week.")).toBeVisible();
  await expect(app.getByRole("main").getByRole("link", { name: "Go to the board" })).toBeVisible();
  await app.getByRole("link", { name: "Settings" }).click();
  const days = app.getByRole("textbox", { name: "Quiet after" });
  await days.fill("3");
  await days.press("Enter");
  await expect(app.getByText("Choose a number of days from 7 to 365.")).toBeVisible();
  await days.fill("90");
  await days.press("Enter");
  await expect(app.getByText("Choose a number of days from 7 to 365.")).toHaveCount(0);
  await settled(app);
  await app.reload();
  await expect(app.getByRole("textbox", { name: "Quiet after" })).toHaveValue("90 days");
});
