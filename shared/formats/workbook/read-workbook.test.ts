// Workbooks as people save them are read as they see them, and ones that swell, lie, are locked or broken end in one sentence.
import { describe, expect, it } from "vitest";
import type { ReadingChoices } from "../import/import-plan.ts";
import type { TableSource } from "../import/import-source.ts";
import { readImport } from "../import/read-import.ts";
import { type WrittenSheet, writtenOds, writtenXlsx, zipOfTexts } from "./written-book.test-source.ts";

const HEADER = ["Company", "Role", "Date applied", "Status", "Salary", "Link", "Notes"];
const SHEET: WrittenSheet = {
  name: "Search",
  rows: [
    HEADER,
    [
      "Quillhaven",
      { text: "Binder", link: "https://jobs.example/1" },
      { days: 47_912 },
      { formula: 'IF(TRUE,"Rejected","")', result: "Rejected" },
      { money: 52_000 },
      { text: "here", link: "https://quillhaven.example" },
      "one\ntwo & <three>",
    ],
    [],
    ["Mosswright", "Printer", { days: 47_913.604_166_666_664 }, "Applied", { percent: 0.25 }, null, { error: "#N/A" }],
    ["Fernhollow", "Painter", null, null, 0.1 + 0.2, null, true],
  ],
};
const READ = [
  [...HEADER, "Role link"],
  ["Quillhaven", "Binder", "2031-03-05", "Rejected", "$ 52000", "https://quillhaven.example", "one\ntwo & <three>", "https://jobs.example/1"],
  [],
  ["Mosswright", "Printer", "2031-03-06 14:30", "Applied", "25%"],
  ["Fernhollow", "Painter", "", "", "0.3", "", "TRUE"],
];

async function tableOf(bytes: Uint8Array, fileName: string, choices?: ReadingChoices): Promise<TableSource> {
  const read = await readImport(bytes, fileName, choices);
  if ("refused" in read) throw new Error(read.refused.key);
  if (!("sheet" in read.source)) throw new Error("a table");
  return read.source;
}

async function refusalOf(bytes: Uint8Array, fileName = "book.xlsx"): Promise<string> {
  const read = await readImport(bytes, fileName);
  return "refused" in read ? read.refused.key : "read";
}

describe.each([
  ["xlsx", writtenXlsx],
  ["ods", writtenOds],
] as const)("an .%s", (kind, written) => {
  it("is read as a person sees it", async () => {
    const source = await tableOf(await written([SHEET]), `book.${kind}`);
    expect(source).toMatchObject({ format: kind, container: kind, header: 0, sheets: { names: ["Search"], at: 0 } });
    expect(source.sheet.rows).toEqual(READ);
  });

  it("of many sheets gives the one that looks most like applications, or the one that is chosen", async () => {
    const book = await written([
      { name: "Read me", rows: [["How to use this book"], ["Write every application down"]] },
      { name: "Lists", rows: [["Status"], ["Applied"], ["Rejected"], ["Offer"]] },
      SHEET,
    ]);
    expect((await tableOf(book, "book")).sheets).toEqual({ names: ["Read me", "Lists", "Search"], at: 2 });
    const chosen = await tableOf(book, "book", { sheet: 1 });
    expect(chosen.sheets?.at).toBe(1);
    expect(chosen.sheet.rows).toEqual([["Status"], ["Applied"], ["Rejected"], ["Offer"]]);
    expect((await tableOf(book, "book", { sheet: 9 })).sheets?.at).toBe(2);
  });

  it("that is empty, or cut off, is told", async () => {
    expect(await refusalOf(await written([{ name: "Empty", rows: [] }]))).toBe("importing.isEmpty");
    const book = await written([SHEET]);
    expect(await refusalOf(book.subarray(0, book.length / 2))).toBe("importing.zip.damaged");
  });
});

describe("a workbook", () => {
  it("says what a merged cell says of each row it reaches over", async () => {
    const rows = [["Company", "Role"], ["Quillhaven", "Binder"], [null, "Printer"], [], [null, "Painter"]];
    const { sheet } = await tableOf(await writtenXlsx([{ name: "Search", rows, merged: ["A2:A4"] }]), "book.xlsx");
    expect(sheet.rows).toEqual([["Company", "Role"], ["Quillhaven", "Binder"], ["Quillhaven", "Printer"], [], ["", "Painter"]]);
  });

  it("is read in the other ways that programs write one: without styles, strings in place, days from 1904, days as ISO", async () => {
    const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const book = await zipOfTexts({
      "[Content_Types].xml": "<Types/>",
      "_rels/.rels": `<Relationships><Relationship Id="r1" Type="${relations}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
      "xl/workbook.xml": `<workbook xmlns:r="${relations}"><workbookPr date1904="1"/><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Type="${relations}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
      "xl/styles.xml": '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      "xl/worksheets/sheet1.xml": `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>
        <row><c t="inlineStr"><is><t>Company</t></is></c><c t="inlineStr"><is><r><t>Date </t></r><r><rPr><b/></rPr><t>applied</t></r></is></c><c t="str"><v>Seen</v></c></row>
        <row><c t="inlineStr"><is><t>Quillhaven &amp; Söhne</t></is></c><c s="1"><v>47547</v></c><c t="d"><v>2034-03-14T00:00:00</v></c></row>
      </sheetData></worksheet>`,
      "xl/media/image1.png": "x".repeat(100),
    });
    expect((await tableOf(book, "book.xlsx")).sheet.rows).toEqual([
      ["Company", "Date applied", "Seen"],
      ["Quillhaven & Söhne", "2034-03-06", "2034-03-14T00:00:00"],
    ]);
  });

  it("that swells beyond what a table holds is refused before it is read", async () => {
    const book = await writtenXlsx([SHEET]);
    expect(await refusalOf(await zipOfTexts({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": " ".repeat(30_000_000) }))).toBe(
      "importing.bookTooLarge",
    );
    expect(await refusalOf(book)).toBe("read");
  });

  it("whose few bytes stand for millions of cells is not believed", async () => {
    const cell = '<table:table-cell office:value-type="string" table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell>';
    const row = `<table:table-row table:number-rows-repeated='1048576'>${cell.repeat(50)}</table:table-row>`;
    const content = `<office:document-content><office:body><office:spreadsheet><table:table table:name="a">${row.repeat(300)}</table:table></office:spreadsheet></office:body></office:document-content>`;
    const ods = await zipOfTexts({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content });
    expect(await refusalOf(ods)).toBe("importing.bookTooLarge");
  });

  it("keeps neighbours that are alike, however many rows are filled to their end", async () => {
    const cell = (text: string, times: number) =>
      `<table:table-cell office:value-type="string" table:number-columns-repeated="${times}"><text:p>${text}</text:p></table:table-cell>`;
    const filler = '<table:table-cell table:number-columns-repeated="16380"/>';
    const row = (...cells: string[]) => `<table:table-row>${cells.join("")}${filler}</table:table-row>`;
    const rows = [
      row(cell("Company", 1), cell("Role", 1), cell("City", 1)),
      ...Array.from({ length: 3_000 }, () => row(cell("Mosswright", 2), cell("Graz", 1))),
    ];
    const content = `<office:document-content><office:body><office:spreadsheet><table:table table:name="a">${rows.join("")}</table:table></office:spreadsheet></office:body></office:document-content>`;
    const ods = await zipOfTexts({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content });
    const { sheet } = await tableOf(ods, "book.ods");
    expect(sheet.rows).toHaveLength(3_001);
    expect(sheet.rows.at(-1)).toEqual(["Mosswright", "Mosswright", "Graz"]);
  });

  it("that is protected by a password, or of another make, says so", async () => {
    const locked = await zipOfTexts({
      mimetype: "application/vnd.oasis.opendocument.spreadsheet",
      "META-INF/manifest.xml": "<manifest:encryption-data/>",
      "content.xml": "\u0001\u0002",
    });
    expect(await refusalOf(locked)).toBe("importing.isLocked");
    expect(await refusalOf(await zipOfTexts({ "[Content_Types].xml": "<Types/>", "xl/workbook.bin": "x" }))).toBe("importing.isSpreadsheet");
    expect(await refusalOf(await zipOfTexts({ "[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>" }))).toBe("importing.bookDamaged");
    expect(await refusalOf(await zipOfTexts({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<a/>" }))).toBe("importing.zip.nothing");
  });
});
