// By keyboard, an import never loses the focus: it goes in, to what was found, to the board, and stays somewhere after the undo.
import { writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "../app.ts";

const CSV = "Company,Role,Status\nFernhill,Sculptor,Applied\nMoss & Sons,Carver,Applied\n";

/** Chooses a place by the command palette. */
async function goBy(app: Page, name: string): Promise<void> {
  await expect(app.getByRole("navigation")).toBeVisible();
  await app.keyboard.press("ControlOrMeta+k");
  const palette = app.getByRole("dialog", { name: "Commands" });
  await palette.getByRole("combobox").fill(name);
  await expect(palette.getByRole("option").first()).toContainText(name);
  await app.keyboard.press("Enter");
}

test("from the palette to the board and back, something always has the focus", async ({ app, data }) => {
  const file = `${data}.csv`;
  await writeFile(file, CSV);
  // Before the first press, so that the dialog is surely taken over by then.
  app.on("filechooser", (chooser) => void chooser.setFiles(file));
  await goBy(app, "Import");
  await expect(app.getByRole("button", { name: "Choose a file" })).toBeFocused();
  await app.keyboard.press("Enter");
  const apply = app.getByRole("button", { name: "Add 2 applications" });
  await expect(apply).toBeEnabled();
  // Letting go of the file leads back to where one is chosen.
  await app.getByRole("button", { name: "Cancel" }).press("Enter");
  await expect(app.getByRole("button", { name: "Choose a file" })).toBeFocused();
  await app.keyboard.press("Enter");
  await expect(apply).toBeEnabled();
  await apply.press("Enter");
  await expect(app.getByRole("article")).toHaveCount(2);
  await expect(app.locator("[data-card]:focus")).toHaveCount(1);
  await app.getByRole("status").getByRole("button", { name: "Undo" }).press("Enter");
  await expect(app.getByRole("article")).toHaveCount(0);
  await expect(app.locator("body :focus")).toHaveCount(1);
  await goBy(app, "Redo");
  await expect(app.getByRole("article")).toHaveCount(2);
  await app.getByRole("article").first().focus();
  await app.keyboard.press("ControlOrMeta+z");
  await expect(app.getByRole("article")).toHaveCount(0);
  await expect(app.locator("body :focus")).toHaveCount(1);
});

test("the keys that are told are those that do something to the row", async ({ app, data }) => {
  const file = `${data}.csv`;
  await writeFile(file, `${CSV}Fernhill,Sculptor,Applied\nTotal,2,\n`);
  await goBy(app, "Import");
  await app.locator("input[type=file]").setInputFiles(file);
  const list = app.getByRole("group", { name: "What each row becomes" });
  await expect(list).toHaveAccessibleDescription("The arrow keys go from row to row. X leaves this row out.");
  await list.getByRole("listitem").first().focus();
  await app.keyboard.press("ArrowDown");
  await app.keyboard.press("ArrowDown");
  await expect(list).toHaveAccessibleDescription("The arrow keys go from row to row. A adds this row. M merges it into what it repeats.");
  await app.keyboard.press("a");
  await expect(list).toHaveAccessibleDescription(/Backspace takes your choice back\./);
});
