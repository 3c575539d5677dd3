// The icon in the tray: the app goes on without its window where the person wants that, tells what is due, and comes back at a press.
import { readdir, readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, fileIn, test } from "../app.ts";
import { addCards, card, column } from "../board.ts";
import { addNextStep } from "../next-steps.ts";
import type { RunningApp, System } from "../running-app.ts";

test.skip(({ shell }) => shell !== "desktop-double", "only the double has a tray that can be pressed, and dialogs that are answered");

const CARD = "Sculptor at Fernhill";
const DAY = "2026-03-02";
const QUESTION = "Keep Perennial in the tray when its window is closed?";

const systemOf = ({ system }: RunningApp) => system as System;
const titles = async (system: System) => (await system.notifications()).map(({ title }) => title);
const panel = (page: Page) => page.getByRole("complementary", { name: CARD });

/** Closes the window and waits until it is gone. */
async function close(system: System): Promise<void> {
  await system.closeWindow();
  await expect.poll(() => system.hasWindow()).toBe(false);
}

test("closed to the tray it goes on telling, and a notification brings the window back at its card", async ({ start, clock }) => {
  await clock.set(`${DAY}T10:00:00`);
  const app = await start({ clock });
  const system = systemOf(app);
  await addCards(app.page, "Applied", ["Fernhill - Sculptor"]);
  await addNextStep(app.page, CARD, "Send the photographs", "in 2 minutes");
  await system.answers("Keep it in the tray");
  await close(system);
  expect((await system.asked()).questions).toEqual([QUESTION]);
  await clock.set(`${DAY}T10:02:01`);
  await expect.poll(() => titles(system)).toEqual(["Send the photographs"]);
  await expect.poll(() => system.tray()).toMatchObject({ tip: "Perennial: 1 thing is due" });
  await system.clickNotification(0);
  const page = await system.window();
  await expect(panel(page)).toBeVisible();
  await close(system);
  expect((await system.asked()).questions, "asked once").toEqual([QUESTION]);
});

test("the tray opens the window, tells what is due, adds, pauses and goes on", async ({ start, clock }) => {
  await clock.set(`${DAY}T10:00:00`);
  const app = await start({ clock });
  const system = systemOf(app);
  await addCards(app.page, "Applied", ["Fernhill - Sculptor"]);
  await addNextStep(app.page, CARD, "Send the photographs", "today 10:30");
  await system.answers("Keep it in the tray");
  await close(system);
  await system.chooseInTray("Pause for an hour");
  await expect.poll(() => system.tray()).toMatchObject({ tip: "Perennial: Nothing is due\nPaused until 11:00 AM" });
  await clock.set(`${DAY}T10:31:00`);
  await expect.poll(async () => (await system.tray())?.menu).toContain("1 thing is due");
  expect(await titles(system)).toEqual([]);
  await system.chooseInTray("Go on now (paused until 11:00 AM)");
  await expect.poll(() => titles(system)).toEqual(["Send the photographs"]);

  await system.chooseInTray("1 thing is due");
  const today = await system.window();
  await expect(today.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
  await system.chooseInTray("Add an application");
  await expect(column(today, "Applied").getByRole("textbox", { name: "New application" })).toBeFocused();
  await today.keyboard.type("Alder - Carver");
  await today.keyboard.press("Enter");
  await expect(card(today, "Carver at Alder")).toBeVisible();
  await close(system);
  await system.clickTray();
  await expect(card(await system.window(), "Carver at Alder")).toBeVisible();
});

test("a window that is to stay open stays, and one that ends the app is not asked about again", async ({ start, clock, data }) => {
  const app = await start({ clock });
  const system = systemOf(app);
  await addCards(app.page, "Applied", ["Fernhill - Sculptor"]);
  await system.answers("Keep the window open");
  await system.closeWindow();
  await expect.poll(async () => (await system.asked()).questions).toEqual([QUESTION]);
  expect(system.hasWindow()).toBe(true);
  expect((await fileIn(data)).data.settings ?? {}).not.toHaveProperty("desktop");
  await system.answers("Quit Perennial");
  await system.closeWindow();
  await app.ended();
  const again = await start({ clock });
  // Playwright stumbles over a page that is closed while files are on their way to it.
  await again.page.waitForLoadState("networkidle");
  expect(await systemOf(again).tray()).toBeUndefined();
  await systemOf(again).closeWindow();
  await again.ended();
  expect((await fileIn(data)).data.settings).toMatchObject({ desktop: { keepsRunning: false } });
});

test("an empty board closes without a question", async ({ start }) => {
  const app = await start();
  await app.page.waitForLoadState("networkidle");
  await systemOf(app).closeWindow();
  await app.ended();
});

test("a second start brings the window back", async ({ start, clock }) => {
  const app = await start({ clock });
  const system = systemOf(app);
  await addCards(app.page, "Applied", ["Fernhill - Sculptor"]);
  await system.answers("Keep it in the tray");
  await close(system);
  await expect(start({ clock })).rejects.toThrow("The app ended with 0 before it showed a window.");
  await expect(card(await system.window(), CARD)).toBeVisible();
});

test("what Settings choose holds at once: the tray, a start at login, and a notification to look at", async ({ start, clock, data }) => {
  test.skip(process.platform !== "linux", "elsewhere a start at login is the system's own entry, which only it can tell");
  const app = await start({ clock });
  const system = systemOf(app);
  await addCards(app.page, "Applied", ["Fernhill - Sculptor"]);
  const settings = app.page.getByRole("link", { name: "Settings" });
  await settings.click();
  const entries = () => readdir(`${data}.home/autostart`).catch(() => []);
  const atLogin = app.page.getByRole("checkbox", { name: "Start when you log in to this computer" });
  await atLogin.check();
  await expect.poll(entries).toHaveLength(1);
  const [entry = ""] = await entries();
  expect(await readFile(`${data}.home/autostart/${entry}`, "utf8")).toContain(`"--data" "${data}" "--in-tray"`);
  await atLogin.uncheck();
  await expect.poll(entries).toEqual([]);

  const inTray = app.page.getByRole("checkbox", { name: "Keep running in the tray when the window is closed" });
  await inTray.check();
  await inTray.uncheck();
  await expect.poll(() => system.tray()).toBeUndefined();
  await inTray.check();
  await expect.poll(() => system.tray()).toBeDefined();
  await app.page.getByRole("button", { name: "Show me one" }).click();
  await expect.poll(() => titles(system)).toEqual(["This is how it looks."]);
  await close(system);
  expect((await system.asked()).questions).toEqual([]);
});
