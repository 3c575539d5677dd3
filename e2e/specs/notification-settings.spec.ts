// How the person is told of what is due, chosen in Settings: each choice is kept, and one that cannot be says why.
import { expect, fileIn, test } from "../app.ts";
import { brokenRules } from "../axe.ts";
import { settled } from "../board.ts";

const chosenIn = async (data: string) => (await fileIn(data)).data.settings?.notifications;

test("lead times, the time of day and quiet hours are kept, and two times that are one are told", async ({ start, data }) => {
  const { page } = await start();
  await page.getByRole("navigation").getByRole("link", { name: "Settings" }).click();
  const leads = page.getByRole("group", { name: "Interviews", exact: true });
  await leads.getByRole("checkbox", { name: "1 day" }).press("Space");
  await leads.getByRole("checkbox", { name: "3 hours" }).press("Space");
  await page.getByLabel("Time of day", { exact: true }).and(page.locator("input")).fill("07:45");
  await page.keyboard.press("Enter");
  await page.getByRole("checkbox", { name: "Hold back what comes due in these hours" }).check();
  await settled(page);
  await expect.poll(() => chosenIn(data)).toEqual({ system: true, dayTime: "07:45", leads: [180, 60, 10], quiet: { from: "22:00", to: "07:00" } });
  await page.getByLabel("To", { exact: true }).fill("22:00");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert").filter({ hasText: "Choose two different times. Nothing was changed." })).toBeVisible();
  await page.getByLabel("To", { exact: true }).fill("06:30");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Choose two different times.")).toHaveCount(0);
  expect(await brokenRules(page)).toEqual([]);
  await settled(page);
  await expect.poll(async () => (await chosenIn(data))?.quiet).toEqual({ from: "22:00", to: "06:30" });
  await page.reload();
  await expect(page.getByLabel("To", { exact: true })).toHaveValue("06:30");
  await page.getByRole("checkbox", { name: "Hold back what comes due in these hours" }).uncheck();
  await settled(page);
  await expect.poll(async () => (await chosenIn(data))?.quiet).toBeUndefined();
});

test("a pause is told with its end, known after a reload, and ended", async ({ start, clock }) => {
  await clock.set("2026-05-04T10:00:05");
  const { page } = await start({ clock });
  await page.getByRole("navigation").getByRole("link", { name: "Settings" }).click();
  await page.getByRole("button", { name: "Pause for an hour" }).click();
  await expect(page.getByText(/^Paused until 11:00/)).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "Go on now" }).click();
  await expect(page.getByRole("button", { name: "Pause for an hour" })).toBeVisible();
});

test.describe("in a browser", () => {
  test.skip(({ shell }) => shell !== "browser", "in a window of its own Perennial shows those of the system");

  test("one can be looked at once the browser lets it", async ({ start }) => {
    const { page } = await start();
    await page.getByRole("navigation").getByRole("link", { name: "Settings" }).click();
    await expect(page.getByText("They come as long as Perennial is open in a tab.")).toBeVisible();
    await page.context().grantPermissions(["notifications"]);
    await page.getByRole("button", { name: "Show me one" }).click();
    // It starts a worker, which takes a busy machine its time.
    await expect(page.getByRole("status").filter({ hasText: "The notification is on its way." })).toBeVisible({ timeout: 30_000 });
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const registrations = await navigator.serviceWorker.getRegistrations();
          return (await Promise.all(registrations.map((one) => one.getNotifications()))).flat().map(({ title }) => title);
        }),
      )
      .toEqual(["This is how it looks."]);
  });

  test("nothing can be chosen in a folder that is only read", async ({ start }) => {
    await start();
    const { page } = await start();
    await page.getByRole("navigation").getByRole("link", { name: "Settings" }).click();
    await expect(page.getByRole("checkbox", { name: "Hold back what comes due in these hours" })).toBeDisabled();
    await expect(page.getByRole("group", { name: "Interviews", exact: true }).getByRole("checkbox", { name: "1 hour" })).toBeDisabled();
  });
});
