// A door that opens again: who it was through, and how, asked when a rejected card comes to Reconnected.
import type { Locator, Page } from "@playwright/test";
import { expect, fileIn, test } from "../app.ts";
import { addCards, card, column, debrief, dragByMouse, leaveForLater, reconnect, settled } from "../board.ts";

const NAME = "Sculptor at Fernhill";

test("by mouse: the touchpoints, the people and what it grew from are kept, and one undo takes them and the move back", async ({ app, data }) => {
  await rejected(app, "Ingrid Falk, designer");
  await dragByMouse(app, card(app, NAME), column(app, "Reconnected"), "bottom");
  const dialog = reconnect(app);
  await expect(field(dialog, "Who")).toBeFocused();
  await dialog.getByRole("group", { name: "People you know here" }).getByRole("button", { name: "Ingrid Falk" }).click();
  await field(dialog, "Who").fill("Tomas Berg (owner)");
  await dialog.getByLabel("How", { exact: true }).selectOption({ label: "Email" });
  await field(dialog, "What happened").fill("He asked for referrals");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toHaveCount(0);
  await settled(app);

  const { applications, people, touchpoints } = (await fileIn(data)).data;
  const ids = ["Ingrid Falk", "Tomas Berg"].map((name) => people.find((person) => person.name === name)?.id);
  expect(people).toHaveLength(2);
  expect(new Set(touchpoints.map(({ person }) => person))).toEqual(new Set(ids));
  for (const touchpoint of touchpoints)
    expect(touchpoint).toMatchObject({ application: applications[0]?.id, at: today(), channel: "email", text: "He asked for referrals" });
  const move = applications[0]?.timeline.at(-1);
  expect(move).toMatchObject({ from: "rejected", to: "reconnected", grewFrom: ids.map((id) => ({ kind: "person", id })) });

  await app.getByRole("status").filter({ hasText: "Moved to Reconnected, through Ingrid Falk and Tomas Berg." }).getByRole("button", { name: "Undo" }).click();
  await expect(card(column(app, "Rejected"), NAME)).toBeVisible();
  await settled(app);
  const undone = (await fileIn(data)).data;
  expect(undone.touchpoints).toEqual([]);
  expect(undone.people).toMatchObject([{ name: "Ingrid Falk" }]);
});

test("by keyboard alone, and the focus is on the card again", async ({ app, data }) => {
  await rejected(app, "Ingrid Falk, designer");
  await card(app, NAME).focus();
  await app.keyboard.press("4");
  await expect(field(reconnect(app), "Who")).toBeFocused();
  await app.keyboard.type("ing");
  await expect(app.getByRole("option", { name: "Ingrid Falk" })).toBeVisible();
  await app.keyboard.press("Enter");
  await app.keyboard.press("Tab");
  await expect(reconnect(app).getByLabel("How", { exact: true })).toBeFocused();
  await app.keyboard.type("Call");
  await field(reconnect(app), "What happened").focus();
  await app.keyboard.type("She rang");
  await app.keyboard.press("Control+Enter");
  await expect(reconnect(app)).toHaveCount(0);
  await expect(card(column(app, "Reconnected"), NAME)).toBeFocused();
  await settled(app);
  const { people, touchpoints } = (await fileIn(data)).data;
  expect(people).toHaveLength(1);
  expect(touchpoints).toMatchObject([{ person: people[0]?.id, channel: "call", text: "She rang" }]);
});

test("Later keeps the move and no more, and Escape means it", async ({ app, data }) => {
  await rejected(app, "Ingrid Falk");
  await card(app, NAME).press("4");
  await expect(reconnect(app)).toBeVisible();
  await app.keyboard.press("Escape");
  await expect(reconnect(app)).toHaveCount(0);
  await expect(card(column(app, "Reconnected"), NAME)).toBeFocused();
  await settled(app);
  expect((await fileIn(data)).data).toMatchObject({ touchpoints: [], applications: [{ stage: "reconnected" }] });
  await app.keyboard.press("Control+z");
  await expect(card(column(app, "Rejected"), NAME)).toBeVisible();
});

test("nobody named, a day before the application and a day ahead are each told in one sentence, and nothing is lost", async ({ app, data }) => {
  await rejected(app, "Ingrid Falk");
  await card(app, NAME).press("4");
  const dialog = reconnect(app);
  await field(dialog, "What happened").fill("Coffee");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("alert")).toHaveText("Name who it was through, or choose Later.");
  await expect(field(dialog, "Who")).toBeFocused();
  await field(dialog, "Who").fill("Tomas Berg");
  await dialog.getByLabel("Day", { exact: true }).fill("2001-01-01");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("alert")).toHaveText("This day is before the day you applied. Choose that day or a later one. Nothing was changed.");
  await dialog.getByLabel("Day", { exact: true }).fill("2999-01-01");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("alert")).toHaveText("This day is still to come. A contact ahead is a next step. Nothing was changed.");
  await settled(app);
  expect((await fileIn(data)).data).toMatchObject({ touchpoints: [], people: [{ name: "Ingrid Falk" }] });
  await dialog.getByLabel("Day", { exact: true }).fill(today());
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toHaveCount(0);
  await settled(app);
  expect((await fileIn(data)).data.touchpoints).toMatchObject([{ text: "Coffee", at: today() }]);
});

test("a card that was never rejected is not asked about", async ({ app }) => {
  await addCards(app, "Applied", ["Fernhill - Sculptor"]);
  await card(app, NAME).press("4");
  await expect(card(column(app, "Reconnected"), NAME)).toBeVisible();
  await expect(app.getByRole("status").filter({ hasText: "Moved to Reconnected." })).toBeVisible();
  await expect(reconnect(app)).toHaveCount(0);
});

/** One application that was turned down, with somebody met on the way. */
async function rejected(app: Page, person: string): Promise<void> {
  await addCards(app, "Applied", ["Fernhill - Sculptor"]);
  await card(app, NAME).press("3");
  await field(debrief(app), "Who did you meet?").fill(person);
  await leaveForLater(debrief(app));
}

function field(dialog: Locator, name: string): Locator {
  return dialog.getByRole("textbox", { name, exact: true });
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
