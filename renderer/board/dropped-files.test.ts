// Where the files of a drop go: pages and letters to be looked at, texts to the column, papers to the card.
import { expect, test } from "vitest";
import { sorted, takersOf } from "./dropped-files.ts";

const files = ["Posting.html", "In one.mhtml", "note.TXT", "Answer.eml", "Resume.pdf", "Letter.docx", "scan.png", "without-ending"].map(
  (name) => new File(["x"], name),
);
const names = (list: readonly File[]) => list.map(({ name }) => name);

test("pages and letters are looked at, texts are read, and everything else is a paper", () => {
  const { pages, letters, texts, papers } = sorted(files);
  expect(names(pages)).toEqual(["Posting.html", "In one.mhtml"]);
  expect(names(letters)).toEqual(["Answer.eml"]);
  expect(names(texts)).toEqual(["note.TXT"]);
  expect(names(papers)).toEqual(["Resume.pdf", "Letter.docx", "scan.png", "without-ending"]);
});

test.each([
  [["application/pdf"], { card: true, column: false }],
  [[""], { card: true, column: false }],
  [["text/html"], { card: true, column: true }],
  [["message/rfc822"], { card: true, column: true }],
  [["text/csv"], { card: true, column: true }],
  [["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"], { card: true, column: true }],
  [["text/plain", "image/png"], { card: true, column: true }],
  [[], { card: false, column: true }],
])("held files of the kinds %j are taken by %j", (types, takers) => {
  const items = types.map((type) => ({ kind: "file", type }));
  expect(takersOf({ items: [...items, { kind: "string", type: "text/uri-list" }] } as unknown as DataTransfer)).toEqual(takers);
});
