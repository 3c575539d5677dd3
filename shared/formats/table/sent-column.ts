// A column of yes and no that tells which rows were sent: tables with boxes to tick have one in place of a status.

import type { ImportColumn } from "../import/import-plan.ts";
import { foldHeader } from "./fold-text.ts";
import { words } from "./word-list.ts";

const NAMES = new Set(
  words(`
    applied | applied yet | already applied | sent | submitted | have i applied | beworben | schon beworben | abgeschickt | postule | envoye | aplicado |
    enviado | candidatei me | inviata | gesolliciteerd | verstuurd | ansokt | skickad | wyslano | odoslane | 已投递 | 応募済み
  `).map(foldHeader),
);
const YES = /^(?:true|yes|y|ja|oui|si|sí|sim|tak|áno|x|✓|✔|☑|✅|是|はい)$/iu;
const NO = /^(?:false|no|n|nein|non|não|nee|nej|nie|☐|❌|否|いいえ)$/iu;

/** What a cell of such a column says. */
export function saysSent(text: string): boolean | undefined {
  return YES.test(text) ? true : NO.test(text) ? false : undefined;
}

/** The column that tells which rows were sent, where there is one; the person's own word on it stands above. */
export function sentColumn(columns: readonly ImportColumn[]): ImportColumn | undefined {
  return columns.find(({ header, samples, field, by }) => {
    return field === "keep" && by !== "person" && NAMES.has(foldHeader(header)) && samples.every((text) => saysSent(text) !== undefined);
  });
}
