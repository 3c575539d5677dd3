// The archive and the bin: what left the board comes back from there, and what is deleted for good can be undone.
import type { Page } from "@playwright/test";
import { expect, fileIn, test } from "../app.ts";
import { addCards, card, column, settled } from "../board.ts";

test("an archived application goes back to the board, to the stage it had", async ({ app, data }) => {
  await addCards(app, "Interviewed", ["Fernhill - Sculptor"]);
  await card(app, "Sculptor at Fernhill").focus();
  await app.keyboard.press("a");
  await app.getByRole("dialog").getByRole("button", { name: "The posting closed" }).click();
  await expect(column(app, "Interviewed").getByRole("article")).toHaveCount(0);
  await goToBin(app);
  const archive = app.getByRole("list", { name: "Archive" });
  await expect(archive).toContainText("The posting closed");
  await archive.getByRole("button", { name: "Back to the board: Sculptor at Fernhill" }).click();
  await expect(archive.getByRole("listitem")).toHaveCount(0);
  await app.getByRole("navigation").getByRole("link", { name: "Board" }).click();
  await expect(card(column(app, "Interviewed"), "Sculptor at Fernhill")).toBeVisible();
  await settled(app);
  const [saved] = (await fileIn(data)).data.applications;
  expect(saved?.stage).toBe("interviewed");
  expect(saved?.archived).toBeUndefined();
});

test("what was put into the bin is taken out again", async ({ app, data }) => {
  await addCards(app, "Offered", ["Fernhill - Sculptor"]);
  await card(app, "Sculptor at Fernhill").focus();
  await app.keyboard.press("Delete");
  await goToBin(app);
  const bin = app.getByRole("list", { name: "Bin" });
  await expect(bin).toContainText("30 days left");
  await bin.getByRole("button", { name: "Take out Sculptor at Fernhill" }).click();
  await app.getByRole("navigation").getByRole("link", { name: "Board" }).click();
  await expect(card(column(app, "Offered"), "Sculptor at Fernhill")).toBeVisible();
  await settled(app);
  expect((await fileIn(data)).data.applications[0]?.removed).toBeUndefined();
});

test("deleting for good asks once, leaves nothing in the file, and one undo brings all of it back", async ({ app, data }) => {
  await addCards(app, "Applied", ["Fernhill - Sculptor", "Ridge Works - Modeller"]);
  for (const name of ["Sculptor at Fernhill", "Modeller at Ridge Works"]) {
    await card(app, name).focus();
    await app.keyboard.press("Delete");
    await expect(card(app, name)).toHaveCount(0);
  }
  await settled(app);
  const before = await fileIn(data);
  await goToBin(app);
  const bin = app.getByRole("list", { name: "Bin" });
  await bin.getByRole("button", { name: "Delete for good: Sculptor at Fernhill" }).click();
  const asked = app.getByRole("dialog", { name: "Delete Sculptor at Fernhill for good?" });
  await asked.getByRole("button", { name: "Keep" }).click();
  await expect(asked).toBeHidden();
  await expect(bin.getByRole("listitem")).toHaveCount(2);

  await app.getByRole("button", { name: "Empty the bin" }).click();
  await app.getByRole("dialog", { name: "Delete 2 applications for good?" }).getByRole("button", { name: "Delete for good" }).click();
  await expect(bin.getByRole("listitem")).toHaveCount(0);
  await settled(app);
  expect((await fileIn(data)).data.applications).toEqual([]);

  await app.getByRole("status").filter({ hasText: "deleted for good" }).getByRole("button", { name: "Undo" }).click();
  await expect(bin.getByRole("listitem")).toHaveCount(2);
  await settled(app);
  const byId = (applications: typeof before.data.applications) => applications.sort((one, other) => (one.id < other.id ? -1 : 1));
  expect(byId((await fileIn(data)).data.applications)).toEqual(byId(before.data.applications));
});

test("an application opened from the bin says nothing is lost, and its panel closes", async ({ app }) => {
  await addCards(app, "Applied", ["Fernhill - Sculptor"]);
  await card(app, "Sculptor at Fernhill").focus();
  await app.keyboard.press("Delete");
  await goToBin(app);
  await app.getByRole("link", { name: "Sculptor at Fernhill" }).click();
  const panel = app.getByRole("complementary", { name: "Sculptor at Fernhill" });
  await expect(panel.getByRole("textbox", { name: "Role" })).toHaveValue("Sculptor");
  await panel.getByRole("button", { name: "Close" }).click();
  await expect(panel).toHaveCount(0);
});

/** By the palette, typed without waiting for it. */
async function goToBin(app: Page): Promise<void> {
  await app.keyboard.press("Control+k");
  await app.keyboard.type("archive and bin");
  await app.keyboard.press("Enter");
  await expect(app.getByRole("heading", { level: 1, name: "Archive and bin" })).toBeVisible();
}
