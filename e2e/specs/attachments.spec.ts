// The documents of an application: added, named, told of, opened, and told where their files are not what they were.
import { readFile, rm, truncate, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Page } from "@playwright/test";
import { expect, fileIn, test } from "../app.ts";
import { brokenRules } from "../axe.ts";
import { card, settled } from "../board.ts";
import { bringSearch } from "../brought-search.ts";
import { choose, documentLine, documents, dropOn, expectKept, idOf, paper, pathOf } from "../documents.ts";

const AT = "2025-02-01T09:00:00.000Z";
const SEARCH = {
  applications: [
    { id: "sculptor", company: "Fernhill", role: "Sculptor", stage: "applied", rank: "a0", tags: [], createdAt: AT, appliedOn: "2025-02-01", timeline: [] },
    { id: "potter", company: "Ridge Works", role: "Potter", stage: "applied", rank: "a1", tags: [], createdAt: AT, appliedOn: "2025-03-01", timeline: [] },
    { id: "caster", company: "Fernhill", role: "Caster", stage: "applied", rank: "a2", tags: [], createdAt: AT, appliedOn: "2025-04-01", timeline: [] },
  ],
};
const RESUME = paper("Resume 2025.pdf");
const LETTER = paper("Lettre de motivation.docx", "Madame, Monsieur", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

test.beforeEach(({ data }) => bringSearch(data, SEARCH));

test("several files are chosen at once, kept under their hashes, taken back together, and there after a reload", async ({ app, data }) => {
  await open(app, "Sculptor at Fernhill");
  await expect(documents(app)).toContainText("Keep the resume and the letter you sent here");
  await choose(app, RESUME, LETTER);
  await expect(app.getByText("Added 2 documents to Sculptor at Fernhill.")).toBeVisible();
  await expect(documentLine(app, RESUME.name).getByRole("combobox", { name: `Kind of ${RESUME.name}` })).toHaveValue("resume");
  await expect(documentLine(app, LETTER.name).getByRole("combobox", { name: `Kind of ${LETTER.name}` })).toHaveValue("letter");
  await expect(documentLine(app, LETTER.name)).toContainText("16 bytes");
  await settled(app);
  await expectKept(data, RESUME);
  await expectKept(data, LETTER);
  const saved = (await fileIn(data)).data;
  expect(saved.attachments).toEqual([
    expect.objectContaining({ id: idOf(RESUME), name: RESUME.name, kind: "resume", size: RESUME.buffer.length }),
    expect.objectContaining({ id: idOf(LETTER), name: LETTER.name, kind: "letter", size: LETTER.buffer.length }),
  ]);
  expect(saved.applications.find(({ id }) => id === "sculptor")?.attachments?.map(({ id }) => id)).toEqual([idOf(RESUME), idOf(LETTER)]);

  await app.getByRole("button", { name: "Undo" }).click();
  await expect(documents(app).getByRole("listitem")).toHaveCount(0);
  await app.keyboard.press("ControlOrMeta+Shift+z");
  await expect(documents(app).getByRole("listitem")).toHaveCount(2);
  await settled(app);
  await app.reload();
  await expect(documents(app).getByRole("listitem")).toHaveCount(2);
  await expect(timeline(app).getByRole("button", { name: `Open ${RESUME.name}` })).toBeVisible();
});

test("a document is renamed with its ending kept, is of another kind and day, is taken off, and comes back", async ({ app, data }) => {
  await open(app, "Sculptor at Fernhill");
  await choose(app, RESUME);
  const line = documentLine(app, RESUME.name);
  await line.getByRole("button", { name: `Rename ${RESUME.name}` }).click();
  const name = documents(app).getByRole("textbox", { name: "Name" });
  await expect(name).toHaveValue("Resume 2025");
  await name.fill("");
  await name.press("Enter");
  await expect(documents(app)).toContainText("A document needs a name.");
  await expect(name).toBeFocused();
  await name.fill("What I sent to Fernhill");
  await name.press("Enter");
  const renamed = documentLine(app, "What I sent to Fernhill.pdf");
  await expect(renamed.getByRole("button", { name: "Rename What I sent to Fernhill.pdf" })).toBeFocused();
  await renamed.getByRole("combobox", { name: /^Kind of/ }).selectOption("Other");
  await expect(app.getByText("Changed the kind of What I sent to Fernhill.pdf.")).toBeVisible();
  await renamed.getByRole("button", { name: /^Change the day: What I sent/ }).click();
  await documents(app).getByLabel("Day").fill("2025-02-03");
  await documents(app).getByLabel("Day").press("Enter");
  await expect(timeline(app).getByRole("listitem").filter({ hasText: "What I sent to Fernhill.pdf" }).first()).toContainText("Feb 3, 2025");
  await settled(app);
  const use = async () => (await fileIn(data)).data.applications.find(({ id }) => id === "sculptor")?.attachments;
  expect((await fileIn(data)).data.attachments).toEqual([expect.objectContaining({ name: "What I sent to Fernhill.pdf", kind: "other" })]);
  expect(await use()).toEqual([{ id: idOf(RESUME), at: "2025-02-03" }]);

  await renamed.getByRole("button", { name: "Take What I sent to Fernhill.pdf off this application" }).click();
  await expect(documents(app).getByRole("listitem")).toHaveCount(0);
  await expect(timeline(app)).not.toContainText("What I sent");
  await settled(app);
  expect(await use()).toBeUndefined();
  // The file stays, since it can be taken back.
  await expectKept(data, RESUME);
  await app.getByRole("button", { name: "Undo" }).click();
  await expect(renamed).toBeVisible();
  await settled(app);
  expect(await use()).toEqual([{ id: idOf(RESUME), at: "2025-02-03" }]);
});

test("the resume of last time is given again without its file, tells with how many applications it was sent, and is told of where the place is known", async ({
  app,
  data,
}) => {
  await open(app, "Sculptor at Fernhill");
  await choose(app, RESUME);
  await expect(documentLine(app, RESUME.name)).not.toContainText("Sent with");
  await open(app, "Potter at Ridge Works");
  await documents(app).getByRole("button", { name: "One you have already" }).click();
  await expect(app.getByText("The same resume as last time")).toBeVisible();
  await app.getByRole("option", { name: RESUME.name }).click();
  await expect(app.getByText(`Added ${RESUME.name} to Potter at Ridge Works.`)).toBeVisible();
  await documentLine(app, RESUME.name).getByRole("button", { name: "Sent with 2 applications" }).click();
  const others = documents(app).getByRole("list", { name: `Other applications that ${RESUME.name} belongs to` });
  await expect(others.getByRole("listitem")).toHaveCount(1);
  await settled(app);
  const { attachments, applications } = (await fileIn(data)).data;
  expect(attachments).toHaveLength(1);
  expect(applications.filter(({ attachments: uses }) => uses?.[0]?.id === idOf(RESUME)).map(({ id }) => id)).toEqual(["sculptor", "potter"]);

  await others.getByRole("link", { name: "Sculptor at Fernhill" }).click();
  await expect(app.getByRole("complementary", { name: "Sculptor at Fernhill" })).toBeVisible();
  await choose(app, RESUME);
  await expect(app.getByRole("alert")).toContainText("This application has this very file already.");
  await open(app, "Caster at Fernhill");
  await expect(app.getByRole("region", { name: "You know this place" })).toContainText(`Documents: \u2068${RESUME.name}\u2069`);
});

test("a file that is gone or was altered is told of, is not opened, and is whole once it is added again", async ({ app, data }) => {
  await open(app, "Sculptor at Fernhill");
  await choose(app, RESUME, LETTER);
  await expect(documentLine(app, LETTER.name)).toBeVisible();
  await settled(app);
  await rm(pathOf(data, idOf(RESUME)));
  await writeFile(pathOf(data, idOf(LETTER)), "Dear Sir");
  await app.reload();
  await expect(documentLine(app, RESUME.name)).toContainText("is not in the data folder any more");
  await expect(documentLine(app, LETTER.name)).toContainText("was changed since you added it");
  await documentLine(app, RESUME.name)
    .getByRole("button", { name: `Open ${RESUME.name}` })
    .click();
  await expect(app.getByRole("alert")).toBeVisible();
  await choose(app, RESUME);
  await expect(app.getByText(`${RESUME.name} is there again.`)).toBeVisible();
  await expect(documentLine(app, RESUME.name)).not.toContainText("is not in the data folder");
  await choose(app, LETTER);
  await expect(documentLine(app, LETTER.name)).not.toContainText("was changed since");
  await expectKept(data, RESUME);
  await expectKept(data, LETTER);
});

test("a document is opened by the system's program or in its folder, and downloaded where there are none", async ({ start, shell }) => {
  test.skip(shell === "desktop", "what the system's own programs do is not ours to see");
  const { page, system } = await start();
  await open(page, "Sculptor at Fernhill");
  const archive = paper("Portfolio.zip", "PK", "application/zip");
  await choose(page, RESUME, archive);
  await expect(documentLine(page, archive.name)).toBeVisible();
  if (system) {
    await documentLine(page, RESUME.name)
      .getByRole("button", { name: `Open ${RESUME.name}` })
      .click();
    await expect(page.getByText(`Opened ${RESUME.name}.`)).toBeVisible();
    await timeline(page)
      .getByRole("button", { name: `Open ${archive.name}` })
      .click();
    await expect(page.getByText(`Showed ${archive.name} in its folder`)).toBeVisible();
    const { opened, shown } = await system.asked();
    expect([opened, shown].map((paths) => paths.map((path) => basename(path)))).toEqual([[RESUME.name], [archive.name]]);
    expect((await readFile(opened[0] ?? "")).equals(RESUME.buffer)).toBe(true);
    return;
  }
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    documentLine(page, RESUME.name)
      .getByRole("button", { name: `Open ${RESUME.name}` })
      .click(),
  ]);
  expect(download.suggestedFilename()).toBe(RESUME.name);
  expect((await readFile(await download.path())).equals(RESUME.buffer)).toBe(true);
  await expect(page.getByText(`Downloaded ${RESUME.name}.`)).toBeVisible();
});

test("a file over 50 MB is refused before it is sent, the others of the same choice are kept, and a large one tells how far it is", async ({ app, data }) => {
  await open(app, "Sculptor at Fernhill");
  await expect(documents(app)).toContainText("Up to 50 MB each");
  const [film, scan, note] = ["Film.mp4", "Scan.pdf", "Note.pdf"].map((name) => test.info().outputPath(name)) as [string, string, string];
  await writeFile(film, "");
  await truncate(film, 50 * 1024 * 1024 + 1);
  await writeFile(scan, "");
  await truncate(scan, 4_000_000);
  await writeFile(note, "Short");
  // It may be there before anybody looks: the page itself notes what was told on the way.
  await app.evaluate(() => {
    const told = new Set<string>();
    new MutationObserver(() => {
      const bar = document.querySelector("progress");
      if (bar) told.add(`${bar.getAttribute("aria-label")} ${bar.max}`);
    }).observe(document.body, { childList: true, subtree: true });
    Object.assign(globalThis, { toldOnTheWay: told });
  });
  await choose(app, film, scan, note);
  await expect(app.getByRole("alert")).toContainText("Film.mp4 is larger than 50 MB, which is the most a document can be. It was not added.");
  await expect(documentLine(app, "Note.pdf")).toBeVisible();
  await expect(documentLine(app, "Scan.pdf")).toContainText("4 MB");
  await expect(documents(app).getByRole("progressbar")).toHaveCount(0);
  expect(await app.evaluate(() => [...(globalThis as unknown as { toldOnTheWay: Set<string> }).toldOnTheWay])).toEqual(["Adding Scan.pdf 4000000"]);
  await settled(app);
  expect((await fileIn(data)).data.attachments.map(({ name }) => name)).toEqual(["Scan.pdf", "Note.pdf"]);
});

test("files that were on their way when the connection went are told, since they are not kept", async ({ start, data, shell }) => {
  test.skip(shell !== "browser", "a desktop window ends with its main process");
  const { page, kill } = await start();
  await open(page, "Sculptor at Fernhill");
  await kill();
  await expect(page.getByRole("alert").filter({ hasText: "connection" })).toBeVisible();
  await choose(page, RESUME, LETTER);
  await expect(page.getByRole("alert").filter({ hasText: `${RESUME.name}, ${LETTER.name} were on their way. They were not added` })).toBeVisible();
  await expect(documents(page).getByRole("listitem")).toHaveCount(0);
  expect((await fileIn(data)).data.attachments).toEqual([]);
});

test("files dropped on the panel are added to what it shows", async ({ app, data }) => {
  await open(app, "Potter at Ridge Works");
  await dropOn(app.getByRole("complementary"), RESUME);
  await expect(documentLine(app, RESUME.name)).toBeVisible();
  await settled(app);
  await expectKept(data, RESUME);
});

test("by keyboard alone: given again, renamed, its applications listed, its kind changed, taken off and taken back", async ({ app }) => {
  await open(app, "Sculptor at Fernhill");
  await choose(app, RESUME);
  await open(app, "Potter at Ridge Works");
  await documents(app).getByRole("button", { name: "Add a document" }).focus();
  await app.keyboard.press("Tab");
  await app.keyboard.press("Enter");
  await expect(app.getByRole("option", { name: RESUME.name })).toBeVisible();
  await app.keyboard.press("ArrowDown");
  await app.keyboard.press("Enter");
  await expect(documentLine(app, RESUME.name)).toBeVisible();
  await documentLine(app, RESUME.name)
    .getByRole("button", { name: `Open ${RESUME.name}` })
    .focus();
  await app.keyboard.press("Tab");
  await expect(app.getByRole("button", { name: `Rename ${RESUME.name}` })).toBeFocused();
  await app.keyboard.press("Enter");
  await expect(documents(app).getByRole("textbox", { name: "Name" })).toBeFocused();
  await app.keyboard.type("Thrown away");
  await app.keyboard.press("Escape");
  await expect(app.getByRole("button", { name: `Rename ${RESUME.name}` })).toBeFocused();
  await app.keyboard.press("Tab");
  await app.keyboard.press("Tab");
  await expect(app.getByRole("button", { name: `Take ${RESUME.name} off this application`, exact: true })).toBeFocused();
  await app.keyboard.press("Tab");
  const kind = app.getByRole("combobox", { name: `Kind of ${RESUME.name}` });
  await expect(kind).toBeFocused();
  await app.keyboard.press("Space");
  await app.keyboard.press("ArrowDown");
  await app.keyboard.press("Enter");
  await expect(kind).toHaveValue("letter");
  await expect(kind).toBeFocused();
  await app.keyboard.press("Tab");
  await app.keyboard.press("Enter");
  await expect(documents(app).getByRole("link", { name: "Sculptor at Fernhill" })).toBeVisible();
  await app.keyboard.press("Shift+Tab");
  await app.keyboard.press("Shift+Tab");
  await app.keyboard.press("Enter");
  await expect(documentLine(app, RESUME.name)).toHaveCount(0);
  await expect(app.getByRole("complementary").locator(":focus")).toHaveCount(1);
  await app.keyboard.press("ControlOrMeta+z");
  await expect(documentLine(app, RESUME.name)).toBeVisible();
});

test("in a folder that can only be read, documents are opened and nothing else", async ({ start, data }) => {
  const first = await start();
  await open(first.page, "Sculptor at Fernhill");
  await choose(first.page, RESUME);
  await expect(documentLine(first.page, RESUME.name)).toBeVisible();
  await settled(first.page);
  await first.close();
  const path = `${data}/perennial.json`;
  await writeFile(path, (await readFile(path, "utf8")).replace(/"schema": \d+/, '"schema": 99'));
  const { page } = await start();
  await open(page, "Sculptor at Fernhill");
  await expect(documentLine(page, RESUME.name)).toContainText("Resume");
  await expect(documents(page).getByRole("button")).toHaveText([RESUME.name]);
  await expect(documents(page).getByRole("combobox")).toHaveCount(0);
  await dropOn(page.getByRole("complementary"), LETTER);
  await dropOn(card(page, "Potter at Ridge Works"), LETTER);
  await expect(documents(page).getByRole("listitem")).toHaveCount(1);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing at documents, what is wrong with one, renaming and choosing, in ${colorScheme}`, async ({ start, data }) => {
    const { page } = await start({ colorScheme });
    await open(page, "Potter at Ridge Works");
    expect(await brokenRules(page)).toEqual([]);
    await choose(page, RESUME);
    await expect(documentLine(page, RESUME.name)).toBeVisible();
    await open(page, "Sculptor at Fernhill");
    await documents(page).getByRole("button", { name: "One you have already" }).click();
    await expect(page.getByRole("option", { name: RESUME.name })).toBeVisible();
    expect(await brokenRules(page)).toEqual([]);
    await page.getByRole("option", { name: RESUME.name }).click();
    await documentLine(page, RESUME.name).getByRole("button", { name: "Sent with 2 applications" }).click();
    await settled(page);
    await rm(pathOf(data, idOf(RESUME)));
    await page.reload();
    await expect(documentLine(page, RESUME.name)).toContainText("is not in the data folder any more");
    await documentLine(page, RESUME.name)
      .getByRole("button", { name: `Rename ${RESUME.name}` })
      .click();
    await documents(page).getByRole("textbox", { name: "Name" }).fill("");
    await documents(page).getByRole("textbox", { name: "Name" }).press("Enter");
    await expect(documents(page)).toContainText("A document needs a name.");
    expect(await brokenRules(page)).toEqual([]);
  });
}

function timeline(page: Page) {
  return page.getByRole("region", { name: "Timeline" });
}

/** Opens the panel of an application. */
async function open(page: Page, name: string): Promise<void> {
  await card(page, name).focus();
  await card(page, name).press("Enter");
  await expect(page.getByRole("complementary", { name })).toBeVisible();
}
