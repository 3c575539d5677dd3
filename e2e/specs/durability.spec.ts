// What was written is there after the worst: killed in the middle, a second copy, a damaged or newer file, a hand that edits.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, fileIn, test } from "../app.ts";
import { addCards, card, cardNames, column, debrief, dragByMouse, leaveForLater, settled } from "../board.ts";

test("after a kill and a new start everything is there: moved by mouse, moved by keyboard, in the same order", async ({ start, data }) => {
  const first = await start();
  await addCards(first.page, "Applied", ["A - One", "B - Two", "C - Three"]);
  await dragByMouse(first.page, card(first.page, "Two at B"), column(first.page, "Interviewed"));
  await card(first.page, "Three at C").focus();
  await first.page.keyboard.press("Space");
  await first.page.keyboard.press("ArrowRight");
  await first.page.keyboard.press("ArrowRight");
  await first.page.keyboard.press("Space");
  await leaveForLater(debrief(first.page));
  await settled(first.page);
  const before = await fileIn(data);
  await first.kill();

  const { page } = await start();
  await expect(card(column(page, "Interviewed"), "Two at B")).toBeVisible();
  await expect(card(column(page, "Rejected"), "Three at C")).toBeVisible();
  expect(await cardNames(page, "Applied")).toEqual(["One at A"]);
  expect((await fileIn(data)).data.applications).toEqual(before.data.applications);
});

test("when the backend is gone the page says so, keeps what is written, and nothing pretends to be saved", async ({ start, shell }) => {
  test.skip(shell !== "browser", "a desktop window ends with its main process");
  const { page, kill } = await start();
  await addCards(page, "Applied", ["A - One"]);
  await kill();
  await expect(page.getByRole("alert")).toContainText("connection");
  await card(page, "One at A").focus();
  await page.keyboard.press("2");
  await expect(card(column(page, "Interviewed"), "One at A")).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Not saved yet" })).toBeVisible();
});

test("a second copy on the same folder reads and does not write", async ({ start, data, shell }) => {
  test.skip(shell !== "browser", "a desktop app brings its first window forward instead of starting twice");
  const first = await start();
  await addCards(first.page, "Applied", ["A - One"]);
  const before = await readFile(join(data, "perennial.json"), "utf8");
  const second = await start();
  await expect(second.page.getByRole("alert")).toContainText(/open/i);
  await expect(card(second.page, "One at A")).toBeVisible();
  await card(second.page, "One at A").focus();
  await second.page.keyboard.press("2");
  await expect(card(column(second.page, "Applied"), "One at A")).toBeVisible();
  expect(await readFile(join(data, "perennial.json"), "utf8")).toBe(before);
});

test("a damaged file is named, kept, and nothing is written before the person chooses", async ({ start, data }) => {
  const first = await start();
  await addCards(first.page, "Applied", ["A - One"]);
  await first.close();
  const sound = await readFile(join(data, "perennial.json"));
  const damaged = sound.subarray(0, Math.floor(sound.length / 2));
  await writeFile(join(data, "perennial.json"), damaged);

  const { page } = await start();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(0);
  expect(await readFile(join(data, "perennial.json"))).toEqual(damaged);
  expect((await readdir(join(data, "quarantine"))).length).toBe(1);
});

test("a file of a newer Perennial is not written", async ({ start, data }) => {
  const newer = JSON.stringify({
    format: "perennial",
    schema: 99,
    revision: 3,
    savedAt: "2030-01-01T00:00:00.000Z",
    sha256: "0".repeat(64),
    data: { applications: [] },
  });
  await mkdir(data, { recursive: true });
  await writeFile(join(data, "perennial.json"), newer);
  const { page } = await start();
  await expect(page.getByRole("alert").or(page.getByRole("main")).filter({ hasText: /newer/i }).first()).toBeVisible();
  expect(await readFile(join(data, "perennial.json"), "utf8")).toBe(newer);
});

test("a file edited by hand while closed is taken up, and its first state is kept", async ({ start, data }) => {
  const first = await start();
  await addCards(first.page, "Applied", ["A - One"]);
  await first.close();
  const path = join(data, "perennial.json");
  await writeFile(path, (await readFile(path, "utf8")).replace('"role": "One"', '"role": "Edited by hand"'));
  const { page } = await start();
  await expect(card(page, "Edited by hand at A")).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: /hand|outside/i })).toBeVisible();
});

test("a file changed by somebody else while open is not overwritten: the person is asked, and both stay", async ({ start, data }) => {
  const { page } = await start();
  await addCards(page, "Applied", ["A - One"]);
  const path = join(data, "perennial.json");
  // Half of it, as while it is being written: a whole one is taken over where nothing of ours waits.
  const theirs = (await readFile(path, "utf8")).replace('"role": "One"', '"role": "Theirs"').slice(0, 300);
  await writeFile(path, theirs);
  await card(page, "One at A").focus();
  await page.keyboard.press("2");
  await expect(page.getByRole("alert").first()).toBeVisible();
  expect(await readFile(path, "utf8")).toBe(theirs);
  const names = await readdir(data);
  expect(names.some((name) => /conflict/.test(name))).toBe(true);
});
