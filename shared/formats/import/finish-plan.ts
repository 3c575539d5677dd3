// What every plan ends with: how many of each, and the one command that carries it out.
import type { Debrief } from "#shared/model/debrief.ts";
import type { Stage } from "#shared/model/stage.ts";
import { comebacksAmong } from "#shared/queries/comebacks.ts";
import { comingBeside } from "./coming-beside.ts";
import type { Beside, ImportedApplication, ImportPlan } from "./import-plan.ts";
import type { ImportSetting } from "./import-source.ts";
import { settleMerges } from "./merged-rows.ts";

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

/** What is still open when the rows of a plan are told. */
export type UnfinishedPlan = Omit<ImportPlan, "counts" | "proposals" | "intent">;

/**
 * The plan with its counts and its command; without one where there is nothing to add or more than one import may bring. What is `beside` names
 * applications as their rows do; of a table it comes only where its row does.
 */
export function finishPlan(plan: UnfinishedPlan, setting: ImportSetting, beside: Beside = NOTHING): ImportPlan {
  const byStage: Record<Stage, number> = { lead: 0, applied: 0, interviewed: 0, rejected: 0, reconnected: 0, offered: 0 };
  const applications: ImportedApplication[] = [];
  const settled = settleMerges(plan.outcomes, setting);
  const debriefs: Debrief[] = [...settled.debriefs];
  let duplicates = 0;
  let merged = 0;
  for (const outcome of settled.outcomes) {
    if (outcome.outcome === "duplicate") duplicates += 1;
    if (outcome.outcome === "merged") merged += 1;
    if (outcome.outcome !== "added") continue;
    applications.push(outcome.application);
    for (const debrief of outcome.debriefs ?? []) debriefs.push(debrief);
    byStage[outcome.application.stage] += 1;
  }
  const rows = settled.outcomes.length;
  const merges = [...settled.merges];
  const come = plan.format === "perennial" ? beside : comingBeside(beside, settled, { applications, debriefs }, setting.document);
  const brought = {
    applications,
    people: [...come.people],
    touchpoints: [...come.touchpoints],
    debriefs,
    reminders: [...come.reminders],
    attachments: [...come.attachments],
    merges,
  };
  const tooMany = TABLES.find((table) => brought[table].length > LIMITS[table]);
  const isEmpty = TABLES.every((table) => brought[table].length === 0);
  const problems = settled.problems.length > 0 ? [...plan.problems, ...settled.problems] : plan.problems;
  return {
    ...plan,
    outcomes: settled.outcomes,
    problems: tooMany
      ? [{ row: null, reason: { key: "importing.tooManyRows", values: { rows: brought[tooMany].length, limit: LIMITS[tooMany] } } }, ...problems]
      : problems,
    counts: { rows, added: applications.length, duplicates, skipped: rows - applications.length - duplicates - merged, merged, byStage },
    proposals: newComebacks(applications, setting),
    intent: isEmpty || tooMany ? null : { type: "document.import", ...withoutEmpty(brought) },
  };
}

/** How many applications come to stand after a rejection at their company by what is added. */
function newComebacks(applications: readonly ImportedApplication[], { document, today }: ImportSetting): number {
  if (applications.length === 0) return 0;
  const before = comebacksAmong(document.applications.values(), today);
  const after = comebacksAmong([...document.applications.values(), ...applications], today);
  return [...after].filter((id) => !before.has(id)).length;
}

const TABLES = Object.keys(LIMITS) as (keyof typeof LIMITS)[];

function withoutEmpty<Brought extends { readonly applications: unknown }>({ applications, ...others }: Brought): Brought {
  const told = Object.entries(others).filter(([, records]) => Array.isArray(records) && records.length > 0);
  return { applications, ...Object.fromEntries(told) } as Brought;
}
