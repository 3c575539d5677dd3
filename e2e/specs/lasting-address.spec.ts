// The browser shell has the same address at each start, so that what the person allowed there holds; tabs of the run before are told what they are.
import { expect, test } from "../app.ts";
import { addCards, card, column } from "../board.ts";

test.skip(({ shell }) => shell !== "browser", "a window of its own has no address that could change");

test("a folder is served at the same address again, and a tab of the run before asks for a fresh one", async ({ start }) => {
  const first = await start();
  await addCards(first.page, "Applied", ["Fernhill - Sculptor"]);
  await first.kill();
  const second = await start();
  await expect(card(second.page, "Sculptor at Fernhill")).toBeVisible();
  expect(new URL(second.page.url()).origin).toBe(new URL(first.page.url()).origin);
  await expect(first.page.getByRole("alert").filter({ hasText: "This page needs a fresh address" })).toBeVisible({ timeout: 30_000 });
});

test("a tab of the run before that holds what was never sent goes on showing it", async ({ start }) => {
  const first = await start();
  const { page } = first;
  await addCards(page, "Applied", ["Fernhill - Sculptor"]);
  await first.kill();
  await expect(page.getByRole("alert").filter({ hasText: "The connection to Perennial's data was lost." })).toBeVisible();
  await column(page, "Applied").getByRole("button", { name: "Add to Applied", exact: true }).click();
  const line = column(page, "Applied").getByRole("textbox", { name: "New application" });
  await line.fill("Ridge Works - Modeller");
  await line.press("Enter");
  await expect(card(page, "Modeller at Ridge Works")).toBeVisible();
  const refused = page.waitForEvent("websocket", { timeout: 30_000 });
  const second = await start();
  await expect(column(second.page, "Applied")).toBeVisible();
  // It knocked at the new run's door, and was not let in.
  await refused;
  await expect(page.getByRole("button", { name: "Export what I have" })).toBeVisible();
  await expect(card(page, "Modeller at Ridge Works")).toBeVisible();
});
