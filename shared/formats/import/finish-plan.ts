// What every plan ends with: how many of each, and the one command that carries it out.
import type { Debrief } from "#shared/model/debrief.ts";
import type { Stage } from "#shared/model/stage.ts";
import { comebacksAmong } from "#shared/queries/comebacks.ts";
import { type Added, knownOf } from "./added-row.ts";
import { comingBeside } from "./coming-beside.ts";
import type { Beside, ImportIntent, ImportPlan } from "./import-plan.ts";
import type { ImportSetting } from "./import-source.ts";
import { type SettledRows, settleMerges } from "./merged-rows.ts";

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
export type UnfinishedPlan = Omit<ImportPlan, "counts" | "proposals" | "beside" | "hasIntent" | "intent">;

/**
 * The plan with its counts and its command; without one where there is nothing to add or more than one import may bring. What is `beside` names
 * applications as their rows do; of a table it comes only where its row does.
 */
export function finishPlan(plan: UnfinishedPlan, setting: ImportSetting, beside: Beside = NOTHING): ImportPlan {
  const byStage: Record<Stage, number> = { lead: 0, applied: 0, interviewed: 0, rejected: 0, reconnected: 0, offered: 0 };
  const added: Added[] = [];
  const settled = settleMerges(plan.outcomes, setting);
  const { outcomes, merges } = settled;
  const debriefs: Debrief[] = [...settled.debriefs];
  let duplicates = 0;
  let merged = 0;
  for (const outcome of outcomes) {
    if (outcome.outcome === "duplicate") duplicates += 1;
    if (outcome.outcome === "merged") merged += 1;
    if (outcome.outcome !== "added") continue;
    added.push(outcome);
    for (const debrief of outcome.debriefs ?? []) debriefs.push(debrief);
    byStage[knownOf(outcome).stage] += 1;
  }
  const come = { ...(plan.format === "perennial" ? beside : comingBeside(beside, settled, { added, debriefs }, setting.document)), debriefs };
  const counted = { applications: added.length, merges: merges.length, ...countedOf(come) };
  const tooMany = TABLES.find((table) => counted[table] > LIMITS[table]);
  const hasIntent = !tooMany && TABLES.some((table) => counted[table] > 0);
  const problems = settled.problems.length > 0 ? [...plan.problems, ...settled.problems] : plan.problems;
  let intent: ImportIntent | null = null;
  return {
    ...plan,
    outcomes,
    problems: tooMany
      ? [{ row: null, reason: { key: "importing.tooManyRows", values: { rows: counted[tooMany], limit: LIMITS[tooMany] } } }, ...problems]
      : problems,
    counts: { rows: outcomes.length, added: added.length, duplicates, skipped: outcomes.length - added.length - duplicates - merged, merged, byStage },
    proposals: newComebacks(added, setting),
    beside: hasIntent ? come : { ...NOTHING, debriefs: [] },
    hasIntent,
    get intent() {
      if (hasIntent) intent ??= { type: "document.import", applications: added.map(({ application }) => application), ...withoutEmpty({ ...come, merges }) };
      return intent;
    },
  };
}

/** How many of each come. */
function countedOf(come: ImportPlan["beside"]): Record<keyof ImportPlan["beside"], number> {
  const { people, touchpoints, debriefs, reminders, attachments } = come;
  return {
    people: people.length,
    touchpoints: touchpoints.length,
    debriefs: debriefs.length,
    reminders: reminders.length,
    attachments: attachments.length,
  };
}

/** How many applications come to stand after a rejection at their company by what is added. */
function newComebacks(added: readonly Added[], { document, today }: ImportSetting): number {
  if (added.length === 0) return 0;
  const applications = added.map(knownOf);
  const before = comebacksAmong(document.applications.values(), today);
  const after = comebacksAmong(document.applications.size === 0 ? applications : [...document.applications.values(), ...applications], today);
  let fresh = 0;
  for (const id of after) if (!before.has(id)) fresh += 1;
  return fresh;
}

const TABLES = Object.keys(LIMITS) as (keyof typeof LIMITS)[];

function withoutEmpty(brought: ImportPlan["beside"] & { readonly merges: SettledRows["merges"] }): Omit<ImportIntent, "type" | "applications"> {
  return Object.fromEntries(Object.entries(brought).flatMap(([table, records]) => (records.length > 0 ? [[table, [...records]]] : [])));
}
