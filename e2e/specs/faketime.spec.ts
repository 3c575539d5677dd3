// Reminders by a clock that the system itself fakes (libfaketime): in a night that has no half past two, and after a kill and a fortnight.
import type { Page } from "@playwright/test";
import { expect, test } from "../app.ts";
import { bringSearch } from "../brought-search.ts";
import { sharedChromium } from "../shells/chromium.ts";
import { FAKETIME, type FakedShell, setFakeClock, startFaked } from "../shells/faketime-shell.ts";

const ZONE = "Europe/Berlin";
/** Fifteen seconds before clocks go from two to three. */
const NIGHT = new Date("2027-03-28T00:59:45Z");
const FORTNIGHT_LATER = new Date("2027-04-11T08:00:00Z");
const application = {
  id: "fern",
  company: "Fernhill",
  role: "Sculptor",
  stage: "applied",
  appliedOn: "2027-03-01",
  timeline: [],
  tags: [],
  rank: "a0",
  createdAt: "2027-03-01T09:00:00.000Z",
};
const reminder = (id: string, due: string, text: string) => ({ id, application: "fern", due, text });

const told = (page: Page, text: string) =>
  page
    .getByRole("status")
    .filter({ hasText: text })
    .filter({ has: page.getByRole("link") });

async function open({ url }: FakedShell, time: Date): Promise<Page> {
  const context = await (await sharedChromium()).newContext({ timezoneId: ZONE, reducedMotion: "reduce" });
  await context.clock.setFixedTime(time);
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

test("a time that is skipped is told when the clock has jumped over it, and after a kill and a fortnight only what is new", async ({ shell, data }, info) => {
  test.skip(shell !== "browser", "libfaketime is put before the plain Node program; the double of Electron runs the same backend");
  test.skip(FAKETIME === undefined, "libfaketime is not installed (Debian: apt-get install faketime)");
  // A tick of the real clock comes every twenty seconds.
  test.setTimeout(180_000);
  const clock = info.outputPath("clock");
  const reminders = [reminder("r1", "2027-03-28T02:30", "Send the photographs"), reminder("r2", "2027-04-03T09:00", "Ask for the address")];
  await bringSearch(data, { applications: [application], reminders });
  await setFakeClock(clock, NIGHT);
  const before = await startFaked(data, clock, ZONE);
  const night = await open(before, NIGHT);
  await expect(told(night, "Send the photographs")).toBeVisible({ timeout: 90_000 });
  await night.context().close();
  await before.kill();

  await setFakeClock(clock, FORTNIGHT_LATER);
  const after = await startFaked(data, clock, ZONE);
  const day = await open(after, FORTNIGHT_LATER);
  await expect(told(day, "Ask for the address")).toBeVisible();
  await expect(told(day, "Send the photographs")).toHaveCount(0);
  await day.context().close();
  await after.kill();
});
