// Reminders in the desktop shell: each is told by the system on its minute, once, and can be dealt with from there.
import type { Page } from "@playwright/test";
import { expect, fileIn, test } from "../app.ts";
import { addCards } from "../board.ts";
import { addNextStep } from "../next-steps.ts";
import type { RunningApp, System } from "../running-app.ts";

test.skip(({ shell }) => shell !== "desktop-double", "only the double tells what the system showed, and whose clock can be set");

const CARD = "Sculptor at Fernhill";
const DAY = "2026-03-02";
const ACTIONS = ["Open", "Done", "Snooze for an hour"];

const systemOf = ({ system }: RunningApp) => system as System;
const titles = async (app: RunningApp) => (await systemOf(app).notifications()).map(({ title }) => title);
const stepsIn = async (data: string) => Object.fromEntries((await fileIn(data)).data.reminders.map(({ text, due, done }) => [text, done ? "done" : due]));

async function begin(page: Page): Promise<void> {
  await addCards(page, "Applied", ["Fernhill - Sculptor"]);
}

test("a reminder is told on its minute, and a click on it opens its card", async ({ start, clock }) => {
  await clock.set(`${DAY}T10:00:00`);
  const app = await start({ clock });
  await begin(app.page);
  await addNextStep(app.page, CARD, "Send the photographs", "in 2 minutes");
  await app.page.getByRole("complementary", { name: CARD }).getByRole("button", { name: "Close" }).click();
  await clock.set(`${DAY}T10:01:50`);
  expect(await titles(app)).toEqual([]);
  await clock.set(`${DAY}T10:02:01`);
  await expect.poll(() => systemOf(app).notifications()).toEqual([{ title: "Send the photographs", body: CARD, actions: ACTIONS, isOpen: true }]);
  await expect.poll(() => systemOf(app).badge()).toBe(1);
  await systemOf(app).clickNotification(0);
  await expect(app.page.getByRole("complementary", { name: CARD })).toBeVisible();
});

test("Done and Snooze do it without the window, and what is snoozed is told again at its time", async ({ start, clock, data }) => {
  await clock.set(`${DAY}T10:00:00`);
  const app = await start({ clock });
  await begin(app.page);
  await addNextStep(app.page, CARD, "Send the photographs", "today 10:02");
  await addNextStep(app.page, CARD, "Call the studio", "today 10:03");
  await clock.set(`${DAY}T10:02:01`);
  await expect.poll(() => titles(app)).toEqual(["Send the photographs"]);
  await systemOf(app).pressOnNotification(0, "Done");
  await expect(app.page.getByText("1 done")).toBeVisible();
  await clock.set(`${DAY}T10:03:01`);
  await expect.poll(() => titles(app)).toEqual(["Send the photographs", "Call the studio"]);
  await systemOf(app).pressOnNotification(1, "Snooze for an hour");
  await expect.poll(() => stepsIn(data)).toEqual({ "Send the photographs": "done", "Call the studio": `${DAY}T11:03` });
  await expect.poll(() => systemOf(app).badge()).toBe(0);
  await clock.set(`${DAY}T11:03:01`);
  await expect.poll(() => titles(app)).toEqual(["Send the photographs", "Call the studio", "Call the studio"]);
});

test("a start in between neither loses nor repeats one", async ({ start, clock }) => {
  await clock.set(`${DAY}T10:00:00`);
  const first = await start({ clock });
  await begin(first.page);
  await addNextStep(first.page, CARD, "Send the photographs", "today 10:02");
  await addNextStep(first.page, CARD, "Call the studio", "today 10:30");
  await addNextStep(first.page, CARD, "Write the letter", "today 10:40");
  await clock.set(`${DAY}T10:02:01`);
  await expect.poll(() => titles(first)).toEqual(["Send the photographs"]);
  await first.kill();
  await clock.set(`${DAY}T10:31:00`);
  const second = await start({ clock });
  await expect.poll(() => titles(second)).toEqual(["Call the studio"]);
  await second.close();
  await clock.set(`${DAY}T10:35:00`);
  const third = await start({ clock });
  await clock.set(`${DAY}T10:40:01`);
  await expect.poll(() => titles(third)).toEqual(["Write the letter"]);
});

test("after two weeks away they are told as one, which leads to Today", async ({ start, clock }) => {
  await clock.set(`${DAY}T10:00:00`);
  const first = await start({ clock });
  await begin(first.page);
  for (const [text, when] of [
    ["Send the photographs", "4 march 9:00"],
    ["Call the studio", "next monday 9:00"],
    ["Write the letter", "15 march 9:00"],
  ] as const)
    await addNextStep(first.page, CARD, text, when);
  await first.close();
  await clock.set("2026-03-16T08:30:00");
  const app = await start({ clock });
  await expect.poll(() => titles(app)).toEqual(["3 things have waited for you"]);
  const [digest] = await systemOf(app).notifications();
  expect(digest).toMatchObject({ actions: ["Open"] });
  expect(digest?.body.split("\n")).toEqual([`Write the letter · ${CARD}`, `Call the studio · ${CARD}`, `Send the photographs · ${CARD}`]);
  await expect.poll(() => systemOf(app).badge()).toBe(3);
  await systemOf(app).clickNotification(0);
  await expect(app.page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
  await expect(app.page.getByRole("region", { name: "Overdue", exact: true }).getByRole("listitem")).toHaveCount(3);
});

test("what came due while the computer slept is told when it wakes", async ({ start, clock }) => {
  await clock.set(`${DAY}T10:00:00`);
  const app = await start({ clock });
  await begin(app.page);
  await addNextStep(app.page, CARD, "Send the photographs", "in 2 days");
  await clock.set("2026-03-05T07:00:00");
  await systemOf(app).wake();
  await expect.poll(() => titles(app)).toEqual(["Send the photographs"]);
});
