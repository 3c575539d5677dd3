// What a status can be said to mean, as a list to choose from.
import type { ImportStatus, StatusMeaning } from "#shared/formats/import/import-plan.ts";
import { ARCHIVE_REASONS } from "#shared/model/archive-reason.ts";
import { STAGES } from "#shared/model/stage.ts";

const PLAIN: readonly StatusMeaning[] = [
  ...STAGES.map((stage) => ({ stages: [stage] })),
  { stages: ["interviewed", "rejected"] },
  ...ARCHIVE_REASONS.map((archived) => ({ stages: [], archived })),
];

/** A name for a meaning by which two equal ones are found: `interviewed>rejected`, `offered/declined`. */
export function meaningKey({ stages, archived }: StatusMeaning): string {
  return `${stages.join(">")}${archived === undefined ? "" : `/${archived}`}`;
}

/** Every meaning to choose from: the plain ones, then whatever else the statuses of this file were found or said to mean. */
export function meaningChoices(statuses: readonly ImportStatus[]): ReadonlyMap<string, StatusMeaning> {
  return new Map([...PLAIN, ...statuses.map(({ meaning }) => meaning)].map((meaning) => [meaningKey(meaning), meaning]));
}
