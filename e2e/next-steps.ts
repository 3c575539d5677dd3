// Next steps as a person sets them in the panel of an application.
import { expect, type Page } from "@playwright/test";
import { card, settled } from "./board.ts";

/** Opens the card and adds a next step that is due on a day (`YYYY-MM-DD`) at a time (`HH:MM`). */
export async function addNextStep(page: Page, name: string, text: string, [day, time]: readonly [string, string]): Promise<void> {
  const panel = page.getByRole("complementary", { name });
  if (!(await panel.isVisible())) {
    await card(page, name).focus();
    await page.keyboard.press("Enter");
  }
  await panel.getByRole("textbox", { name: "Add a next step" }).fill(text);
  await panel.getByRole("textbox", { name: "Due", exact: true }).last().fill(`${day} ${time}`);
  await panel.getByRole("button", { name: "Add", exact: true }).click();
  await expect(panel.getByRole("textbox", { name: "Next step", exact: true }).filter({ hasText: text })).toBeVisible();
  await settled(page);
}
