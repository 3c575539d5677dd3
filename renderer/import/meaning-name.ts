// What a status means, in words.
import type { StatusMeaning } from "#shared/formats/import/import-plan.ts";
import type { Stage } from "#shared/model/stage.ts";
import { say } from "#shared/text/say.ts";

/** The stages one after the other, and why it was put away: `Interviewed, then Rejected`, `Offered, archived: You declined the offer`. */
export function meaningName({ stages, archived }: StatusMeaning): string {
  const way = stagesName(stages);
  if (archived === undefined) return way;
  const reason = say({ key: `bin.reason.${archived}` });
  return way === "" ? say({ key: "importPage.archivedOnly", values: { reason } }) : say({ key: "importPage.archivedFrom", values: { stage: way, reason } });
}

/** Stages in the order they were reached. */
function stagesName(stages: readonly Stage[]): string {
  const names = stages.map((stage) => say({ key: `board.stage.${stage}` }));
  return names.length === 0 ? "" : names.reduce((first, second) => say({ key: "importPage.oneThenOther", values: { first, second } }));
}
