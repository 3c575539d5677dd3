// What a card says under a name: its custom fields, and the lines `Name: value` that its description begins with.
import { dayOf } from "#shared/model/calendar.ts";
import { LINE_LIMIT, LINK_LIMIT } from "#shared/model/limits.ts";
import type { Salary } from "#shared/model/salary.ts";
import { columnsOf } from "../csv-columns.ts";
import { readDay } from "../date-text.ts";
import { cellText } from "../fold-text.ts";
import { firstLink, linkOf } from "../link-text.ts";
import { readSalary } from "../salary-text.ts";
import type { TrelloCard } from "./read-board.ts";

export interface CardFacts {
  readonly company?: string;
  readonly role?: string;
  readonly location?: string;
  readonly link?: string;
  readonly source?: string;
  readonly salary?: Salary;
  readonly appliedOn?: string;
  /** Custom fields that are none of these, a line each. */
  readonly others: readonly string[];
}

/** How many lines of a description are looked at. */
const LOOKED_AT = 12;
const NAMED_LINE = /^[\s>*_#-]{0,8}([\p{L}][\p{L}\p{N} /'-]{1,40}?)[*_]{0,2}\s*[:：]\s*[*_]{0,2}\s*(\S.*)$/u;

/** Reads the facts of a card. The description stays whole; custom fields that say nothing we know are told apart. `locale` tells whose dollar `$` is. */
export function readFacts({ description, fields }: Pick<TrelloCard, "description" | "fields">, locale: string): CardFacts {
  const facts: { -readonly [Name in keyof CardFacts]: CardFacts[Name] } = { others: [] };
  const others: string[] = [];
  for (const { name, value } of fields) if (!takes(facts, name, value, locale)) others.push(`${name}: ${value}`);
  for (const line of description.slice(0, 8_000).split("\n").slice(0, LOOKED_AT)) {
    const named = line.length <= LINK_LIMIT ? NAMED_LINE.exec(line) : null;
    if (named) takes(facts, named[1] as string, named[2] as string, locale);
  }
  return { ...facts, others };
}

/** Whether the value went to a field, which the first that says it has. */
function takes(facts: { -readonly [Name in keyof CardFacts]: CardFacts[Name] }, name: string, value: string, locale: string): boolean {
  const said = cellText(value);
  const [column] = said === "" ? [] : columnsOf([[name], [said]], 0);
  if (column?.by !== "header") return false;
  switch (column.field) {
    case "company":
    case "role":
    case "location":
    case "source":
      if (facts[column.field] !== undefined || said.length > LINE_LIMIT) return false;
      facts[column.field] = said;
      return true;
    case "link": {
      const link = linkOf(said) ?? firstLink(said);
      if (link === undefined || link.length > LINK_LIMIT || facts.link !== undefined) return false;
      facts.link = link;
      return true;
    }
    case "salary": {
      const salary = readSalary(said, locale);
      if (!salary || facts.salary) return false;
      facts.salary = salary;
      return true;
    }
    case "appliedOn": {
      const day = onlyDay(said);
      if (day === undefined || facts.appliedOn !== undefined) return false;
      facts.appliedOn = day;
      return true;
    }
    default:
      return false;
  }
}

/** A day that can only be read one way. */
function onlyDay(text: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}T.*Z$/u.test(text) && !Number.isNaN(Date.parse(text))) return dayOf(text);
  const days = new Set((["dmy", "mdy", "ymd"] as const).flatMap((order) => readDay(text, order) ?? []));
  return days.size === 1 ? [...days][0] : undefined;
}
