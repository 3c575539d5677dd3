// The folder is gone, or the connection is: one line says so, everything is kept and can be had as a file, and it is saved when it can be.
import { rename } from "node:fs/promises";
import { expect, fileIn, type SavedFile, test } from "../app.ts";
import { brokenRules } from "../axe.ts";
import { addCards, card, column, settled } from "../board.ts";
import { exported } from "../exported.ts";

test("a folder that is gone is told once, what is kept can be exported, and it is saved when the folder is back", async ({ start, data }) => {
  const { page } = await start({ colorScheme: "dark" });
  await addCards(page, "Applied", ["Fernhill - Sculptor"]);
  await rename(data, `${data}-away`);
  await card(page, "Sculptor at Fernhill").focus();
  await page.keyboard.press("2");
  const alert = page.getByRole("alert").filter({ hasText: "The data folder is not there" });
  await expect(alert).toBeVisible();
  await card(page, "Sculptor at Fernhill").press("5");
  await expect(card(column(page, "Offered"), "Sculptor at Fernhill")).toBeVisible();
  await alert.getByRole("button", { name: "Try now" }).click();
  await expect(alert).toContainText("not saved yet");
  await expect(alert.getByText("Tried at")).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(1);
  expect.soft(await brokenRules(page)).toEqual([]);
  const kept = await exported(page, () => alert.getByRole("button", { name: "Export what I have" }).click());
  expect(kept.data.applications).toMatchObject([{ company: "Fernhill", stage: "offered" }]);

  await rename(`${data}-away`, data);
  // By now it may have tried again on its own.
  await Promise.race([alert.getByRole("button", { name: "Try now" }).click(), settled(page)]);
  await settled(page);
  await expect(page.getByRole("alert")).toHaveCount(0);
  expect((await fileIn(data)).data).toEqual(kept.data satisfies SavedFile["data"]);
});

test("with the connection gone, everything that was written can still be had as a file", async ({ start, shell }) => {
  test.skip(shell !== "browser", "a desktop window ends with its main process");
  const { page, kill } = await start();
  await addCards(page, "Applied", ["Fernhill - Sculptor"]);
  await kill();
  const alert = page.getByRole("alert").filter({ hasText: "connection" });
  await expect(alert).toBeVisible();
  await card(page, "Sculptor at Fernhill").focus();
  await page.keyboard.press("2");
  await expect(card(column(page, "Interviewed"), "Sculptor at Fernhill")).toBeVisible();
  const kept = await exported(page, () => alert.getByRole("button", { name: "Export what I have" }).click());
  expect(kept.data.applications).toMatchObject([{ company: "Fernhill", stage: "interviewed" }]);
  await expect(page.getByRole("alert")).toHaveCount(1);
  expect.soft(await brokenRules(page)).toEqual([]);
  // Nowhere else is it written, so the browser asks before it lets the page go.
  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await expect(card(column(page, "Interviewed"), "Sculptor at Fernhill")).toBeVisible();
});
