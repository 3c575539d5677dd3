// The sculptor's story from start to end: a first no, two people, a year, a referral asked for, and an offer that grew from all of it.
import type { Locator, Page } from "@playwright/test";
import { expect, fileIn, test } from "../app.ts";
import { addCards, card, column, dragByMouse, settled } from "../board.ts";

const NAME = "Sculptor at Fernhill Studio";
const DESIGNER = "Ines Roth";
const OWNER = "Per Lind";
const WORDS = "Your bronze is alive and your portfolio is asleep.";
const REFERRAL = "He asked me for referrals, I gave him Mara from the foundry";
const SHOW = "met at the spring show, we talked about his moulds";
const CALL = "Ines rang, the owner remembered Mara";
/** The days of the story. The reconnection comes 14 months after the rejection. */
const DAYS = {
  applied: "2024-01-15",
  interviewed: "2024-01-29",
  rejected: "2024-02-12",
  show: "2024-05-21",
  referral: "2024-11-05",
  coffee: "2025-02-18",
  reconnected: "2025-04-14",
  offered: "2025-06-02",
} as const;

// Eight visits, each with a load of its own.
test.describe.configure({ timeout: 180_000 });

test("an offer grows from a rejection, by mouse", async ({ app, data }) => {
  await visit(app, DAYS.applied);
  await addCards(app, "Applied", ["Fernhill Studio - Sculptor"]);
  await visit(app, DAYS.interviewed);
  await dragByMouse(app, card(app, NAME), column(app, "Interviewed"));
  await expect(card(column(app, "Interviewed"), NAME)).toBeVisible();

  await visit(app, DAYS.rejected);
  await dragByMouse(app, card(app, NAME), column(app, "Rejected"));
  const debrief = app.getByRole("dialog", { name: "Debrief" });
  await debrief.getByLabel("What they wanted").fill("Bronze casting, A longer portfolio,");
  await debrief.getByLabel("What went well").fill("The maquettes");
  await debrief.getByLabel("What to work on").fill("Portfolio");
  await debrief.getByLabel("Their words").fill(WORDS);
  const who = debrief.getByLabel("Who did you meet?");
  for (const person of [`${DESIGNER}, designer`, `${OWNER}, owner`]) {
    await who.fill(person);
    await who.press("Enter");
    await expect(who).toHaveValue("");
  }
  await debrief.getByText("After an interview", { exact: true }).click();
  await debrief.getByRole("group", { name: "Go back" }).getByText("12 months", { exact: true }).click();
  await debrief.getByRole("button", { name: "Save" }).click();
  await expect(debrief).toHaveCount(0);
  await expect(card(column(app, "Rejected"), NAME)).toContainText("Go back to Fernhill Studio");

  await visit(app, DAYS.show);
  await openPerson(app, DESIGNER);
  await touchpoint(app, SHOW);
  await visit(app, DAYS.referral);
  await openPerson(app, OWNER);
  await touchpoint(app, REFERRAL);
  await visit(app, DAYS.coffee);
  await openPerson(app, DESIGNER);
  await touchpoint(app, "coffee, his treat");

  await visit(app, DAYS.reconnected);
  await app.getByRole("navigation").getByRole("link", { name: "Board" }).click();
  await dragByMouse(app, card(app, NAME), column(app, "Reconnected"));
  const reconnect = app.getByRole("dialog", { name: "Reconnect" });
  for (const person of [DESIGNER, OWNER]) await reconnect.getByRole("button", { name: person, exact: true }).click();
  await reconnect.getByLabel("How").selectOption("Call");
  await reconnect.getByLabel("What happened").fill(CALL);
  await reconnect.getByRole("button", { name: "Save" }).click();
  await expect(reconnect).toHaveCount(0);

  await visit(app, DAYS.offered);
  await dragByMouse(app, card(app, NAME), column(app, "Offered"));
  await expect(card(column(app, "Offered"), NAME)).toBeVisible();
  await card(app, NAME).dblclick();
  await seesAllOfIt(app.getByRole("complementary", { name: NAME }));
  await settled(app);
  await holdsAllOfIt(data);
});

test("an offer grows from a rejection, by keyboard alone", async ({ app, data }) => {
  const { keyboard } = app;
  await visit(app, DAYS.applied);
  await keyboard.press("n");
  await expect(app.getByRole("textbox", { name: "New application" })).toBeFocused();
  await keyboard.type("Fernhill Studio - Sculptor");
  await keyboard.press("Enter");
  await expect(card(app, NAME)).toBeVisible();
  await visit(app, DAYS.interviewed);
  await tabTo(app, card(app, NAME));
  await keyboard.press("2");
  await expect(card(column(app, "Interviewed"), NAME)).toBeFocused();

  await visit(app, DAYS.rejected);
  await tabTo(app, card(app, NAME));
  await keyboard.press("3");
  const debrief = app.getByRole("dialog", { name: "Debrief" });
  await expect(debrief.getByLabel("What they wanted")).toBeFocused();
  await keyboard.type("Bronze casting, A longer portfolio");
  await keyboard.press("Enter");
  for (const [field, text] of [
    ["What went well", "The maquettes"],
    ["What to work on", "Portfolio"],
    ["Their words", WORDS],
    ["Who did you meet?", `${DESIGNER}, designer; ${OWNER}, owner`],
  ] as const) {
    await tabTo(app, debrief.getByLabel(field));
    await keyboard.type(text);
  }
  await keyboard.press("Enter");
  await tabTo(app, debrief.getByRole("radio", { name: "After an interview" }));
  await keyboard.press("Space");
  await tabTo(app, debrief.getByRole("radio", { name: "3 months", exact: true }));
  await keyboard.press("ArrowRight");
  await keyboard.press("ArrowRight");
  await expect(debrief.getByRole("radio", { name: "12 months" })).toBeChecked();
  await keyboard.press("Control+Enter");
  await expect(debrief).toHaveCount(0);
  await expect(card(column(app, "Rejected"), NAME)).toBeFocused();
  await expect(card(app, NAME)).toContainText("Go back to Fernhill Studio");

  for (const [day, person, text] of [
    [DAYS.show, DESIGNER, SHOW],
    [DAYS.referral, OWNER, REFERRAL],
    [DAYS.coffee, DESIGNER, "coffee, his treat"],
  ] as const) {
    await visit(app, day);
    await goToByPalette(app, "People");
    await tabTo(app, personLink(app, person));
    await keyboard.press("t");
    await expect(app.getByRole("textbox", { name: "Add a touchpoint" })).toBeFocused();
    await keyboard.type(text);
    await keyboard.press("Enter");
    await expect(app.getByRole("list", { name: "Your story" })).toContainText(text);
  }

  await visit(app, DAYS.reconnected);
  await goToByPalette(app, "Board");
  await tabTo(app, card(app, NAME));
  await keyboard.press("4");
  const reconnect = app.getByRole("dialog", { name: "Reconnect" });
  await expect(reconnect.getByLabel("Who")).toBeFocused();
  for (const person of [DESIGNER, OWNER]) {
    await keyboard.type(person);
    await keyboard.press("Enter");
  }
  await tabTo(app, reconnect.getByLabel("How"));
  await keyboard.type("Call");
  await tabTo(app, reconnect.getByLabel("What happened"));
  await keyboard.type(CALL);
  await keyboard.press("Control+Enter");
  await expect(reconnect).toHaveCount(0);
  await expect(card(column(app, "Reconnected"), NAME)).toBeFocused();

  await visit(app, DAYS.offered);
  await tabTo(app, card(app, NAME));
  await keyboard.press("5");
  await expect(card(column(app, "Offered"), NAME)).toBeFocused();
  await keyboard.press("Enter");
  await seesAllOfIt(app.getByRole("complementary", { name: NAME }));
  await settled(app);
  await holdsAllOfIt(data);
});

/** Comes back on another day, at nine in the morning by the page's own clock. */
async function visit(page: Page, day: string): Promise<void> {
  await settled(page);
  await page.clock.setFixedTime(`${day}T09:00:00`);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

function personLink(page: Page, name: string): Locator {
  return page.getByRole("main").getByRole("link", { name });
}

async function openPerson(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name: "People" }).click();
  await personLink(page, name).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

async function touchpoint(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox", { name: "Add a touchpoint" }).fill(text);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("list", { name: "Your story" })).toContainText(text);
  await settled(page);
}

async function goToByPalette(page: Page, place: "Board" | "People"): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(place);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: place })).toBeVisible();
}

/** Presses Tab until this has the focus; a person would give up long before 80. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}

/** The offer shows the rejection, the lesson, both people and what was said between. */
async function seesAllOfIt(panel: Locator): Promise<void> {
  const chain = panel.getByRole("list", { name: "What this offer grew from" });
  for (const step of ["Applied", "Rejected", "Reconnected", "Offered"]) await expect(chain.getByText(step, { exact: true })).toBeVisible();
  await expect(chain).toContainText(WORDS);
  await expect(chain).toContainText("They wanted: Bronze casting, A longer portfolio");
  await expect(chain).toContainText("To work on: Portfolio");
  for (const [person, texts] of [
    [DESIGNER, [SHOW, "coffee, his treat", CALL]],
    [OWNER, [REFERRAL, CALL]],
  ] as const) {
    const step = chain
      .locator("> li")
      .filter({ has: panel.page().getByRole("link", { name: person, exact: true }) })
      .filter({ hasText: CALL });
    for (const text of texts) await expect(step).toContainText(text);
  }
}

/** The file says the same. */
async function holdsAllOfIt(data: string): Promise<void> {
  const { applications, people, touchpoints, debriefs, reminders } = (await fileIn(data)).data;
  expect(applications).toHaveLength(1);
  const [application] = applications;
  const moves = application?.timeline.filter(({ kind }) => kind === "move") ?? [];
  expect(moves.map(({ to, at }) => `${to} ${at.slice(0, 10)}`)).toEqual([
    `interviewed ${DAYS.interviewed}`,
    `rejected ${DAYS.rejected}`,
    `reconnected ${DAYS.reconnected}`,
    `offered ${DAYS.offered}`,
  ]);
  const rejected = { kind: "application", id: application?.id, move: moves[1]?.id };
  expect(people).toMatchObject([
    { name: DESIGNER, title: "designer", company: "Fernhill Studio", grewFrom: [rejected] },
    { name: OWNER, title: "owner", company: "Fernhill Studio", grewFrom: [rejected] },
  ]);
  const [designer, owner] = people.map(({ id }) => id);
  expect(application?.people).toEqual([designer, owner]);
  expect(debriefs).toMatchObject([
    {
      ...{
        application: application?.id,
        move: moves[1]?.id,
        wanted: ["Bronze casting", "A longer portfolio"],
        wentWell: ["The maquettes"],
        workOn: ["Portfolio"],
      },
      ...{ theirWords: WORDS, ended: "afterInterview", people: [designer, owner], goBack: { on: "2025-02-12", reminder: reminders[0]?.id } },
    },
  ]);
  expect(debriefs[0]?.finishedAt).toMatch(DAYS.rejected);
  expect(reminders).toMatchObject([{ application: application?.id, due: "2025-02-12", text: "Go back to Fernhill Studio" }]);
  expect(moves[2]?.grewFrom).toEqual([designer, owner].map((id) => ({ kind: "person", id })));
  expect(touchpoints.map(({ person, at, text }) => ({ person, at, text })).sort((one, other) => (one.at < other.at ? -1 : 1))).toEqual([
    { person: designer, at: DAYS.show, text: SHOW },
    { person: owner, at: DAYS.referral, text: REFERRAL },
    { person: designer, at: DAYS.coffee, text: "coffee, his treat" },
    { person: designer, at: DAYS.reconnected, text: CALL },
    { person: owner, at: DAYS.reconnected, text: CALL },
  ]);
}
