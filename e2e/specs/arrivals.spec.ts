// What is due is told in the page on its time, once: a line that is answered there, a count, a digest after a while away, and notifications of the browser.
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../app.ts";
import { brokenRules } from "../axe.ts";
import { addCards, card, column, settled } from "../board.ts";
import { bringSearch } from "../brought-search.ts";
import { addNextStep } from "../next-steps.ts";
import type { RunningApp } from "../running-app.ts";

const CARD = "Sculptor at Fernhill";

/** The local day so many days from now. */
function day(ahead: number): string {
  const now = new Date();
  const noon = new Date(now.getFullYear(), now.getMonth(), now.getDate() + ahead, 12);
  return `${noon.getFullYear()}-${String(noon.getMonth() + 1).padStart(2, "0")}-${String(noon.getDate()).padStart(2, "0")}`;
}

/** The line that tells a thing; it is in a live region of its own. */
const line = (page: Page, text: string): Locator =>
  page
    .getByRole("status")
    .filter({ hasText: text })
    .filter({ has: page.getByRole("link") });
const answer = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });

async function openCard(page: Page): Promise<Locator> {
  await card(column(page, "Applied"), CARD).press("Enter");
  const panel = page.getByRole("complementary", { name: CARD });
  await expect(panel).toBeVisible();
  return panel;
}

/** Adds a next step in the application's panel, as a person does. */
async function remind(page: Page, text: string, due: string): Promise<void> {
  const [onDay = "", time = ""] = due.split("T");
  await addNextStep(page, CARD, text, `${onDay} ${time}`);
  const panel = page.getByRole("complementary", { name: CARD });
  await panel.getByRole("button", { name: "Close" }).click();
  await expect(panel).toHaveCount(0);
}

test("a reminder made for two minutes ahead is told then, put off for an hour, told again and done", async ({ start, clock }) => {
  await clock.set("2026-05-04T10:00:05");
  const { page } = await start({ clock });
  await addCards(page, "Applied", ["Fernhill - Sculptor"]);
  await remind(page, "Send the photographs", "2026-05-04T10:02");
  const told = line(page, "Send the photographs");
  await clock.forward(1);
  await expect(told).toHaveCount(0);
  await clock.forward(1);
  await expect(told).toBeVisible();
  await expect(told).toContainText(CARD);
  await expect(page).toHaveTitle("(1) Perennial");
  await expect(page.getByRole("link", { name: "Today", exact: true })).toHaveAccessibleDescription("1 due");
  expect(await brokenRules(page)).toEqual([]);

  await answer(page, "Snooze: Send the photographs").click();
  await page.getByRole("menuitem", { name: "1 hour" }).click();
  await expect(told).toHaveCount(0);
  await expect(page).toHaveTitle("Perennial");
  await settled(page);
  await clock.forward(61);
  await expect(told).toBeVisible();
  await answer(page, "Done: Send the photographs").click();
  await expect(told).toHaveCount(0);
  await settled(page);
  await clock.forward(180);
  await page.reload();
  await expect(card(page, CARD)).toBeVisible();
  await expect(page).toHaveTitle("Perennial");
  await expect(told).toHaveCount(0);
});

test("a line is reached, opened and left by keyboard alone, and takes no focus by itself", async ({ start, clock }) => {
  await clock.set("2026-05-04T10:00:05");
  const { page } = await start({ clock });
  await addCards(page, "Applied", ["Fernhill - Sculptor"]);
  await remind(page, "Send the photographs", "2026-05-04T10:02");
  await remind(page, "Ask for the address", "2026-05-04T10:03");
  await card(page, CARD).focus();
  await clock.forward(2);
  await expect(line(page, "Send the photographs")).toBeVisible();
  await clock.forward(1);
  await expect(line(page, "Ask for the address")).toBeVisible();
  await expect(card(page, CARD)).toBeFocused();
  await page.keyboard.press(".");
  await expect(page.getByRole("link", { name: "Open: Ask for the address" })).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(line(page, "Ask for the address")).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Open: Send the photographs" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(card(page, CARD)).toBeFocused();
  await page.keyboard.press(".");
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary", { name: CARD });
  await expect(panel).toBeVisible();
  await panel.getByRole("button", { name: "Close" }).press("Enter");
  await expect(card(page, CARD)).toBeFocused();
  await page.keyboard.press(".");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "1 hour" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(answer(page, "Snooze: Send the photographs")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "1 hour" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(line(page, "Send the photographs")).toHaveCount(0);
  await expect(card(page, CARD)).toBeFocused();
});

test("a restart in between neither loses nor repeats what is due", async ({ start, clock }) => {
  await clock.set("2026-05-04T10:00:05");
  const first = await start({ clock });
  await addCards(first.page, "Applied", ["Fernhill - Sculptor"]);
  await remind(first.page, "Send the photographs", "2026-05-04T10:02");
  await remind(first.page, "Ask for the address", "2026-05-04T10:20");
  await clock.forward(2);
  await expect(line(first.page, "Send the photographs")).toBeVisible();
  await first.kill();
  await clock.forward(30);
  const { page } = await start({ clock });
  await expect(line(page, "Ask for the address")).toBeVisible();
  await expect(line(page, "Send the photographs")).toHaveCount(0);
  await expect(page).toHaveTitle("(2) Perennial");
});

test("two weeks away come to one digest, and each thing stays in Today until it is dealt with", async ({ start, clock, data }) => {
  const steps = ["Send the photographs", "Ask for the address", "Read up on them", "Write the letter"];
  await bringSearch(data, {
    applications: [
      { ...{ id: "fern", company: "Fernhill", role: "Sculptor", stage: "applied", rank: "a0", tags: [], timeline: [] }, createdAt: "2026-01-01T09:00:00.000Z" },
    ],
    reminders: steps.map((text, at) => ({ id: `r${at}`, application: "fern", due: `${day(2 + at * 3)}T11:00`, text })),
  });
  const first = await start();
  await expect(card(first.page, CARD)).toBeVisible();
  await first.close();
  await clock.set(`${day(14)}T09:30:00`);
  const { page } = await start({ clock });
  const digest = line(page, "4 things have waited for you");
  await expect(digest).toBeVisible();
  // The newest come first.
  await expect(digest.getByRole("link").nth(0)).toHaveText("Write the letter");
  await expect(digest).toContainText("and 1 more");
  await expect(page).toHaveTitle("(4) Perennial");
  expect(await brokenRules(page)).toEqual([]);
  await digest.getByRole("link", { name: "Show Today" }).click();
  await expect(digest).toHaveCount(0);
  for (const text of steps) await expect(page.getByRole("region", { name: "Overdue" }).getByText(text)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeVisible();
  await expect(page).toHaveTitle("(4) Today – Perennial");
  await expect(digest).toHaveCount(0);
});

test("quiet hours hold back what is due, and tell it together afterwards", async ({ start, clock }) => {
  await clock.set("2026-05-04T20:00:05");
  const { page } = await start({ clock });
  await addCards(page, "Applied", ["Fernhill - Sculptor"]);
  await page.getByRole("navigation").getByRole("link", { name: "Settings" }).click();
  await page.getByRole("checkbox", { name: "Hold back what comes due in these hours" }).check();
  await page.getByLabel("From", { exact: true }).fill("21:00");
  await page.getByLabel("To", { exact: true }).fill("06:00");
  await page.getByLabel("To", { exact: true }).press("Enter");
  await page.getByRole("navigation").getByRole("link", { name: "Board" }).click();
  await remind(page, "Send the photographs", "2026-05-04T22:00");
  await remind(page, "Ask for the address", "2026-05-04T23:00");
  await clock.set("2026-05-04T23:30:00");
  await expect(page).toHaveTitle("(2) Perennial");
  await expect(line(page, "photographs")).toHaveCount(0);
  await clock.set("2026-05-05T06:00:10");
  await expect(line(page, "2 things have waited for you")).toBeVisible();
});

test.describe("a notification of the browser", () => {
  test.skip(({ shell }) => shell !== "browser", "in a window of its own Perennial shows those of the system");

  test("is shown while the person looks elsewhere, and Done and Snooze in it work", async ({ start, clock }) => {
    await clock.set("2026-05-04T10:00:05");
    const app = await start({ clock });
    const { page } = app;
    await page.context().grantPermissions(["notifications"]);
    await page.reload();
    await addCards(page, "Applied", ["Fernhill - Sculptor"]);
    await remind(page, "Send the photographs", "2026-05-04T10:02");
    await lookElsewhere(page);
    await clock.forward(2);
    await expect.poll(() => shownNotifications(page)).toEqual([{ title: "Send the photographs", body: CARD, actions: ["Done", "Snooze"] }]);
    await pressIn(app, "snooze");
    await expect(line(page, "Send the photographs")).toHaveCount(0);
    await expect.poll(() => shownNotifications(page)).toEqual([]);
    await settled(page);
    await clock.forward(61);
    await expect.poll(async () => (await shownNotifications(page)).length).toBe(1);
    await pressIn(app, "done");
    await expect(line(page, "Send the photographs")).toHaveCount(0);
    await expect(page.getByRole("status").filter({ hasText: "Done: Send the photographs" })).toBeVisible();
    await settled(page);
    await openCard(page);
    await expect(page.getByText("1 done")).toBeVisible();
  });

  test("opens what it is about, and is not shown while the person looks at the page", async ({ start, clock }) => {
    await clock.set("2026-05-04T10:00:05");
    const app = await start({ clock });
    const { page } = app;
    await page.context().grantPermissions(["notifications"]);
    await page.reload();
    await addCards(page, "Applied", ["Fernhill - Sculptor"]);
    await remind(page, "Send the photographs", "2026-05-04T10:02");
    await remind(page, "Ask for the address", "2026-05-04T10:10");
    await clock.forward(2);
    await expect(line(page, "Send the photographs")).toBeVisible();
    await lookElsewhere(page);
    await clock.forward(8);
    await expect.poll(async () => (await shownNotifications(page)).map(({ title }) => title)).toEqual(["Ask for the address"]);
    await pressIn(app, "");
    await expect(page.getByRole("complementary", { name: CARD })).toBeVisible();
  });

  test("is shown once for two tabs, not at all while one of them is looked at, and an answer leaves both", async ({ start, clock }) => {
    await clock.set("2026-05-04T10:00:05");
    const { page } = await start({ clock });
    await page.context().grantPermissions(["notifications"]);
    await page.reload();
    await addCards(page, "Applied", ["Fernhill - Sculptor"]);
    await remind(page, "Send the photographs", "2026-05-04T10:02");
    await remind(page, "Ask for the address", "2026-05-04T10:10");
    const opened = page.waitForEvent("popup");
    await page.evaluate(() => void open(location.href));
    const other = await opened;
    await expect(card(other, CARD)).toBeVisible();
    await lookElsewhere(page);
    await clock.forward(2);
    for (const tab of [page, other]) await expect(line(tab, "Send the photographs")).toBeVisible();
    await lookElsewhere(other);
    await clock.forward(8);
    for (const tab of [page, other]) await expect(line(tab, "Ask for the address")).toBeVisible();
    await expect.poll(async () => (await shownNotifications(page)).map(({ title }) => title)).toEqual(["Ask for the address"]);
    await answer(other, "Done: Ask for the address").click();
    for (const tab of [page, other]) await expect(line(tab, "Ask for the address")).toHaveCount(0);
    await expect.poll(() => shownNotifications(page)).toEqual([]);
  });

  test("is offered once something is set ahead, never at the start, and not again", async ({ start, clock }) => {
    await clock.set("2026-05-04T10:00:05");
    const { page } = await start({ clock });
    await addCards(page, "Applied", ["Fernhill - Sculptor"]);
    const offer = page.getByRole("status").filter({ hasText: "as long as Perennial is open in a tab" });
    await expect(offer).toHaveCount(0);
    await remind(page, "Send the photographs", "2026-05-04T10:02");
    await expect(offer).toBeVisible();
    expect(await brokenRules(page)).toEqual([]);
    await offer.getByRole("button", { name: "Not now" }).click();
    await expect(offer).toHaveCount(0);
    await remind(page, "Ask for the address", "2026-05-04T10:10");
    await expect(offer).toHaveCount(0);
  });
});

/** Makes the page one that nobody looks at, as another window over it does. */
async function lookElsewhere(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.hasFocus = () => false;
    dispatchEvent(new Event("blur"));
  });
}

/** The notifications that the browser really shows now. */
function shownNotifications(page: Page): Promise<{ title: string; body: string; actions: string[] }[]> {
  return page.evaluate(async () => {
    const registrations = await navigator.serviceWorker.getRegistrations();
    const shown = await Promise.all(registrations.map((registration) => registration.getNotifications()));
    return shown.flat().map((one) => {
      const { title, body, actions = [] } = one as Notification & { readonly actions?: readonly { readonly title: string }[] };
      return { title, body, actions: actions.map((action) => action.title) };
    });
  });
}

/** Presses a button of the one notification that is shown, or (with no name) the notification itself, as the browser tells its worker. */
async function pressIn({ page }: RunningApp, action: string): Promise<void> {
  const [worker] = page.context().serviceWorkers();
  if (!worker) throw new Error("No worker runs that could be told");
  await worker.evaluate(async (pressed) => {
    const scope = self as unknown as {
      readonly registration: ServiceWorkerRegistration;
      readonly NotificationEvent: new (name: string, init: object) => Event;
    };
    const [notification] = await scope.registration.getNotifications();
    const event = new scope.NotificationEvent("notificationclick", { notification, action: pressed });
    // Only an event of the browser's own may keep the worker up.
    Object.defineProperty(event, "waitUntil", { value: () => {} });
    self.dispatchEvent(event);
  }, action);
}
