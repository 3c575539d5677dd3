// Lineage: what may have been is proposed and never decided, what was said can be taken back, a circle is refused, and an offer
// tells the rejection, the lesson and the people it grew from.
import type { Locator, Page } from "@playwright/test";
import { expect, fileIn, test } from "../app.ts";
import { brokenRules } from "../axe.ts";
import { settled } from "../board.ts";
import { bringSearch } from "../brought-search.ts";

const AT = "2025-01-05T09:00:00.000Z";
const FIRST = "Sculptor at Fernhill Ltd";
const SECOND = "Stone carver at Fernhill";
/** A rejection with its debrief, two people who came of it, an offer that grew from one of them, and a new application at the same company. */
const SEARCH = {
  applications: [
    {
      ...{ id: "first", company: "Fernhill Ltd", role: "Sculptor", stage: "rejected", rank: "a0", tags: [], createdAt: AT, appliedOn: "2024-02-01" },
      people: ["ingrid", "tomas"],
      timeline: [{ id: "no", kind: "move", from: "applied", to: "rejected", at: "2024-03-10" }],
    },
    {
      ...{ id: "second", company: "Fernhill", role: "Stone carver", stage: "applied", rank: "a0", tags: [], createdAt: AT, appliedOn: "2025-05-01" },
      ...{ source: "Tomas Ek told me", timeline: [] },
    },
    {
      ...{ id: "offer", company: "Ridge Works", role: "Modeller", stage: "offered", rank: "a0", tags: [], createdAt: AT, appliedOn: "2025-06-01" },
      grewFrom: [{ kind: "person", id: "ingrid" }],
      timeline: [{ id: "yes", kind: "move", from: "applied", to: "offered", at: "2025-07-01" }],
    },
  ],
  people: [
    {
      id: "ingrid",
      name: "Ingrid Falk",
      title: "designer",
      company: "Fernhill",
      createdAt: AT,
      grewFrom: [{ kind: "application", id: "first", move: "no" }],
    },
    { id: "tomas", name: "Tomas Ek", title: "owner", company: "Fernhill", createdAt: AT, grewFrom: [{ kind: "application", id: "first", move: "no" }] },
  ],
  touchpoints: [
    { id: "coffee", person: "ingrid", at: "2024-09-01", channel: "met", text: "Coffee, she asked about my portfolio" },
    { id: "later", person: "ingrid", at: "2025-08-01", channel: "email", text: "Thanked her for everything" },
  ],
  debriefs: [
    {
      ...{ id: "lesson", application: "first", move: "no", wanted: ["Stone"], wentWell: [], workOn: ["Drawings"], people: ["ingrid", "tomas"] },
      ...{ theirWords: "Come back with drawings.", ended: "afterInterview", at: "2024-03-11", finishedAt: AT },
    },
  ],
};

test.beforeEach(({ data }) => bringSearch(data, SEARCH));

/** Opens the panel of an application by its address, as a link does. */
async function opened(page: Page, id: string, name: string): Promise<Locator> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/application/${id}`);
  const panel = page.getByRole("complementary", { name, exact: true });
  await expect(panel).toBeVisible();
  return panel;
}

/** What a field that is typed into offers. */
function offered(page: Page): Locator {
  return page.getByRole("listbox", { name: "Suggestions" }).getByRole("option");
}

async function undone(page: Page, told: string): Promise<void> {
  await page.getByRole("status").filter({ hasText: told }).getByRole("button", { name: "Undo" }).click();
}

test("an offer shows the rejection, the lesson and the person that it grew from, in order", async ({ app }) => {
  const panel = await opened(app, "offer", "Modeller at Ridge Works");
  const chain = panel.getByRole("list", { name: "What this offer grew from", exact: true });
  const steps = chain.locator("> li");
  await expect(steps).toHaveCount(5);
  await expect(steps.nth(0)).toContainText(FIRST);
  await expect(steps.nth(1)).toContainText("Rejected");
  await expect(steps.nth(1)).toContainText("Come back with drawings.");
  await expect(steps.nth(1)).toContainText("To work on: Drawings");
  await expect(steps.nth(1).getByRole("link", { name: "Tomas Ek" })).toHaveAttribute("href", "#/people/tomas");
  await expect(steps.nth(2)).toContainText("Coffee, she asked about my portfolio");
  await expect(steps.nth(2)).not.toContainText("Thanked her");
  await expect(steps.nth(4)).toContainText("Offered");
  for (const colorScheme of ["light", "dark"] as const) {
    await app.emulateMedia({ colorScheme });
    expect(await brokenRules(app)).toEqual([]);
  }
  await steps.nth(2).getByRole("link", { name: "Ingrid Falk" }).click();
  await expect(app.getByRole("heading", { level: 1, name: "Ingrid Falk" })).toBeVisible();
  await expect(app.getByRole("list", { name: "Led to" })).toContainText("Modeller at Ridge Works");
});

test("what may have been is proposed with its reason, accepted, declined, and both are taken back", async ({ app, data }) => {
  const panel = await opened(app, "second", SECOND);
  const proposals = panel.getByRole("list", { name: /^Did it grow from/ });
  await expect(proposals.getByRole("listitem")).toHaveCount(3);
  await expect(proposals).toContainText("An earlier no from the same company.");
  await expect(proposals).toContainText("Named as the source of this one.");
  await expect(panel.getByRole("list", { name: "Grew from" })).toHaveCount(0);

  await proposals.getByRole("button", { name: "No: Ingrid Falk" }).click();
  await expect(proposals.getByRole("listitem")).toHaveCount(2);
  await undone(app, "Left out of what it grew from");
  await expect(proposals.getByRole("listitem")).toHaveCount(3);
  await proposals.getByRole("button", { name: "No: Ingrid Falk" }).click();
  await proposals.getByRole("button", { name: "Yes, it grew from this: Tomas Ek" }).focus();
  await app.keyboard.press("Enter");
  // His chain holds the rejection he came of, so that one is not asked about any more.
  await expect(proposals).toHaveCount(0);
  const chain = panel.getByRole("list", { name: "Grew from", exact: true });
  await expect(chain).toContainText("Tomas Ek");
  await expect(chain).toContainText("Come back with drawings.");
  await settled(app);
  const second = async () => (await fileIn(data)).data.applications.find(({ id }) => id === "second");
  expect(await second()).toMatchObject({ grewFrom: [{ kind: "person", id: "tomas" }], notFrom: [{ kind: "person", id: "ingrid" }] });

  await chain.getByRole("button", { name: "Take Tomas Ek off what it grew from" }).click();
  await expect(chain).toHaveCount(0);
  await settled(app);
  expect(await second()).not.toHaveProperty("grewFrom");
  await undone(app, "Took off what it grew from");
  await expect(chain).toContainText("Tomas Ek");
});

test("an origin is looked for and said by keyboard alone; a circle is refused in a sentence and nothing changes", async ({ app, data }) => {
  const panel = await opened(app, "first", FIRST);
  const led = panel.getByRole("list", { name: "Led to" });
  await expect(led).toContainText("Ingrid Falk");
  await expect(led).toContainText("Modeller at Ridge Works");
  await panel.getByRole("button", { name: "Say what it grew from" }).press("Enter");
  const field = panel.getByRole("textbox", { name: "What it grew from" });
  await expect(field).toBeFocused();
  await app.keyboard.type("ingrid");
  await expect(offered(app).first()).toContainText("Ingrid Falk");
  await app.keyboard.press("Enter");
  await expect(panel.getByText("the two would go round in a circle")).toBeVisible();
  await settled(app);
  const first = async () => (await fileIn(data)).data.applications.find(({ id }) => id === "first");
  expect(await first()).not.toHaveProperty("grewFrom");
  await app.keyboard.press("Escape");
  await expect(panel.getByRole("button", { name: "Say what it grew from" })).toBeFocused();

  const offer = await opened(app, "offer", "Modeller at Ridge Works");
  await offer.getByRole("button", { name: "Say what it grew from" }).press("Enter");
  await app.keyboard.type("drawings");
  await expect(offered(app).first()).toContainText("What Sculptor at Fernhill Ltd taught");
  await app.keyboard.press("Enter");
  await expect(offer.getByRole("list", { name: "What this offer grew from" })).toContainText("What Sculptor at Fernhill Ltd taught");
  await settled(app);
  const yes = (await fileIn(data)).data.applications.find(({ id }) => id === "offer")?.timeline[0];
  expect(yes).toMatchObject({ grewFrom: [{ kind: "lesson", id: "lesson" }] });
});

test("people are named and taken off, a touchpoint stands on the timeline, and a rejection shows its debrief", async ({ app, data }) => {
  const panel = await opened(app, "first", FIRST);
  const debrief = panel.getByRole("region", { name: "Debrief" });
  await expect(debrief.getByText("Come back with drawings.")).toBeVisible();
  await debrief.getByRole("button", { name: "Edit the debrief" }).click();
  await expect(app.getByRole("dialog", { name: "Debrief" })).toBeVisible();
  await app.keyboard.press("Escape");

  const people = panel.getByRole("region", { name: "People you met" });
  await people.getByRole("button", { name: "Take Tomas Ek off this application" }).click();
  await expect(people.getByRole("link", { name: "Tomas Ek" })).toHaveCount(0);
  await people.getByRole("button", { name: "Add somebody you met" }).press("Enter");
  await app.keyboard.type("Mara Lund, foundry owner");
  await app.keyboard.press("Enter");
  await expect(people.getByRole("listitem").filter({ hasText: "Mara Lund" })).toContainText("foundry owner");
  await app.keyboard.press("Escape");
  await expect(people.getByRole("button", { name: "Add somebody you met" })).toBeFocused();

  await panel.getByRole("button", { name: "Add a touchpoint" }).press("Enter");
  const form = panel.getByRole("form", { name: "A touchpoint" });
  await app.keyboard.type("Mara");
  await app.keyboard.press("Enter");
  await form.getByLabel("What was said").fill("She rang about the bronze");
  await expect(form.getByLabel("How")).toHaveValue("call");
  const day = await form.getByLabel("Day").inputValue();
  await form.getByLabel("Day").fill("2000-01-01");
  await form.getByLabel("What was said").press("Enter");
  await expect(form).toContainText("This day is before the day you applied.");
  await form.getByLabel("Day").fill(day);
  await form.getByLabel("With whom").fill("Ida Falk; Tom Berg");
  await form.getByLabel("What was said").press("Enter");
  await expect(form).toContainText("There is room for one person here.");
  await expect(form.getByLabel("With whom")).toHaveValue("Ida Falk; Tom Berg");
  await form.getByLabel("With whom").fill("");
  await form.getByLabel("What was said").press("Enter");
  await expect(form).toHaveCount(0);
  const line = panel.getByRole("region", { name: "Timeline" }).getByRole("listitem").filter({ hasText: "She rang about the bronze" }).last();
  await expect(line).toContainText("Mara Lund");
  await settled(app);
  const { touchpoints, people: saved } = (await fileIn(data)).data;
  const mara = saved.find(({ name }) => name === "Mara Lund")?.id;
  expect(touchpoints).toContainEqual(expect.objectContaining({ person: mara, application: "first", channel: "call", text: "She rang about the bronze" }));
});

test("insights tell the way from each rejection in a line", async ({ app }) => {
  await app.evaluate(() => {
    location.hash = "#/insights";
  });
  await expect(app.getByText("1 offer grew from a no.")).toBeVisible();
  const stops = app.getByRole("list", { name: "How it came to be" }).getByRole("listitem");
  await expect(stops).toHaveText([/^Rejected at Fernhill Ltd/, /^Ingrid Falk/, /^Offered/]);
  await app.getByRole("link", { name: "Modeller at Ridge Works" }).click();
  await expect(app.getByRole("list", { name: "What this offer grew from" })).toBeVisible();
});
