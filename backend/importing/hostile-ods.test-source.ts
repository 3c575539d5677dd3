// Tables of OpenDocument that nobody should trip over: cells and rows that come again without end, and days that no calendar has.
import type { HostileFile } from "./hostile-file.test-source.ts";
import { book, ODS, ODS_END, ODS_HEAD, ODS_ROWS, odsCell } from "./made-book.test-source.ts";

/** Each kind of table that somebody could think of, in a book that is whole otherwise. */
export function hostileOds(): HostileFile[] {
  const ods = (name: string, tables: () => string) => book(name, () => ({ "content.xml": `${ODS_HEAD}${tables()}${ODS_END}` }), ODS);
  return [
    ods(
      "a cell that comes 16,384 times",
      () =>
        `<table:table table:name="S">${ODS_ROWS}<table:table-row><table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>Fernhill</text:p></table:table-cell></table:table-row></table:table>`,
    ),
    ods(
      "a row that comes a million times",
      () =>
        `<table:table table:name="S">${ODS_ROWS}<table:table-row table:number-rows-repeated="1048576">${odsCell("Fernhill")}</table:table-row></table:table>`,
    ),
    ods(
      "a full sheet in two tags",
      () =>
        `<table:table table:name="S">${ODS_ROWS}<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>Fernhill</text:p></table:table-cell></table:table-row></table:table>`,
    ),
    ods(
      "repeated by more than there are numbers",
      () =>
        `<table:table table:name="S">${ODS_ROWS}<table:table-row table:number-rows-repeated="1e308"><table:table-cell table:number-columns-repeated="99999999999999999999"><text:p>Fernhill</text:p></table:table-cell></table:table-row></table:table>`,
    ),
    ods(
      "repeated by less than nothing",
      () =>
        `<table:table table:name="S">${ODS_ROWS}<table:table-row table:number-rows-repeated="-5"><table:table-cell table:number-columns-repeated="NaN"><text:p>Fernhill</text:p></table:table-cell></table:table-row></table:table>`,
    ),
    ods(
      "a thousand rows that each come a thousand times",
      () =>
        `<table:table table:name="S">${ODS_ROWS}${`<table:table-row table:number-rows-repeated="1000">${odsCell("Fernhill")}</table:table-row>`.repeat(1_000)}</table:table>`,
    ),
    ods(
      "a million blanks in one tag",
      () => `<table:table table:name="S">${ODS_ROWS}<table:table-row>${odsCell('x<text:s text:c="1000000000"/>y')}</table:table-row></table:table>`,
    ),
    ods("six million tags", () => `<table:table table:name="S">${ODS_ROWS}</table:table>${"<a/>".repeat(5_900_000)}`),
    ods("20,000 tables", () => `<table:table table:name="S">${ODS_ROWS}</table:table>`.repeat(20_000)),
    ods(
      "a cell that spans everything",
      () =>
        `<table:table table:name="S">${ODS_ROWS}<table:table-row><table:table-cell table:number-columns-spanned="16384" table:number-rows-spanned="1048576"><text:p>x</text:p></table:table-cell></table:table-row></table:table>`,
    ),
    ods(
      "days that no calendar has",
      () =>
        `<table:table table:name="S">${ODS_ROWS}${["9999999-99-99", "2031-02-31", "-1", "NaN", "2031-13-01T99:99:99"].map((day) => `<table:table-row>${odsCell("Fernhill")}<table:table-cell office:value-type="date" office:date-value="${day}"><text:p>x</text:p></table:table-cell></table:table-row>`).join("")}</table:table>`,
    ),
  ];
}
