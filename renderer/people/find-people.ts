// Finding people: words over what is written of them and said with them, and the company they are at.
import type { Application } from "#shared/model/application.ts";
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
  const names = new Set<string>();
  const applications = new Set<Application>();
  for (const { person, belongings } of people) {
    if (person.company) names.add(person.company);
    for (const application of belongings) applications.add(application);
  }
  for (const { company } of applications) names.add(company);
  const labels = new Map<string, string>();
  for (const name of names) {
    const value = foldCompany(name);
    if (value !== "" && !labels.has(value)) labels.set(value, name);
  }
  return [...labels].map(([value, label]) => ({ value, label })).sort((one, other) => (one.value < other.value ? -1 : 1));
}

/** A test for one search: every word must stand somewhere, and the company must be one of theirs. `company` as in `CompanyChoice.value`. */
export function finder(text: string, company: string | null): (known: KnownPerson) => boolean {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const asked = new Map<string, boolean>();
  const isCompany = (name: string) => {
    const known = asked.get(name) ?? foldCompany(name) === company;
    asked.set(name, known);
    return known;
  };
  return (known) => (company === null || isAt(known, isCompany)) && words.every((word) => saysWord(known, word));
}

const ofPerson = new WeakMap<Person, string>();
const ofTouchpoint = new WeakMap<Touchpoint, string>();
const ofApplication = new WeakMap<Application, string>();

function saysWord(known: KnownPerson, word: string): boolean {
  const { person, touchpoints } = known;
  return (
    foldedOnce(ofPerson, person, ({ name, title, company, email, howMet, notes }) => [name, title, company, email, howMet, notes]).includes(word) ||
    touchpoints.some((touchpoint) => foldedOnce(ofTouchpoint, touchpoint, ({ text }) => [text]).includes(word)) ||
    isAmong(known.belongings, (application) => foldedOnce(ofApplication, application, (one) => [applicationName(one)]).includes(word))
  );
}

function foldedOnce<Kept extends object>(made: WeakMap<Kept, string>, record: Kept, parts: (record: Kept) => readonly (string | undefined)[]): string {
  const known = made.get(record);
  if (known !== undefined) return known;
  const text = fold(parts(record).filter(Boolean).join("\n"));
  made.set(record, text);
  return text;
}

function isAt(known: KnownPerson, isCompany: (name: string) => boolean): boolean {
  const { person, belongings } = known;
  return isCompany(person.company ?? "") || isAmong(belongings, ({ company }) => isCompany(company));
}

function isAmong(applications: Iterable<Application>, fits: (application: Application) => boolean): boolean {
  for (const application of applications) if (fits(application)) return true;
  return false;
}
