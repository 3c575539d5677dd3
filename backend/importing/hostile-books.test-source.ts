// Spreadsheets that nobody should trip over: bombs, entities within entities, cells beyond every sheet.
import { madeZip } from "../whole/made-zip.test-source.ts";
import { type HostileFile, mutated } from "./hostile-file.test-source.ts";
import { hostileOds } from "./hostile-ods.test-source.ts";
import { CSV, deflatedMegabytes, MEGABYTE } from "./hostile-zips.test-source.ts";
import {
  book,
  declared,
  entriesOf,
  HEAD,
  inline,
  LAUGHS,
  MAIN,
  ODS,
  OFFICE,
  OUTSIDE,
  RELS,
  rowOf,
  SHEET,
  STRINGS,
  sheetWith,
  XLSX,
} from "./made-book.test-source.ts";

/** Each kind of spreadsheet that somebody could think of. */
export function hostileBooks(): HostileFile[] {
  const part = (name: string) => XLSX[name] as string;
  const content = ODS["content.xml"] as string;
  return [
    book("a billion laughs in the sheet", () => ({ [SHEET]: declared(part(SHEET), LAUGHS).replace("<v>0</v>", "<v>&lol12;</v>") })),
    book("a billion laughs in the texts", () => ({ [STRINGS]: declared(part(STRINGS), LAUGHS).replace("Fernhill", "&lol12;") })),
    book("a billion laughs in the book", () => ({ "xl/workbook.xml": declared(part("xl/workbook.xml"), LAUGHS).replace('name="Search"', 'name="&lol12;"') })),
    book("a billion laughs in .ods", () => ({ "content.xml": declared(content, LAUGHS).replace("Fernhill", "&lol12;") }), ODS),
    book("an entity from outside", () => ({ [STRINGS]: declared(part(STRINGS), OUTSIDE).replace("Fernhill", "&out;") })),
    book("an entity from outside in .ods", () => ({ "content.xml": declared(content, OUTSIDE).replace("Fernhill", "&out;") }), ODS),
    book("an entity that is itself", () => ({
      [STRINGS]: declared(part(STRINGS), '<!DOCTYPE x [<!ENTITY a "&b;"><!ENTITY b "&a;">]>').replace("Fernhill", "&a;"),
    })),
    book("letters by number that are none", () => ({ [STRINGS]: part(STRINGS).replace("Fernhill", "Fern&#0;&#xD800;&#x110000;&#99999999999;&#x;hill") })),
    book("texts escaped in the book's own way", () => ({ [STRINGS]: part(STRINGS).replace("Fernhill", "Fern_x0000__xD800__x005F_hill") })),
    book("the largest sheet there can be, said only", () => ({ [SHEET]: part(SHEET).replace("A1:D2", "A1:XFD1048576") })),
    book("the largest sheet, one cell in its last corner", () => sheetWith(rowOf(1_048_576, inline("XFD1048576", "x")), '<dimension ref="A1:XFD1048576"/>')),
    book("a thousand cells along the right edge", () =>
      sheetWith(Array.from({ length: 1_000 }, (_, at) => rowOf(at + 2, inline(`XFD${at + 2}`, "x"))).join("")),
    ),
    book("20,000 cells along the right edge", () => sheetWith(Array.from({ length: 20_000 }, (_, at) => rowOf(at + 2, inline(`XFD${at + 2}`, "x"))).join(""))),
    book("a row beyond every sheet", () => sheetWith(rowOf(99_999_999_999, inline("A99999999999", "Fernhill")))),
    book("a row of four thousand million", () => sheetWith(rowOf(4_294_967_295, inline("A4294967295", "Fernhill")))),
    book("a column beyond every sheet", () => sheetWith(rowOf(2, inline("ZZZZZZZZ2", "Fernhill")))),
    book("a column of a thousand letters", () => sheetWith(rowOf(2, inline(`${"A".repeat(1_000)}2`, "Fernhill")))),
    book("rows before the first", () => sheetWith(rowOf(-5, inline("A-5", "Fernhill")) + rowOf(0, inline("A0", "Fernhill")))),
    book("rows without numbers", () => sheetWith(`<row>${inline("", "Fernhill")}</row><row r="NaN"><c><v>1</v></c></row>`)),
    book("the same row 50,000 times", () => sheetWith(rowOf(2, inline("A2", "Fernhill")).repeat(50_000))),
    book("rows from the last to the first", () =>
      sheetWith(Array.from({ length: 5_000 }, (_, at) => rowOf(5_001 - at, inline(`A${5_001 - at}`, `Fernhill ${at}`))).join("")),
    ),
    book("300,000 empty rows", () => sheetWith(Array.from({ length: 300_000 }, (_, at) => `<row r="${at + 2}"/>`).join(""))),
    book("60,000 rows", () =>
      sheetWith(Array.from({ length: 60_000 }, (_, at) => rowOf(at + 2, `<c r="A${at + 2}" t="s"><v>4</v></c><c r="B${at + 2}"><v>${at}</v></c>`)).join("")),
    ),
    book("one long text in 100,000 cells", () => ({
      ...sheetWith(
        Array.from({ length: 100_000 }, (_, at) => rowOf(at + 2, `<c r="A${at + 2}" t="s"><v>0</v></c><c r="D${at + 2}" t="s"><v>0</v></c>`)).join(""),
      ),
      [STRINGS]: `${HEAD}<sst ${MAIN}><si><t>${"x".repeat(32_000)}</t></si></sst>`,
    })),
    book("one text of 20 MB", () => ({ [STRINGS]: part(STRINGS).replace("Fernhill", "x".repeat(20 * MEGABYTE)) })),
    book("600,000 shared texts", () => ({
      [STRINGS]: `${HEAD}<sst ${MAIN} count="600000">${Array.from({ length: 600_000 }, (_, at) => `<si><t>${at}</t></si>`).join("")}</sst>`,
    })),
    book("a text of 200,000 runs", () => ({ [STRINGS]: part(STRINGS).replace("<t>Fernhill</t>", "<r><t>x</t></r>".repeat(200_000)) })),
    book("texts by numbers that none has", () =>
      sheetWith(
        ["-1", "999999999", "1e9", "NaN", "", "__proto__", "4.5"].map((at, row) => rowOf(row + 2, `<c r="A${row + 2}" t="s"><v>${at}</v></c>`)).join(""),
      ),
    ),
    book("kinds of cells that there are not", () =>
      sheetWith(["e", "b", "d", "str", "n", "x", "__proto__", ""].map((kind, row) => rowOf(row + 2, `<c r="A${row + 2}" t="${kind}"><v>1</v></c>`)).join("")),
    ),
    book("days that no calendar has", () =>
      sheetWith(
        ["1e308", "-1e308", "NaN", "Infinity", "-1", "0", "60", "2958466", "1e15", "0.99999999999", "9".repeat(400)]
          .map((day, row) => rowOf(row + 2, `${inline(`A${row + 2}`, "Fernhill")}<c r="D${row + 2}" s="1"><v>${day}</v></c>`))
          .join(""),
      ),
    ),
    book("styles that are not there", () =>
      sheetWith(rowOf(2, `${inline("A2", "Fernhill")}<c r="D2" s="99999999"><v>47892</v></c><c r="E2" s="-1"><v>47892</v></c>`)),
    ),
    book("a million styles", () => ({
      "xl/styles.xml": `${HEAD}<styleSheet ${MAIN}><cellXfs>${'<xf numFmtId="14"/>'.repeat(1_000_000)}</cellXfs></styleSheet>`,
    })),
    book("a format of numbers that is a pattern", () => ({
      "xl/styles.xml": `${HEAD}<styleSheet ${MAIN}><numFmts><numFmt numFmtId="200" formatCode="${"[y]&quot;".repeat(20_000)}${"(a+)+$".repeat(5_000)}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs></styleSheet>`,
    })),
    book("formulas without results", () =>
      sheetWith(
        rowOf(
          2,
          '<c r="A2"><f>A2</f></c><c r="B2"><f t="shared" ref="B2:XFD1048576" si="0">B2+1</f></c><c r="C2"><f>HYPERLINK("javascript:alert(1)","x")</f><v>x</v></c>',
        ),
      ),
    ),
    book("100,000 merged ranges", () =>
      sheetWith(
        rowOf(2, inline("A2", "Fernhill")),
        "",
        `<mergeCells>${Array.from({ length: 100_000 }, (_, at) => `<mergeCell ref="A${at * 2 + 1}:C${at * 2 + 2}"/>`).join("")}</mergeCells>`,
      ),
    ),
    book("a merged range of everything", () =>
      sheetWith(rowOf(2, inline("A2", "Fernhill")), "", '<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    ),
    book("a merged range that runs backwards", () =>
      sheetWith(rowOf(2, inline("A2", "Fernhill")), "", '<mergeCells><mergeCell ref="D9:A1"/><mergeCell ref="x"/><mergeCell ref=""/></mergeCells>'),
    ),
    book("a link over everything", () => ({
      ...sheetWith(rowOf(2, inline("A2", "Fernhill")), "", '<hyperlinks><hyperlink ref="A1:XFD1048576" r:id="rId1"/></hyperlinks>'),
      "xl/worksheets/_rels/sheet1.xml.rels": `${HEAD}<Relationships ${RELS}><Relationship Id="rId1" Type="${OFFICE}/hyperlink" Target="javascript:alert(1)" TargetMode="External"/></Relationships>`,
    })),
    book("tags 100,000 deep", () => sheetWith(rowOf(2, `<c r="A2" t="inlineStr"><is>${"<r>".repeat(100_000)}<t>x</t>${"</r>".repeat(100_000)}</is></c>`))),
    book(
      "tags 100,000 deep in .ods",
      () => ({ "content.xml": content.replace("Fernhill", `${"<text:span>".repeat(100_000)}x${"</text:span>".repeat(100_000)}`) }),
      ODS,
    ),
    book("a tag with 300,000 attributes", () => ({
      [SHEET]: part(SHEET).replace('<row r="2">', `<row r="2" ${Array.from({ length: 300_000 }, (_, at) => `a${at}="1"`).join(" ")}>`),
    })),
    book("an attribute of 20 MB", () => ({ [SHEET]: part(SHEET).replace('<row r="2">', `<row r="2" x="${"y".repeat(20 * MEGABYTE)}">`) })),
    book("a comment that is never closed", () => ({ [SHEET]: part(SHEET).replace("<sheetData>", `<!--${"-".repeat(1_000_000)}<sheetData>`) })),
    book("data that is never closed", () => ({ [STRINGS]: part(STRINGS).replace("Fernhill", `<![CDATA[${"]".repeat(1_000_000)}`) })),
    book("a tag that is never closed", () => ({ [SHEET]: `${part(SHEET).slice(0, 500)}<${"a".repeat(1_000_000)}` })),
    book("angle brackets only", () => ({ [SHEET]: "<".repeat(3_000_000) })),
    book("names that objects have", () => ({
      ...sheetWith(rowOf(2, inline("__proto__", "Fernhill") + inline("constructor2", "x"))),
      [STRINGS]: part(STRINGS).replaceAll("Company", "__proto__").replaceAll("Role", "constructor"),
    })),
    book("a sheet named as objects are", () => ({
      "xl/workbook.xml": part("xl/workbook.xml").replace('name="Search"', 'name="__proto__"').replace("rId1", "__proto__"),
    })),
    book(
      "parts named as objects are",
      () => ({}),
      XLSX,
      () => [
        { name: "__proto__", bytes: Buffer.from("x") },
        { name: "constructor/prototype", bytes: Buffer.from("x") },
      ],
    ),
    book("20,000 sheets", () => ({
      "xl/workbook.xml": part("xl/workbook.xml").replace(
        "<sheets>",
        `<sheets>${Array.from({ length: 20_000 }, (_, at) => `<sheet name="S${at}" sheetId="${at + 2}" r:id="rId1"/>`).join("")}`,
      ),
    })),
    book("3,000 sheets of their own", () => ({
      "xl/workbook.xml": part("xl/workbook.xml").replace(
        "<sheets>",
        `<sheets>${Array.from({ length: 3_000 }, (_, at) => `<sheet name="S${at}" sheetId="${at + 2}" r:id="s${at}"/>`).join("")}`,
      ),
      "xl/_rels/workbook.xml.rels": part("xl/_rels/workbook.xml.rels").replace(
        "</Relationships>",
        `${Array.from({ length: 3_000 }, (_, at) => `<Relationship Id="s${at}" Type="${OFFICE}/worksheet" Target="worksheets/s${at}.xml"/>`).join("")}</Relationships>`,
      ),
      ...Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`xl/worksheets/s${at}.xml`, part(SHEET)])),
    })),
    book("no sheets", () => ({ "xl/workbook.xml": part("xl/workbook.xml").replace(/<sheets>.*<\/sheets>/u, "<sheets/>") })),
    book("a book that is its own sheet", () => ({
      "xl/_rels/workbook.xml.rels": part("xl/_rels/workbook.xml.rels").replace("worksheets/sheet1.xml", "workbook.xml"),
    })),
    ...[
      "../../../../etc/passwd",
      "/etc/passwd",
      "file:///etc/passwd",
      "http://127.0.0.1:9/sheet.xml",
      "\\\\server\\share",
      "worksheets/../worksheets/../worksheets/sheet1.xml",
      "",
    ].map((target) =>
      book(`a sheet that is said to be at ${JSON.stringify(target)}`, () => ({
        "xl/_rels/workbook.xml.rels": part("xl/_rels/workbook.xml.rels").replace("worksheets/sheet1.xml", target),
      })),
    ),
    ...Object.keys(XLSX).map((name) => book(`a book without ${name}`, () => ({ [name]: null }))),
    ...Object.keys(XLSX).map((name) => book(`a book whose ${name} is empty`, () => ({ [name]: "" }))),
    ...Object.keys(XLSX).map((name) => book(`a book whose ${name} is no XML`, () => ({ [name]: "\0\u0001{}<<>>&&" }))),
    ...Object.keys(XLSX).map((name) => book(`a book whose ${name} stops in the middle`, () => ({ [name]: part(name).slice(0, part(name).length / 2) }))),
    ...Object.keys(ODS).map((name) => book(`an .ods without ${name}`, () => ({ [name]: null }), ODS)),
    ...Object.keys(ODS).map((name) => book(`an .ods whose ${name} stops in the middle`, () => ({ [name]: (ODS[name] as string).slice(0, 200) }), ODS)),
    ...[SHEET, STRINGS, "xl/styles.xml", "[Content_Types].xml"].map((name) =>
      book(
        `a bomb of 1 GB as ${name}`,
        () => ({ [name]: null }),
        XLSX,
        () => [{ name, packed: deflatedMegabytes(1_024), method: 8, size: 1_024 * MEGABYTE }],
      ),
    ),
    book(
      "a bomb of 1 GB that says it is small",
      () => ({ [SHEET]: null }),
      XLSX,
      () => [{ name: SHEET, packed: deflatedMegabytes(1_024), method: 8, size: 1_000 }],
    ),
    book(
      "a bomb of 1 GB as the texts of .ods",
      () => ({ "content.xml": null }),
      ODS,
      () => [{ name: "content.xml", packed: deflatedMegabytes(1_024), method: 8, size: 1_000 }],
    ),
    book(
      "60 MB of brackets",
      () => ({ [SHEET]: null }),
      XLSX,
      () => [{ name: SHEET, packed: deflatedMegabytes(60, "<"), method: 8, size: 60 * MEGABYTE }],
    ),
    book(
      "a picture of 1 GB that nobody needs",
      () => ({}),
      XLSX,
      () => [{ name: "xl/media/image1.png", packed: deflatedMegabytes(1_024), method: 8, size: 1_024 * MEGABYTE }],
    ),
    ...hostileOds(),
    {
      name: "a book behind a password",
      fileName: "search.xlsx",
      make: () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(20_000)]),
    },
    {
      name: "an old book of bytes at random",
      fileName: "search.xls",
      make: () => mutated(Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(9_000, 0xfe)]), 3),
    },
    { name: "an old book in a ring", fileName: "search.xls", make: ringOfSectors },
  ];
}

/** An OLE file whose chains of sectors lead back to themselves (MS-CFB, section 2.2). */
function ringOfSectors(): Uint8Array {
  const bytes = Buffer.alloc(512 * 4);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(4_096, 56);
  bytes.writeUInt32LE(0xfffffffe, 60);
  bytes.fill(0xff, 76, 512);
  bytes.writeUInt32LE(0, 76);
  for (let sector = 0; sector < 128; sector += 1) bytes.writeUInt32LE(sector === 1 ? 2 : 1, 512 + sector * 4);
  return bytes;
}

/** Good books and zips with their bytes changed at random, or the text in them. */
export function mutatedBooks(count: number): HostileFile[] {
  const packed = [
    ["search.xlsx", () => madeZip(entriesOf(XLSX))],
    ["search.ods", () => madeZip(entriesOf(ODS))],
    ["export.zip", () => madeZip([{ name: "Job Applications.csv", bytes: Buffer.from(CSV), deflated: true }])],
  ] as const;
  return Array.from({ length: count }, (_, seed): HostileFile => {
    if (seed % 2 === 0) {
      const [fileName, make] = packed[(seed / 2) % packed.length] as (typeof packed)[number];
      return { name: `a zip changed at random, ${seed}`, fileName, make: () => mutated(make(), seed) };
    }
    const of = seed % 3 === 0 ? ODS : XLSX;
    const names = Object.keys(of);
    const name = names[(seed >> 1) % names.length] as string;
    return book(`${name} changed at random, ${seed}`, () => ({ [name]: Buffer.from(mutated(Buffer.from(of[name] as string), seed)).toString("utf8") }), of);
  });
}

/** Books that mean well, to show that what is changed in the others would have been read. */
export function goodBooks(): HostileFile[] {
  return [book("a good .xlsx", () => ({})), book("a good .ods", () => ({}), ODS)];
}
