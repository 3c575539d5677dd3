// Versions by somebody else: taken over with a way back, noticed beside the file, compared and merged.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, fileIn, test } from "../app.ts";
import { brokenRules } from "../axe.ts";
import { addCards, card, column, settled } from "../board.ts";

const SYNCED = "perennial.sync-conflict-20260101-120000-ABCDEFG.json";
const NOTICE = "Another version of your search lies beside the file.";

/** The file's text with one application more, and whatever else is replaced in it. */
async function edited(data: string, company: string, ...replaced: [string, string][]): Promise<string> {
  const file = JSON.parse(await readFile(join(data, "perennial.json"), "utf8"));
  const [first] = file.data.applications;
  file.data.applications.push({ ...first, id: "by-hand", company, rank: `${first.rank}V`, timeline: [] });
  return replaced.reduce((text, [from, to]) => text.replace(from, to), JSON.stringify(file, null, 2));
}

/** The switch of one record: what it is called, and what should stand. */
function side(page: Page, record: string, choice: string) {
  return page.getByRole("group", { name: record, exact: true }).getByRole("radio", { name: choice, exact: true });
}

test("an editor changes the file while it is open: it is taken over with a message, and Undo brings ours back", async ({ app, data }) => {
  await addCards(app, "Applied", ["Fernhill - Sculptor"]);
  await writeFile(join(data, "perennial.json"), await edited(data, "Ridge Works"));
  await expect(card(column(app, "Applied"), "Sculptor at Ridge Works")).toBeVisible();
  const message = app.getByRole("status").filter({ hasText: "Another program changed the file" });
  await message.getByRole("button", { name: "Undo" }).click();
  await expect(card(app, "Sculptor at Ridge Works")).toHaveCount(0);
  await expect(card(column(app, "Applied"), "Sculptor at Fernhill")).toBeVisible();
  await expect.poll(async () => (await fileIn(data)).data.applications.map(({ company }) => company)).toEqual(["Fernhill"]);
});

test("what was taken over is told until somebody is back at the window", async ({ app, data }) => {
  await addCards(app, "Applied", ["Fernhill - Sculptor"]);
  await app.clock.install();
  const leave = (isHere: boolean) =>
    app.evaluate((here) => {
      document.hasFocus = () => here;
      dispatchEvent(new Event(here ? "focus" : "blur"));
    }, isHere);
  await leave(false);
  await writeFile(join(data, "perennial.json"), await edited(data, "Ridge Works"));
  const message = app.getByRole("status").filter({ hasText: "Another program changed the file" });
  await expect(message).toBeVisible();
  await app.clock.runFor("05:00");
  await expect(message.getByRole("button", { name: "Undo" })).toBeVisible();
  await leave(true);
  await app.clock.runFor("05:00");
  await expect(message).toHaveCount(0);
});

test("a copy of a sync program: noticed, compared, one taken and one kept, merged, and undone", async ({ app, data }) => {
  await addCards(app, "Applied", ["Fernhill - Sculptor", "Ridge Works - Modeller"]);
  const copy = (await edited(data, "Alder")).replace('"role": "Modeller"', '"role": "Carver"');
  await writeFile(join(data, SYNCED), copy);
  const notice = app.getByRole("status").filter({ hasText: NOTICE });
  await notice.getByRole("button", { name: "Compare" }).click();
  await expect(app.getByRole("heading", { level: 1, name: "Compare and merge" })).toBeVisible();
  await expect(app.getByText("Left by Syncthing")).toBeVisible();
  await expect(side(app, "Sculptor at Alder", "Take it").or(side(app, "Modeller at Alder", "Take it"))).toBeChecked();
  await expect(app.getByRole("button", { name: "Merge", exact: true })).toBeDisabled();
  await expect(app.getByText("1 still to choose")).toBeVisible();
  const changed = app.getByRole("region", { name: "Different" });
  await expect(changed.getByRole("row", { name: "role" })).toContainText("Carver");
  await side(app, "Modeller at Ridge Works", "Keep mine").check();
  await app.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(app.getByRole("status").filter({ hasText: "Merged 1 change" })).toBeVisible();
  await expect(card(app, "Modeller at Ridge Works")).toBeVisible();
  await settled(app);
  expect((await fileIn(data)).data.applications.map(({ company }) => company).sort()).toEqual(["Alder", "Fernhill", "Ridge Works"]);
  await expect.poll(() => readdir(data)).not.toContain(SYNCED);
  const kept = (await readdir(join(data, "quarantine"))).find((name) => name.endsWith(SYNCED));
  expect(await readFile(join(data, "quarantine", kept ?? ""), "utf8")).toBe(copy);
  await app.getByRole("status").filter({ hasText: "Merged 1 change" }).getByRole("button", { name: "Undo" }).click();
  await expect.poll(async () => (await fileIn(data)).data.applications.map(({ company }) => company).sort()).toEqual(["Fernhill", "Ridge Works"]);
});

test("by keyboard alone: found at the start, opened by the palette, chosen by arrows, merged", async ({ start, data }) => {
  const first = await start();
  await addCards(first.page, "Applied", ["Fernhill - Sculptor"]);
  await first.close();
  await writeFile(join(data, "perennial (Anna's conflicted copy 2026-01-01).json"), await edited(data, "Alder", ['"role": "Sculptor"', '"role": "Carver"']));
  const { page } = await start();
  await expect(page.getByRole("status").filter({ hasText: NOTICE })).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").pressSequentially("compare another");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Compare and merge" })).toBeVisible();
  const open = page.getByRole("group", { name: "Sculptor at Fernhill" }).getByRole("radio").first();
  for (let presses = 0; presses < 40 && !(await open.evaluate((radio) => radio === document.activeElement)); presses += 1) await page.keyboard.press("Tab");
  await expect(open).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(side(page, "Sculptor at Fernhill", "Take theirs")).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Merge", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(card(page, "Carver at Fernhill")).toBeVisible();
  await settled(page);
  expect((await fileIn(data)).data.applications.map(({ company, role }) => `${role} at ${company}`).sort()).toEqual([
    "Carver at Fernhill",
    "Sculptor at Alder",
  ]);
});

test("two versions that met: compared from the banner and merged, theirs is kept", async ({ app, data }) => {
  await addCards(app, "Applied", ["Fernhill - Sculptor"]);
  const theirs = await edited(data, "Alder");
  // Half of it first: what cannot be read is not taken over, and the next change meets it.
  await writeFile(join(data, "perennial.json"), theirs.slice(0, 300));
  await card(app, "Sculptor at Fernhill").focus();
  await app.keyboard.press("2");
  const banner = app.getByRole("alert", { name: "Two versions of your data" });
  await expect(banner).toBeVisible();
  await writeFile(join(data, "perennial.json"), theirs);
  await banner.getByRole("button", { name: "Compare and merge" }).click();
  await expect(app.getByRole("heading", { level: 1, name: "Compare and merge" })).toBeVisible();
  await expect(side(app, "Sculptor at Alder", "Take it")).toBeChecked();
  // Ours went a move further, which loses nothing of theirs.
  await expect(side(app, "Sculptor at Fernhill", "Keep mine")).toBeChecked();
  await app.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(card(column(app, "Interviewed"), "Sculptor at Fernhill")).toBeVisible();
  await expect(card(column(app, "Applied"), "Sculptor at Alder")).toBeVisible();
  await expect(banner).toHaveCount(0);
  await settled(app);
  expect((await fileIn(data)).data.applications).toMatchObject([{ company: "Fernhill", stage: "interviewed" }, { company: "Alder" }]);
  const kept = await Promise.all((await readdir(join(data, "quarantine"))).map((name) => readFile(join(data, "quarantine", name), "utf8")));
  expect(kept).toContain(theirs);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the page that compares breaks no rule of accessibility, ${colorScheme}`, async ({ start, data }) => {
    const first = await start();
    await addCards(first.page, "Applied", ["Fernhill - Sculptor", "Ridge Works - Modeller"]);
    await first.close();
    await writeFile(join(data, "perennial 2.json"), (await edited(data, "Alder")).replace('"role": "Sculptor"', '"role": "Carver"'));
    const { page } = await start({ colorScheme });
    await expect(page.getByRole("status").filter({ hasText: NOTICE })).toBeVisible();
    expect(await brokenRules(page)).toEqual([]);
    await page.getByRole("button", { name: "Compare" }).click();
    await expect(page.getByRole("region", { name: "Different" })).toBeVisible();
    expect(await brokenRules(page)).toEqual([]);
  });
}
