// The person's choices when the file was damaged, or changed by somebody else.
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, fileIn, test } from "../app.ts";
import { brokenRules } from "../axe.ts";
import { addCards, card, column, settled } from "../board.ts";

test("a damaged file: the version before it is chosen, shown and saved, and the damaged one is kept", async ({ start, data }) => {
  const first = await start();
  await addCards(first.page, "Applied", ["Fernhill - Sculptor"]);
  await first.close();
  const second = await start();
  await addCards(second.page, "Applied", ["Ridge Works - Modeller"]);
  await second.close();
  const path = join(data, "perennial.json");
  const damaged = (await readFile(path)).subarray(0, 400);
  await writeFile(path, damaged);

  const { page } = await start();
  await expect(page.getByRole("heading", { level: 1, name: "Your data needs a look" })).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: "stops in the middle" })).toBeVisible();
  await page.getByRole("button", { name: "Go on with it: perennial.previous.json" }).click();
  await expect(card(column(page, "Applied"), "Sculptor at Fernhill")).toBeVisible();
  await card(page, "Sculptor at Fernhill").focus();
  await page.keyboard.press("2");
  await settled(page);
  expect((await fileIn(data)).data.applications).toMatchObject([{ company: "Fernhill", stage: "interviewed" }]);
  const [kept] = await readdir(join(data, "quarantine"));
  expect(await readFile(join(data, "quarantine", kept ?? ""))).toEqual(damaged);
});

test("backups are offered with how old they are, what they hold and what they may lack; the newest is first, and one is taken up", async ({ start, data }) => {
  const { page: before, close } = await start();
  await addCards(before, "Applied", ["Fernhill - Sculptor"]);
  await backUp(before);
  await addCards(before, "Applied", ["Ridge Works - Modeller", "Harbour Atelier - Restorer"]);
  await backUp(before);
  await addCards(before, "Applied", ["Slate & Sons - Potter"]);
  await close();
  const path = join(data, "perennial.json");
  const damaged = (await readFile(path)).subarray(0, 400);
  await writeFile(path, damaged);
  await rm(join(data, "perennial.previous.json"), { force: true });
  const found = await backupsOf(data);

  const { page } = await start();
  const versions = page.getByRole("region", { name: "Versions to go on with" }).getByRole("listitem");
  await expect(versions).toHaveCount(found.length);
  await expect(versions.first()).toContainText(/A backup.*Newest.*Saved today.*3 applications/s);
  await expect(versions.first()).toContainText("May lack what you wrote after today");
  await expect(versions.last()).toContainText("1 application");
  await expect(versions.last()).toContainText("2 applications fewer than the newest.");
  await expect(page.getByRole("region", { name: "Leave with a copy" })).toContainText(data);
  expect.soft(await brokenRules(page)).toEqual([]);
  expect(await readFile(path)).toEqual(damaged);
  expect(await backupsOf(data)).toEqual(found);

  await versions.last().getByRole("button").click();
  await expect(card(column(page, "Applied"), "Sculptor at Fernhill")).toBeVisible();
  await settled(page);
  expect((await fileIn(data)).data.applications).toMatchObject([{ company: "Fernhill" }]);
  expect(await backupsOf(data)).toEqual(expect.arrayContaining(found));
});

test("a file that is not there any more: a version is chosen, nothing is said of a file that was found, and the keyboard goes on in the page", async ({
  start,
  data,
}) => {
  const first = await start();
  await addCards(first.page, "Applied", ["Fernhill - Sculptor"]);
  await backUp(first.page);
  await first.close();
  await rm(join(data, "perennial.json"));

  const { page } = await start();
  const alert = page.getByRole("alert").filter({ hasText: "is not in the folder any more" });
  await expect(alert).toContainText("nothing is written before you choose");
  await expect(alert).not.toContainText("as it was found");
  await page
    .getByRole("button", { name: /^Go on with it: / })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  await expect(card(column(page, "Applied"), "Sculptor at Fernhill")).toBeVisible();
  await expect(page.getByRole("main")).toBeFocused();
  await settled(page);
  expect((await fileIn(data)).data.applications).toMatchObject([{ company: "Fernhill" }]);
});

test("beginning with an empty board asks once, and what was found stays", async ({ start, data }) => {
  const damaged = Buffer.from("{ not JSON");
  await writeFile(join(data, "perennial.json"), damaged);
  const { page } = await start();
  await page.getByRole("button", { name: "Begin with an empty board" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Begin empty" }).click();
  await addCards(page, "Applied", ["Fernhill - Sculptor"]);
  expect((await fileIn(data)).data.applications).toMatchObject([{ company: "Fernhill" }]);
  const [kept] = await readdir(join(data, "quarantine"));
  expect(await readFile(join(data, "quarantine", kept ?? ""))).toEqual(damaged);
});

test("a file changed by somebody else: what is here is kept, and theirs stays beside it", async ({ start, data }) => {
  const { page } = await start();
  const theirs = await conflict(page, data);
  await page.getByRole("alert", { name: "Two versions of your data" }).getByRole("button", { name: "Keep what is here" }).click();
  await expect(page.getByRole("alert", { name: "Two versions of your data" })).toHaveCount(0);
  await settled(page);
  expect((await fileIn(data)).data.applications).toMatchObject([{ role: "Sculptor", stage: "interviewed" }]);
  expect(await copies(data)).toContain(theirs);
});

test("a file changed by somebody else: theirs is taken, and what was here stays beside it", async ({ start, data }) => {
  const { page } = await start();
  await conflict(page, data);
  await page.getByRole("alert", { name: "Two versions of your data" }).getByRole("button", { name: "Take the one on disk" }).click();
  await expect(card(column(page, "Applied"), "Theirs at Fernhill")).toBeVisible();
  await expect(page.getByRole("alert", { name: "Two versions of your data" })).toHaveCount(0);
  expect((await copies(data)).map((text) => JSON.parse(text).data.applications)).toContainEqual([
    expect.objectContaining({ role: "Sculptor", stage: "interviewed" }),
  ]);
  await card(page, "Theirs at Fernhill").focus();
  await page.keyboard.press("5");
  await settled(page);
  expect((await fileIn(data)).data.applications).toMatchObject([{ role: "Theirs", stage: "offered" }]);
});

/** Makes a backup by hand, and goes back to the board. */
async function backUp(page: Page): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name: "Settings" }).click();
  await page.getByRole("button", { name: "Back up now" }).click();
  await expect(page.getByText("Backed up, and read back to be sure of it.")).toBeVisible();
  await page.getByRole("navigation").getByRole("link", { name: "Board" }).click();
}

/** The names of the backups on disk. */
async function backupsOf(data: string): Promise<string[]> {
  return (await readdir(join(data, "backups"))).filter((name) => /-r\d+\.json$/.test(name)).sort();
}

/** A card is moved while another program writes the file; gives the bytes of the other one. */
async function conflict(page: Page, data: string): Promise<string> {
  await addCards(page, "Applied", ["Fernhill - Sculptor"]);
  const path = join(data, "perennial.json");
  const theirs = (await readFile(path, "utf8")).replace('"role": "Sculptor"', '"role": "Theirs"');
  // Half of it first: a whole one would be taken over before the card is moved.
  await writeFile(path, theirs.slice(0, 300));
  await card(page, "Sculptor at Fernhill").focus();
  await page.keyboard.press("2");
  await expect(page.getByRole("alert", { name: "Two versions of your data" })).toBeVisible();
  await writeFile(path, theirs);
  return theirs;
}

/** Every other version of the document that lies beside the file. */
async function copies(data: string): Promise<string[]> {
  const names = (await readdir(data)).filter((name) => name.endsWith(".json") && name !== "perennial.json" && !name.includes("schema"));
  return Promise.all(names.map((name) => readFile(join(data, name), "utf8")));
}
