// Files dropped on the board: kept with the card they fall on, looked at first where they tell of an application, and told where to go otherwise.
import { expect, fileIn, test } from "../app.ts";
import { addCards, card, cardNames, column, settled } from "../board.ts";
import { documentLine, dropOn, expectKept, held, holdOver, idOf, paper } from "../documents.ts";

const RESUME = paper("CV_Okafor.pdf");
const MAIL = paper("Your application.eml", "Subject: Come and see us\r\n\r\nHello", "message/rfc822");
const PAGE = paper("posting.html", "<title>Caster at Halm Pottery</title>", "text/html");

test.beforeEach(async ({ app }) => addCards(app, "Applied", ["Fernhill - Sculptor", "Ridge Works - Potter"]));

test("a file dropped on a card is kept with it, with a way back", async ({ app, data }) => {
  await dropOn(card(app, "Potter at Ridge Works"), RESUME);
  await expect(app.getByText("Added CV_Okafor.pdf to Potter at Ridge Works.")).toBeVisible();
  await settled(app);
  await expectKept(data, RESUME);
  const uses = async () => (await fileIn(data)).data.applications.filter(({ attachments }) => attachments).map(({ role }) => role);
  expect(await uses()).toEqual(["Potter"]);
  expect((await fileIn(data)).data.attachments).toEqual([expect.objectContaining({ id: idOf(RESUME), kind: "resume" })]);
  await app.getByRole("button", { name: "Undo" }).click();
  await expect(app.getByText("Undone: Added CV_Okafor.pdf to Potter at Ridge Works.")).toBeVisible();
  await settled(app);
  expect(await uses()).toEqual([]);
  expect((await fileIn(data)).data.attachments).toEqual([]);
});

test("a card shows that it would take what is held over it, and a column what it would", async ({ app }) => {
  const potter = card(app, "Potter at Ridge Works");
  const applied = column(app, "Applied");
  const papers = await held(app, RESUME);
  await holdOver(potter, papers);
  await expect(potter).toHaveAttribute("data-taking", "");
  await holdOver(card(app, "Sculptor at Fernhill"), papers);
  await expect(potter).not.toHaveAttribute("data-taking", "");
  await expect(applied).not.toHaveAttribute("data-receiving", "true");
  await holdOver(applied, papers);
  await expect(app.locator("[data-taking], [data-receiving]")).toHaveCount(0);
  const page = await held(app, PAGE);
  await holdOver(potter, page);
  await expect(potter).toHaveAttribute("data-taking", "");
  await expect(applied).not.toHaveAttribute("data-receiving", "true");
  await holdOver(applied, page);
  await expect(applied).toHaveAttribute("data-receiving", "true");
  await expect(app.locator("[data-taking]")).toHaveCount(0);
  await applied.dispatchEvent("dragleave");
  await expect(app.locator("[data-taking], [data-receiving]")).toHaveCount(0);
});

test("a file dropped beside the cards is not kept, and one sentence says where it would be", async ({ app, data }) => {
  await dropOn(column(app, "Interviewed"), RESUME);
  await expect(app.getByRole("alert")).toContainText("Drop CV_Okafor.pdf on the card it belongs to");
  await dropOn(column(app, "Leads"), RESUME, paper("Letter.pdf"));
  await expect(app.getByRole("alert")).toContainText("Drop these 2 files on the card they belong to");
  await settled(app);
  expect((await fileIn(data)).data.attachments).toEqual([]);
  expect((await fileIn(data)).data.applications).toHaveLength(2);
});

test("a file that misses the columns leaves the page where it is", async ({ app }) => {
  const transfer = await held(app, RESUME);
  const taken = await app
    .getByRole("navigation")
    .evaluate(
      (element, dataTransfer) =>
        ["dragover", "drop"].map((type) => !element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }))),
      transfer,
    );
  // Where nobody prevents it, a browser goes to the file.
  expect(taken).toEqual([true, true]);
  await expect(card(app, "Potter at Ridge Works")).toBeVisible();
});

test("a page and a letter are looked at first, wherever they fall, one after the other", async ({ app, data }) => {
  await dropOn(card(app, "Sculptor at Fernhill"), MAIL, PAGE);
  const posting = app.getByRole("dialog", { name: "Add from a posting" });
  // The page is of another company than the card that it fell on.
  await expect(posting.getByRole("radio", { name: "A new application" })).toBeChecked();
  await expect(posting.getByRole("radio", { name: "A new application" })).toBeFocused();
  await expect(posting.getByRole("textbox", { name: "Role" })).toHaveValue("Caster");
  await posting.getByRole("button", { name: "Add", exact: true }).click();
  const letter = app.getByRole("dialog", { name: "Add a letter" });
  await expect(letter.getByRole("radio", { name: "Sculptor at Fernhill" })).toBeChecked();
  await expect(letter.getByRole("checkbox", { name: "The letter itself" })).toBeChecked();
  await letter.getByRole("button", { name: "Add", exact: true }).click();
  await expect(letter).toHaveCount(0);
  await expect.poll(() => cardNames(app, "Applied")).toEqual(["Caster at Halm Pottery", "Sculptor at Fernhill", "Potter at Ridge Works"]);
  await expect(app.getByText("Added Your application.eml to Sculptor at Fernhill.")).toBeVisible();
  await card(app, "Sculptor at Fernhill").dblclick();
  await expect(documentLine(app, MAIL.name).getByRole("combobox", { name: `Kind of ${MAIL.name}` })).toHaveValue("mail");
  await settled(app);
  await expectKept(data, MAIL);
});
