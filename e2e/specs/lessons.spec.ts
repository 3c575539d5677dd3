// Lessons: debriefs read together, each number with its list, few of them one by one, and the way back into those left for later.
import { writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "../app.ts";
import { brokenRules } from "../axe.ts";
import { settled } from "../board.ts";
import { bringSearch } from "../brought-search.ts";

interface Told {
  readonly company: string;
  readonly source?: string;
  readonly debrief?: { wanted?: string[]; workOn?: string[]; theirWords?: string; finished?: boolean };
}

/** The day so many days ago. */
function ago(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

/** Brings rejections into the folder, a month between them, the first one the latest. */
async function bring(data: string, told: readonly Told[]): Promise<void> {
  const created = { createdAt: `${ago(1_000)}T09:00:00Z` };
  const applications = told.map(({ company, source }, index) => ({
    id: `a${index}`,
    company,
    role: index % 2 === 0 ? "Sculptor" : "Glass blower",
    ...(source ? { source } : {}),
    tags: [],
    stage: "rejected",
    rank: `a${String(index).padStart(3, "0")}V`,
    timeline: [{ id: `m${index}`, kind: "move", at: ago(10 + 30 * index), from: "applied", to: "rejected" }],
    ...created,
  }));
  const debriefs = told.flatMap(({ debrief }, index) => {
    if (!debrief) return [];
    const { finished = true, ...fields } = debrief;
    const at = ago(10 + 30 * index);
    const empty = { wanted: [], wentWell: [], workOn: [], people: [] };
    return [{ id: `d${index}`, application: `a${index}`, move: `m${index}`, ...empty, ...fields, at, ...(finished ? { finishedAt: `${at}T12:00:00Z` } : {}) }];
  });
  await bringSearch(data, { applications, debriefs });
}

async function openLessons(page: Page): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name: "Lessons", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Lessons" })).toBeVisible();
}

test("few debriefs are shown one by one; one left for later is gone on with, and one can be written", async ({ data, start }) => {
  await bring(data, [
    { company: "Fernhill", debrief: { wanted: ["Patience"], theirWords: "Write to us in spring." } },
    { company: "Ridge Works", debrief: { finished: false } },
    { company: "Quillhaven" },
  ]);
  const { page } = await start();
  await openLessons(page);
  const main = page.getByRole("main");
  await expect(main.getByRole("region", { name: "One by one" })).toContainText("1 debrief.");
  await expect(main.getByRole("article", { name: "Sculptor at Fernhill" })).toContainText("Write to us in spring.");
  await expect(main).not.toContainText(/\d of \d|%/);

  await main.getByRole("button", { name: "Go on with the debrief: Glass blower at Ridge Works" }).click();
  const debrief = page.getByRole("dialog", { name: "Debrief" });
  await debrief.getByRole("textbox", { name: "Their words" }).fill("We chose somebody else.");
  await debrief.getByRole("button", { name: "Save" }).click();
  await expect(main.getByRole("region", { name: "Left for later" })).toHaveCount(0);
  await expect(main.getByRole("article", { name: "Glass blower at Ridge Works" })).toContainText("We chose somebody else.");

  await main.getByRole("button", { name: "Write the debrief: Sculptor at Quillhaven" }).click();
  await expect(debrief).toBeVisible();
  await debrief.getByRole("textbox", { name: "Their words" }).fill("Too early.");
  await debrief.getByRole("button", { name: "Save" }).click();
  await expect(main.getByRole("region", { name: "One by one" })).toContainText("3 debriefs.");
  await settled(page);
  expect(await brokenRules(page)).toEqual([]);
});

test("from ten on they are counted, and every number opens as many debriefs as it says", async ({ data, start }) => {
  await bring(
    data,
    Array.from({ length: 16 }, (_, index) => ({
      company: `Company ${index}`,
      source: index < 4 ? "Fair" : "Referral",
      debrief: {
        wanted: index % 2 === 0 ? ["CNC milling"] : ["cnc milling ", "Own tools"],
        workOn: index === 0 || (index > 8 && index < 14) ? ["Speak up"] : [],
        ...(index === 3 ? { theirWords: "Come back to us." } : {}),
      },
    })),
  );
  const { page } = await start();
  await openLessons(page);
  const main = page.getByRole("main");
  const wanted = main.getByRole("list", { name: "What they wanted" });
  await expect(main.getByRole("region", { name: "What to work on" })).toContainText("Named less lately: in 1 of the last 8, in 5 of the 8 before");
  for (const [section, name, count] of [
    ["What they wanted", "CNC milling: 16 of 16 debriefs", 16],
    ["What they wanted", "Own tools: 8 of 16 debriefs", 8],
    ["What to work on", "Speak up: 6 of 16 debriefs", 6],
    ["What to work on", "Speak up: in 1 of the last 8", 1],
    ["What to work on", "Speak up: in 5 of the 8 before", 5],
  ] as const) {
    const number = main.getByRole("list", { name: section, exact: true }).getByRole("button", { name, exact: true });
    await number.focus();
    await page.keyboard.press("Enter");
    await expect(number).toHaveAttribute("aria-expanded", "true");
    await expect(main.getByRole("list", { name: new RegExp(`^${name.split(":")[0]}: `) }).getByRole("listitem")).toHaveCount(count);
    if (section === "What they wanted") await number.press("Enter");
  }
  expect(await brokenRules(page)).toEqual([]);

  await main.getByRole("button", { name: "16 debriefs", exact: true }).press("Enter");
  await expect(main.getByRole("region", { name: "One by one" }).getByRole("article")).toHaveCount(16);
  await main.getByRole("combobox", { name: "Source" }).selectOption("Referral");
  await expect(wanted.getByRole("button", { name: "CNC milling: 12 of 12 debriefs" })).toBeVisible();
  await main.getByRole("searchbox", { name: "Role" }).fill("glass");
  await expect(wanted).toHaveCount(0);
  await expect(main.getByRole("region", { name: "One by one" }).getByRole("article")).toHaveCount(6);
  await main.getByRole("combobox", { name: "How far it came" }).selectOption({ label: "After an interview" });
  await expect(main).toContainText("No rejection is like that.");
  await main.getByRole("button", { name: "Show all" }).click();
  await expect(main.getByRole("button", { name: "16 debriefs", exact: true })).toBeVisible();
  await expect(main.getByRole("searchbox", { name: "Role" })).toHaveValue("");

  await main.getByRole("region", { name: "Their words" }).getByRole("link", { name: "Glass blower at Company 3" }).click();
  await expect(page.getByRole("complementary", { name: "Glass blower at Company 3" })).toBeVisible();
});

test("columns of mistakes and feedback are imported as debriefs, and stand in Lessons", async ({ app, data }) => {
  const file = `${data}.csv`;
  await writeFile(
    file,
    "Company,Role,Date,Status,Mistakes,Feedback\nFernhill,Sculptor,13-02-2026,Denied,too quiet; no questions,Kind but no\nMoss,Carver,14-02-2026,Applied,Too long,\n",
  );
  await app.goto(`${app.url().split("#")[0]}#/import`);
  await app.locator("input[type=file]").setInputFiles(file);
  await expect(app.getByRole("combobox", { name: "What Mistakes becomes" })).toHaveValue("workOn");
  await expect(app.getByRole("combobox", { name: "What Feedback becomes" })).toHaveValue("theirWords");
  await expect(app.getByRole("group", { name: "What each row becomes" })).toContainText("debrief: too quiet; no questions; Kind but no");
  await app.getByRole("button", { name: "Add 2 applications" }).click();
  await settled(app);
  await openLessons(app);
  const entry = app.getByRole("main").getByRole("article", { name: "Sculptor at Fernhill" });
  await expect(entry).toContainText("too quiet");
  await expect(entry).toContainText("Kind but no");
});
