// What arrived as a person finds it in the page, and how they set it ahead.
import { expect, type Locator, type Page } from "@playwright/test";
import { addNextStep } from "./next-steps.ts";

/** The card that reminders are set on. */
export const CARD = "Sculptor at Fernhill";

/** The line that tells a thing; it is in a live region of its own. */
export function line(page: Page, text: string): Locator {
  return page
    .getByRole("status")
    .filter({ hasText: text })
    .filter({ has: page.getByRole("link") });
}

/** A button of a line. */
export function answer(page: Page, name: string): Locator {
  return page.getByRole("button", { name, exact: true });
}

/** Adds a next step in the panel of `CARD`, due at a wall-clock time (`YYYY-MM-DDTHH:MM`), and closes the panel. */
export async function remind(page: Page, text: string, due: string): Promise<void> {
  await addNextStep(page, CARD, text, due.replace("T", " "));
  const panel = page.getByRole("complementary", { name: CARD });
  await panel.getByRole("button", { name: "Close" }).click();
  await expect(panel).toHaveCount(0);
}
