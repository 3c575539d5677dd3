// Next steps as a person sets them in the panel of an application.
import { expect, type Page } from "@playwright/test";
import { card, settled } from "./board.ts";

/** Opens the card where it is not open, and adds a next step that is due when these words say. */
export async function addNextStep(page: Page, name: string, text: string, when: string): Promise<void> {
  const panel = page.getByRole("complementary", { name });
  if (!(await panel.isVisible())) await card(page, name).press("Enter");
  const line = panel.getByRole("textbox", { name: "Add a next step" });
  await line.fill(text);
  await panel.getByRole("textbox", { name: "Due", exact: true }).fill(when);
  await panel.getByRole("button", { name: "Add", exact: true }).click();
  await expect(line).toHaveValue("");
  await settled(page);
}
