// What a rejection leaves: asked once when a card lands in Rejected, kept as it is typed, and taken back with the move.
import type { Locator, Page } from "@playwright/test";
import { expect, fileIn, test } from "../app.ts";
import { addCards, card, cardNames, column, debrief, dragByMouse, leaveForLater, reconnect, settled } from "../board.ts";

const NAME = "Sculptor at Fernhill";
/** Everything a debrief may bring into the file. */
const NOTHING = { debriefs: [], people: [], reminders: [] };

test("by mouse: everything is kept, the card says when to go back, and one undo takes it all back", async ({ app, data }) => {
  await addCards(app, "Interviewed", ["Fernhill - Sculptor"]);
  await dragByMouse(app, card(app, NAME), column(app, "Rejected"));
  const dialog = debrief(app);
  await field(dialog, "What they wanted").fill("CNC, Portfolio");
  await field(dialog, "What went well").fill("- The walk-through\nQuestions about materials\n");
  await field(dialog, "What to work on").fill("Say less about process");
  await field(dialog, "Their words").fill("  We were very close. ");
  await field(dialog, "Who did you meet?").fill("Ingrid Falk, designer; Tomas Berg (owner)");
  await dialog.getByRole("radio", { name: "After an interview" }).check();
  await group(dialog, "Go back").getByRole("radio", { name: "12 months" }).check();
  const day = monthsAhead(12);
  await expect(group(dialog, "Go back")).toContainText(day.slice(0, 4));
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(card(column(app, "Rejected"), NAME)).toContainText("Go back to Fernhill");
  await settled(app);

  const { applications, debriefs, people, reminders } = (await fileIn(data)).data;
  const [ingrid, tomas] = people;
  expect(people).toMatchObject([
    { name: "Ingrid Falk", title: "designer", company: "Fernhill", grewFrom: [{ kind: "application", id: applications[0]?.id }] },
    { name: "Tomas Berg", title: "owner", company: "Fernhill" },
  ]);
  expect(applications[0]).toMatchObject({ stage: "rejected", people: [ingrid?.id, tomas?.id] });
  expect(reminders).toMatchObject([{ text: "Go back to Fernhill", application: applications[0]?.id, due: day }]);
  expect(debriefs).toHaveLength(1);
  expect(debriefs[0]).toMatchObject({
    application: applications[0]?.id,
    move: applications[0]?.timeline[0]?.id,
    wanted: ["CNC", "Portfolio"],
    wentWell: ["The walk-through", "Questions about materials"],
    workOn: ["Say less about process"],
    theirWords: "We were very close.",
    ended: "afterInterview",
    people: [ingrid?.id, tomas?.id],
    goBack: { on: day, reminder: reminders[0]?.id },
    finishedAt: expect.any(String),
  });

  const told = app.getByRole("status").filter({ hasText: "Moved to Rejected, with its debrief." });
  await told.getByRole("button", { name: "Undo" }).click();
  await expect(card(column(app, "Interviewed"), NAME)).toBeVisible();
  await settled(app);
  const undone = (await fileIn(data)).data;
  expect(undone).toMatchObject(NOTHING);
  expect(undone.applications).toMatchObject([{ stage: "interviewed", timeline: [] }]);
  expect(undone.applications[0]?.people).toBeUndefined();
  await app.keyboard.press("Control+Shift+z");
  await expect(card(column(app, "Rejected"), NAME)).toBeVisible();
  await settled(app);
  expect((await fileIn(data)).data).toMatchObject({ debriefs, people, reminders });
});

test("by keyboard alone: typed through, saved, and the focus is on the card again", async ({ app, data }) => {
  await addCards(app, "Applied", ["Fernhill - Sculptor", "Ridge Works - Modeller"]);
  await card(app, NAME).focus();
  await app.keyboard.press("3");
  const dialog = debrief(app);
  await expect(field(dialog, "What they wanted")).toBeFocused();
  await app.keyboard.type("CNC,Bronze");
  await app.keyboard.press("Enter");
  await app.keyboard.type("Patience");
  await app.keyboard.press("Tab");
  await expect(field(dialog, "What went well")).toBeFocused();
  await app.keyboard.type("The maquettes");
  await app.keyboard.press("Tab");
  await expect(field(dialog, "What to work on")).toBeFocused();
  await app.keyboard.type("A longer portfolio");
  await app.keyboard.press("Tab");
  await app.keyboard.press("Space");
  await app.keyboard.press("Tab");
  await expect(field(dialog, "Their words")).toBeFocused();
  await app.keyboard.type("Come back.");
  await app.keyboard.press("Tab");
  await expect(field(dialog, "Who did you meet?")).toBeFocused();
  await app.keyboard.type("Ingrid Falk, designer");
  await app.keyboard.press("Enter");
  await app.keyboard.type("Tomas");
  await app.keyboard.press("Tab");
  await app.keyboard.press("Space");
  await app.keyboard.press("ArrowRight");
  await app.keyboard.press("Control+Enter");
  await expect(dialog).toHaveCount(0);
  await expect(card(column(app, "Rejected"), NAME)).toBeFocused();
  await settled(app);
  const { debriefs, people } = (await fileIn(data)).data;
  expect(debriefs).toMatchObject([
    { wanted: ["CNC", "Bronze", "Patience"], wentWell: ["The maquettes"], workOn: ["A longer portfolio"], theirWords: "Come back.", ended: "noReply" },
  ]);
  expect(debriefs[0]?.goBack).toMatchObject({ on: monthsAhead(6) });
  expect(people).toMatchObject([{ name: "Ingrid Falk", title: "designer" }, { name: "Tomas" }]);

  await app.keyboard.press("Control+z");
  await expect(card(column(app, "Applied"), NAME)).toBeFocused();
  await settled(app);
  expect((await fileIn(data)).data).toMatchObject(NOTHING);
});

test("left for later it waits in Today, is not asked again by itself, and goes on where it was left", async ({ app, data }) => {
  await addCards(app, "Applied", ["Fernhill - Sculptor"]);
  await card(app, NAME).press("3");
  await field(debrief(app), "Their words").fill("Not this time.");
  await field(debrief(app), "Who did you meet?").fill("Ingrid Falk");
  await app.keyboard.press("Escape");
  await expect(debrief(app)).toHaveCount(0);
  await expect(app.getByRole("status").filter({ hasText: "left for later, in Today" })).toBeVisible();
  await settled(app);
  const left = (await fileIn(data)).data;
  expect(left.debriefs).toMatchObject([{ theirWords: "Not this time.", people: [left.people[0]?.id] }]);
  expect(left.debriefs[0]?.finishedAt).toBeUndefined();

  await app.reload();
  await expect(card(column(app, "Rejected"), NAME)).toBeVisible();
  await expect(debrief(app)).toHaveCount(0);
  await app.getByRole("navigation").getByRole("link", { name: "Today" }).click();
  await app.getByRole("button", { name: /^Debrief: / }).click();
  await expect(field(debrief(app), "Their words")).toHaveValue("Not this time.");
  await expect(debrief(app)).toContainText("Ingrid Falk");
  await field(debrief(app), "What to work on").fill("Portfolio");
  await app.keyboard.press("Control+Enter");
  await expect(debrief(app)).toHaveCount(0);
  await settled(app);
  const finished = (await fileIn(data)).data;
  expect(finished.debriefs).toMatchObject([{ theirWords: "Not this time.", workOn: ["Portfolio"], finishedAt: expect.any(String) }]);
  expect(finished.people).toHaveLength(1);
});

test("Later, and then Undo, takes back the move and what was begun", async ({ app, data }) => {
  await addCards(app, "Applied", ["Fernhill - Sculptor"]);
  await card(app, NAME).press("3");
  await field(debrief(app), "What went well").fill("The maquettes");
  await leaveForLater(debrief(app));
  await app.getByRole("status").filter({ hasText: "left for later" }).getByRole("button", { name: "Undo" }).click();
  await expect(card(column(app, "Applied"), NAME)).toBeVisible();
  await settled(app);
  expect((await fileIn(data)).data).toMatchObject(NOTHING);
});

test("a reload in the middle loses nothing, nor does the end of the program", async ({ start, data }) => {
  const { page, kill } = await start();
  await addCards(page, "Applied", ["Fernhill - Sculptor"]);
  await card(page, NAME).press("3");
  await field(debrief(page), "What they wanted").fill("CNC, Bron");
  await field(debrief(page), "Their words").fill("Not this ti");
  await field(debrief(page), "Who did you meet?").pressSequentially("Ingrid Fa");
  await page.reload();
  await openFromPanel(page);
  await expect(field(debrief(page), "Their words")).toHaveValue("Not this ti");
  await expect(field(debrief(page), "Who did you meet?")).toHaveValue("Ingrid Fa");
  await expect(debrief(page)).toContainText("CNC");
  for (const [name, rest] of [
    ["Their words", "me."],
    ["Who did you meet?", "lk,"],
  ] as const) {
    await field(debrief(page), name).press("End");
    await field(debrief(page), name).pressSequentially(rest);
  }
  await field(debrief(page), "What went well").fill("The maquettes");
  await field(debrief(page), "What to work on").focus();
  await settled(page);
  expect((await fileIn(data)).data.debriefs).toMatchObject([{ wanted: ["CNC", "Bron"], wentWell: ["The maquettes"], theirWords: "Not this time." }]);
  expect((await fileIn(data)).data.people).toMatchObject([{ name: "Ingrid Falk" }]);
  await kill();

  const again = await start();
  await openFromPanel(again.page);
  await expect(field(debrief(again.page), "Their words")).toHaveValue("Not this time.");
  await expect(field(debrief(again.page), "What went well")).toHaveValue("The maquettes");
  await expect(debrief(again.page)).toContainText("Ingrid Falk");
});

test("a day to go back that is over is told in one sentence, and everything stays as it is typed", async ({ app, data }) => {
  await addCards(app, "Applied", ["Fernhill - Sculptor"]);
  await card(app, NAME).press("3");
  const dialog = debrief(app);
  await field(dialog, "Their words").fill("Not this time.");
  await dialog.getByRole("radio", { name: "On a date" }).check();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("alert")).toHaveText("Say on which day to go back, or choose another answer there.");
  await dialog.getByLabel("Which day").fill("2020-02-02");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("alert")).toHaveText("The day to go back is not ahead. Choose a later day. Nothing was changed.");
  await expect(field(dialog, "Their words")).toHaveValue("Not this time.");
  await settled(app);
  const before = (await fileIn(data)).data;
  expect(before.reminders).toEqual([]);
  expect(before.debriefs[0]?.finishedAt).toBeUndefined();
  await dialog.getByLabel("Which day").fill(monthsAhead(2));
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toHaveCount(0);
  await settled(app);
  expect((await fileIn(data)).data.debriefs).toMatchObject([{ theirWords: "Not this time.", goBack: { on: monthsAhead(2) } }]);
});

test("more words than a point holds are told and kept", async ({ app }) => {
  await addCards(app, "Applied", ["Fernhill - Sculptor"]);
  await card(app, NAME).press("3");
  const dialog = debrief(app);
  await field(dialog, "What went well").fill("x".repeat(2_001));
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("alert")).toContainText("2,001");
  await leaveForLater(dialog);
  await openFromPanel(app);
  await expect(field(debrief(app), "What went well")).toHaveValue("x".repeat(2_001));
});

test("saved with nothing in it, nothing is kept and nothing is asked again", async ({ app, data }) => {
  await addCards(app, "Applied", ["Fernhill - Sculptor"]);
  await card(app, NAME).press("3");
  await debrief(app).getByRole("button", { name: "Save" }).click();
  await expect(debrief(app)).toHaveCount(0);
  await settled(app);
  expect((await fileIn(data)).data).toMatchObject({ ...NOTHING, applications: [{ stage: "rejected" }] });
  await app.keyboard.press("Control+z");
  await expect(card(column(app, "Applied"), NAME)).toBeVisible();
});

test("who was added and taken off again was not met", async ({ app, data }) => {
  await addCards(app, "Applied", ["Fernhill - Sculptor"]);
  await card(app, NAME).press("3");
  const who = field(debrief(app), "Who did you meet?");
  await who.fill("Ingird Falk");
  await who.press("Enter");
  await field(debrief(app), "Their words").focus();
  await expect.poll(async () => (await fileIn(data)).data.people).toMatchObject([{ name: "Ingird Falk" }]);
  await who.press("Backspace");
  await who.fill("Ingrid Falk");
  await debrief(app).getByRole("button", { name: "Save" }).click();
  await settled(app);
  const { applications, debriefs, people } = (await fileIn(data)).data;
  const ingrid = people.find(({ name }) => name === "Ingrid Falk");
  expect(debriefs[0]?.people).toEqual([ingrid?.id]);
  expect(applications[0]?.people).toEqual([ingrid?.id]);
  await app.keyboard.press("Control+z");
  await settled(app);
  expect((await fileIn(data)).data).toMatchObject(NOTHING);
});

test("the next debrief is completed from the ones before, and knows whom the person met there", async ({ app, data }) => {
  await addCards(app, "Applied", ["Fernhill - Sculptor", "Fernhill Ltd - Modeller"]);
  await card(app, NAME).press("3");
  await field(debrief(app), "What they wanted").fill("Bronze casting,CNC,");
  await field(debrief(app), "What went well").fill("The maquettes");
  await field(debrief(app), "Who did you meet?").fill("Ingrid Falk, designer");
  await app.keyboard.press("Control+Enter");
  await expect(debrief(app)).toHaveCount(0);

  await card(app, "Modeller at Fernhill Ltd").press("3");
  const dialog = debrief(app);
  await field(dialog, "What they wanted").pressSequentially("bro");
  await expect(app.getByRole("option", { name: "Bronze casting" })).toBeVisible();
  await app.keyboard.press("Enter");
  await dialog.getByRole("group", { name: "From earlier debriefs" }).getByRole("button", { name: "The maquettes" }).click();
  await expect(field(dialog, "What went well")).toHaveValue("The maquettes");
  await expect(field(dialog, "What went well")).toBeFocused();
  await dialog.getByRole("group", { name: "People you know here" }).getByRole("button", { name: "Ingrid Falk" }).click();
  await field(dialog, "Who did you meet?").pressSequentially("Per");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toHaveCount(0);
  await settled(app);
  const { debriefs, people } = (await fileIn(data)).data;
  expect(people.map(({ name }) => name)).toEqual(["Ingrid Falk", "Per"]);
  expect(debriefs.find(({ people: met }) => met.length === 2)).toMatchObject({ wanted: ["Bronze casting"], wentWell: ["The maquettes"] });
});

test("several moved together ask nothing, and one line offers their debriefs in Today", async ({ app, data }) => {
  await addCards(app, "Applied", ["A - One", "B - Two", "C - Three"]);
  await card(app, "One at A").click({ modifiers: ["Control"] });
  await card(app, "Two at B").click({ modifiers: ["Control"] });
  await dragByMouse(app, card(app, "One at A"), column(app, "Rejected"), "bottom");
  await expect.poll(() => cardNames(app, "Rejected")).toEqual(["One at A", "Two at B"]);
  await expect(debrief(app)).toHaveCount(0);
  await app.getByRole("button", { name: "Debrief them one by one" }).click();
  await expect(app.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
  await expect(app.getByRole("main")).toContainText("One at A");
  await expect(app.getByRole("main")).toContainText("Two at B");
  await settled(app);
  expect((await fileIn(data)).data.debriefs).toHaveLength(2);
  await app.keyboard.press("Control+z");
  await settled(app);
  expect((await fileIn(data)).data).toMatchObject({ debriefs: [] });
});

test("of two rejections each has its debrief: the earlier one opens from Today and from the panel, with what was typed into it", async ({ app, data }) => {
  await addCards(app, "Applied", ["Fernhill - Sculptor"]);
  await card(app, NAME).press("3");
  await field(debrief(app), "Their words").fill("Not this spring.");
  await leaveForLater(debrief(app));
  await card(app, NAME).press("4");
  await leaveForLater(reconnect(app));
  await card(app, NAME).press("3");
  await field(debrief(app), "Their words").fill("Nor this autumn.");
  await debrief(app).getByRole("button", { name: "Save" }).click();
  await expect(debrief(app)).toHaveCount(0);

  await app.getByRole("navigation").getByRole("link", { name: "Today" }).click();
  await app.getByRole("button", { name: /^Debrief: / }).click();
  await expect(field(debrief(app), "Their words")).toHaveValue("Not this spring.");
  // Too much for one point waits in this debrief, and does not get into the other one.
  await field(debrief(app), "What went well").fill("x".repeat(2_001));
  await leaveForLater(debrief(app));
  await app.getByRole("navigation").getByRole("link", { name: "Board" }).click();
  await openFromPanel(app);
  await expect(field(debrief(app), "Their words")).toHaveValue("Nor this autumn.");
  await field(debrief(app), "What to work on").fill("Patience");
  await debrief(app).getByRole("button", { name: "Save" }).click();
  await app
    .getByRole("list", { name: "Earlier debriefs" })
    .getByRole("button", { name: /left for later$/ })
    .click();
  await expect(field(debrief(app), "Their words")).toHaveValue("Not this spring.");
  await expect(field(debrief(app), "What went well")).toHaveValue("x".repeat(2_001));
  await field(debrief(app), "What went well").fill("The maquettes");
  await debrief(app).getByRole("button", { name: "Save" }).click();
  await expect(app.getByRole("list", { name: "Earlier debriefs" })).not.toContainText("left for later");
  await settled(app);
  const { debriefs } = (await fileIn(data)).data;
  expect(debriefs).toHaveLength(2);
  expect(debriefs.find(({ theirWords }) => theirWords === "Not this spring.")).toMatchObject({ wentWell: ["The maquettes"], workOn: [] });
  expect(debriefs.find(({ theirWords }) => theirWords === "Nor this autumn.")).toMatchObject({ wentWell: [], workOn: ["Patience"] });
});

test("a finished debrief that cannot be saved as it is stays as it was, and that is said", async ({ app, data }) => {
  const long = "F".repeat(290);
  await addCards(app, "Applied", [`${long} - Sculptor`]);
  await card(app, `Sculptor at ${long}`).press("3");
  await group(debrief(app), "Go back").getByRole("radio", { name: "12 months" }).check();
  await debrief(app).getByRole("button", { name: "Save" }).click();
  await expect(debrief(app)).toHaveCount(0);
  await settled(app);
  expect((await fileIn(data)).data.reminders).toMatchObject([{ text: `Go back to ${long}`.slice(0, 300) }]);
  await card(app, `Sculptor at ${long}`).press("Enter");
  await app.getByRole("button", { name: "Edit the debrief" }).click();
  await field(debrief(app), "What went well").fill("x".repeat(2_001));
  await leaveForLater(debrief(app));
  await expect(app.getByRole("status").filter({ hasText: "The debrief stays as it was." })).toBeVisible();
  await settled(app);
  expect((await fileIn(data)).data.debriefs).toMatchObject([{ wentWell: [] }]);
});

test("who lies in the bin stays among those who were met", async ({ app, data }) => {
  await addCards(app, "Applied", ["Fernhill - Sculptor"]);
  await card(app, NAME).press("3");
  await field(debrief(app), "Who did you meet?").fill("Ingrid Falk, designer");
  await debrief(app).getByRole("button", { name: "Save" }).click();
  await app.getByRole("navigation").getByRole("link", { name: "People" }).click();
  await app.getByRole("link", { name: /^Ingrid Falk/ }).click();
  await app.getByRole("button", { name: "Delete" }).click();
  await app.getByRole("dialog").getByRole("button", { name: "Put into the bin" }).click();
  await app.getByRole("navigation").getByRole("link", { name: "Board" }).click();
  await openFromPanel(app);
  await expect(debrief(app).getByRole("listitem").filter({ hasText: "Ingrid Falk" })).toContainText("in the bin");
  await field(debrief(app), "Their words").fill("Not this time.");
  await debrief(app).getByRole("button", { name: "Save" }).click();
  await settled(app);
  const { debriefs, people } = (await fileIn(data)).data;
  expect(debriefs).toMatchObject([{ theirWords: "Not this time.", people: [people[0]?.id] }]);
});

test("there is room for all of it in a small window", async ({ start }) => {
  const { page } = await start({ viewport: { width: 1280, height: 800 } });
  await addCards(page, "Applied", ["Fernhill - Sculptor"]);
  await card(page, NAME).press("3");
  for (const name of ["What they wanted", "Their words"]) await expect(field(debrief(page), name)).toBeInViewport({ ratio: 1 });
  await expect(group(debrief(page), "Go back")).toBeInViewport({ ratio: 1 });
  await expect(debrief(page).getByRole("button", { name: "Save" })).toBeInViewport({ ratio: 1 });
});

function field(dialog: Locator, name: string): Locator {
  return dialog.getByRole("textbox", { name, exact: true });
}

function group(dialog: Locator, name: string): Locator {
  return dialog.getByRole("group", { name, exact: true });
}

async function openFromPanel(page: Page): Promise<void> {
  await card(page, NAME).press("Enter");
  await page
    .getByRole("complementary", { name: NAME })
    .getByRole("button", { name: /the debrief$/ })
    .click();
  await expect(debrief(page)).toBeVisible();
}

/** The day that many months from now, as the file writes it. */
function monthsAhead(months: number): string {
  const now = new Date();
  const last = new Date(now.getFullYear(), now.getMonth() + months + 1, 0).getDate();
  const day = new Date(now.getFullYear(), now.getMonth() + months, Math.min(now.getDate(), last));
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
