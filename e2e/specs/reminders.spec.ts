// Reminders as they are written: in words, understood before they are saved, on applications and people, with rounds in other time zones.
import type { Locator, Page } from "@playwright/test";
import { expect, fileIn, test } from "../app.ts";
import { brokenRules } from "../axe.ts";
import { addCards, card, settled } from "../board.ts";
import { bringSearch } from "../brought-search.ts";

/** A Monday afternoon. */
const NOW = "2026-11-23T14:40:00";
const NAME = "Sculptor at Fernhill";

test.beforeEach(({ shell }) => {
  test.skip(shell === "desktop", "real Electron has no clock that can be set");
});

async function openPanel(page: Page): Promise<Locator> {
  await addCards(page, "Applied", ["Fernhill - Sculptor"]);
  await card(page, NAME).press("Enter");
  const panel = page.getByRole("complementary", { name: NAME });
  await expect(panel).toBeVisible();
  return panel;
}

async function goTo(page: Page, place: "Today" | "People"): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name: place }).click();
  await expect(page.getByRole("heading", { level: 1, name: place })).toBeVisible();
}

const dues = async (data: string) => Object.fromEntries((await fileIn(data)).data.reminders.map(({ text, due }) => [text, due]));

test("a next step is due when its words say so, which is shown before it is saved", async ({ start, data, clock }) => {
  await clock.set(NOW);
  const { page } = await start({ clock });
  const panel = await openPanel(page);
  const line = panel.getByRole("textbox", { name: "Add a next step" });
  await line.fill("Send the drawings");
  const due = panel.getByRole("textbox", { name: "Due", exact: true });
  await expect(due).toHaveValue("in a week");
  await expect(panel.getByText(/Nov.* · in 7 days$/)).toBeVisible();
  await line.press("Enter");
  await expect(line).toHaveValue("");

  await line.fill("Ask about the studio");
  await line.press("Tab");
  await expect(due).toBeFocused();
  await due.fill("next friday 9:00");
  await expect(panel.getByText(/Fri.*Dec.*9:00.* · in 11 days$/)).toBeVisible();
  await due.press("Enter");
  await expect(line).toHaveValue("");
  await line.fill("Go back to them");
  await due.fill("in 18 months");
  await expect(panel.getByText(/May.*2028 · in 18 months$/)).toBeVisible();
  await panel.getByRole("button", { name: "Add", exact: true }).click();
  await expect(line).toHaveValue("");
  await settled(page);
  expect(await dues(data)).toEqual({ "Send the drawings": "2026-11-30", "Ask about the studio": "2026-12-04T09:00", "Go back to them": "2028-05-23" });
});

test("a date that cannot be read, is over, lies in the year 9999 or in another zone is told in one sentence; nothing is saved, what was typed stays", async ({
  start,
  data,
  clock,
}) => {
  await clock.set(NOW);
  const { page } = await start({ clock });
  const panel = await openPanel(page);
  const line = panel.getByRole("textbox", { name: "Add a next step" });
  await line.fill("Send the drawings");
  const due = panel.getByRole("textbox", { name: "Due", exact: true });
  const refused: readonly (readonly [string, RegExp])[] = [
    ["when it suits", /^“when it suits” is not a date Perennial can read\. /],
    ["31 feb", /^“31 feb” is not a date Perennial can read\. /],
    ["yesterday", /Nov.*22.* is over\. Choose a day or a time ahead\.$/],
    ["today 9:00", /9:00.* is over\. /],
    ["1 may 9999", /9999 is more than 100 years away\. /],
    ["friday 9:00 Moon/Tycho", /^This comes at its time wherever you are\. Leave the time zone out\.$/],
    ["", /^Say when: /],
  ];
  for (const [typed, sentence] of refused) {
    await due.fill(typed);
    await due.press("Enter");
    await expect(panel.getByText(sentence)).toBeVisible();
    await expect(due).toHaveValue(typed);
    await expect(due).toHaveAttribute("aria-invalid", "true");
    await expect(line).toHaveValue("Send the drawings");
  }
  expect(await brokenRules(page)).toEqual([]);
  await settled(page);
  expect(await dues(data)).toEqual({});
});

test("when a step is due is changed in words or by the calendar, and Escape leaves it as it was", async ({ start, data, clock }) => {
  await clock.set(NOW);
  await bringSearch(data, {
    applications: [{ id: "fern", company: "Fernhill", role: "Sculptor", stage: "applied", appliedOn: "2026-11-01", rank: "a0", tags: [], timeline: [] }].map(
      (application) => ({ ...application, createdAt: "2026-11-01T09:00:00.000Z" }),
    ),
    reminders: [{ id: "r1", application: "fern", due: "2026-11-20T10:00", text: "Send the drawings" }],
  });
  const { page } = await start({ clock });
  await card(page, NAME).press("Enter");
  const panel = page.getByRole("complementary", { name: NAME });
  const words = panel.getByRole("button", { name: /^Change when: / });
  const due = panel.getByRole("textbox", { name: "Due", exact: true });
  await expect(words).toHaveText(/^overdue since /);
  await words.press("Enter");
  await expect(due).toHaveValue("20 Nov 2026, 10:00");
  await expect(due).toBeFocused();
  await due.fill("tomorrow 9");
  await due.press("Escape");
  await expect(words).toHaveText(/^overdue since /);
  await expect(words).toBeFocused();
  await words.press("Enter");
  await due.fill("no idea");
  await due.press("Enter");
  await expect(panel.getByText(/^“no idea” is not a date/)).toBeVisible();
  await due.fill("tomorrow 9");
  await due.press("Enter");
  await expect(words).toHaveText(/^tomorrow, 0?9:00/);
  await settled(page);
  expect(await dues(data)).toEqual({ "Send the drawings": "2026-11-24T09:00" });

  await words.press("Enter");
  await panel.getByRole("button", { name: "Choose from the calendar" }).press("Enter");
  await expect(panel.getByLabel("Day", { exact: true })).toBeFocused();
  await panel.getByLabel("Day", { exact: true }).fill("2027-01-15");
  await panel.getByLabel("Time", { exact: true }).fill("11:30");
  await expect(panel.getByText(/Jan.*11:30.* · in 8 weeks$/)).toBeVisible();
  expect(await brokenRules(page)).toEqual([]);
  await panel.getByLabel("Time", { exact: true }).press("Enter");
  await expect(words).toBeFocused();
  await settled(page);
  expect(await dues(data)).toEqual({ "Send the drawings": "2027-01-15T11:30" });
});

test("a step says when the person was told of it, until it is due anew", async ({ start, clock }) => {
  await clock.set(NOW);
  const { page } = await start({ clock });
  const panel = await openPanel(page);
  await panel.getByRole("textbox", { name: "Add a next step" }).fill("Call the foundry");
  await panel.getByRole("textbox", { name: "Due", exact: true }).fill("in 2 minutes");
  await expect(panel.getByText(/ · in 2 minutes$/)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("button", { name: /^Change when: today/ })).toBeVisible();
  await settled(page);
  await expect(panel.getByText(/^You were told/)).toHaveCount(0);
  await clock.forward(3);
  await expect(panel.getByText(/^You were told today, /)).toBeVisible();
  await panel.getByRole("button", { name: /^Change when: today/ }).click();
  await panel.getByRole("textbox", { name: "Due", exact: true }).fill("tomorrow 9");
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("button", { name: /^Change when: tomorrow/ })).toBeVisible();
  await expect(panel.getByText(/^You were told/)).toHaveCount(0);
});

test("a person has next steps too: written on their page, shown in Today, snoozed in words, done, and undone", async ({ start, data, clock }) => {
  await clock.set(NOW);
  await bringSearch(data, { applications: [], people: [{ id: "ilse", name: "Ilse Brandt", company: "Halm", createdAt: "2026-05-01T09:00:00.000Z" }] });
  const { page } = await start({ clock });
  await goTo(page, "People");
  await page.getByRole("link", { name: /^Ilse Brandt/ }).click();
  const steps = page.getByRole("region", { name: "Next steps" });
  await steps.getByRole("textbox", { name: "Add a next step" }).fill("Send her the catalogue");
  await steps.getByRole("textbox", { name: "Due", exact: true }).fill("tomorrow 10:00");
  await expect(steps.getByText(/ · in 19 hours$|tomorrow$/)).toBeVisible();
  expect(await brokenRules(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(steps.getByRole("button", { name: /^Change when: tomorrow/ })).toBeVisible();
  await settled(page);
  expect((await fileIn(data)).data.reminders).toMatchObject([{ person: "ilse", due: "2026-11-24T10:00", text: "Send her the catalogue" }]);

  await goTo(page, "Today");
  const week = page.getByRole("region", { name: "This week", exact: true });
  await expect(week).toContainText("Send her the catalogue");
  await expect(week).toContainText("Ilse Brandt");
  await week.getByRole("button", { name: "Snooze: Send her the catalogue" }).click();
  await page.getByRole("menuitem", { name: "A date" }).click();
  const until = page.getByRole("textbox", { name: "Until" });
  await expect(until).toBeFocused();
  await until.fill("in 3 months");
  await expect(page.getByText(/Feb.*2027 · in 3 months$/)).toBeVisible();
  await until.press("Enter");
  await expect(week).toHaveCount(0);
  await settled(page);
  expect(await dues(data)).toEqual({ "Send her the catalogue": "2027-02-23T10:00" });

  await page.keyboard.press("Control+z");
  await week.getByRole("button", { name: "Done: Send her the catalogue" }).click();
  await expect(week).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(week).toContainText("Send her the catalogue");
  await week.getByRole("link", { name: /Send her the catalogue/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ilse Brandt" })).toBeVisible();
});

test("a round in another time zone says both times, and stands in Today on its day here", async ({ start, data, clock }) => {
  await clock.set(NOW);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  test.skip(zone === "Pacific/Kiritimati", "this computer is where the interview is");
  await bringSearch(data, {
    applications: [
      {
        ...{ id: "fern", company: "Fernhill", role: "Sculptor", stage: "interviewed", appliedOn: "2026-11-01", rank: "a0", tags: [] },
        createdAt: "2026-11-01T09:00:00.000Z",
        // Fourteen hours ahead of Greenwich: everywhere else it is another time, and nearly everywhere the day before.
        timeline: [{ id: "f1", kind: "round", at: "2026-11-25T08:00", zone: "Pacific/Kiritimati", name: "Studio visit" }],
      },
    ],
  });
  const { page } = await start({ clock });
  const both = /8:00.* in Kiritimati, .* here/;
  const when = card(page, NAME).locator("[data-elsewhere]");
  await when.hover();
  await expect(when).toHaveAttribute("title", both);
  await goTo(page, "Today");
  await expect(page.getByRole("region", { name: "This week", exact: true }).or(page.getByRole("region", { name: "Today", exact: true }))).toContainText(both);
  await page.getByRole("link", { name: /Studio visit/ }).click();
  await expect(page.getByRole("complementary", { name: NAME })).toContainText(both);
});

test("a round at a time that the clocks skip, or that comes twice, says which is meant", async ({ start, clock }) => {
  await clock.set(NOW);
  const { page } = await start({ clock });
  const panel = await openPanel(page);
  await panel.getByRole("button", { name: "Add a round" }).click();
  const form = panel.getByRole("form", { name: "A round" });
  await form.getByLabel("Date").fill("2027-03-28");
  await form.getByLabel("Time", { exact: true }).fill("02:30");
  await form.getByLabel("Time zone").fill("Berlin");
  await page.getByRole("option", { name: /Berlin/ }).click();
  await expect(form.getByText(/The clocks in Berlin go past 0?2:30.* that day, so 0?3:00.* is meant\./)).toBeVisible();
  await form.getByLabel("Date").fill("2027-10-31");
  await expect(form.getByText(/2:30.* comes twice that day in Berlin, as the clocks go back\. The first one is meant\./)).toBeVisible();
  await form.getByRole("button", { name: "Save round" }).click();
  await expect(form).toHaveCount(0);
  await expect(panel.getByText(/comes twice that day in Berlin/)).toBeVisible();
});
