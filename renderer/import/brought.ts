// What an import brings beside its applications, in words.
import type { ImportPlan } from "#shared/formats/import-plan.ts";
import type { Said } from "#shared/text/said.ts";
import { say } from "#shared/text/say.ts";

/** `3 people, 12 touchpoints, 4 debriefs`; empty where an import brings applications only, or nothing. */
export function broughtBeside({ intent }: Pick<ImportPlan, "intent">): string {
  const { people = [], touchpoints = [], debriefs = [] } = intent ?? {};
  const said: readonly (Said & { values: { count: number } })[] = [
    { key: "importPage.people", values: { count: people.length } },
    { key: "importPage.touchpoints", values: { count: touchpoints.length } },
    { key: "importPage.debriefs", values: { count: debriefs.length } },
  ];
  return said
    .filter(({ values }) => values.count > 0)
    .map(say)
    .join(", ");
}

/** What is told when it is done. */
export function broughtIn(plan: Pick<ImportPlan, "intent" | "counts">): Said {
  const { added } = plan.counts;
  return added > 0 ? { key: "importPage.added", values: { count: added } } : { key: "importPage.addedOthers", values: { what: broughtBeside(plan) } };
}
