// axe finds nothing on any page and in any dialog, in light and in dark, empty and with the demo.
import type { Page } from "@playwright/test";
import { expect, test } from "../app.ts";
import { brokenRules } from "../axe.ts";
import { card, column } from "../board.ts";

const PAGES = ["board", "today", "people", "lessons", "insights", "report", "settings", "import", "bin"] as const;

// axe reads a whole page at a time, and there are many.
test.describe.configure({ timeout: 120_000 });

for (const colorScheme of ["light", "dark"] as const) {
  test(`no page breaks a rule in ${colorScheme}`, async ({ start }) => {
    const { page } = await start({ colorScheme });
    for (const place of PAGES) {
      await goTo(page, place);
      expect.soft(await brokenRules(page), `${place}, empty`).toEqual([]);
    }
    await bringDemo(page);
    for (const place of PAGES) {
      await goTo(page, place);
      expect.soft(await brokenRules(page), place).toEqual([]);
    }
    await goTo(page, "people");
    await page.getByRole("main").getByRole("link", { name: "Linnea Åkesson" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Linnea Åkesson" })).toBeVisible();
    expect.soft(await brokenRules(page), "the page of a person").toEqual([]);
  });

  test(`no panel and no dialog breaks a rule in ${colorScheme}`, async ({ start }) => {
    const { page } = await start({ colorScheme });
    await bringDemo(page);
    await card(page, "Senior Exhibition Designer at Norrvik Maritime Museum").press("Enter");
    const panel = page.getByRole("complementary", { name: "Senior Exhibition Designer at Norrvik Maritime Museum" });
    await expect(panel.getByRole("textbox", { name: "Company" })).toBeVisible();
    expect.soft(await brokenRules(page), "the panel of an offer").toEqual([]);
    await panel.getByRole("button", { name: "Close" }).click();

    await card(page, "Exhibit Developer at Hyperborea Science Centre").focus();
    await page.keyboard.press("3");
    const debrief = page.getByRole("dialog", { name: "Debrief" });
    await expect(debrief).toBeVisible();
    expect.soft(await brokenRules(page), "the debrief").toEqual([]);
    await debrief.getByRole("button", { name: "Later" }).click();
    await expect(debrief).toHaveCount(0);
    await card(page, "Exhibit Developer at Hyperborea Science Centre").focus();
    await page.keyboard.press("4");
    const reconnect = page.getByRole("dialog", { name: "Reconnect" });
    await expect(reconnect).toBeVisible();
    expect.soft(await brokenRules(page), "the reconnection").toEqual([]);
    await reconnect.getByRole("button", { name: "Later" }).click();
    await expect(reconnect).toHaveCount(0);

    await column(page, "Applied").getByRole("button", { name: "Add to Applied" }).click();
    await page.getByRole("textbox", { name: "New application" }).fill("Het Veer, museum van het oversteken");
    await expect(page.getByText("You know this place")).toBeVisible();
    expect.soft(await brokenRules(page), "what is known of a place").toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog", { name: "Commands" })).toBeVisible();
    expect.soft(await brokenRules(page), "the command palette").toEqual([]);
  });
}

async function bringDemo(page: Page): Promise<void> {
  await goTo(page, "board");
  await page.getByRole("button", { name: /demo/i }).first().click();
  await expect(page.getByRole("article").first()).toBeVisible();
}

async function goTo(page: Page, place: (typeof PAGES)[number]): Promise<void> {
  await page.goto(`${page.url().split("#")[0]}#/${place}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}
