// Notifications that the browser really shows: offered at a fitting moment, answered in them, once for all tabs.
import type { Page } from "@playwright/test";
import { expect, test } from "../app.ts";
import { answer, CARD, line, remind } from "../arrived.ts";
import { brokenRules } from "../axe.ts";
import { addCards, card, settled } from "../board.ts";
import type { RunningApp } from "../running-app.ts";

/** The first notification starts a worker, which takes a busy machine its time. */
const SLOWLY = { timeout: 30_000 };

test.skip(({ shell }) => shell !== "browser", "in a window of its own Perennial shows those of the system");

test("a notification of the browser is shown while the person looks elsewhere, and Done and Snooze in it work", async ({ start, clock }) => {
  await clock.set("2026-05-04T10:00:05");
  const app = await start({ clock });
  const { page } = app;
  await page.context().grantPermissions(["notifications"]);
  await page.reload();
  await addCards(page, "Applied", ["Fernhill - Sculptor"]);
  await remind(page, "Send the photographs", "2026-05-04T10:02");
  await lookElsewhere(page);
  await clock.forward(2);
  await expect.poll(() => shownNotifications(page), SLOWLY).toEqual([{ title: "Send the photographs", body: CARD, actions: ["Done", "Snooze"] }]);
  await pressIn(app, "snooze");
  await expect(line(page, "Send the photographs")).toHaveCount(0);
  await expect.poll(() => shownNotifications(page), SLOWLY).toEqual([]);
  await settled(page);
  await clock.forward(61);
  await expect.poll(async () => (await shownNotifications(page)).length, SLOWLY).toBe(1);
  await pressIn(app, "done");
  await expect(line(page, "Send the photographs")).toHaveCount(0);
  await expect(page.getByRole("status").filter({ hasText: "Done: Send the photographs" })).toBeVisible();
  await settled(page);
  await card(page, CARD).press("Enter");
  await expect(page.getByText("1 done")).toBeVisible();
});

test("a notification of the browser opens what it is about, and is not shown while the person looks at the page", async ({ start, clock }) => {
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
  await expect.poll(async () => (await shownNotifications(page)).map(({ title }) => title), SLOWLY).toEqual(["Ask for the address"]);
  await pressIn(app, "");
  await expect(page.getByRole("complementary", { name: CARD })).toBeVisible();
});

test("a notification of the browser is shown once for two tabs, not at all while one of them is looked at, and an answer leaves both", async ({
  start,
  clock,
}) => {
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
  await expect.poll(async () => (await shownNotifications(page)).map(({ title }) => title), SLOWLY).toEqual(["Ask for the address"]);
  await answer(other, "Done: Ask for the address").click();
  for (const tab of [page, other]) await expect(line(tab, "Ask for the address")).toHaveCount(0);
  await expect.poll(() => shownNotifications(page), SLOWLY).toEqual([]);
});

test("a notification of the browser is offered once something is set ahead, never at the start, and not again", async ({ start, clock }) => {
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
