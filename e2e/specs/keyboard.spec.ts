// A whole story without a mouse, from the empty board on.
import type { Page } from "@playwright/test";
import { expect, fileIn, test } from "../app.ts";
import { card, cardNames, column, settled } from "../board.ts";

test("add, move, open, note, close, filter and find again, by keyboard alone", async ({ app, data }) => {
  await expect(app.getByRole("heading", { level: 1, name: "Board" })).toBeVisible();
  await app.keyboard.press("n");
  await expect(app.getByRole("textbox", { name: "New application" })).toBeFocused();
  await app.keyboard.type("Fernhill - Sculptor");
  await app.keyboard.press("Enter");
  await app.keyboard.type("Ridge Works - Modeller");
  await app.keyboard.press("Enter");
  await expect(card(app, "Modeller at Ridge Works")).toBeVisible();
  expect(await cardNames(app, "Applied")).toEqual(["Modeller at Ridge Works", "Sculptor at Fernhill"]);
  await app.keyboard.press("Escape");

  await tabTo(app, "article", "Modeller at Ridge Works");
  await app.keyboard.press("ArrowDown");
  await expect(card(app, "Sculptor at Fernhill")).toBeFocused();
  await app.keyboard.press("2");
  await expect(card(column(app, "Interviewed"), "Sculptor at Fernhill")).toBeFocused();
  await app.keyboard.press("Enter");
  await expect(app.getByRole("complementary", { name: "Sculptor at Fernhill" })).toBeVisible();
  await tabTo(app, "textbox", "Add a note");
  await app.keyboard.type("They liked the bronze.");
  await app.keyboard.press("Control+Enter");
  await expect(app.getByRole("complementary").getByText("They liked the bronze.")).toBeVisible();
  await app.keyboard.press("Escape");
  await expect(card(app, "Sculptor at Fernhill")).toBeFocused();

  await app.keyboard.press("/");
  await app.keyboard.type("bronze");
  await expect(card(app, "Modeller at Ridge Works")).toHaveCount(0);
  await app.keyboard.press("Enter");
  await expect(card(app, "Sculptor at Fernhill")).toBeFocused();
  await app.keyboard.press("/");
  await app.keyboard.press("Escape");
  await expect(card(app, "Modeller at Ridge Works")).toBeVisible();

  // Typed in one go: what is typed before the palette stands is for the palette, not for the card that has the focus.
  await app.keyboard.press("Control+k");
  await app.keyboard.type("modeller");
  await app.keyboard.press("Enter");
  await expect(app.getByRole("complementary", { name: "Modeller at Ridge Works" })).toBeVisible();
  await settled(app);
  expect((await fileIn(data)).data.applications.map(({ company, stage }) => `${company} ${stage}`).sort()).toEqual([
    "Fernhill interviewed",
    "Ridge Works applied",
  ]);
});

/** Presses Tab until this has the focus; a person would give up long before 60. */
async function tabTo(app: Page, role: "article" | "textbox", name: string): Promise<void> {
  const target = app.getByRole(role, { name, exact: true });
  for (let step = 0; step < 60; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await app.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}
