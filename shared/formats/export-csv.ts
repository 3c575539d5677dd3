// The applications as a CSV file for a spreadsheet, which this program reads back as they were.
import Papa from "papaparse";
import type { Document } from "#shared/model/document.ts";
import { byRank } from "#shared/model/rank.ts";
import { STAGES } from "#shared/model/stage.ts";
import { OWN_COLUMNS, ownCells } from "./own-table.ts";

/** UTF-8 with a byte order mark, by which spreadsheets know it; lines end in CRLF (RFC 4180). Stages in their order, cards in the person's; the bin is left out. */
export function exportCsv(document: Document): string {
  const applications = [...document.applications.values()]
    .filter(({ removed }) => !removed)
    .sort((one, other) => STAGES.indexOf(one.stage) - STAGES.indexOf(other.stage) || byRank(one, other));
  return `\ufeff${Papa.unparse([OWN_COLUMNS, ...applications.map(ownCells)], { newline: "\r\n" })}\r\n`;
}
