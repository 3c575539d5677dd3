// The report of a job search as HTML made for paper: a part to be shown in a page, or a file of its own that loads nothing.
import type { Application } from "#shared/model/application.ts";
import { applicationName } from "#shared/model/application-name.ts";
import { COLUMNS } from "#shared/model/stage.ts";
import type { Happening } from "#shared/queries/history.ts";
import type { Share } from "#shared/queries/insights.ts";
import type { Report, ReportPeriod, Sent, WentOn } from "#shared/queries/report.ts";
import { i18n, say } from "#shared/text/say.ts";
import { type Markup, markup } from "./markup.ts";
import type { Paper } from "./paper.ts";
import { clockText, daysText, dayText } from "./report-days.ts";
import { FILE_STYLE, pageStyle, REPORT_STYLE } from "./report-style.ts";
import { reportTable } from "./report-table.ts";

/** How it is written: dates by the locale, the person's name where they gave it, and on which paper. */
export interface ReportSetting {
  readonly locale: string;
  readonly paper: Paper;
  readonly name?: string;
}

/** Under how many a percentage tells nothing that the count does not. */
const FEW = 10;

/** A whole HTML file. */
export function reportFile(report: Report, setting: ReportSetting): string {
  const { html } = markup`<main>${reportPart(report, setting, 1)}</main>`;
  const head = markup`<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${titleOf(report, setting.locale)}</title>`;
  const style = `${pageStyle(setting.paper)}${REPORT_STYLE}${FILE_STYLE}`;
  return `<!doctype html>\n<html lang="${i18n.language}">\n<head>\n${head.html}\n<style>${style}</style>\n</head>\n<body>\n${html}\n</body>\n</html>\n`;
}

/** The report as a part of a page, styled by `REPORT_STYLE`; `top` is the level of its title among the page's headings. */
export function reportPart(report: Report, setting: ReportSetting, top: 1 | 2): Markup {
  const title = markup`<p class="days">${daysOf(report, setting.locale)}</p>
<p class="made">${say({ key: "report.made", values: { day: dayText(report.madeOn, setting.locale) } })}</p>`;
  const parts = [numbers, periods, sentTable, wentOnTable, interviewTable, contactTable];
  return markup`<article class="report">
${heading(top, "title", say({ key: "report.title" }))}${title}
<div class="who">${[ruled(setting.name ?? "", say({ key: "report.name" })), ruled("", say({ key: "report.reference" }))]}</div>
${parts.map((part) => part(report, { ...setting, head: (text) => heading(top === 1 ? 2 : 3, "head", text) }))}
<div class="signed">${[ruled("", say({ key: "report.signedAt" })), ruled("", say({ key: "report.signature" }))]}</div>
</article>`;
}

interface Drawing extends ReportSetting {
  readonly head: (text: string) => Markup;
}

function titleOf(report: Report, locale: string): string {
  return `${say({ key: "report.title" })}, ${daysOf(report, locale)}`;
}

function daysOf({ from, to }: Report, locale: string): string {
  return say({ key: "report.days", values: { from: dayText(from, locale), to: dayText(to, locale) } });
}

function heading(level: 1 | 2 | 3, name: string, text: string): Markup {
  if (level === 1) return markup`<h1 class="${name}">${text}</h1>`;
  return level === 2 ? markup`<h2 class="${name}">${text}</h2>` : markup`<h3 class="${name}">${text}</h3>`;
}

/** A line to write on, with what belongs there under it. */
function ruled(text: string, under: string): Markup {
  return markup`<div><div class="line">${text}</div><p class="under">${under}</p></div>`;
}

function numbers({ sent, answered, interviewed, offered, interviews, contacts, undated }: Report, { head }: Drawing): Markup {
  const lines = [
    ["report.sentCount", String(sent.length)],
    ["report.answeredCount", shareText(answered)],
    ["report.interviewedCount", shareText(interviewed)],
    ["report.offeredCount", shareText(offered)],
    ["report.roundCount", String(interviews.length)],
    ["report.contactCount", String(contacts.length)],
  ] as const;
  const remark = undated > 0 ? markup`<p class="remark">${say({ key: "report.undated", values: { count: undated } })}</p>` : "";
  return markup`<section class="part">${head(say({ key: "report.numbers" }))}
<dl class="numbers">${lines.map(([key, value]) => markup`<dt>${say({ key })}</dt><dd>${value}</dd>`)}</dl>${remark}</section>`;
}

/** Always with the whole it is a part of; as a percentage only where there are enough. */
function shareText({ part, of }: Share): string {
  if (of < FEW) return say({ key: "report.few", values: { part, of } });
  const percent = new Intl.NumberFormat(i18n.language, { style: "percent" }).format(part / of);
  return say({ key: "report.many", values: { part, of, percent } });
}

function periods({ periods: rows, unit }: Report, { locale, head }: Drawing): Markup {
  const sum = (count: (row: ReportPeriod) => number) => rows.reduce((total, row) => total + count(row), 0);
  const counted = (name: string, count: (row: ReportPeriod) => number) => ({
    ...{ head: name, width: 11 as const, kind: "count" as const, total: sum(count) },
    cell: (row: ReportPeriod) => (count(row) === 0 ? markup`<span class="zero">0</span>` : count(row)),
  });
  const name = ({ first, last }: ReportPeriod) => (unit === "month" ? dayText(first, locale, "month") : daysText(first, last, locale));
  return reportTable(head(say({ key: unit === "month" ? "report.months" : "report.weeks" })), rows, [
    { head: say({ key: unit === "month" ? "report.month" : "report.week" }), width: 23, cell: name, total: say({ key: "report.total" }) },
    ...COLUMNS.map((column) => counted(say({ key: `board.stage.${column}` }), ({ reached }) => reached[column])),
    counted(say({ key: "report.roundsShort" }), ({ interviews }) => interviews),
    counted(say({ key: "report.contactsShort" }), ({ contacts }) => contacts),
  ]);
}

function sentTable({ sent }: Report, { locale, head }: Drawing): Markup {
  return reportTable<Sent>(head(say({ key: "report.sent" })), sent, [
    { head: say({ key: "report.sentOn" }), width: 13, cell: ({ day }) => dayText(day, locale) },
    { head: say({ key: "report.company" }), width: 18, cell: ({ application }) => orNothing(application.company) },
    { head: say({ key: "report.role" }), width: 19, cell: ({ application }) => orNothing(application.role) },
    { head: say({ key: "report.place" }), width: 12, cell: ({ application }) => orNothing(application.location) },
    { head: say({ key: "report.source" }), width: 12, cell: ({ application }) => orNothing(application.source) },
    { head: say({ key: "report.stands" }), width: 13, cell: ({ application }) => standing(application) },
    { head: say({ key: "report.lastHeard" }), width: 13, cell: ({ last }) => (last ? lastText(last, locale) : orNothing(undefined)) },
  ]);
}

function wentOnTable({ wentOn }: Report, { locale, head }: Drawing): Markup {
  return reportTable<WentOn>(head(say({ key: "report.wentOn" })), wentOn, [
    { head: say({ key: "report.day" }), width: 13, cell: ({ day }) => dayText(day, locale) },
    { head: say({ key: "report.company" }), width: 26, cell: ({ application }) => orNothing(application.company) },
    { head: say({ key: "report.role" }), width: 31, cell: ({ application }) => orNothing(application.role) },
    { head: say({ key: "report.step" }), width: 15, cell: ({ move }) => say({ key: `board.stage.${move.to}` }) },
    { head: say({ key: "report.stands" }), width: 15, cell: ({ application }) => standing(application) },
  ]);
}

function interviewTable({ interviews }: Report, { locale, head }: Drawing): Markup {
  return reportTable<Happening>(head(say({ key: "report.interviews" })), interviews, [
    { head: say({ key: "report.day" }), width: 13, cell: ({ day }) => dayText(day, locale) },
    { head: say({ key: "report.time" }), width: 16, cell: ({ line }) => (line.kind === "round" ? orNothing(clockText(line, locale)) : "") },
    { head: say({ key: "report.company" }), width: 18, cell: ({ application }) => orNothing(application?.company) },
    { head: say({ key: "report.role" }), width: 24, cell: ({ application }) => orNothing(application?.role) },
    { head: say({ key: "report.interview" }), width: 15, cell: ({ line }) => (line.kind === "round" ? orNothing(line.name) : "") },
    { head: say({ key: "report.with" }), width: 14, cell: withText },
  ]);
}

function contactTable({ contacts }: Report, { locale, head }: Drawing): Markup {
  return reportTable<Happening>(head(say({ key: "report.contacts" })), contacts, [
    { head: say({ key: "report.day" }), width: 13, cell: ({ day }) => dayText(day, locale) },
    { head: say({ key: "report.person" }), width: 18, cell: withText },
    { head: say({ key: "report.company" }), width: 20, cell: ({ people: [person] }) => orNothing(person?.company) },
    {
      head: say({ key: "report.how" }),
      width: 14,
      cell: ({ line }) => (line.kind === "touchpoint" ? say({ key: `people.channel.${line.touchpoint.channel}` }) : ""),
    },
    { head: say({ key: "report.about" }), width: 35, cell: ({ application }) => orNothing(application && applicationName(application)) },
  ]);
}

function withText({ line, people }: Happening): string {
  const names = people.map(({ name }) => name);
  return orNothing([...names, ...(line.kind === "round" && line.with !== undefined ? [line.with] : [])].join(", "));
}

function standing({ stage, archived }: Application): string {
  const name = say({ key: `board.stage.${stage}` });
  return archived ? say({ key: "report.archived", values: { stage: name, reason: say({ key: `report.reason.${archived.reason}` }) } }) : name;
}

/** What happened last, and when; of what was written or said, only that it was. */
function lastText({ line, day: at }: Happening, locale: string): string {
  const day = dayText(at, locale);
  switch (line.kind) {
    case "move":
      return line.undated
        ? say({ key: `board.stage.${line.to}` })
        : say({ key: "report.movedTo", values: { stage: say({ key: `board.stage.${line.to}` }), day } });
    case "round":
      return say({ key: "report.roundLast", values: { day } });
    case "touchpoint":
      return say({ key: "report.contactLast", values: { day } });
    case "debrief":
      return say({ key: "report.debriefLast", values: { day } });
    default:
      return say({ key: "report.noteLast", values: { day } });
  }
}

function orNothing(text: string | undefined): string {
  return text || say({ key: "report.nothing" });
}
