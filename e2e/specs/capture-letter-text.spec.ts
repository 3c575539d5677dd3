// A letter that comes as text is looked at as a letter: its source, or a copy with the lines that mail programs put over it. The person has the last word.
import type { Page } from "@playwright/test";
import { expect, fileIn, test } from "../app.ts";
import { card, column, settled } from "../board.ts";
import { dropOn, expectKept, paper } from "../documents.ts";
import { CASTER, field, letter, letterPreview, postingPage, preview, savedPage } from "../postings.ts";

const NO = "Unfortunately, we have decided to move forward with other candidates.";
const COPIED = [
  ...["Von: Ines Okafor <ines@halm-pottery.example>", "Gesendet: Montag, 3. Februar 2025 09:12", "An: Ada", "Betreff: Your application"],
  ...["", "Dear Ada,", "", NO, "", "Ines"],
].join("\n");
const SOURCE = letter({ from: "Ines Okafor <ines@halm-pottery.example>", subject: "Your application", text: `Dear Ada,\n\n${NO}` });

async function quickAdd(page: Page, text: string) {
  const button = column(page, "Applied").getByRole("button", { name: "Add to Applied" });
  const line = page.getByRole("textbox", { name: "New application" });
  await button.click();
  await line.fill(text);
  await line.press("Enter");
  return line;
}

test("a copied letter is read by the lines over it, and goes onto the timeline of its sender's application", async ({ app, data }) => {
  const line = await quickAdd(app, "Halm Pottery - Caster");
  await expect(card(app, "Caster at Halm Pottery")).toBeVisible();
  await line.fill(COPIED);
  await expect(app.getByText("Enter looks through it; nothing is added before you say so.")).toBeVisible();
  await line.press("Enter");
  const dialog = letterPreview(app);
  await expect(dialog.getByRole("heading", { name: "Your application" })).toBeVisible();
  await expect(dialog.getByText(/^Ines Okafor, ines@halm-pottery\.example · Monday,? (3 February|February 3),? 2025/)).toBeVisible();
  await expect(dialog.getByRole("radio", { name: "Caster at Halm Pottery" })).toBeChecked();
  await expect(dialog.getByText("This reads like a rejection.")).toBeVisible();
  await expect(dialog.getByRole("checkbox", { name: "The letter itself" })).toHaveCount(0);
  await expect(field(dialog, "What goes on the timeline")).toHaveValue(`Your application\n\nDear Ada,\n\n${NO}\n\nInes`);
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(app.getByText("Added the letter to Caster at Halm Pottery.")).toBeVisible();
  await expect(line).toHaveValue("");
  await expect(line).toBeFocused();
  await settled(app);
  const [kept] = (await fileIn(data)).data.applications;
  expect(kept?.timeline).toEqual([expect.objectContaining({ kind: "note", at: expect.stringMatching(/^2025-02-0[234]T/), text: expect.stringContaining(NO) })]);
});

test("the source of a letter is read as its file is, pasted or as a file of any name, with what is attached", async ({ app, data }) => {
  await quickAdd(app, SOURCE.buffer.toString());
  const dialog = letterPreview(app);
  await expect(dialog.getByRole("checkbox", { name: "feedback.pdf" })).toBeVisible();
  await expect(dialog.getByRole("checkbox", { name: "The letter itself" })).toBeVisible();
  await dialog.getByRole("button", { name: "Not now" }).click();
  await expect(dialog).toHaveCount(0);
  await quickAdd(app, "Ridge Works - Potter");
  await expect(card(app, "Potter at Ridge Works")).toBeVisible();
  const saved = { ...SOURCE, name: "answer.txt", mimeType: "text/plain" };
  await dropOn(card(app, "Potter at Ridge Works"), saved);
  await expect(dialog.getByRole("radio", { name: "Potter at Ridge Works" })).toBeChecked();
  await expect(dialog.getByRole("checkbox", { name: "The letter itself" })).toBeChecked();
  await dialog.getByRole("checkbox", { name: "feedback.pdf" }).check();
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(app.getByText(/^Added 2 documents to Potter at Ridge Works/)).toBeVisible();
  await settled(app);
  await expectKept(data, saved);
  await expectKept(data, paper("feedback.pdf", "What we thought"));
});

test("a text that is dropped is looked at: a letter as one, anything else of many lines as a posting; a line is added at once", async ({ app }) => {
  await dropOn(column(app, "Interviewed"), paper("copied.txt", COPIED, "text/plain"));
  await expect(letterPreview(app).getByRole("heading", { name: "Your application" })).toBeVisible();
  await app.keyboard.press("Escape");
  await dropOn(column(app, "Interviewed"), paper("posting.txt", "Caster\nCompany: Halm Pottery\n\nWe cast bronzes.", "text/plain"));
  await expect(field(preview(app), "Company")).toHaveValue("Halm Pottery");
  await expect(field(preview(app), "Add to")).toHaveValue("interviewed");
  await app.keyboard.press("Escape");
  await expect(app.getByRole("article")).toHaveCount(0);
  await dropOn(column(app, "Interviewed"), paper("line.txt", "Halm Pottery - Caster\n", "text/plain"));
  await expect(card(column(app, "Interviewed"), "Caster at Halm Pottery")).toBeVisible();
});

test("the person says that a letter is a posting, or a posting a letter, and nothing that was typed is lost", async ({ app }) => {
  await dropOn(column(app, "Applied"), SOURCE);
  await field(letterPreview(app), "Company").fill("Halm Pottery");
  await field(letterPreview(app), "What goes on the timeline").fill("We look for a caster.\n\nPay: 40,000 EUR a year");
  await letterPreview(app).getByRole("button", { name: "This is a posting" }).click();
  const posting = preview(app);
  await expect(field(posting, "Text of the posting")).toHaveValue("We look for a caster.\n\nPay: 40,000 EUR a year");
  await expect(field(posting, "Salary")).toHaveValue("€40,000 a year");
  await field(posting, "Role").fill("Caster");
  await field(posting, "Text of the posting").fill("We look for a founder.");
  await posting.getByRole("button", { name: "This is a letter" }).click();
  await expect(field(letterPreview(app), "What goes on the timeline")).toHaveValue("We look for a founder.");
  await expect(field(letterPreview(app), "Company")).toHaveValue("Halm Pottery");
  await expect(letterPreview(app).getByRole("checkbox", { name: "feedback.pdf" })).toBeVisible();
  await letterPreview(app).getByRole("button", { name: "This is a posting" }).click();
  await expect(field(posting, "Role")).toHaveValue("Caster");
  await expect(field(posting, "Text of the posting")).toHaveValue("We look for a founder.");
  await field(posting, "Role").press("Control+Enter");
  await expect(card(column(app, "Applied"), "Caster")).toBeFocused();
});

test("a letter without lines over it is one when the person says so", async ({ app }) => {
  await quickAdd(app, `Dear Ada,\n\n${NO}`);
  await preview(app).getByRole("button", { name: "This is a letter" }).click();
  const dialog = letterPreview(app);
  await expect(dialog.getByRole("heading", { name: "A letter without a subject" })).toBeVisible();
  await expect(dialog.getByText("This reads like a rejection.")).toBeVisible();
  await expect(field(dialog, "What goes on the timeline")).toHaveValue(`Dear Ada,\n\n${NO}`);
});

test("a page that is loaded again goes on with a letter as it was, with what is attached", async ({ app, data }) => {
  await dropOn(column(app, "Applied"), SOURCE);
  const dialog = letterPreview(app);
  await dialog.getByRole("checkbox", { name: "feedback.pdf" }).check();
  await field(dialog, "Company").fill("Halm Pottery");
  await field(dialog, "What goes on the timeline").fill("They said no.");
  await app.reload();
  await expect(dialog.getByRole("heading", { name: "Your application" })).toBeVisible();
  await expect(field(dialog, "Company")).toHaveValue("Halm Pottery");
  await expect(field(dialog, "What goes on the timeline")).toHaveValue("They said no.");
  await expect(dialog.getByRole("checkbox", { name: "feedback.pdf" })).toBeChecked();
  await field(dialog, "Company").press("Control+Enter");
  await expect(card(column(app, "Applied"), "Halm Pottery")).toBeVisible();
  await expect.poll(async () => (await fileIn(data).catch(() => undefined))?.data.attachments.map(({ name }) => name)).toEqual(["feedback.pdf"]);
  await expectKept(data, paper("feedback.pdf", "What we thought"));
});

test("of a letter that is too large to be kept over that, the words stay, and the preview says which files did not", async ({ app }) => {
  const large = letter({ from: "Ines <ines@halm-pottery.example>", subject: "Large", text: "Hello.", attached: "x".repeat(2 * 1024 * 1024) });
  await dropOn(column(app, "Applied"), large);
  const dialog = letterPreview(app);
  await field(dialog, "Company").fill("Halm Pottery");
  await app.reload();
  await expect(field(dialog, "Company")).toHaveValue("Halm Pottery");
  await expect(dialog.getByText("To keep answer.eml, feedback.pdf, drop the letter once more.")).toBeVisible();
  await field(dialog, "Company").press("Control+Enter");
  await expect(card(column(app, "Applied"), "Halm Pottery")).toBeVisible();
});

test("the same of a source that is pasted", async ({ app }) => {
  const large = letter({ from: "Ines <ines@halm-pottery.example>", subject: "Large", text: "Hello.", attached: "x".repeat(2 * 1024 * 1024) });
  await column(app, "Applied").getByRole("button", { name: "Add to Applied" }).click();
  await app.getByRole("textbox", { name: "New application" }).evaluate((line, text) => {
    (line as HTMLTextAreaElement).value = text;
  }, large.buffer.toString());
  await app.keyboard.press("Enter");
  const dialog = letterPreview(app);
  await field(dialog, "Company").fill("Halm Pottery");
  await field(dialog, "What goes on the timeline").fill("They wrote.");
  await app.reload();
  await expect(field(dialog, "Company")).toHaveValue("Halm Pottery");
  await expect(field(dialog, "What goes on the timeline")).toHaveValue("They wrote.");
  await expect(dialog.getByText("To keep letter.eml, feedback.pdf, drop the letter once more.")).toBeVisible();
});

test("of a text that is longer than can be kept, the preview says so", async ({ app }) => {
  const long = "We cast bronzes and mend moulds.\n".repeat(4_000);
  const isCut = "It is longer than 100,000 characters. What comes after them is left out.";
  await dropOn(column(app, "Applied"), paper("posting.txt", long, "text/plain"));
  await expect(preview(app).getByText(isCut)).toBeVisible();
  await preview(app).getByRole("button", { name: "This is a letter" }).click();
  await expect(letterPreview(app).getByText(isCut)).toBeVisible();
});

test("a page that falls on a card fills what is empty there, in one step of undo; or makes a new card", async ({ app, data }) => {
  await quickAdd(app, "Halm Pottery - Founder");
  await expect(card(app, "Founder at Halm Pottery")).toBeVisible();
  await app.keyboard.press("Escape");
  const page = savedPage(postingPage({ ...CASTER, validThrough: "2031-04-30" }));
  await dropOn(card(app, "Founder at Halm Pottery"), page);
  const dialog = preview(app);
  await expect(dialog.getByRole("radio", { name: "Founder at Halm Pottery" })).toBeChecked();
  await expect(dialog.getByRole("radio", { name: "Founder at Halm Pottery" })).toBeFocused();
  await expect(field(dialog, "Role")).toHaveValue("Founder");
  await expect(dialog.getByText("The page says “Caster of small bronzes”.")).toBeVisible();
  await expect(field(dialog, "Location")).toHaveValue(/Leipzig/);
  await field(dialog, "Source").fill("Notice board");
  await dialog.getByRole("radio", { name: "A new application" }).check();
  await expect(field(dialog, "Role")).toHaveValue("Caster of small bronzes");
  await expect(field(dialog, "Source")).toHaveValue("");
  await dialog.getByRole("radio", { name: "Founder at Halm Pottery" }).check();
  await expect(field(dialog, "Source")).toHaveValue("Notice board");
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(app.getByText("Filled in Founder at Halm Pottery from its posting.")).toBeVisible();
  await expect(card(app, "Founder at Halm Pottery")).toBeFocused();
  await settled(app);
  const first = async () => (await fileIn(data)).data.applications[0];
  expect(await first()).toMatchObject({
    role: "Founder",
    source: "Notice board",
    posting: { closesOn: "2031-04-30", text: expect.stringContaining("We cast") },
  });
  await app.getByRole("button", { name: "Undo" }).click();
  await settled(app);
  await expect.poll(first).not.toHaveProperty("posting");
  expect(await first()).not.toHaveProperty("source");
  await dropOn(card(app, "Founder at Halm Pottery"), page);
  await dialog.getByRole("radio", { name: "A new application" }).check();
  await expect(field(dialog, "Role")).toHaveValue("Caster of small bronzes");
  await field(dialog, "Role").press("Control+Enter");
  await expect(card(column(app, "Applied"), "Caster of small bronzes at Halm Pottery")).toBeFocused();
  await expect(app.getByRole("article")).toHaveCount(2);
});
