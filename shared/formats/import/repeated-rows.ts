// Which rows repeat an earlier one or an application that is there, and what becomes of them by the person's word.
import { applicationName } from "#shared/model/application-name.ts";
import { foldCompany } from "#shared/model/company-name.ts";
import type { Document } from "#shared/model/document.ts";
import type { Id } from "#shared/model/id.ts";
import type { Said } from "#shared/text/said.ts";
import { addedRow, type Coming, type Known } from "./added-row.ts";
import type { DuplicateOf, ImportChoices, RowChoice, RowOutcome } from "./import-plan.ts";
import { sameAtCompanyKey } from "./same-application.ts";

/** What a row repeats, and the name of an application that is there. */
export interface Repeated {
  readonly of: DuplicateOf;
  readonly name: string;
}

/** Tells of each application in turn whether it is there already: in the document (its bin aside), or in an earlier row that comes in. */
export function knownApplications(document: Document, choices: ImportChoices["rows"]): { outcome(row: number, coming: Coming): RowOutcome } {
  const known = new KnownNames();
  for (const application of document.applications.values()) {
    if (!application.removed) known.add(application, undefined);
  }
  return {
    outcome(row, coming) {
      const name = coming.known ?? coming.application;
      const repeated = known.find(name);
      const outcome = outcomeOf(row, coming, repeated, choices?.get(row));
      if (repeated === undefined && outcome.outcome === "added") known.add(name, row);
      return outcome;
    },
  };
}

type Name = Pick<Known, "company" | "role" | "appliedOn" | "place">;
/** An application that is there, or one that comes with a row. */
interface Entered {
  readonly name: Name & { readonly id?: Id };
  readonly row: number | undefined;
}

/** What is known by company, role and day. Most companies have one entry, whose role and day are looked at only when another comes. */
class KnownNames {
  readonly #byCompany = new Map<string, Entered | Map<string, Entered>>();

  /** What has that name; the last one that was entered. */
  find(name: Name): Repeated | undefined {
    const there = this.#byCompany.get(placeOf(name));
    if (there === undefined) return undefined;
    const key = sameAtCompanyKey(name);
    const found = there instanceof Map ? there.get(key) : sameAtCompanyKey(there.name) === key ? there : undefined;
    return found && repeatedOf(found);
  }

  /** Enters what comes with a row, or else what is there. */
  add(name: Entered["name"], row: number | undefined): void {
    const place = placeOf(name);
    const there = this.#byCompany.get(place);
    const entered = { name, row };
    if (there === undefined) this.#byCompany.set(place, entered);
    else if (there instanceof Map) there.set(sameAtCompanyKey(name), entered);
    else this.#byCompany.set(place, new Map([[sameAtCompanyKey(there.name), there]]).set(sameAtCompanyKey(name), entered));
  }
}

function repeatedOf({ name, row }: Entered): Repeated {
  return row === undefined ? { of: { application: name.id as Id }, name: applicationName(name) } : { of: { row }, name: "" };
}

function placeOf({ place, company }: Name): string {
  return place ?? foldCompany(company);
}

/** Whether the person wants a row in that would be left out by itself. */
export function isWanted(choice: RowChoice | undefined): boolean {
  return choice === "add" || choice === "merge";
}

/** What becomes of a row with a name: a duplicate where it repeats something, unless the person said otherwise. */
export function outcomeOf(row: number, coming: Coming, repeated: Repeated | undefined, choice: RowChoice | undefined): RowOutcome {
  if (choice === "skip")
    return { row, outcome: "skipped", text: applicationName(coming.known ?? coming.application), reason: { key: "importing.skipped.byPerson" } };
  if (!repeated || choice === "add") return addedRow(row, coming);
  const { of, name } = repeated;
  const { application } = coming;
  if (choice === "merge") return { row, outcome: "merged", application, into: of, reason: mergedReason(repeated) };
  const reason: Said = "row" in of ? { key: "importing.duplicate.row", values: { row: of.row } } : { key: "importing.duplicate.application", values: { name } };
  return { row, outcome: "duplicate", application, of, reason };
}

function mergedReason({ of, name }: Repeated): Said {
  return "row" in of ? { key: "importing.merged.row", values: { row: of.row } } : { key: "importing.merged.application", values: { name } };
}
