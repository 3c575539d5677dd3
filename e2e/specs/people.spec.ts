// People: added, found and told apart, kept in touch with, merged, deleted and taken out again.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../app.ts";
import { addCards, settled } from "../board.ts";
import { bringSearch } from "../brought-search.ts";

interface SavedPeople {
  people: { id: string; name: string; title?: string; company?: string; notes?: string; cadence?: object; snoozedUntil?: string; removed?: object }[];
  touchpoints: { person: string; at: string; channel: string; text: string; application?: string }[];
  applications: {
    id: string;
    company: string;
    people?: string[];
    stage: string;
    timeline: { kind: string; people?: string[]; grewFrom?: { kind: string; id: string }[] }[];
  }[];
}

test("somebody is added by name, edited in place, and found by words and by company", async ({ app, data }) => {
  await goToPeople(app);
  await expect(app.getByText("Nobody here yet.")).toBeVisible();
  await app.keyboard.press("n");
  const dialog = app.getByRole("dialog", { name: "Somebody you met" });
  await dialog.getByRole("button", { name: "Add" }).click();
  await expect(dialog).toContainText("A person needs a name.");
  await dialog.getByRole("textbox", { name: "Name" }).fill("Ilse Brandt");
  await dialog.getByRole("textbox", { name: "Title" }).fill("Head of design");
  await dialog.getByRole("textbox", { name: "Company" }).fill("Halm GmbH");
  await app.keyboard.press("Enter");
  await expect(app.getByRole("heading", { level: 1, name: "Ilse Brandt" })).toBeVisible();

  await write(field(app, "Email"), "ilse@halm.example");
  await write(field(app, "Links"), "ilse.example/work");
  await write(field(app, "How we met"), "She stayed behind to ask about the clay.");
  await expect(app.getByRole("link", { name: "Write to ilse@halm.example" })).toHaveAttribute("href", "mailto:ilse@halm.example");
  await expect(app.getByRole("link", { name: "Open ilse.example/work" })).toHaveAttribute("href", "https://ilse.example/work");
  await field(app, "Name").fill("");
  await field(app, "Name").press("Enter");
  await expect(app.getByText("A person needs a name.")).toBeVisible();
  await field(app, "Name").press("Escape");
  await expect(field(app, "Name")).toHaveValue("Ilse Brandt");
  await settled(app);
  expect((await saved(data)).people).toMatchObject([{ name: "Ilse Brandt", title: "Head of design", company: "Halm GmbH" }]);

  await app.reload();
  await expect(app.getByRole("heading", { level: 1, name: "Ilse Brandt" })).toBeVisible();
  await app.getByRole("link", { name: "People" }).last().click();
  await addPerson(app, "Tom Aird", { Title: "Owner", Company: "Ridge Works" });
  await app.getByRole("navigation").getByRole("link", { name: "People" }).click();
  await expect(lines(app)).toHaveCount(2);
  await app.keyboard.press("/");
  await app.keyboard.type("DESIGN halm");
  await expect(lines(app)).toHaveCount(1);
  await expect(lines(app)).toContainText("Ilse Brandt");
  await app.getByRole("searchbox", { name: "Filter" }).fill("");
  await app.getByRole("combobox", { name: "Company" }).click();
  await app.getByRole("option", { name: "Ridge Works" }).click();
  await expect(lines(app)).toHaveCount(1);
  await expect(lines(app)).toContainText("Tom Aird");
  await lines(app).getByRole("link").click();
  await expect(app.getByRole("heading", { level: 1, name: "Tom Aird" })).toBeVisible();
  await app.goBack();
  await expect(app.getByRole("combobox", { name: "Company" })).toHaveValue("Ridge Works");
  await expect(lines(app).getByRole("link", { name: /^Tom Aird/ })).toBeFocused();
});

test("a touchpoint is one line: its channel is guessed, it makes them warm, and it can be changed, removed and taken back", async ({ app, data }) => {
  await addCards(app, "Applied", ["Halm - Sculptor"]);
  await goToPeople(app);
  await addPerson(app, "Ilse Brandt", { Company: "Halm" });
  await expect(app.getByText("New: not in touch yet")).toBeVisible();
  await app.getByRole("heading", { level: 1 }).click();
  await app.keyboard.press("t");
  await app.keyboard.type("coffee with the designer, she asked about my portfolio");
  await expect(app.getByRole("combobox", { name: "Channel" })).toHaveValue("met");
  await app.getByLabel("Date", { exact: true }).fill("2099-01-01");
  await expect(app.getByText("This day is still to come.")).toBeVisible();
  await app.getByLabel("Date", { exact: true }).fill(today());
  await app.getByRole("combobox", { name: "About" }).selectOption({ label: "Sculptor at Halm" });
  await app.getByRole("textbox", { name: "Add a touchpoint" }).press("Enter");
  const story = app.getByRole("list", { name: "Your story" });
  await expect(story).toContainText("coffee with the designer");
  await expect(story).toContainText("Met in person, about Sculptor at Halm");
  await expect(app.getByText("Warm: 1 contact, today")).toBeVisible();
  await expect(app.getByRole("list", { name: "Applications" })).toContainText("Sculptor at Halm");

  await app.getByRole("textbox", { name: "Add a touchpoint" }).fill("her talk at the meetup");
  await app.getByRole("combobox", { name: "Channel" }).selectOption("letter");
  await app.getByRole("button", { name: "Save" }).click();
  await expect(app.getByText("Warm: 2 contacts, the last today")).toBeVisible();
  const talk = story.getByRole("listitem").filter({ hasText: "her talk" });
  await talk.getByRole("button", { name: /^Change the touchpoint/ }).click();
  await app.getByRole("textbox", { name: "Touchpoint", exact: true }).fill("her letter, two pages");
  await app.keyboard.press("Enter");
  await expect(story).toContainText("her letter, two pages");
  await story
    .getByRole("listitem")
    .filter({ hasText: "her letter" })
    .getByRole("button", { name: /^Remove the touchpoint/ })
    .click();
  await expect(story).not.toContainText("her letter");
  await app.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect(story).toContainText("her letter");
  await settled(app);
  const { touchpoints, applications } = await saved(data);
  expect(touchpoints.map(({ channel, text }) => [channel, text]).sort()).toEqual([
    ["letter", "her letter, two pages"],
    ["met", "coffee with the designer, she asked about my portfolio"],
  ]);
  expect(touchpoints.find(({ channel }) => channel === "met")?.application).toBe(applications[0]?.id);
});

test("Enter twice adds one person, and arrows through how often to be in touch are one step of undo", async ({ app, data }) => {
  await goToPeople(app);
  await app.keyboard.press("n");
  await app.getByRole("dialog", { name: "Somebody you met" }).getByRole("textbox", { name: "Name" }).fill("Ilse Brandt");
  await app.keyboard.press("Enter");
  await app.keyboard.press("Enter");
  await expect(app.getByRole("heading", { level: 1, name: "Ilse Brandt" })).toBeVisible();
  await app.getByRole("radio", { name: "Every month" }).focus();
  await app.keyboard.press("Space");
  await app.keyboard.press("ArrowRight");
  await app.keyboard.press("ArrowRight");
  await expect(app.getByRole("radio", { name: "6 months" })).toBeChecked();
  await settled(app);
  expect((await saved(data)).people).toMatchObject([{ name: "Ilse Brandt", cadence: { every: 6 } }]);
  await app.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await settled(app);
  const { people } = await saved(data);
  expect(people).toMatchObject([{ name: "Ilse Brandt" }]);
  expect(people[0]?.cadence).toBeUndefined();
});

test("who is overdue comes first; by keyboard alone they are snoozed, undone, opened and written of", async ({ app, data }) => {
  await goToPeople(app);
  await addPerson(app, "Tom Aird");
  await addPerson(app, "Ilse Brandt");
  await app.getByRole("radio", { name: "Every month" }).check();
  await writeTouchpoint(app, "lunch at the works", daysAgo(60));
  await expect(app.getByText(/^Overdue since/)).toBeVisible();
  await app.getByRole("navigation").getByRole("link", { name: "People" }).click();
  await expect(lines(app)).toHaveCount(2);
  await expect(lines(app).first()).toContainText("Ilse Brandt");
  await expect(lines(app).first()).toContainText("Overdue since");
  await expect(app.getByRole("list", { name: "In touch again soon" })).toContainText("Ilse Brandt");

  await app.getByRole("link", { name: /^Tom Aird/ }).focus();
  await app.keyboard.press("ArrowUp");
  await expect(app.getByRole("link", { name: /^Ilse Brandt/ })).toBeFocused();
  await app.keyboard.press("s");
  await expect(app.getByRole("status").filter({ hasText: "Ilse Brandt rests until" })).toBeVisible();
  await expect(lines(app).first()).toContainText("Due in 7 days");
  await app.keyboard.press("Control+z");
  await expect(lines(app).first()).toContainText("Overdue since");
  await app.getByRole("link", { name: /^Ilse Brandt/ }).focus();
  await app.keyboard.press("t");
  await expect(app.getByRole("textbox", { name: "Add a touchpoint" })).toBeFocused();
  await app.keyboard.type("called her");
  await app.keyboard.press("Enter");
  await expect(app.getByText(/^Warm: 2 contacts/)).toBeVisible();
  await settled(app);
  const { people, touchpoints } = await saved(data);
  expect(people.find(({ name }) => name === "Ilse Brandt")).toMatchObject({ cadence: { every: 1 } });
  expect(touchpoints.map(({ channel }) => channel).sort()).toEqual(["call", "met"]);
});

test("a day to be in touch, or to snooze until, that is over is told beside it and not kept", async ({ app, data }) => {
  await goToPeople(app);
  await addPerson(app, "Ilse Brandt");
  await app.getByRole("radio", { name: "On a date" }).check();
  const day = app.getByLabel("Day to be in touch");
  await day.fill("2020-01-01");
  await day.press("Enter");
  await expect(app.getByText(/2020 is over/)).toBeVisible();
  await day.fill("2099-05-04");
  await day.press("Enter");
  await expect(app.getByText(/^Due .*2099/)).toBeVisible();
  await app.getByRole("button", { name: "Snooze" }).click();
  await app.getByRole("menuitem", { name: "Until a date" }).click();
  await app.getByLabel("Snooze until", { exact: true }).fill("2020-01-01");
  await app.getByRole("button", { name: "Snooze until then" }).click();
  await expect(app.getByText(/2020 is over/)).toBeVisible();
  await app.getByLabel("Snooze until", { exact: true }).fill("2099-06-01");
  await app.getByRole("button", { name: "Snooze until then" }).click();
  await expect(app.getByText(/^Snoozed until .*2099/)).toBeVisible();
  await app.getByRole("button", { name: "End the snooze" }).click();
  await expect(app.getByText(/^Snoozed until/)).toHaveCount(0);
  await settled(app);
  const [ilse] = (await saved(data)).people;
  expect(ilse?.cadence).toEqual({ on: "2099-05-04" });
  expect(ilse?.snoozedUntil).toBeUndefined();
});

test("two people become one with all that belongs to both; one undo parts them again", async ({ app, data }) => {
  await goToPeople(app);
  await addPerson(app, "I. Brandt", { Title: "Designer" });
  await writeTouchpoint(app, "mail about the open day");
  await addPerson(app, "Ilse Brandt", { Title: "Head of design" });
  await writeTouchpoint(app, "coffee at the fair");
  await settled(app);
  const before = await saved(data);
  await app.getByRole("button", { name: "Merge with…" }).click();
  const dialog = app.getByRole("dialog", { name: "Merge Ilse Brandt with" });
  await dialog.getByRole("combobox", { name: "Who is the same person?" }).click();
  await expect(app.getByRole("option")).toHaveText(["I. Brandt, Designer"]);
  await app.getByRole("option").click();
  await expect(dialog.getByRole("row", { name: /^Title/ })).toContainText("Head of design");
  await dialog.getByRole("button", { name: "Merge" }).click();
  await expect(app.getByRole("list", { name: "Your story" }).getByRole("listitem")).toHaveCount(2);
  await settled(app);
  const after = await saved(data);
  expect(after.people).toMatchObject([{ name: "Ilse Brandt", title: "Head of design" }]);
  expect(after.people[0]?.notes).toContain("I. Brandt");
  expect(after.people[0]?.notes).toContain("Designer");
  await app.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect(app.getByRole("list", { name: "Your story" }).getByRole("listitem")).toHaveCount(1);
  await settled(app);
  expect(byId((await saved(data)).people)).toEqual(byId(before.people));
});

test("deleting a person asks, leaves the applications whole, and the bin gives them back or lets them go", async ({ app, data }) => {
  await addCards(app, "Rejected", ["Halm - Sculptor"]);
  await goToPeople(app);
  await addPerson(app, "Ilse Brandt");
  await app.getByRole("button", { name: "Link an application" }).click();
  await app.getByRole("option", { name: "Sculptor at Halm" }).click();
  await expect(app.getByRole("list", { name: "Applications" })).toContainText("Sculptor at Halm");
  await writeTouchpoint(app, "coffee at the fair");
  await settled(app);
  const { applications } = await saved(data);
  const remove = async () => {
    await app.getByRole("button", { name: "Delete" }).click();
    const dialog = app.getByRole("dialog", { name: "Delete Ilse Brandt?" });
    await expect(dialog.getByRole("button", { name: "Keep" })).toBeFocused();
    await dialog.getByRole("button", { name: "Put into the bin" }).click();
    await expect(app.getByText("Nobody here yet.")).toBeVisible();
    await settled(app);
  };
  await remove();
  expect((await saved(data)).applications).toEqual(applications);
  await app.goto(app.url().replace(/#.*/, "#/bin"));
  const bin = app.getByRole("list", { name: "Bin" });
  await expect(bin).toContainText("30 days left");
  await bin.getByRole("button", { name: "Take out Ilse Brandt" }).click();
  await expect(bin.getByRole("listitem")).toHaveCount(0);
  await goToPeople(app);
  await lines(app).first().getByRole("link").click();
  await expect(app.getByRole("list", { name: "Your story" })).toContainText("coffee at the fair");

  await remove();
  await app.goto(app.url().replace(/#.*/, "#/bin"));
  await bin.getByRole("button", { name: "Delete for good: Ilse Brandt" }).click();
  await app.getByRole("dialog", { name: "Delete Ilse Brandt for good?" }).getByRole("button", { name: "Delete for good" }).click();
  await settled(app);
  const gone = await saved(data);
  expect(gone.people).toEqual([]);
  expect(gone.touchpoints).toEqual([]);
  expect(gone.applications[0]?.people ?? []).toEqual([]);
});

test("an application that was rejected is reconnected from the page of a person", async ({ app, data }) => {
  await addCards(app, "Rejected", ["Halm - Sculptor"]);
  await goToPeople(app);
  await addPerson(app, "Ilse Brandt");
  await app.getByRole("button", { name: "Link an application" }).click();
  await app.getByRole("option", { name: "Sculptor at Halm" }).click();
  await app.getByRole("button", { name: "Reconnect Sculptor at Halm" }).click();
  const dialog = app.getByRole("dialog", { name: "Reconnect" });
  await expect(dialog).toContainText("Ilse Brandt");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(app.getByRole("list", { name: "Your story" })).toContainText("Sculptor at Halm was reconnected through them");
  await settled(app);
  const { applications, people } = await saved(data);
  expect(applications[0]?.stage).toBe("reconnected");
  expect(applications[0]?.timeline.find(({ grewFrom }) => grewFrom)?.grewFrom).toMatchObject([{ kind: "person", id: people[0]?.id }]);
});

test("a name that only the words of a round tell is kept as a person when asked to, with that round; one undo takes it back", async ({ start, data }) => {
  const round = { id: "r1", kind: "round", at: daysAgo(20), name: "Second interview", with: "Per Lund, Head of design and Ana Sá" };
  const halm = {
    id: "a1",
    company: "Halm",
    role: "Sculptor",
    tags: [],
    stage: "applied",
    rank: "a0",
    createdAt: "2026-01-01T10:00:00.000Z",
    timeline: [round],
  };
  await bringSearch(data, { applications: [halm] });
  const { page } = await start();
  await goToPeople(page);
  const named = page.getByRole("list", { name: "Named in your rounds" });
  await expect(named.getByRole("listitem")).toHaveCount(2);
  await named.getByRole("button", { name: "Keep as a person: Per Lund" }).click();
  await expect(named.getByRole("listitem")).toHaveCount(1);
  await expect(lines(page)).toContainText("Head of design at Halm");
  await expect(lines(page)).toContainText("Last touch 3 weeks ago");
  await settled(page);
  const kept = await saved(data);
  expect(kept.people).toMatchObject([{ name: "Per Lund", title: "Head of design", company: "Halm" }]);
  expect(kept.applications[0]).toMatchObject({ people: [kept.people[0]?.id], timeline: [{ ...round, people: [kept.people[0]?.id] }] });
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect(named.getByRole("listitem")).toHaveCount(2);
  await settled(page);
  const undone = await saved(data);
  expect(undone.people).toEqual([]);
  expect(undone.applications).toEqual([halm]);
});

async function goToPeople(page: Page): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name: "People" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "People" })).toBeVisible();
}

/** Adds a person from the list or another person's page, and ends on the page of the new one. */
async function addPerson(page: Page, name: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  if ((await page.getByRole("heading", { level: 1, name: "People" }).count()) === 0) await goToPeople(page);
  await page.getByRole("button", { name: "Add a person" }).click();
  const dialog = page.getByRole("dialog", { name: "Somebody you met" });
  await dialog.getByRole("textbox", { name: "Name" }).fill(name);
  for (const [label, text] of Object.entries(fields)) await dialog.getByRole("textbox", { name: label }).fill(text);
  await dialog.getByRole("button", { name: "Add" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

async function writeTouchpoint(page: Page, text: string, day?: string): Promise<void> {
  const line = page.getByRole("textbox", { name: "Add a touchpoint" });
  await line.fill(text);
  if (day !== undefined) await page.getByLabel("Date", { exact: true }).fill(day);
  await line.press("Enter");
  await expect(line).toHaveValue("");
}

function field(page: Page, name: string): Locator {
  return page.getByRole("region", { name: "About" }).getByRole("textbox", { name, exact: true });
}

async function write(box: Locator, text: string): Promise<void> {
  await box.fill(text);
  await box.blur();
}

function lines(page: Page): Locator {
  return page.locator("[data-person]");
}

async function saved(data: string): Promise<SavedPeople> {
  return JSON.parse(await readFile(join(data, "perennial.json"), "utf8")).data;
}

function byId<Kept extends { id: string }>(records: readonly Kept[]): Kept[] {
  return [...records].sort((one, other) => (one.id < other.id ? -1 : 1));
}

function today(): string {
  return daysAgo(0);
}

/** A day by this computer's calendar, which the app goes by too. */
function daysAgo(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() - days);
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}-${String(day.getDate()).padStart(2, "0")}`;
}
