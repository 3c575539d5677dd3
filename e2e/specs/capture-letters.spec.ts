// A letter is looked at before it goes anywhere: whose it is, what is kept of it, and what its wording suggests and never does by itself.
import { expect, fileIn, test } from "../app.ts";
import { brokenRules } from "../axe.ts";
import { card, cardNames, column, debrief, leaveForLater, settled } from "../board.ts";
import { bringSearch } from "../brought-search.ts";
import { dropOn, expectKept, held, paper } from "../documents.ts";
import { field, letter, letterPreview } from "../postings.ts";

const AT = "2025-01-01T09:00:00.000Z";
const application = (id: string, company: string, role: string, part: object = {}) => ({
  ...{ id, company, role, stage: "interviewed", rank: `a${id}`, tags: [], createdAt: AT, appliedOn: "2025-01-01", timeline: [] },
  ...part,
});
const SEARCH = {
  applications: [
    application("1", "Halm Pottery", "Caster", { link: "https://jobs.halm-pottery.example/3" }),
    application("2", "Ridge Works", "Potter", { stage: "applied", link: "https://ridge.example/jobs" }),
    application("3", "Ridge Works", "Turner", { stage: "applied" }),
  ],
};
const NO = letter({
  from: "Ines Okafor <ines@halm-pottery.example>",
  subject: "Your application",
  text: "Dear Ada,\n\nUnfortunately, we have decided to move forward with other candidates.\n\nInes",
});

test.beforeEach(({ data }) => bringSearch(data, SEARCH));

test("a letter whose sender is known goes to that application, dated as it was sent; what it suggests is not done", async ({ app, data }) => {
  await dropOn(column(app, "Applied"), NO);
  const dialog = letterPreview(app);
  await expect(dialog.getByRole("heading", { name: "Your application" })).toBeVisible();
  await expect(dialog.getByRole("radio", { name: "Caster at Halm Pottery" })).toBeChecked();
  await expect(dialog.getByText("This reads like a rejection.")).toBeVisible();
  await expect(dialog.getByRole("checkbox", { name: "Move it to Rejected" })).not.toBeChecked();
  await expect(dialog.getByRole("checkbox", { name: "feedback.pdf" })).not.toBeChecked();
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(app.getByText("Added the letter to Caster at Halm Pottery.")).toBeVisible();
  await expect(card(column(app, "Interviewed"), "Caster at Halm Pottery")).toBeVisible();
  await settled(app);
  const { applications, attachments } = (await fileIn(data)).data;
  expect(applications.find(({ id }) => id === "1")?.timeline).toEqual([
    expect.objectContaining({ kind: "note", at: "2025-02-03T09:12:00.000Z", text: expect.stringMatching(/^Your application\n\nDear Ada,/) }),
  ]);
  expect(attachments).toEqual([]);
});

test("the move it suggests is made when it is chosen, and asks for the debrief; one undo takes it all back", async ({ app, data }) => {
  await dropOn(column(app, "Applied"), NO);
  const dialog = letterPreview(app);
  await dialog.getByRole("checkbox", { name: "feedback.pdf" }).check();
  await dialog.getByRole("checkbox", { name: "Move it to Rejected" }).check();
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(debrief(app)).toBeVisible();
  await leaveForLater(debrief(app));
  await expect(card(column(app, "Rejected"), "Caster at Halm Pottery")).toBeVisible();
  await settled(app);
  await expect.poll(async () => (await fileIn(data)).data.attachments.map(({ name }) => name)).toEqual(["feedback.pdf"]);
  await expectKept(data, paper("feedback.pdf", "What we thought"));
  await app.keyboard.press("Control+z");
  await expect(card(column(app, "Interviewed"), "Caster at Halm Pottery")).toBeVisible();
  await settled(app);
  const after = (await fileIn(data)).data;
  expect(after.attachments).toEqual([]);
  expect(after.applications.find(({ id }) => id === "1")?.timeline).toEqual([]);
});

test("a letter that falls on a card belongs to it, and is kept whole as before", async ({ app, data }) => {
  const mail = letter({ from: "somebody@mail.example", subject: "", text: "Hello." });
  await dropOn(card(app, "Potter at Ridge Works"), mail);
  const dialog = letterPreview(app);
  await expect(dialog.getByRole("radio", { name: "Potter at Ridge Works" })).toBeChecked();
  await expect(dialog.getByRole("checkbox", { name: "The letter itself" })).toBeChecked();
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(app.getByText("Added answer.eml to Potter at Ridge Works.")).toBeVisible();
  await settled(app);
  await expectKept(data, mail);
});

test("where several could be meant, the person says which; another one is found by its name", async ({ app, data }) => {
  await dropOn(column(app, "Applied"), letter({ from: "Per <per@ridge.example>", subject: "News", text: "Hello." }));
  const dialog = letterPreview(app);
  await expect(dialog.getByRole("radio", { name: "Potter at Ridge Works" })).not.toBeChecked();
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText("Choose the application");
  await dialog.getByRole("radio", { name: "Another application" }).check();
  await dialog.getByRole("textbox", { name: "Find it by company or role" }).fill("halm");
  await app.getByRole("option", { name: "Caster at Halm Pottery" }).click();
  await field(dialog, "What goes on the timeline").press("Control+Enter");
  await expect(app.getByText("Added the letter to Caster at Halm Pottery.")).toBeVisible();
  await settled(app);
  expect((await fileIn(data)).data.applications.find(({ id }) => id === "1")?.timeline).toHaveLength(1);
});

test("a sender that nobody knows names no company; the letter makes a new card once the person names it", async ({ app, data }) => {
  await dropOn(column(app, "Offered"), letter({ from: "Talent Team <no-reply@greenhouse-mail.io>", subject: "Come and see us", text: "Hello." }));
  const dialog = letterPreview(app);
  await expect(dialog.getByRole("radio", { name: "A new application" })).toBeChecked();
  await expect(dialog.getByRole("radio", { name: "A new application" })).toBeFocused();
  await expect(field(dialog, "Company")).toHaveValue("");
  await expect(field(dialog, "Role")).toHaveValue("");
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText("company or a role");
  await field(dialog, "Company").fill("Moss & Sons");
  await field(dialog, "Company").press("Control+Enter");
  await expect.poll(() => cardNames(app, "Offered")).toEqual(["Moss & Sons"]);
  await settled(app);
  expect((await fileIn(data)).data.applications.find(({ company }) => company === "Moss & Sons")?.timeline).toEqual([
    expect.objectContaining({ kind: "note", text: "Come and see us\n\nHello." }),
  ]);
});

test("a letter that is pasted into quick add is looked at as well", async ({ app }) => {
  await column(app, "Applied").getByRole("button", { name: "Add to Applied" }).click();
  const clipboardData = await held(app, NO);
  await app.getByRole("textbox", { name: "New application" }).evaluate((line, data) => {
    line.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: data }));
  }, clipboardData);
  await expect(letterPreview(app).getByRole("radio", { name: "Caster at Halm Pottery" })).toBeChecked();
});

test("a file that only says it is a letter is told of beside the cards, and kept on a card as any other", async ({ app, data }) => {
  const fake = paper("fake.eml", "\u0000\u0001\u0002", "message/rfc822");
  await dropOn(column(app, "Applied"), fake);
  await expect(app.getByRole("alert")).toContainText("Perennial cannot read fake.eml as a letter");
  await dropOn(card(app, "Potter at Ridge Works"), fake);
  await expect(app.getByText("Added fake.eml to Potter at Ridge Works.")).toBeVisible();
  await settled(app);
  await expectKept(data, fake);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`by keyboard alone, and axe finds nothing, in ${colorScheme}`, async ({ start }) => {
    const { page } = await start({ colorScheme });
    await dropOn(column(page, "Applied"), NO);
    const dialog = letterPreview(page);
    await expect(dialog.getByRole("radio", { name: "Caster at Halm Pottery" })).toBeFocused();
    expect.soft(await brokenRules(page)).toEqual([]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await expect(dialog.getByRole("radio", { name: "A new application" })).toBeChecked();
    expect.soft(await brokenRules(page)).toEqual([]);
    await page.keyboard.press("Tab");
    await expect(field(dialog, "Company")).toBeFocused();
    await page.keyboard.press("Control+Enter");
    await expect(card(column(page, "Applied"), "Halm Pottery")).toBeVisible();
  });
}
