// The board as a person finds it on the page, by the names that interface.md promises.
import { expect, type Locator, type Page } from "@playwright/test";

export type ColumnName = "Applied" | "Interviewed" | "Rejected" | "Reconnected" | "Offered" | "Leads";

/** A column of the board, or the shelf. */
export function column(page: Page, name: ColumnName): Locator {
  return page.getByRole("region", { name, exact: true });
}

/** A card, in a column or anywhere. */
export function card(scope: Page | Locator, name: string): Locator {
  return scope.getByRole("article", { name, exact: true });
}

/** The names of the cards of a column, from the top. */
export function cardNames(page: Page, name: ColumnName): Promise<string[]> {
  return column(page, name)
    .getByRole("article")
    .evaluateAll((cards) =>
      cards
        .map((one) => ({ top: one.getBoundingClientRect().top, name: one.getAttribute("aria-label") ?? "" }))
        .sort((one, other) => one.top - other.top)
        .map(({ name: label }) => label),
    );
}

/** Adds applications to a column by quick add, the first given ends on top. */
export async function addCards(page: Page, name: Exclude<ColumnName, "Leads">, lines: readonly string[]): Promise<void> {
  await column(page, name)
    .getByRole("button", { name: `Add to ${name}`, exact: true })
    .click();
  const line = column(page, name).getByRole("textbox", { name: "New application" });
  for (const text of [...lines].reverse()) {
    await line.fill(text);
    await line.press("Enter");
    await expect(line).toHaveValue("");
  }
  await line.press("Escape");
  await settled(page);
}

/** Waits until everything is on disk. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: /^(Saved|Saving)$/ })).toHaveText("Saved");
}

/** Drags a card by the mouse to a point: the middle of a target, or its upper or lower part. */
export async function dragByMouse(page: Page, from: Locator, to: Locator, part: "top" | "middle" | "bottom" = "middle"): Promise<void> {
  await pickUpByMouse(page, from);
  const box = await to.boundingBox();
  if (!box) throw new Error("The target is not on screen");
  const y = part === "top" ? box.y + 4 : part === "bottom" ? box.y + box.height - 4 : box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y, { steps: 12 });
  await page.mouse.move(box.x + box.width / 2, y + 1);
  await page.mouse.up();
}

/** Presses on a card and moves to and fro until it is carried, as a hand does that looks at what it holds. */
export async function pickUpByMouse(page: Page, from: Locator): Promise<void> {
  const box = await from.boundingBox();
  if (!box) throw new Error("The card is not on screen");
  const x = box.x + box.width / 2;
  const y = box.y + Math.min(20, box.height / 2);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await expect(async () => {
    await page.mouse.move(x + 6, y + 3);
    await page.mouse.move(x + 12, y + 6);
    await expect(overlay(page)).toBeVisible({ timeout: 100 });
  }).toPass({ intervals: [0] });
}

/** What the pointer carries during a drag. */
export function overlay(page: Page): Locator {
  return page.locator("[data-overlay]");
}

/** The dialog that asks what a rejection left. */
export function debrief(page: Page): Locator {
  return page.getByRole("dialog", { name: "Debrief", exact: true });
}

/** The dialog that asks who opened the door again, and how. */
export function reconnect(page: Page): Locator {
  return page.getByRole("dialog", { name: "Reconnect", exact: true });
}

/** Leaves what one of the two dialogs asks for another time. */
export async function leaveForLater(dialog: Locator): Promise<void> {
  await dialog.getByRole("button", { name: "Later" }).click();
  await expect(dialog).toHaveCount(0);
}
