// Where the files of a drop go: pages and texts to the column, papers to the card, letters as they fall.
import { expect, test } from "vitest";
import { sorted, takersOf } from "./dropped-files.ts";

const files = ["Posting.html", "note.TXT", "Answer.eml", "Resume.pdf", "Letter.docx", "scan.png", "without-ending"].map((name) => new File(["x"], name));
const names = (list: readonly File[]) => list.map(({ name }) => name);

test("on a card everything is kept but what tells of a new application", () => {
  const { kept, made } = sorted(files, true);
  expect(names(kept)).toEqual(["Answer.eml", "Resume.pdf", "Letter.docx", "scan.png", "without-ending"]);
  expect(names(made)).toEqual(["Posting.html", "note.TXT"]);
});

test("beside the cards a letter becomes a card too", () => {
  const { kept, made } = sorted(files, false);
  expect(names(kept)).toEqual(["Resume.pdf", "Letter.docx", "scan.png", "without-ending"]);
  expect(names(made)).toEqual(["Posting.html", "note.TXT", "Answer.eml"]);
});

test.each([
  [["application/pdf"], { card: true, column: false }],
  [[""], { card: true, column: false }],
  [["text/html"], { card: false, column: true }],
  [["message/rfc822"], { card: true, column: true }],
  [["text/plain", "image/png"], { card: true, column: true }],
  [[], { card: false, column: true }],
])("held files of the kinds %j are taken by %j", (types, takers) => {
  const items = types.map((type) => ({ kind: "file", type }));
  expect(takersOf({ items: [...items, { kind: "string", type: "text/uri-list" }] } as unknown as DataTransfer)).toEqual(takers);
});
