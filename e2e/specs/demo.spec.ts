// The demo search comes in and goes out as a whole: its people, touchpoints and debriefs with its applications, and one undo takes either back.
import type { Page } from "@playwright/test";
import { expect, fileIn, test } from "../app.ts";
import { addCards, card, settled } from "../board.ts";

const OFFER = "Senior Exhibition Designer at Norrvik Maritime Museum";

test("the demo search goes out with its people, what was added stays, and both ways can be undone", async ({ app, data }) => {
  await app.getByRole("button", { name: /demo/i }).first().click();
  await expect(card(app, OFFER)).toBeVisible();
  await addCards(app, "Offered", ["Fernhill - Sculptor"]);
  const whole = await here(data);
  expect(whole.applications).toBeGreaterThan(90);
  expect(whole.people).toBeGreaterThan(30);

  await goTo(app, "Settings");
  await app.getByRole("button", { name: "Take the demo search out again" }).click();
  await expect(app.getByText("The demo search goes into an empty board only")).toBeVisible();
  await settled(app);
  expect(await here(data)).toEqual({ applications: 1, people: 0 });
  await goTo(app, "People");
  await expect(app.getByText("Nobody here yet.")).toBeVisible();
  await app.keyboard.press("Control+z");
  await expect(app.getByRole("main").getByRole("link", { name: "Linnea Åkesson" })).toBeVisible();
  await settled(app);
  expect(await here(data)).toEqual(whole);
});

test("what lies in the bin of the demo search comes out of it again, and what was deleted for good comes from the program", async ({ app, data }) => {
  await app.getByRole("button", { name: /demo/i }).first().click();
  await expect(card(app, OFFER)).toBeVisible();
  await settled(app);
  const whole = await here(data);
  await takeOut(app);
  await app.getByRole("button", { name: "Look around in a demo search" }).click();
  await expect(card(app, OFFER)).toBeVisible();
  await settled(app);
  expect(await here(data)).toEqual(whole);

  await takeOut(app);
  await app.keyboard.press("Control+k");
  await app.keyboard.type("archive and bin");
  await app.keyboard.press("Enter");
  await app.getByRole("button", { name: "Empty the bin" }).click();
  await app.getByRole("dialog").getByRole("button", { name: "Delete for good" }).click();
  await expect(app.getByRole("dialog")).toHaveCount(0);
  await goTo(app, "Settings");
  await app.getByRole("button", { name: "Look around in a demo search" }).click();
  await expect(card(app, OFFER)).toBeVisible();
  await settled(app);
  expect(await here(data)).toEqual(whole);
});

async function takeOut(page: Page): Promise<void> {
  await goTo(page, "Settings");
  await page.getByRole("button", { name: "Take the demo search out again" }).click();
  await expect(page.getByRole("button", { name: "Look around in a demo search" })).toBeVisible();
  await settled(page);
}

async function goTo(page: Page, place: "Settings" | "People"): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name: place }).click();
  await expect(page.getByRole("heading", { level: 1, name: place })).toBeVisible();
}

/** How many applications and people are there and not in the bin. */
async function here(data: string): Promise<{ applications: number; people: number }> {
  const { applications, people } = (await fileIn(data)).data;
  const count = (records: readonly { removed?: unknown }[]) => records.filter(({ removed }) => removed === undefined).length;
  return { applications: count(applications), people: count(people) };
}
