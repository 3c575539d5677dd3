// What a card says under a name: its custom fields, and the lines `Name: value` that its description begins with.
import { dayOf } from "#shared/model/calendar.ts";
import { LINE_LIMIT, LINK_LIMIT } from "#shared/model/limits.ts";
import type { Salary } from "#shared/model/salary.ts";
import type { ImportField } from "../import/import-plan.ts";
import { firstLink, linkOf } from "../link-text.ts";
import { columnsOf } from "../table/csv-columns.ts";
import { readDay } from "../table/date-text.ts";
import { cellText } from "../table/fold-text.ts";
import { readSalary } from "../table/salary-text.ts";
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

/** How many lines of a description are looked at, and how long one may be that tells a fact. */
const LOOKED_AT = 12;
const LINE_CHARACTERS = LINK_LIMIT;
const NAME_CHARACTERS = 50;
const NAME = /^\p{L}[\p{L}\p{N} /'-]+$/u;
const MARKS = /^[\s>*_#-]+|[\s*_]+$/gu;

/** Beyond this many different names a board tells nothing under them; columns are looked up slowly. */
const NAMES_LIMIT = 2_000;

/** A reader of facts, for one plan: it looks each name up once. `locale` tells whose dollar `$` is. */
export function factsReader(locale: string): (card: Pick<TrelloCard, "description" | "fields">) => CardFacts {
  const known = new Map<string, ImportField | undefined>();
  const fieldOf = (name: string): ImportField | undefined => {
    if (!known.has(name) && known.size < NAMES_LIMIT) {
      const [column] = columnsOf([[name]], 0);
      known.set(name, column?.by === "header" ? column.field : undefined);
    }
    return known.get(name);
  };
  return (card) => readFacts(card, (facts, name, value) => takes(facts, fieldOf(name), value, locale));
}

type Draft = { -readonly [Name in keyof CardFacts]: CardFacts[Name] };

/** The description stays whole; custom fields that say nothing we know are told apart. */
function readFacts(
  { description, fields }: Pick<TrelloCard, "description" | "fields">,
  take: (facts: Draft, name: string, value: string) => boolean,
): CardFacts {
  const facts: Draft = { others: [] };
  const others: string[] = [];
  for (const { name, value } of fields) if (!take(facts, name, value)) others.push(`${name}: ${value}`);
  for (const line of description.slice(0, 8_000).split("\n").slice(0, LOOKED_AT)) {
    const at = line.length <= LINE_CHARACTERS ? line.search(/[:：]/u) : -1;
    const name = at > 0 && at <= NAME_CHARACTERS ? line.slice(0, at).replace(MARKS, "") : "";
    if (NAME.test(name)) take(facts, name, line.slice(at + 1).replace(MARKS, ""));
  }
  return { ...facts, others };
}

/** Whether the value went to a field, which the first that says it has. */
function takes(facts: Draft, field: ImportField | undefined, value: string, locale: string): boolean {
  const said = field === undefined ? "" : cellText(value);
  if (said === "") return false;
  switch (field) {
    case "company":
    case "role":
    case "location":
    case "source":
      if (facts[field] !== undefined || said.length > LINE_LIMIT) return false;
      facts[field] = said;
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
