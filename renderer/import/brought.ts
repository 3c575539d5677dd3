// What an import brings, in words.
import type { Said } from "#shared/text/said.ts";
import { say } from "#shared/text/say.ts";
import type { PlanFacts } from "./plan-facts.ts";

type Facts = Pick<PlanFacts, "beside" | "counts">;

/** `3 people, 12 touchpoints, 4 debriefs`; empty where an import brings applications only, or nothing. */
export function broughtBeside({ beside: { people, touchpoints, debriefs, reminders } }: Pick<PlanFacts, "beside">): string {
  return listed([
    { key: "importPage.people", values: { count: people } },
    { key: "importPage.touchpoints", values: { count: touchpoints } },
    { key: "importPage.debriefs", values: { count: debriefs } },
    { key: "importPage.reminders", values: { count: reminders } },
  ]);
}

/** What the button says it does. */
export function broughtByPress(facts: Facts): Said {
  const { added, merged } = facts.counts;
  if (added > 0 && merged > 0) return { key: "importPage.applyMerging", values: { count: added, merged } };
  if (added > 0) return { key: "importPage.apply", values: { count: added } };
  return merged > 0 ? { key: "importPage.applyMerges", values: { count: merged } } : { key: "importPage.applyOthers", values: { what: broughtBeside(facts) } };
}

/** What is told when it is done. */
export function broughtIn(facts: Facts): Said {
  const { added, merged } = facts.counts;
  const beside = broughtBeside(facts);
  if (added > 0 && merged === 0 && beside === "") return { key: "importPage.added", values: { count: added } };
  const first: Counted[] = [
    { key: "importPage.applications", values: { count: added } },
    { key: "importPage.mergedRows", values: { count: merged } },
  ];
  return { key: "importPage.addedOthers", values: { what: [listed(first), beside].filter(Boolean).join(", ") } };
}

type Counted = Said & { readonly values: { readonly count: number } };

function listed(said: readonly Counted[]): string {
  return said
    .filter(({ values }) => values.count > 0)
    .map(say)
    .join(", ");
}
