// How a report looks, on paper and in its preview: black on white, nothing from a network.
import { say } from "#shared/text/say.ts";
import type { Paper } from "./paper.ts";
import { WIDTHS } from "./report-table.ts";

/** The style of what stands inside `.report`. */
export const REPORT_STYLE = `
.report { box-sizing: border-box; color: #16181a; background: #fff; font: 9.5pt/1.4 "Nunito Sans Variable", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; font-variant-numeric: tabular-nums; text-align: left; hyphens: manual; }
.report * { box-sizing: border-box; }
.report h1, .report h2, .report h3, .report p, .report dl, .report dd { margin: 0; font-weight: inherit; }
.report .title { font-family: "Source Serif 4 Variable", Georgia, "Times New Roman", serif; font-size: 19pt; font-weight: 600; line-height: 1.2; }
.report .days { margin-top: 2pt; font-size: 11.5pt; }
.report .made, .report .remark { color: #555a5f; }
.report .remark { margin-top: 6pt; }
.report .who { display: grid; grid-template-columns: 1fr 1fr; gap: 0 18pt; margin-top: 16pt; }
.report .line { border-bottom: 0.75pt solid #16181a; padding-bottom: 2pt; min-height: 20pt; display: flex; align-items: flex-end; font-size: 11pt; overflow-wrap: anywhere; }
.report .under { padding-top: 2pt; color: #555a5f; font-size: 8.5pt; }
.report .part { margin-top: 20pt; }
.report .head { font-family: "Source Serif 4 Variable", Georgia, "Times New Roman", serif; font-size: 13pt; font-weight: 600; margin-bottom: 5pt; break-after: avoid; }
.report .numbers { display: grid; grid-template-columns: max-content 1fr; gap: 2pt 14pt; }
.report .numbers dt { color: #3c4145; }
.report .numbers dd { font-weight: 600; }
.report table { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: 8.75pt; }
.report th, .report td { padding: 3pt 8pt 3pt 0; border-bottom: 0.5pt solid #c9cccf; vertical-align: top; text-align: left; font-weight: 400; overflow-wrap: anywhere; }
.report th:last-child, .report td:last-child { padding-right: 0; }
.report td { unicode-bidi: plaintext; }
.report thead { display: table-header-group; }
.report thead th { border-bottom: 0.75pt solid #16181a; color: #3c4145; font-size: 8pt; font-weight: 600; vertical-align: bottom; }
.report tfoot { display: table-row-group; }
.report tfoot th, .report tfoot td { border-bottom: 0; font-weight: 600; }
.report tr { break-inside: avoid; }
.report .count { padding-left: 2pt; padding-right: 2pt; text-align: right; }
.report .count:last-child { padding-right: 0; }
.report thead .count { font-size: 7.5pt; overflow-wrap: normal; }
${WIDTHS.map((width) => `.report .w${width} { width: ${width}%; }`).join("\n")}
.report .zero { color: #6b7075; }
.report .signed { display: grid; grid-template-columns: 1fr 1fr; gap: 0 18pt; margin-top: 34pt; break-inside: avoid; }
`;

/** The page itself: its paper, its margins, and its number at the foot. */
export function pageStyle(paper: Paper): string {
  const [before = "", between = "", after = ""] = say({ key: "report.page", values: { page: "\n", pages: "\n" } }).split("\n");
  const number = `"${before}" counter(page) "${between}" counter(pages) "${after}"`;
  return `@page { size: ${paper} portrait; margin: 16mm 16mm 18mm; @bottom-right { content: ${number}; font: 8pt sans-serif; color: #555a5f; } }`;
}

/** What a file of its own needs beside: a sheet of paper on a screen, nothing around it in print. */
export const FILE_STYLE = `
:root { color-scheme: light; }
body { margin: 0; background: #eceae4; }
.report { max-width: 210mm; min-height: 297mm; margin: 24px auto; padding: 16mm; }
@media print { body { background: #fff; } .report { max-width: none; min-height: 0; margin: 0; padding: 0; } }
@media screen and (max-width: 210mm) { .report { margin: 0; padding: 20px; } .report .part { overflow-x: auto; } }
`;
