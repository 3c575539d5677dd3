// Fifty thousand rows: read and planned beside the page, which goes on answering, and added as one step.
import { writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "../app.ts";

const ROWS = 50_000;
const STATUSES = ["Applied", "Rejected", "1 Interview + Denied", "Offer", "Saved", "Ghosted"];

function table(): string {
  const lines = ["Company,Role,Location,Link,Applied,Status,Salary,Notes,Source,Tags"];
  for (let row = 0; row < ROWS; row += 1) {
    const day = `2031-0${1 + (row % 9)}-${10 + (row % 18)}`;
    const note = `"A first line about it ${row}\nand a second one, as people write them"`;
    lines.push(
      `Fernhill ${row} Works,Sculptor ${row % 97},Leeds,https://jobs.fernhill${row}.example/${row},${day},${STATUSES[row % 6]},40000 - 50000 GBP,${note},LinkedIn,metal; wood`,
    );
  }
  return lines.join("\n");
}

/** The tasks of the page that took longer than 50 ms since it was last asked, in ms. */
async function longTasks(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const kept = globalThis as unknown as { longTasks?: number[] };
    if (!kept.longTasks) {
      const tasks: number[] = [];
      kept.longTasks = tasks;
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)))).observe({ entryTypes: ["longtask"] });
    }
    return kept.longTasks.splice(0);
  });
}

test("fifty thousand rows are shown and added while the page goes on answering, and one undo takes them back", async ({ app, data, shell }) => {
  test.skip(shell !== "browser", "the page is the same in every shell, and this takes half a minute");
  test.setTimeout(240_000);
  const patience = { timeout: 120_000 };
  const saving = app.getByRole("status").filter({ hasText: /^(Saved|Saving)$/ });
  const file = `${data}-large.csv`;
  await writeFile(file, table());
  await app.goto(`${app.url().split("#")[0]}#/import`);
  await longTasks(app);
  await app.locator("input[type=file]").setInputFiles(file);
  const rows = app.getByRole("group", { name: "What each row becomes" });
  await expect(rows).toBeVisible(patience);
  await expect(rows.getByRole("listitem").first()).toContainText("Fernhill 0 Works");
  const previewing = await longTasks(app);
  await rows.evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await expect(rows.getByRole("listitem").filter({ hasText: `Fernhill ${ROWS - 1} Works` })).toBeVisible();
  const scrolling = await longTasks(app);
  await app.getByRole("button", { name: "Add 50,000 applications" }).click();
  await expect(app.getByRole("status").filter({ hasText: "Added 50,000 applications." })).toBeVisible(patience);
  await expect(saving).toHaveText("Saved", patience);
  const applying = await longTasks(app);
  await app.keyboard.press("Control+z");
  await expect(app.getByRole("article")).toHaveCount(0, patience);
  await expect(saving).toHaveText("Saved", patience);
  const undoing = await longTasks(app);
  for (const [what, tasks] of Object.entries({ previewing, scrolling, applying, undoing })) {
    console.log(`FIGURE import of ${ROWS} rows, ${what}: ${tasks.length} long tasks of the page, the longest ${Math.max(0, ...tasks)} ms`);
  }
});

test("reading a file can be stopped, and nothing has changed", async ({ app, data }) => {
  const file = `${data}-large.csv`;
  await writeFile(file, table());
  await app.goto(`${app.url().split("#")[0]}#/import`);
  await app.locator("input[type=file]").setInputFiles(file);
  await app.getByRole("button", { name: "Stop" }).click();
  await expect(app.getByRole("button", { name: "Choose a file" })).toBeVisible();
  await expect(app.getByRole("alert")).toHaveCount(0);
  // The next file is read by a new reader.
  await writeFile(file, "Company,Role\nHalm,Potter\n");
  await app.locator("input[type=file]").setInputFiles(file);
  await expect(app.getByRole("button", { name: "Add 1 application" })).toBeEnabled();
});
