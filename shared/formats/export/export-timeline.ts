// Everything that happened as a CSV file for a spreadsheet: one row an entry, in the order of the days. It is for reading; the applications' file is read back.
import Papa from "papaparse";
import { localTime } from "#shared/model/calendar.ts";
import type { Debrief } from "#shared/model/debrief.ts";
import type { Document } from "#shared/model/document.ts";
import type { Id } from "#shared/model/id.ts";
import type { Span } from "#shared/model/span.ts";
import { type Happening, type HappeningLine, historyOf } from "#shared/queries/history.ts";
import { say } from "#shared/text/say.ts";
import { TIMELINE_COLUMNS, type TimelineColumn } from "../table/timeline-table.ts";
import { safeCell } from "./safe-cell.ts";

type Cells = Partial<Record<TimelineColumn, string>>;

const DAY_LENGTH = "YYYY-MM-DD".length;

/** UTF-8 with a byte order mark; lines end in CRLF (RFC 4180); cells that a spreadsheet would run are made safe. The bin is left out. */
export function exportTimeline(document: Document, span: Span, only?: ReadonlySet<Id>): string {
  const rows = historyOf(document, span, only).map((happening) => {
    const cells = cellsOf(happening);
    return TIMELINE_COLUMNS.map((column) => safeCell(cells[column] ?? ""));
  });
  return `\ufeff${Papa.unparse([TIMELINE_COLUMNS, ...rows], { newline: "\r\n" })}\r\n`;
}

function cellsOf({ day, line, application, people }: Happening): Cells {
  const zone = line.kind === "round" ? line.zone : undefined;
  return {
    // A move that nobody knows the day of has a borrowed one, which a table would make a fact.
    Date: line.kind === "move" && line.undated ? "" : day,
    Time: clockOf(line.at),
    ...(zone === undefined ? {} : { Zone: zone }),
    ...(application ? { Company: application.company, Role: application.role, Application: application.id } : {}),
    With: people.map(({ name }) => name).join(", "),
    ...told(line),
    ...(line.kind === "round" && line.with !== undefined ? { With: [...people.map(({ name }) => name), line.with].join(", ") } : {}),
  };
}

/** The wall-clock time of an instant or a wall-clock time, `HH:MM`; empty for a day. */
function clockOf(at: string): string {
  if (at.length === DAY_LENGTH) return "";
  return (at.endsWith("Z") ? localTime(new Date(at)) : at).slice(DAY_LENGTH + 1, "YYYY-MM-DDTHH:MM".length);
}

function told(line: HappeningLine): Cells {
  switch (line.kind) {
    case "move":
      return { What: "move", From: line.from, To: line.to, ...(line.undated ? { Text: "day not known" } : {}) };
    case "note":
      return { What: "note", Text: line.text };
    case "edit":
      return { What: "edit", Name: line.fields.join(", ") };
    case "round":
      return { What: "round", Name: line.name, Text: line.went ?? "" };
    case "touchpoint":
      return { What: "touchpoint", Name: line.touchpoint.channel, Text: line.touchpoint.text };
    case "attachment":
      return { What: "document", Name: line.attachment.name, Text: line.attachment.kind };
    case "reminder":
      return { What: line.reminder.done ? "next step, done" : "next step", Text: line.reminder.text };
    case "debrief":
      return { What: "debrief", Name: line.debrief.ended ?? "", Text: textOf(line.debrief) };
    case "applied":
    case "added":
      return { What: line.kind };
  }
}

/** A debrief in a cell: what was asked, and each answer on a line of its own. */
function textOf({ wanted, wentWell, workOn, theirWords }: Debrief): string {
  const parts = [
    ["debrief.wanted", wanted],
    ["debrief.wentWell", wentWell],
    ["debrief.workOn", workOn],
    ["debrief.theirWords", theirWords === undefined ? [] : [theirWords]],
  ] as const;
  return parts.flatMap(([key, points]) => (points.length === 0 ? [] : [`${say({ key })}:`, ...points])).join("\n");
}
