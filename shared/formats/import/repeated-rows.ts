// Which rows repeat an earlier one or an application that is there, and what becomes of them by the person's word.
import { applicationName } from "#shared/model/application-name.ts";
import type { Document } from "#shared/model/document.ts";
import type { Said } from "#shared/text/said.ts";
import type { DuplicateOf, ImportChoices, ImportedApplication, RowChoice, RowOutcome } from "./import-plan.ts";
import { sameApplicationKey } from "./same-application.ts";

/** What a row repeats, and the name of an application that is there. */
export interface Repeated {
  readonly of: DuplicateOf;
  readonly name: string;
}

/** Tells of each application in turn whether it is there already: in the document (its bin aside), or in an earlier row that comes in. */
export function knownApplications(document: Document, choices: ImportChoices["rows"]): { outcome(row: number, application: ImportedApplication): RowOutcome } {
  const known = new Map<string, Repeated>();
  for (const application of document.applications.values()) {
    if (!application.removed) known.set(sameApplicationKey(application), { of: { application: application.id }, name: applicationName(application) });
  }
  return {
    outcome(row, application) {
      const key = sameApplicationKey(application);
      const outcome = outcomeOf(row, application, known.get(key), choices?.get(row));
      if (outcome.outcome === "added" && !known.has(key)) known.set(key, { of: { row }, name: "" });
      return outcome;
    },
  };
}

/** Whether the person wants a row in that would be left out by itself. */
export function isWanted(choice: RowChoice | undefined): boolean {
  return choice === "add" || choice === "merge";
}

/** What becomes of a row with a name: a duplicate where it repeats something, unless the person said otherwise. */
export function outcomeOf(row: number, application: ImportedApplication, repeated: Repeated | undefined, choice: RowChoice | undefined): RowOutcome {
  if (choice === "skip") return { row, outcome: "skipped", text: applicationName(application), reason: { key: "importing.skipped.byPerson" } };
  if (!repeated || choice === "add") return { row, outcome: "added", application };
  const { of, name } = repeated;
  if (choice === "merge") return { row, outcome: "merged", application, into: of, reason: mergedReason(repeated) };
  const reason: Said = "row" in of ? { key: "importing.duplicate.row", values: { row: of.row } } : { key: "importing.duplicate.application", values: { name } };
  return { row, outcome: "duplicate", application, of, reason };
}

function mergedReason({ of, name }: Repeated): Said {
  return "row" in of ? { key: "importing.merged.row", values: { row: of.row } } : { key: "importing.merged.application", values: { name } };
}
