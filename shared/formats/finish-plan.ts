// What every plan ends with: who is a duplicate, how many of each, and the one command that carries it out.
import { applicationName } from "#shared/model/application-name.ts";
import type { Debrief } from "#shared/model/debrief.ts";
import type { Document } from "#shared/model/document.ts";
import type { Id } from "#shared/model/id.ts";
import type { Stage } from "#shared/model/stage.ts";
import type { Said } from "#shared/text/said.ts";
import type { Beside, DuplicateOf, ImportedApplication, ImportPlan, RowOutcome } from "./import-plan.ts";
import { sameApplicationKey } from "./same-application.ts";

/** Most records one import may bring; what `document.import` accepts. */
const LIMITS = {
  applications: 50_000,
  people: 50_000,
  touchpoints: 200_000,
  debriefs: 50_000,
  reminders: 50_000,
  attachments: 50_000,
  merges: 50_000,
} as const;
const NOTHING: Beside = { people: [], touchpoints: [], reminders: [], attachments: [] };

/** Tells of each application in turn whether it is there already: in the document (its bin aside), or in an earlier row. */
export function knownApplications(document: Document): { outcome(row: number, application: ImportedApplication): RowOutcome } {
  const known = new Map<string, { of: DuplicateOf; name: string }>();
  for (const application of document.applications.values()) {
    if (!application.removed) known.set(sameApplicationKey(application), { of: { application: application.id }, name: applicationName(application) });
  }
  return {
    outcome(row, application) {
      const key = sameApplicationKey(application);
      const same = known.get(key);
      if (!same) {
        known.set(key, { of: { row }, name: "" });
        return { row, outcome: "added", application };
      }
      const { of, name } = same;
      const reason: Said =
        "row" in of ? { key: "importing.duplicate.row", values: { row: of.row } } : { key: "importing.duplicate.application", values: { name } };
      return { row, outcome: "duplicate", application, of, reason };
    },
  };
}

/** The plan with its counts and its command; without one where there is nothing to add or more than one import may bring. */
export function finishPlan(plan: Omit<ImportPlan, "counts" | "intent">, beside: Beside = NOTHING): ImportPlan {
  const byStage: Record<Stage, number> = { lead: 0, applied: 0, interviewed: 0, rejected: 0, reconnected: 0, offered: 0 };
  const applications: ImportedApplication[] = [];
  const debriefs: Debrief[] = [];
  const merges: { into: Id; application: ImportedApplication }[] = [];
  let duplicates = 0;
  let merged = 0;
  for (const outcome of plan.outcomes) {
    if (outcome.outcome === "duplicate") duplicates += 1;
    if (outcome.outcome === "merged") {
      merged += 1;
      if ("application" in outcome.into) merges.push({ into: outcome.into.application, application: outcome.application });
    }
    if (outcome.outcome !== "added") continue;
    applications.push(outcome.application);
    if (outcome.debriefs) debriefs.push(...outcome.debriefs);
    byStage[outcome.application.stage] += 1;
  }
  const rows = plan.outcomes.length;
  const brought = {
    applications,
    people: [...beside.people],
    touchpoints: [...beside.touchpoints],
    debriefs,
    reminders: [...beside.reminders],
    attachments: [...beside.attachments],
    merges,
  };
  const tooMany = TABLES.find((table) => brought[table].length > LIMITS[table]);
  const isEmpty = TABLES.every((table) => brought[table].length === 0);
  return {
    ...plan,
    problems: tooMany
      ? [{ row: null, reason: { key: "importing.tooManyRows", values: { rows: brought[tooMany].length, limit: LIMITS[tooMany] } } }, ...plan.problems]
      : plan.problems,
    counts: { rows, added: applications.length, duplicates, skipped: rows - applications.length - duplicates - merged, merged, byStage },
    intent: isEmpty || tooMany ? null : { type: "document.import", ...withoutEmpty(brought) },
  };
}

const TABLES = Object.keys(LIMITS) as (keyof typeof LIMITS)[];

function withoutEmpty<Brought extends { readonly applications: unknown }>({ applications, ...others }: Brought): Brought {
  const told = Object.entries(others).filter(([, records]) => Array.isArray(records) && records.length > 0);
  return { applications, ...Object.fromEntries(told) } as Brought;
}
