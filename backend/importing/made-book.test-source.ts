// Small spreadsheets put together part by part, whole or with some of their parts changed.
import { type MadeEntry, madeZip } from "../whole/made-zip.test-source.ts";
import type { HostileFile } from "./hostile-file.test-source.ts";

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
export const MAIN =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
export const RELS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

type Parts = Readonly<Record<string, string>>;

/** The parts of a small .xlsx: two rows below their column names, texts shared, one date, one link. */
export const XLSX: Parts = {
  "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
  "_rels/.rels": `${HEAD}<Relationships ${RELS}><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `${HEAD}<workbook ${MAIN}><sheets><sheet name="Search" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships ${RELS}><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  "xl/sharedStrings.xml": `${HEAD}<sst ${MAIN}><si><t>Company</t></si><si><t>Role</t></si><si><t>Status</t></si><si><t>Date applied</t></si><si><t>Fernhill</t></si><si><t>Sculptor</t></si><si><t>Applied</t></si></sst>`,
  "xl/styles.xml": `${HEAD}<styleSheet ${MAIN}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  "xl/worksheets/sheet1.xml": `${HEAD}<worksheet ${MAIN}><dimension ref="A1:D2"/><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row><row r="2"><c r="A2" t="s"><v>4</v></c><c r="B2" t="s"><v>5</v></c><c r="C2" t="s"><v>6</v></c><c r="D2" s="1"><v>47892</v></c></row></sheetData></worksheet>`,
};
export const SHEET = "xl/worksheets/sheet1.xml";
export const STRINGS = "xl/sharedStrings.xml";

export const ODS_HEAD = `${HEAD}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body><office:spreadsheet>`;
export const ODS_END = "</office:spreadsheet></office:body></office:document-content>";
export const odsCell = (text: string) => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
export const ODS_ROWS = ["Company,Role,Status", "Fernhill,Sculptor,Applied"]
  .map((row) => `<table:table-row>${row.split(",").map(odsCell).join("")}</table:table-row>`)
  .join("");
/** The parts of a small .ods. */
export const ODS: Parts = {
  mimetype: "application/vnd.oasis.opendocument.spreadsheet",
  "content.xml": `${ODS_HEAD}<table:table table:name="Search">${ODS_ROWS}</table:table>${ODS_END}`,
  "META-INF/manifest.xml": `${HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
};

export const entriesOf = (parts: Parts): MadeEntry[] => Object.entries(parts).map(([name, text]) => ({ name, bytes: Buffer.from(text), deflated: true }));

/** A book with some of its parts changed (null: left out), and entries behind them. */
export function book(
  name: string,
  change: () => Readonly<Record<string, string | null>>,
  of: Parts = XLSX,
  more: () => readonly MadeEntry[] = () => [],
): HostileFile {
  const make = () => {
    const parts = Object.entries({ ...of, ...change() }).filter((part): part is [string, string] => part[1] !== null);
    return madeZip([...entriesOf(Object.fromEntries(parts)), ...more()]);
  };
  return { name, fileName: of === ODS ? "search.ods" : "search.xlsx", make };
}

export const rowOf = (at: number, cells: string) => `<row r="${at}">${cells}</row>`;
export const inline = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
/** A sheet with these rows below its column names. */
export const sheetWith = (rows: string, before = "", behind = "") => ({
  [SHEET]: `${HEAD}<worksheet ${MAIN}>${before}<sheetData>${rowOf(1, inline("A1", "Company") + inline("B1", "Role") + inline("C1", "Status"))}${rows}</sheetData>${behind}</worksheet>`,
});
export const LAUGHS = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 12 }, (_, at) => `<!ENTITY lol${at + 1} "${`&${at === 0 ? "lol" : `lol${at}`};`.repeat(10)}">`).join("")}]>`;
export const OUTSIDE = '<!DOCTYPE x [<!ENTITY out SYSTEM "file:///etc/passwd"><!ENTITY % more SYSTEM "http://127.0.0.1:9/x.dtd"> %more;]>';
export const declared = (xml: string, doctype: string) => xml.replace(HEAD, `${HEAD}${doctype}`);
