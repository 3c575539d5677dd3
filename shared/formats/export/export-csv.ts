// The applications as a CSV file for a spreadsheet, which this program reads back as they were.
import Papa from "papaparse";
import type { Application } from "#shared/model/application.ts";
import type { Document } from "#shared/model/document.ts";
import type { Id } from "#shared/model/id.ts";
import { byRank } from "#shared/model/rank.ts";
import { isBounded, isInSpan, type Span } from "#shared/model/span.ts";
import { STAGES } from "#shared/model/stage.ts";
import { OWN_COLUMNS, ownCells } from "../table/own-table.ts";

/** Which applications are asked for: some by their ids, those that were sent in a span of days, or all. */
export interface Asked {
  readonly only?: ReadonlySet<Id>;
  readonly sent?: Span;
}

/** UTF-8 with a byte order mark, by which spreadsheets know it; lines end in CRLF (RFC 4180). Stages in their order, cards in the person's; the bin is left out. */
export function exportCsv(document: Document, asked: Asked = {}): string {
  return `\ufeff${Papa.unparse([OWN_COLUMNS, ...exportedApplications(document, asked).map(ownCells)], { newline: "\r\n" })}\r\n`;
}

/** The applications that go into the file, in its order. One that nobody knows the day of is in no bounded span. */
export function exportedApplications({ applications }: Document, { only, sent }: Asked): Application[] {
  const inSpan = (day: string | undefined) => sent === undefined || !isBounded(sent) || (day !== undefined && isInSpan(sent, day));
  return [...applications.values()]
    .filter(({ id, removed, appliedOn, stage }) => !removed && (!only || only.has(id)) && inSpan(stage === "lead" ? undefined : appliedOn))
    .sort((one, other) => STAGES.indexOf(one.stage) - STAGES.indexOf(other.stage) || byRank(one, other));
}
