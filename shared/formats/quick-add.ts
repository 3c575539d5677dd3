// Quick add: one line, a link or pasted text becomes the fields of a new application.
import { LINE_LIMIT, LINK_LIMIT, TEXT_LIMIT } from "#shared/model/limits.ts";
import type { Said } from "#shared/text/said.ts";
import { firstLink, hostOf } from "./link-text.ts";

/** What a quick add knows; company and role are never both empty. */
export interface QuickAddFields {
  readonly company: string;
  readonly role: string;
  readonly link?: string;
  readonly posting?: { readonly text: string; readonly savedAt: string };
}
export type QuickAdd = { readonly fields: QuickAddFields } | { readonly refused: Said };

/** A hyphen needs room on both sides, an en or em dash stands for itself. */
const DASH = /\s+[-–—]+\s+|\s*[–—]\s*/u;
const AT = /\s+(?:at|@)\s+/giu;

/**
 * Reads what was typed or pasted: `Company - Role` (also an en or em dash), `Role at Company`, a link with or without such a name,
 * or many lines, of which the first is the name and the rest is kept as the posting. `today` (`YYYY-MM-DD`) dates that posting.
 * A link alone is named by its host without `www.`, and nothing else is read out of it.
 */
export function readQuickAdd(text: string, today: string): QuickAdd {
  const whole = text.trim();
  const end = whole.search(/[\r\n]/u);
  const line = end < 0 ? whole : whole.slice(0, end);
  const rest = end < 0 ? "" : whole.slice(end).trim();
  if (rest.length > TEXT_LIMIT) return { refused: { key: "importing.pastedTooLong", values: { limit: TEXT_LIMIT } } };

  // A first line that is over both limits together can hold no name; it is not searched through either.
  if (line.length > LINK_LIMIT + 2 * LINE_LIMIT) return tooLong();
  const found = firstLink(line);
  const link = found ?? firstLink(rest.slice(0, TEXT_LIMIT));
  const name = nameIn(found ? line.replace(found, " ") : line);
  if (name.company.length > LINE_LIMIT || name.role.length > LINE_LIMIT) return tooLong();
  if (link && link.length > LINK_LIMIT) return { refused: { key: "importing.linkTooLong", values: { limit: LINK_LIMIT } } };
  const company = name.company || name.role || !link ? name.company : hostOf(link);
  if (!company && !name.role) return { refused: { key: "refusal.nameMissing" } };
  return {
    fields: { company, role: name.role, ...(link ? { link } : {}), ...(rest && rest !== link ? { posting: { text: rest, savedAt: today } } : {}) },
  };
}

function tooLong(): QuickAdd {
  return { refused: { key: "refusal.tooLong", values: { limit: LINE_LIMIT } } };
}

function nameIn(line: string): { company: string; role: string } {
  const name = line.replace(/\s+/gu, " ").replace(/^[\s\-–—]+|[\s\-–—]+$/gu, "");
  const dash = DASH.exec(name);
  if (dash) return { company: name.slice(0, dash.index).trim(), role: name.slice(dash.index + dash[0].length).trim() };
  const at = [...name.matchAll(AT)].at(-1);
  if (at) return { company: name.slice(at.index + at[0].length).trim(), role: name.slice(0, at.index).trim() };
  return { company: name, role: "" };
}
