// What is due is told in the page on its time, once: a line that is answered there, a count, and a digest after a while away.
import { expect, test } from "../app.ts";
import { answer, CARD, line, remind } from "../arrived.ts";
import { brokenRules } from "../axe.ts";
import { addCards, card, settled } from "../board.ts";
import { bringSearch } from "../brought-search.ts";

/** The local day so many days from now. */
function day(ahead: number): string {
  const now = new Date();
  const noon = new Date(now.getFullYear(), now.getMonth(), now.getDate() + ahead, 12);
  return `${noon.getFullYear()}-${String(noon.getMonth() + 1).padStart(2, "0")}-${String(noon.getDate()).padStart(2, "0")}`;
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
