// Encodings told apart by their bytes, and files that are no text.
import { describe, expect, it } from "vitest";
import { decodeText, IMPORT_BYTES_LIMIT, tooLarge } from "./decode-text.ts";

declare const TextEncoder: new () => { encode(text: string): Uint8Array };

const decode = (bytes: readonly number[] | Uint8Array) => {
  const decoded = decodeText(Uint8Array.from(bytes), "file.csv");
  return "refused" in decoded ? decoded.refused.key : [decoded.encoding, decoded.text];
};
const utf16 = (text: string, big: boolean) =>
  [...text].flatMap((letter) => (big ? [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 255] : [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]));
const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const TABLE = "Firma,Ort\nAcorn,Bern\n";

describe("decoding", () => {
  it("reads UTF-8 with and without a mark", () => {
    expect(decode([0xef, 0xbb, 0xbf, ...ascii("Z"), 0xc3, 0xbc, ...ascii("rich,1")])).toEqual(["utf-8", "Zürich,1"]);
    expect(decode(ascii(TABLE))).toEqual(["utf-8", TABLE]);
  });

  it("reads UTF-16 of either order, with and without a mark", () => {
    expect(decode([0xff, 0xfe, ...utf16(TABLE, false)])).toEqual(["utf-16le", TABLE]);
    expect(decode([0xfe, 0xff, ...utf16(TABLE, true)])).toEqual(["utf-16be", TABLE]);
    expect(decode(utf16(TABLE, false))).toEqual(["utf-16le", TABLE]);
    expect(decode(utf16(TABLE, true))).toEqual(["utf-16be", TABLE]);
  });

  it("tells western Europe from China", () => {
    expect(decode([...ascii("Z"), 0xfc, ...ascii("rich,Gen"), 0xe8, ...ascii("ve,M"), 0xfc, ...ascii("nchen")])).toEqual([
      "windows-1252",
      "Zürich,Genève,München",
    ]);
    expect(decode([0xb9, 0xab, 0xcb, 0xbe, ...ascii(","), 0xd6, 0xb0, 0xce, 0xbb])).toEqual(["gb18030", "公司,职位"]);
  });

  it("reads windows-1252 with its euro and its quotation marks, on every system", () => {
    expect(decode([0x84, ...ascii("Gr"), 0xfc, 0xdf, ...ascii("e"), 0x93, 0x20, 0x96, 0x20, 0x80, ...ascii("5")])).toEqual(["windows-1252", "„Grüße“ – €5"]);
  });

  it("reads what was cut in the middle of a letter, and does not turn a file around for one broken byte", () => {
    const letters = [...new TextEncoder().encode("Zürich,Genève,Łódź\n".repeat(20))];
    expect(decode([...letters, 0xc5])).toEqual(["utf-8", `${"Zürich,Genève,Łódź\n".repeat(20)}\ufffd`]);
    expect(decode([0xff, 0xfe, ...utf16(TABLE, false), 65])).toEqual(["utf-16le", TABLE]);
  });

  it("lets the person overrule what the bytes look like", () => {
    expect(decodeText(Uint8Array.from([0xb9, 0xab]), "file.csv", "windows-1252")).toEqual({ text: "¹«", encoding: "windows-1252" });
  });

  it.each([
    ["a picture", [0x89, 0x50, 0x4e, 0x47, 13, 10], "importing.isPicture"],
    ["a photo", [0xff, 0xd8, 0xff, 0xe0, 0, 16], "importing.isPicture"],
    ["a spreadsheet", [0x50, 0x4b, 3, 4, 20, 0], "importing.isSpreadsheet"],
    ["a whole export of ours", [0x50, 0x4b, 3, 4, ...new Array<number>(26).fill(0), ...ascii("perennial.json")], "whole.importElsewhere"],
    ["an old spreadsheet", [0xd0, 0xcf, 0x11, 0xe0, 0xa1], "importing.isSpreadsheet"],
    ["a locked spreadsheet", [0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(508).fill(0), ...utf16("EncryptedPackage", false)], "importing.isLocked"],
    ["a PDF", ascii("%PDF-1.7 obj"), "importing.isDocument"],
    ["a program", [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 9], "importing.isBinary"],
    ["nothing", [], "importing.isEmpty"],
    ["blank lines", ascii(" \n\n "), "importing.isEmpty"],
    ["only a mark", [0xef, 0xbb, 0xbf], "importing.isEmpty"],
  ])("refuses %s", (_, bytes, key) => {
    expect(decode(bytes)).toBe(key);
  });

  it("says of a file that it is too large before it is read", () => {
    expect(tooLarge(IMPORT_BYTES_LIMIT)).toBeUndefined();
    expect(tooLarge(200 * 1024 * 1024)).toEqual({ key: "importing.tooLarge", values: { size: 200, limit: 64 } });
  });

  it("reads a table that begins with BM, as a bitmap does", () => {
    expect(decode(ascii("BMW,Engineer"))).toEqual(["utf-8", "BMW,Engineer"]);
  });
});
