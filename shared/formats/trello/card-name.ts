// How job seekers name their cards: company and role out of one line.
import { LINE_LIMIT } from "#shared/model/limits.ts";
import { readQuickAdd } from "../quick-add.ts";

export interface CardName {
  readonly company: string;
  readonly role: string;
  readonly link?: string;
  /** It was too long for its fields; the whole is to be kept elsewhere. */
  readonly isCut?: true;
}

/** `(Company) Role`; what stands in brackets must be words, since others count points there. */
const BRACKETED = /^[([]\s*([^()[\]]{1,200}?)\s*[)\]]\s*[-–—:|]?\s*(\S.*)$/u;
const PARTED = /\s+[|/·•]\s+|\s*[|]\s*|:\s+/u;

/**
 * Reads a card's name as a quick add does (`Company - Role`, `Role at Company`, a link), and beside it `(Company) Role`, `Company | Role` and
 * `Company: Role`. A name in one piece is the company. Both are empty where nothing of it is a name.
 */
export function readCardName(name: string): CardName {
  const line = name.replace(/\s+/gu, " ").trim();
  const bracketed = line.length <= 2 * LINE_LIMIT ? BRACKETED.exec(line) : null;
  if (bracketed && /\p{L}/u.test(bracketed[1] as string)) return cut(bracketed[1] as string, bracketed[2] as string);
  const read = readQuickAdd(line, "");
  if ("refused" in read) return cut(/[\p{L}\p{N}]/u.test(line.slice(0, LINE_LIMIT)) ? line : "", "");
  const { company, role, link } = read.fields;
  const parted = role || link ? null : PARTED.exec(company);
  const before = parted && company.slice(0, parted.index).trim();
  const after = parted && company.slice(parted.index + parted[0].length).trim();
  return { ...(before && after ? cut(before, after) : cut(company, role)), ...(link ? { link } : {}) };
}

function cut(company: string, role: string): CardName {
  const isCut = company.length > LINE_LIMIT || role.length > LINE_LIMIT;
  return { company: fitting(company), role: fitting(role), ...(isCut ? { isCut } : {}) };
}

function fitting(line: string): string {
  return line.length > LINE_LIMIT ? `${line.slice(0, LINE_LIMIT - 1)}…` : line;
}
