// Text files that are dropped are read in whichever encoding they were saved.
import { expect, test } from "vitest";
import { readTextFiles } from "./dropped-text.ts";

const LETTER = "Von: Ines\nBetreff: Grüße aus Köln";
const refused = { refused: { key: "quickAdd.unreadable", values: { name: "note.txt" } } };

const codes = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));

test.each<[string, BlobPart, unknown]>([
  ["UTF-8", LETTER, { text: LETTER }],
  ["what Windows calls ANSI", Uint8Array.from(codes(LETTER)), { text: LETTER }],
  ["what Windows calls Unicode", Uint16Array.from(codes(`\ufeff${LETTER}`)), { text: LETTER }],
  ["the source of a letter", "From: a@halm.example\nSubject: Hello\nMIME-Version: 1.0\n\nHello.", { letter: expect.any(File) }],
  ["no text", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff]), refused],
  ["nothing", " \n", refused],
  ["too much", "Halm Pottery\n".repeat(50_000), refused],
])("%s", async (_, bytes, read) => {
  expect(await readTextFiles([new File([bytes], "note.txt")])).toEqual([read]);
});
