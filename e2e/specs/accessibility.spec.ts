// axe finds nothing on any page, in light and in dark, empty and with the demo.
import { expect, test } from "../app.ts";
import { brokenRules } from "../axe.ts";

const PAGES = ["board", "today", "people", "lessons", "insights", "settings", "import", "bin"] as const;

for (const colorScheme of ["light", "dark"] as const) {
  test(`no page breaks a rule in ${colorScheme}`, async ({ start }) => {
    const { page } = await start({ colorScheme });
    await expect(page.getByRole("heading", { level: 1, name: "Board" })).toBeVisible();
    expect(await brokenRules(page), "the empty board").toEqual([]);
    await page.getByRole("button", { name: /demo/i }).first().click();
    await expect(page.getByRole("article").first()).toBeVisible();
    for (const place of PAGES) {
      await page.goto(`${page.url().split("#")[0]}#/${place}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await brokenRules(page), place).toEqual([]);
    }
    await page.goto(`${page.url().split("#")[0]}#/board`);
    await page.getByRole("article").first().press("Enter");
    await expect(page.getByRole("textbox", { name: "Company" })).toBeVisible();
    expect(await brokenRules(page), "the application panel").toEqual([]);
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog", { name: "Commands" })).toBeVisible();
    expect(await brokenRules(page), "the command palette").toEqual([]);
  });
}
