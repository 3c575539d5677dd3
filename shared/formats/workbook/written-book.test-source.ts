// Writes small workbooks as Excel and LibreOffice do, for tests and for the fixtures that are committed as files.
import { TextReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";

/** What a cell holds; `days` is a day by its serial number from 1900, `percent` a share, `money` an amount with a dollar sign. */
export type WrittenCell =
  | string
  | number
  | boolean
  | null
  | { readonly days: number }
  | { readonly percent: number }
  | { readonly money: number }
  | { readonly formula: string; readonly result: string | number }
  | { readonly text: string; readonly link: string }
  | { readonly error: string };

/** A sheet with its merged cells (`A2:A4`). */
export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly WrittenCell[])[];
  readonly merged?: readonly string[];
  readonly hidden?: boolean;
}

/** A zip of these texts, in their order. */
export async function zipOfTexts(files: Readonly<Record<string, string>>, level = 6): Promise<Uint8Array> {
  const writer = new ZipWriter<Uint8Array>(new Uint8ArrayWriter(), { useWebWorkers: false, level });
  const lastModDate = new Date("2036-01-01T12:00:00Z");
  for (const [name, text] of Object.entries(files)) await writer.add(name, new TextReader(text), { lastModDate, extendedTimestamp: false });
  return writer.close();
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : `${letters(Math.floor(column / 26) - 1)}${letters(column % 26)}`;
}

/** An .xlsx with shared strings, styles and links beside each sheet. */
export async function writtenXlsx(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const strings: string[] = [];
  const shared = (text: string) => {
    if (!strings.includes(text)) strings.push(text);
    return strings.indexOf(text);
  };
  const files: Record<string, string> = {};
  for (const [index, { rows, merged = [] }] of sheets.entries()) {
    const links: { at: string; link: string }[] = [];
    const lines = rows.map((row, at) => {
      const cells = row.map((cell, column) => {
        const place = `${letters(column)}${at + 1}`;
        if (cell === null) return "";
        if (typeof cell === "string") return `<c r="${place}" t="s"><v>${shared(cell)}</v></c>`;
        if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
        if (typeof cell === "boolean") return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
        if ("days" in cell) return `<c r="${place}" s="1"><v>${cell.days}</v></c>`;
        if ("percent" in cell) return `<c r="${place}" s="2"><v>${cell.percent}</v></c>`;
        if ("money" in cell) return `<c r="${place}" s="3"><v>${cell.money}</v></c>`;
        if ("error" in cell) return `<c r="${place}" t="e"><v>${cell.error}</v></c>`;
        if ("formula" in cell) {
          const isText = typeof cell.result === "string";
          return `<c r="${place}"${isText ? ' t="str"' : ""}><f>${escaped(cell.formula)}</f><v>${escaped(String(cell.result))}</v></c>`;
        }
        links.push({ at: place, link: cell.link });
        return `<c r="${place}" t="s"><v>${shared(cell.text)}</v></c>`;
      });
      return row.length > 0 ? `<row r="${at + 1}">${cells.join("")}</row>` : "";
    });
    const spans = merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>` : "";
    const linked = links.map(({ at }, id) => `<hyperlink ref="${at}" r:id="rId${id + 1}"/>`).join("");
    files[`xl/worksheets/sheet${index + 1}.xml`] =
      `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${lines.join("")}</sheetData>${spans}${linked ? `<hyperlinks>${linked}</hyperlinks>` : ""}</worksheet>`;
    if (links.length > 0) {
      const told = links.map(({ link }, id) => `<Relationship Id="rId${id + 1}" Type="${OFFICE}/hyperlink" Target="${escaped(link)}" TargetMode="External"/>`);
      files[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = `${HEAD}<Relationships xmlns="${RELATIONS}">${told.join("")}</Relationships>`;
    }
  }
  const parts = sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>`).join("");
  const named = sheets.map(({ name, hidden }, index) => {
    return `<sheet name="${escaped(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`;
  });
  const related = sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`);
  const last = sheets.length;
  return zipOfTexts({
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>${parts}</Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${named.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="${RELATIONS}">${related.join("")}<Relationship Id="rId${last + 1}" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId${last + 2}" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/styles.xml": `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="&quot;$&quot;#,##0"/></numFmts><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="9" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}" count="${strings.length}" uniqueCount="${strings.length}">${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`,
    ...files,
  });
}
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The XML of a cell of an .ods. */
function odsCell(cell: WrittenCell): string {
  const paragraphs = (text: string) =>
    text
      .split("\n")
      .map((line) => `<text:p>${escaped(line)}</text:p>`)
      .join("");
  const typed = (type: string, value: string, shown: string) =>
    `<table:table-cell office:value-type="${type}" ${value}>${paragraphs(shown)}</table:table-cell>`;
  if (cell === null) return "<table:table-cell/>";
  if (typeof cell === "string") return typed("string", "", cell);
  if (typeof cell === "number") return typed("float", `office:value="${cell}"`, String(cell));
  if (typeof cell === "boolean") return typed("boolean", `office:boolean-value="${cell}"`, cell ? "TRUE" : "FALSE");
  if ("days" in cell) {
    const day = new Date(Date.UTC(1899, 11, 30) + cell.days * 86_400_000).toISOString().slice(0, cell.days % 1 === 0 ? 10 : 19);
    return typed("date", `office:date-value="${day}"`, day);
  }
  if ("percent" in cell) return `<table:table-cell table:style-name="share" office:value-type="percentage" office:value="${cell.percent}"/>`;
  if ("money" in cell) return `<table:table-cell table:style-name="money" office:value-type="currency" office:currency="USD" office:value="${cell.money}"/>`;
  if ("error" in cell) return typed("string", "", cell.error);
  if ("formula" in cell) return typed("string", `table:formula="of:=${escaped(cell.formula)}"`, String(cell.result));
  return `<table:table-cell office:value-type="string"><text:p><text:a xlink:href="${escaped(cell.link)}">${escaped(cell.text)}</text:a></text:p></table:table-cell>`;
}

/** An .ods as LibreOffice writes it: each sheet filled to its last row and column by repetition. */
export async function writtenOds(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const tables = sheets.map(({ name, rows }) => {
    const lines = rows.map(
      (row) => `<table:table-row>${row.map(odsCell).join("")}<table:table-cell table:number-columns-repeated="${16_384 - row.length}"/></table:table-row>`,
    );
    const rest = `<table:table-row table:number-rows-repeated="${1_048_576 - rows.length}"><table:table-cell table:style-name="plain" table:number-columns-repeated="16384"/></table:table-row>`;
    return `<table:table table:name="${escaped(name)}">${lines.join("")}${rest}</table:table>`;
  });
  const names = ["office", "style", "text", "table", "number", "fo"].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`);
  return zipOfTexts({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "META-INF/manifest.xml": `${HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>`,
    "content.xml": `${HEAD}<office:document-content ${names.join(" ")} xmlns:xlink="http://www.w3.org/1999/xlink"><office:automatic-styles><number:percentage-style style:name="N1"><number:number number:decimal-places="0"/><number:text>%</number:text></number:percentage-style><number:currency-style style:name="N2"><number:currency-symbol>$</number:currency-symbol><number:number number:decimal-places="0" number:grouping="true"/></number:currency-style><style:style style:name="share" style:family="table-cell" style:data-style-name="N1"/><style:style style:name="money" style:family="table-cell" style:data-style-name="N2"/><style:style style:name="plain" style:family="table-cell"/></office:automatic-styles><office:body><office:spreadsheet>${tables.join("")}</office:spreadsheet></office:body></office:document-content>`,
  });
}
