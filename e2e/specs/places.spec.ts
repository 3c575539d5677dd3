// The main places, the command palette and the keys: everything is reached by keyboard and keeps its place over a reload.
import { expect, test } from "../app.ts";
import { addCards } from "../board.ts";

test("each main place has its link and its heading, and a reload keeps it", async ({ app }) => {
  await expect(app.getByRole("heading", { level: 1, name: "Board" })).toBeVisible();
  for (const name of ["Today", "People", "Lessons", "Insights", "Settings", "Board"]) {
    await app.getByRole("navigation").getByRole("link", { name, exact: true }).click();
    await expect(app.getByRole("heading", { level: 1, name, exact: true })).toHaveCount(1);
    await app.reload();
    await expect(app.getByRole("heading", { level: 1, name, exact: true })).toHaveCount(1);
  }
});

test("the command palette opens by Ctrl+K, finds an application and goes there", async ({ app }) => {
  await addCards(app, "Applied", ["Fernhill - Sculptor"]);
  await app.keyboard.press("Control+k");
  const palette = app.getByRole("dialog", { name: "Commands" });
  await expect(palette).toBeVisible();
  await app.keyboard.type("fernhill");
  await app.keyboard.press("Enter");
  await expect(app.getByRole("complementary", { name: "Sculptor at Fernhill" })).toBeVisible();
});

test("the question mark shows every key", async ({ app }) => {
  await app.getByRole("heading", { level: 1, name: "Board" }).click();
  await app.keyboard.press("?");
  await expect(app.getByRole("dialog")).toContainText("Undo");
});

test("the chosen colours are kept in the file and come back", async ({ start }) => {
  const first = await start();
  await first.page.getByRole("link", { name: "Settings" }).click();
  await first.page.getByText("Dark", { exact: true }).click();
  await expect(first.page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
  await expect(first.page.getByRole("status").filter({ hasText: /^Saved$/ })).toBeVisible();
  await first.close();
  const { page } = await start();
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
});
