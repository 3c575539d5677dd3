// The pictures in the README and the docs: the board empty, with the demo and with 2,000 applications, in both schemes.
import { spawnSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "../app.ts";

const root = join(import.meta.dirname, "../..");
const pictures = join(root, "docs/screenshots");
/** Pictures that are only looked at while the app is made. */
const drafts = join(root, "test-results/pictures");
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const PAGES = ["today", "people", "lessons", "insights", "settings", "import", "bin"] as const;

function perennial(...args: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [join(root, "build/cli/perennial.js"), ...args], { encoding: "utf8" });
  expect(status, stderr).toBe(0);
}

/** A spreadsheet of 2,000 invented applications. */
function madeSheet(): string {
  const places = ["Fernhill", "Moss & Daughters", "Ridge Works", "Harbour Atelier", "Amberlane", "Willow Institute", "Slate & Sons", "Linden Media"];
  const roles = ["Sculptor", "Model maker", "Product designer", "Exhibition technician", "Restorer", "Workshop lead", "Data analyst"];
  const statuses = ["Applied", "Applied", "Interview", "Rejected", "Rejected", "Offer"];
  const today = Date.now();
  const rows = Array.from({ length: 2_000 }, (_, at) => {
    const day = new Date(today - ((at * 37) % 700) * 86_400_000).toISOString().slice(0, 10);
    return `${places[at % places.length]} ${1 + Math.floor(at / places.length)},${roles[(at * 3) % roles.length]},${day},${statuses[(at * 5 + Math.floor(at / 7)) % statuses.length]}`;
  });
  return ["Company,Role,Date,Status", ...rows].join("\n");
}

async function take(page: Page, name: string, folder = pictures): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.evaluate(() => document.fonts.ready);
    await page.mouse.move(2, size.height - 2);
    await page.screenshot({ path: join(folder, `${name}-${size.width}.png`) });
  }
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`the board in ${colorScheme}`, async ({ start, data }) => {
    await mkdir(pictures, { recursive: true });
    const empty = await start({ colorScheme, data: join(data, "empty") });
    await expect(empty.page.getByRole("heading", { level: 1 })).toBeVisible();
    await take(empty.page, `board-empty-${colorScheme}`);

    perennial("demo", "--data", join(data, "demo"));
    const demo = await start({ colorScheme, data: join(data, "demo") });
    await expect(demo.page.getByRole("article").first()).toBeVisible();
    await take(demo.page, `board-demo-${colorScheme}`);
    for (const place of PAGES) {
      await demo.page.goto(`${demo.page.url().split("#")[0]}#/${place}`);
      await expect(demo.page.getByRole("heading", { level: 1 })).toBeVisible();
      await take(demo.page, `${place}-${colorScheme}`, drafts);
    }
    await demo.page.goto(`${demo.page.url().split("#")[0]}#/board`);
    await demo.page.getByRole("region", { name: "Offered" }).getByRole("article").first().press("Enter");
    await expect(demo.page.getByRole("textbox", { name: "Company" })).toBeVisible();
    await take(demo.page, `application-${colorScheme}`);

    const sheet = join(data, "made.csv");
    await writeFile(sheet, madeSheet());
    perennial("import", sheet, "--data", join(data, "2000"));
    const full = await start({ colorScheme, data: join(data, "2000") });
    await expect(full.page.getByRole("article").first()).toBeVisible();
    await take(full.page, `board-2000-${colorScheme}`);
  });
}
