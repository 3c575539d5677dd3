// Whom a card names, what is quiet, and filters: by person, by what is quiet, and kept by name across a restart.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "../app.ts";
import { card, column, settled } from "../board.ts";
import { bringSearch } from "../brought-search.ts";

/** A day so many days ago, by this computer's clock. */
function ago(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() - days);
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}-${String(day.getDate()).padStart(2, "0")}`;
}

const AT = `${ago(400)}T09:00:00.000Z`;
const application = (id: string, fields: object) => ({ id, rank: "a0", tags: [], createdAt: AT, timeline: [], ...fields });
const person = (id: string, name: string) => ({ id, name, createdAt: AT });
/** Five applications and four people; the potter has been quiet for long, the mould maker would be without the touchpoint. */
const SEARCH = {
  applications: [
    application("potter", { company: "Ridge Works", role: "Potter", stage: "applied", appliedOn: ago(61), people: ["ines"] }),
    application("moulds", { company: "Slate Foundry", role: "Mould maker", stage: "applied", appliedOn: ago(90), rank: "a1", tags: ["bronze"] }),
    application("carver", { company: "Moss & Sons", role: "Carver", stage: "interviewed", appliedOn: ago(8), people: ["ines", "tomas", "per", "yuki"] }),
    application("sculptor", {
      ...{ company: "Fernhill", role: "Sculptor", stage: "rejected", appliedOn: ago(200), people: ["tomas"] },
      timeline: [{ id: "no", kind: "move", from: "applied", to: "rejected", at: ago(150) }],
    }),
    application("modeller", { company: "Halm Pottery", role: "Modeller", stage: "offered", appliedOn: ago(30) }),
  ],
  people: [person("ines", "Ines Okafor"), person("tomas", "Tomas Ek"), person("per", "Per Lindqvist"), person("yuki", "Yuki Sato")],
  touchpoints: [{ id: "mail", person: "per", application: "moulds", at: ago(3), channel: "email", text: "Asked how it stands" }],
  reminders: [],
};

test.beforeEach(({ data }) => bringSearch(data, SEARCH));

const filters = (app: Page) => app.getByRole("search");
const saved = (app: Page) => app.getByRole("group", { name: "Saved filters" });

test("a card shows the faces of those met through it, three and how many more, with their names", async ({ app }) => {
  const carver = card(app, "Carver at Moss & Sons");
  const faces = carver.getByRole("img", { name: "Met Ines Okafor, Tomas Ek, Per Lindqvist, Yuki Sato" });
  await expect(faces).toHaveText("IOTEPL+1");
  await faces.hover();
  await expect(faces).toHaveAttribute("title", /Ines Okafor, Tomas Ek/);
  await expect(card(app, "Modeller at Halm Pottery").getByRole("img", { name: /^Met/ })).toHaveCount(0);
  // What is said of how tall a card is fits what is drawn.
  for (const name of ["Carver at Moss & Sons", "Potter at Ridge Works", "Modeller at Halm Pottery"]) {
    const cut = await card(app, name).evaluate((one) => one.scrollHeight - one.clientHeight);
    expect(cut).toBeLessThanOrEqual(0);
  }
});

test("what is quiet says so in words, a touchpoint keeps it from being quiet, and a note ends it", async ({ app }) => {
  await expect(card(app, "Potter at Ridge Works")).toContainText("Quiet for 61 days");
  await expect(card(app, "Mould maker at Slate Foundry")).not.toContainText("Quiet");
  await expect(card(app, "Sculptor at Fernhill")).not.toContainText("Quiet");
  const quiet = filters(app).getByRole("button", { name: "Quiet", exact: true });
  await quiet.click();
  await expect(app.getByRole("article")).toHaveCount(1);
  await expect(card(app, "Potter at Ridge Works")).toBeVisible();

  await card(app, "Potter at Ridge Works").press("Enter");
  await app.getByRole("textbox", { name: "Add a note" }).fill("Rang them up");
  await app.keyboard.press("Control+Enter");
  await expect(card(app, "Potter at Ridge Works")).toHaveCount(0);
  await app.keyboard.press("Escape");
  await app.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect(card(app, "Potter at Ridge Works")).toContainText("Quiet for 61 days");
});

test("the board is filtered by person and by the name of somebody met", async ({ app }) => {
  await filters(app).getByRole("button", { name: "People" }).click();
  const people = app.getByRole("dialog", { name: "People" });
  await people.getByRole("checkbox", { name: /Tomas Ek/ }).check();
  await expect(app.getByRole("article")).toHaveCount(2);
  await expect(card(app, "Carver at Moss & Sons")).toBeVisible();
  await expect(card(app, "Sculptor at Fernhill")).toBeVisible();
  await app.keyboard.press("Escape");
  await expect(people).toHaveCount(0);
  await expect(filters(app).getByRole("button", { name: "People" })).toBeFocused();
  await filters(app).getByRole("button", { name: "Clear" }).click();

  await filters(app).getByRole("searchbox", { name: "Filter" }).fill("okafor");
  await expect(app.getByRole("article")).toHaveCount(2);
  await expect(card(app, "Potter at Ridge Works")).toBeVisible();
});

test("a filter is kept by name, refused without one or with a name that is taken, replaced, and there after a restart", async ({ start, data }) => {
  const first = await start();
  const app = first.page;
  const save = filters(app).getByRole("button", { name: "Save", exact: true });
  await filters(app).getByRole("button", { name: "Quiet", exact: true }).click();
  await save.click();
  const dialog = app.getByRole("dialog", { name: "Save this filter" });
  await dialog.getByRole("textbox", { name: "Name" }).press("Enter");
  await expect(dialog.getByRole("alert")).toContainText("A filter needs a name");
  await dialog.getByRole("textbox", { name: "Name" }).fill("Follow up");
  await app.keyboard.press("Enter");
  await expect(saved(app).getByRole("button", { name: "Follow up" })).toHaveAttribute("aria-pressed", "true");
  await expect(saved(app).getByRole("button", { name: "Follow up" })).toBeFocused();

  await filters(app).getByRole("button", { name: "Clear" }).click();
  await filters(app).getByRole("searchbox", { name: "Filter" }).fill("ines");
  await save.click();
  await dialog.getByRole("textbox", { name: "Name" }).fill("follow UP");
  await app.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toContainText("There is a filter called “Follow up” already");
  await dialog.getByRole("textbox", { name: "Name" }).fill("With Ines");
  await app.keyboard.press("Enter");
  await expect(saved(app).getByRole("button", { name: "With Ines" })).toBeVisible();
  await settled(app);
  await first.close();

  const { page } = await start();
  await expect(page.getByRole("article")).toHaveCount(5);
  await saved(page).getByRole("button", { name: "Follow up" }).click();
  await expect(page.getByRole("article")).toHaveCount(1);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("with ines");
  await page.getByRole("option", { name: "Filter: With Ines" }).click();
  await expect(page.getByRole("article")).toHaveCount(2);
  const { settings } = JSON.parse(await readFile(join(data, "perennial.json"), "utf8")).data;
  expect(settings.filters).toMatchObject([
    { name: "Follow up", quiet: true, text: "", people: [] },
    { name: "With Ines", quiet: false, text: "ines" },
  ]);
});

test("saved filters are renamed, asked anew and removed, and each is undone", async ({ app }) => {
  await filters(app).getByRole("button", { name: "Quiet", exact: true }).click();
  await filters(app).getByRole("button", { name: "Save", exact: true }).click();
  await app.getByRole("dialog", { name: "Save this filter" }).getByRole("textbox", { name: "Name" }).fill("Follow up");
  await app.keyboard.press("Enter");
  await saved(app).getByRole("button", { name: "Follow up" }).click();
  await expect(app.getByRole("article")).toHaveCount(5);

  await filters(app).getByRole("searchbox", { name: "Filter" }).fill("moss");
  await saved(app).getByRole("button", { name: "Edit the saved filters" }).click();
  const dialog = app.getByRole("dialog", { name: "Saved filters" });
  const name = dialog.getByRole("textbox", { name: "Name of Follow up" });
  await name.fill(" ");
  await name.press("Enter");
  await expect(dialog.getByRole("alert")).toContainText("A filter needs a name");
  await name.fill("Moss");
  await name.press("Enter");
  await expect(saved(app).getByRole("button", { name: "Moss", includeHidden: true })).toHaveCount(1);
  await dialog.getByRole("button", { name: "Use the filter shown now for Moss" }).click();
  await expect(dialog.getByText("“moss”")).toBeVisible();
  await dialog.getByRole("button", { name: "Remove Moss" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(saved(app)).toHaveCount(0);
  await app.keyboard.press("Control+z");
  await app.keyboard.press("Control+z");
  await app.keyboard.press("Control+z");
  await expect(saved(app).getByRole("button", { name: "Follow up" })).toBeVisible();
});

test("a rejected card offers its debrief and the way back by key and by menu, and the help tells the keys", async ({ app }) => {
  await card(app, "Sculptor at Fernhill").focus();
  await app.keyboard.press("b");
  const debrief = app.getByRole("dialog", { name: "Debrief" });
  await expect(debrief).toBeVisible();
  await debrief.getByRole("button", { name: "Later" }).click();
  await expect(debrief).toHaveCount(0);
  await card(app, "Sculptor at Fernhill").focus();
  await app.keyboard.press("?");
  await expect(app.getByRole("dialog")).toContainText("Debrief the rejection");
  await app.keyboard.press("Escape");
  await card(app, "Sculptor at Fernhill").click({ button: "right" });
  await app.getByRole("menuitem", { name: /Reconnect…/ }).click();
  await expect(app.getByRole("dialog", { name: "Reconnect" })).toBeVisible();
  await expect(card(column(app, "Reconnected"), "Sculptor at Fernhill")).toBeVisible();
  await app.getByRole("dialog", { name: "Reconnect" }).getByRole("button", { name: "Later" }).click();
  await card(app, "Potter at Ridge Works").click({ button: "right" });
  await expect(app.getByRole("menuitem", { name: /Open/ })).toBeVisible();
  await expect(app.getByRole("menuitem", { name: /Debrief…|Reconnect…/ })).toHaveCount(0);
});

test("with the shelf unfolded all five columns are still on a 1280 px window", async ({ app }) => {
  await app.getByTitle("Unfold the shelf").click();
  await expect(column(app, "Leads")).toBeVisible();
  for (const name of ["Applied", "Interviewed", "Rejected", "Reconnected", "Offered"] as const) {
    const box = await column(app, name).boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1280);
    expect(box?.width).toBeGreaterThanOrEqual(200);
  }
});
