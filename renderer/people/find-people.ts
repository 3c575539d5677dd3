// Finding people: words over what is written of them and said with them, and the company they are at.
import { applicationName } from "#shared/model/application-name.ts";
import { foldCompany } from "#shared/model/company-name.ts";
import type { Person } from "#shared/model/person.ts";
import type { Touchpoint } from "#shared/model/touchpoint.ts";
import { fold } from "#shared/queries/filter.ts";
import type { KnownPerson } from "#shared/queries/people.ts";

/** A company people are at, under its name without case and legal form. */
export interface CompanyChoice {
  readonly value: string;
  readonly label: string;
}

/** Every company that people are at, or were met through, by name. */
export function companiesOf(people: readonly KnownPerson[]): CompanyChoice[] {
  const labels = new Map<string, string>();
  for (const known of people) for (const company of companiesNamed(known)) if (!labels.has(foldCompany(company))) labels.set(foldCompany(company), company);
  return [...labels].map(([value, label]) => ({ value, label })).sort((one, other) => (one.value < other.value ? -1 : 1));
}

/** A test for one search: every word must stand somewhere, and the company must be one of theirs. `company` as in `CompanyChoice.value`. */
export function finder(text: string, company: string | null): (known: KnownPerson) => boolean {
  const words = fold(text).split(/\s+/).filter(Boolean);
  return (known) => (company === null || companiesNamed(known).some((name) => foldCompany(name) === company)) && words.every((word) => saysWord(known, word));
}

const ofPerson = new WeakMap<Person, string>();
const ofTouchpoint = new WeakMap<Touchpoint, string>();

function saysWord({ person, touchpoints, applications }: KnownPerson, word: string): boolean {
  return (
    foldedOnce(ofPerson, person, ({ name, title, company, email, howMet, notes }) => [name, title, company, email, howMet, notes]).includes(word) ||
    touchpoints.some((touchpoint) => foldedOnce(ofTouchpoint, touchpoint, ({ text }) => [text]).includes(word)) ||
    applications.some((application) => fold(applicationName(application)).includes(word))
  );
}

function foldedOnce<Kept extends object>(made: WeakMap<Kept, string>, record: Kept, parts: (record: Kept) => readonly (string | undefined)[]): string {
  const known = made.get(record);
  if (known !== undefined) return known;
  const text = fold(parts(record).filter(Boolean).join("\n"));
  made.set(record, text);
  return text;
}

function companiesNamed({ person, applications }: KnownPerson): string[] {
  return [person.company ?? "", ...applications.map(({ company }) => company)].filter((company) => company.trim() !== "");
}
