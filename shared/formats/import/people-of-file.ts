// The people that a file tells of, each once: by address, by whole name, or by a first name at the same company, with those who are there already.
import { metThrough } from "#shared/commands/named-people.ts";
import type { Application } from "#shared/model/application.ts";
import { foldCompany } from "#shared/model/company-name.ts";
import type { Document } from "#shared/model/document.ts";
import type { Id } from "#shared/model/id.ts";
import { LINE_LIMIT } from "#shared/model/limits.ts";
import type { Person } from "#shared/model/person.ts";
import { foldWords } from "../table/fold-text.ts";
import type { Named } from "../table/people-cell.ts";
import type { ImportedApplication } from "./import-plan.ts";

/** Somebody whom a row names, and in which column. */
export interface NamedInRow extends Named {
  readonly as: "recruiter" | "contact" | "referrer";
  /** The column's name: in the words of whoever made the table it says what they are. */
  readonly header: string;
}

interface Known {
  readonly id: Id;
  /** Folded; more than one as they come up with other companies. */
  readonly companies: Set<string>;
  email: string | undefined;
  /** Of somebody new only. */
  readonly draft?: { -readonly [Key in keyof Person]: Person[Key] };
}

/** Whom a file tells of. */
export interface PeopleOfFile {
  /** The ids of those whom a row names, new ones with what is told of them; call it for rows that come in only. */
  meet(named: readonly NamedInRow[], application: ImportedApplication): Id[];
  /** Those who are new, in the order they came up. */
  brought(): Person[];
}

/** Starts with those who are there, the bin aside. `today` is `YYYY-MM-DD`. */
export function peopleOfFile(document: Pick<Document, "people">, { newId, today }: { readonly newId: () => string; readonly today: string }): PeopleOfFile {
  const byEmail = new Map<string, Known>();
  const byName = new Map<string, Known[]>();
  const fresh: Known[] = [];
  const enter = (name: string, known: Known) => {
    if (known.email) byEmail.set(known.email.toLowerCase(), known);
    const folded = foldWords(name);
    byName.set(folded, [...(byName.get(folded) ?? []), known]);
  };
  for (const { id, name, email, company, removed } of document.people.values()) {
    if (!removed) enter(name, { id, companies: new Set(company ? [foldCompany(company)] : []), email });
  }
  const find = ({ name, email }: Named, company: string): Known | undefined => {
    const same = email && byEmail.get(email.toLowerCase());
    if (same) return same;
    const folded = foldWords(name);
    const named = (byName.get(folded) ?? []).filter((known) => !email || !known.email || known.email.toLowerCase() === email.toLowerCase());
    const colleague = named.find(({ companies }) => company !== "" && companies.has(company));
    // There are many by the same first name; a whole name stands for one person unless two are known by it.
    return colleague ?? (folded.includes(" ") && named.length === 1 ? named[0] : undefined);
  };
  return {
    meet(named, application) {
      const company = foldCompany(application.company);
      const ids = named.map((person) => {
        const known = find(person, company) ?? add(person, application);
        if (company) known.companies.add(company);
        if (known.draft) complete(known.draft, person, known.companies.size > 1);
        if (person.email && !known.email) {
          known.email = person.email;
          byEmail.set(person.email.toLowerCase(), known);
        }
        return known.id;
      });
      return [...new Set(ids)];
    },
    brought: () => fresh.flatMap(({ draft }) => draft ?? []),
  };

  function add(person: NamedInRow, application: ImportedApplication): Known {
    const id = newId();
    const day = application.appliedOn ?? application.createdAt?.slice(0, "YYYY-MM-DD".length) ?? today;
    const header = person.header.slice(0, LINE_LIMIT);
    // Noon UTC is the same day nearly everywhere.
    const draft: NonNullable<Known["draft"]> = { id, name: person.name, createdAt: `${day}T12:00:00Z` };
    if (application.company) draft.company = application.company;
    if (person.as === "recruiter" && header) draft.title = header;
    if (person.as === "referrer" && header) draft.howMet = header;
    // Who referred was known before; the others were met through it.
    if (person.as !== "referrer") draft.grewFrom = [metThrough(application as Application)];
    const known: Known = { id, companies: new Set(), email: person.email, draft };
    fresh.push(known);
    enter(person.name, known);
    return known;
  }
}

/** What a row tells beside what is known; somebody who turns up with several companies belongs to none of them for sure. */
function complete(draft: NonNullable<Known["draft"]>, { title, email, phone, link, header }: NamedInRow, hasMany: boolean): void {
  if (title && (draft.title === undefined || draft.title === header)) draft.title = title;
  if (email) draft.email ??= email;
  if (phone) draft.phone ??= phone;
  if (link && !draft.links?.includes(link)) draft.links = [...(draft.links ?? []), link].slice(0, 5);
  if (hasMany) delete draft.company;
}
