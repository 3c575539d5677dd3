// The pictures in the README and the docs: the board empty, with the demo and with 2,000 applications, and what a rejection leaves, in both schemes.
import { spawnSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "../app.ts";
import { makeAgedBackups } from "./aged-backups.ts";

const root = join(import.meta.dirname, "../..");
const pictures = join(root, "docs/screenshots");
/** Pictures that are only looked at while the app is made. */
const drafts = join(root, "test-results/pictures");
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
/** Pages whose pictures the docs show. */
const SHOWN = ["today", "people", "lessons"] as const;
const OTHERS = ["insights", "settings", "import", "bin"] as const;
/** Of the demo search: the offer that grew from a rejection, one of the two people it grew through, and two that are under way. */
const OFFER = "Senior Exhibition Designer at Norrvik Maritime Museum";
const PERSON = "Linnea Åkesson";
const UNDER_WAY = "Kuratorin für Gestaltung at Museum Ostermoor";
const TURNED_DOWN = "Exhibit Developer at Hyperborea Science Centre";

/** What is shown beside the board is drawn in the smaller size alone. */
const SMALL = { sizes: SIZES.slice(0, 1) };

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

async function take(page: Page, name: string, { folder = pictures, sizes = SIZES }: { folder?: string; sizes?: typeof SIZES } = {}): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.evaluate(() => document.fonts.ready);
    await page.mouse.move(2, size.height - 2);
    await page.screenshot({ path: join(folder, `${name}-${size.width}.png`) });
  }
}

async function goTo(page: Page, place: string): Promise<void> {
  await page.goto(`${page.url().split("#")[0]}#/${place}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** Turns an application down and begins its debrief. */
async function debrief(page: Page): Promise<void> {
  await page.getByRole("article", { name: TURNED_DOWN, exact: true }).focus();
  await page.keyboard.press("3");
  const dialog = page.getByRole("dialog", { name: "Debrief" });
  await dialog.getByLabel("What they wanted").fill("Fluent in the local language, Somebody nearby,");
  await dialog.getByLabel("What went well").fill("The questions I asked");
  await dialog.getByLabel("Their words").fill("We understood your pauses. We need somebody who understands ours.");
  await dialog.getByRole("button", { name: "Pihla Kettunen" }).click();
  await dialog.getByText("After an interview", { exact: true }).click();
  await dialog.getByText("12 months", { exact: true }).click();
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
    for (const place of OTHERS) {
      await goTo(demo.page, place);
      await take(demo.page, `${place}-${colorScheme}`, { folder: drafts });
    }
    for (const place of SHOWN) {
      await goTo(demo.page, place);
      await take(demo.page, `${place}-${colorScheme}`, SMALL);
    }
    await goTo(demo.page, "people");
    await demo.page.getByRole("main").getByRole("link", { name: PERSON }).click();
    await expect(demo.page.getByRole("heading", { level: 1, name: PERSON })).toBeVisible();
    await take(demo.page, `person-${colorScheme}`, SMALL);
    for (const [name, application] of [
      ["application", UNDER_WAY],
      ["lineage", OFFER],
    ] as const) {
      await goTo(demo.page, "board");
      await demo.page.getByRole("article", { name: application, exact: true }).press("Enter");
      await expect(demo.page.getByRole("complementary", { name: application }).getByRole("textbox", { name: "Company" })).toBeVisible();
      await take(demo.page, `${name}-${colorScheme}`, name === "lineage" ? SMALL : {});
    }
    await goTo(demo.page, "board");
    await debrief(demo.page);
    await take(demo.page, `debrief-${colorScheme}`, SMALL);

    const sheet = join(data, "made.csv");
    await writeFile(sheet, madeSheet());
    perennial("import", sheet, "--data", join(data, "2000"));
    const full = await start({ colorScheme, data: join(data, "2000") });
    await expect(full.page.getByRole("article").first()).toBeVisible();
    await take(full.page, `board-2000-${colorScheme}`);
  });
}

test("the backups, and what one of them would change", async ({ start, data }) => {
  await mkdir(pictures, { recursive: true });
  perennial("demo", "--data", data);
  await makeAgedBackups(data);
  const { page } = await start();
  await goTo(page, "settings");
  const section = page.getByRole("region", { name: "Backups" });
  await expect(section.getByRole("listitem").first()).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 800 });
  await section.evaluate((element) => element.scrollIntoView());
  await take(page, "backups-light", SMALL);
  // The 8th of the list was made some days ago.
  await section
    .getByRole("button", { name: /^Restore the backup of / })
    .nth(7)
    .click();
  await expect(page.getByRole("dialog").getByRole("button", { name: "Restore", exact: true })).toBeVisible();
  await take(page, "restore-light", SMALL);
});
