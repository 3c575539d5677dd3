// Import in the app: a file is chosen, each row's fate is shown, it is applied as one step and taken back as one.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, fileIn, test } from "../app.ts";
import { settled } from "../board.ts";

const CSV = `Company,Role,Date,Status
Fernhill,Sculptor,13-02-2026,Denied
Moss & Sons,Carver,14-02-2026,Applied
Fernhill,Sculptor,13-02-2026,Denied
Ridge Works,Modeller,15-02-2026,1 Interview + Denied
,,,
Sent: 4,,,
`;

test("a CSV is previewed, applied as one step, and one undo takes it all back", async ({ app, data }) => {
  const file = join(data, "..", `${data.split("/").at(-1)}.csv`);
  await writeFile(file, CSV);
  await app.goto(`${app.url().split("#")[0]}#/import`);
  await expect(app.getByRole("heading", { level: 1, name: "Import" })).toBeVisible();
  await app.locator("input[type=file]").setInputFiles(file);
  const apply = app.getByRole("button", { name: /Add 3|Apply/ });
  await expect(apply).toBeEnabled();
  await apply.click();
  await expect(app.getByRole("article")).toHaveCount(3);
  await settled(app);
  const { data: saved } = await fileIn(data);
  expect(saved.applications.map(({ company, stage }) => `${company} ${stage}`).sort()).toEqual([
    "Fernhill rejected",
    "Moss & Sons applied",
    "Ridge Works rejected",
  ]);
  expect(saved.applications.find(({ company }) => company === "Ridge Works")?.timeline.filter(({ kind }) => kind === "move")).toMatchObject([
    { from: "applied", to: "interviewed" },
    { from: "interviewed", to: "rejected" },
  ]);
  await app.keyboard.press("Control+z");
  await expect(app.getByRole("article")).toHaveCount(0);
  await settled(app);
  expect((await fileIn(data)).data.applications).toEqual([]);
});

test("a column and the order of dates are changed, and the preview and the board follow", async ({ app, data }) => {
  const file = `${data}.csv`;
  await writeFile(file, "Company,Role,Sent,Where it is,State\nFernhill,Sculptor,03/04/2026,Leeds,waiting room\nMoss & Sons,Carver,05/06/2026,Hull,Applied\n");
  await app.goto(`${app.url().split("#")[0]}#/import`);
  await app.locator("input[type=file]").setInputFiles(file);
  await expect(app.getByRole("alert").filter({ hasText: "more than one way" })).toBeVisible();
  await app.getByRole("radiogroup", { name: "Order of day, month and year" }).getByText("Month first").click();
  await expect(app.getByText("Read as you chose.")).toBeVisible();
  await app.getByRole("combobox", { name: "What Where it is becomes" }).selectOption({ label: "Location" });
  await app.getByRole("combobox", { name: "What waiting room means" }).selectOption({ label: "Interviewed" });
  await expect(app.getByRole("group", { name: "What each row becomes" })).toContainText("Interviewed");
  await app.getByRole("button", { name: "Add 2 applications" }).click();
  await expect(app.getByRole("region", { name: "Interviewed" }).getByRole("article", { name: "Sculptor at Fernhill" })).toBeVisible();
  await settled(app);
  const { data: saved } = await fileIn(data);
  expect(saved.applications.sort((one, other) => (one.company < other.company ? -1 : 1))).toMatchObject([
    { company: "Fernhill", stage: "interviewed", location: "Leeds", appliedOn: "2026-03-04" },
    { company: "Moss & Sons", stage: "applied", location: "Hull", appliedOn: "2026-05-06" },
  ]);
});

test("the day a posting closes goes with the posting, and is a next step of a lead that has none", async ({ app, data }) => {
  const file = `${data}.csv`;
  const posting = '"We carve in stone."';
  await writeFile(file, `Company,Role,Status,Bewerbungsschluss,Posting\nFernhill,Sculptor,Saved,2126-12-05,${posting}\nMoss & Sons,Carver,Saved,2126-12-06,\n`);
  await app.goto(`${app.url().split("#")[0]}#/import`);
  await app.locator("input[type=file]").setInputFiles(file);
  await expect(app.getByRole("combobox", { name: "What Bewerbungsschluss becomes" })).toHaveValue("closesOn");
  await app.getByRole("button", { name: "Add 2 applications" }).click();
  await settled(app);
  const { data: saved } = await fileIn(data);
  expect(saved.applications.find(({ company }) => company === "Fernhill")).toMatchObject({ posting: { closesOn: "2126-12-05" } });
  const carver = saved.applications.find(({ company }) => company === "Moss & Sons");
  expect(saved.reminders).toMatchObject([{ application: carver?.id, due: "2126-12-06", text: "Posting closes" }]);
});

for (const [what, bytes] of [
  ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")],
  ["an empty file", Buffer.alloc(0)],
  ["a table without a usable column", Buffer.from("1,2,3\n4,5,6\n")],
  ["a file of notes", Buffer.from("Met Ada at the fair, she said to write.\nCall Tom about the workshop.\n")],
] as const) {
  test(`${what} gets one sentence, and nothing changes`, async ({ app, data }) => {
    const file = join(data, "..", `${data.split("/").at(-1)}-bad.csv`);
    await writeFile(file, bytes);
    await app.goto(`${app.url().split("#")[0]}#/import`);
    await app.locator("input[type=file]").setInputFiles(file);
    await expect(app.getByRole("alert").first()).toBeVisible();
    await expect(app.getByRole("button", { name: /^(Add \d+|Apply)/ })).toHaveCount(0);
  });
}
