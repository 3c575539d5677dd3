// Pages are read in the charset that they were written in, whoever names it.
import { expect, test } from "vitest";
import { decodePage } from "./decode-page.ts";

const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const LATIN_HEAD = '<meta charset="iso-8859-1">';

test.each([
  ["its mark", Uint8Array.of(0xef, 0xbb, 0xbf, 0xc3, 0xbc), "text/html; charset=windows-1252", "ü"],
  ["the mark of UTF-16", Uint8Array.of(0xff, 0xfe, 0xfc, 0x00), "", "ü"],
  ["the mark of UTF-16 the other way round", Uint8Array.of(0xfe, 0xff, 0x00, 0xfc), "", "ü"],
  ["the server", latin("\xfc"), "text/html; charset=ISO-8859-1", "ü"],
  ["the server, in quotes", latin("\xfc"), 'text/html;charset="latin1"', "ü"],
  ["its head", latin(`${LATIN_HEAD}\xfc`), "text/html", `${LATIN_HEAD}ü`],
  [
    "its head, in the older way",
    latin("<META http-equiv=Content-Type content='text/html; charset=Shift_JIS'>\x8ft"),
    "",
    "<META http-equiv=Content-Type content='text/html; charset=Shift_JIS'>春",
  ],
  ["nothing, and it is UTF-8", Uint8Array.of(0xc3, 0xbc), "", "ü"],
  ["nothing, and it is not", latin("\xfc"), "", "ü"],
  ["nobody that is known", Uint8Array.of(0xc3, 0xbc), "text/html; charset=elvish", "ü"],
  ["its head, which says what cannot be", new TextEncoder().encode("<meta charset=utf-16>ü"), "", "<meta charset=utf-16>ü"],
])("by %s", (_name, bytes, contentType, text) => {
  expect(decodePage(bytes, contentType)).toBe(text);
});

test("a head without an end takes no time", () => {
  expect(decodePage(latin("<meta ".repeat(800_000)))).toHaveLength(4_800_000);
});
