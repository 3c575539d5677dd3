// The way a row of a table tells of: the stage it ended in and the moves there, on the days that are known.
import type { Entry } from "#shared/model/entry.ts";
import type { Stage } from "#shared/model/stage.ts";
import type { ImportedApplication } from "../import/import-plan.ts";
import type { StatusReading } from "./status-text.ts";

/** The days that a row tells, by what they are the day of. */
export interface Days {
  appliedOn?: string;
  savedOn?: string;
  changedOn?: string;
  interviewedOn?: string;
  rejectedOn?: string;
  offeredOn?: string;
}
export const DAYS = ["appliedOn", "savedOn", "changedOn", "interviewedOn", "rejectedOn", "offeredOn"] as const satisfies readonly (keyof Days)[];

/** Where a row leads, and how. */
interface Path {
  readonly stage: Stage;
  readonly appliedOn: string | undefined;
  readonly moves: Entry[];
  readonly archived: ImportedApplication["archived"];
  /** Whether the day of the last change was put on a move or the archive. */
  readonly usesChangedOn: boolean;
}

/** The way the row tells of: the stage it ended in, the moves there, and their days as far as they are known. */
export function pathOf(
  status: StatusReading | undefined,
  days: Days,
  isSent: boolean,
  { today, newId }: { readonly today: string; readonly newId: () => string },
): Path {
  const dated: Partial<Record<Stage, string | undefined>> = {
    interviewed: days.interviewedOn,
    rejected: days.rejectedOn,
    offered: days.offeredOn,
  };
  const told = status?.meaning.stages ?? (isSent || days.appliedOn !== undefined ? ["applied" as const] : ["lead" as const]);
  const stages = withDated(told, dated);
  const archived = status?.meaning.archived;
  const { changedOn } = days;
  if (stages.length === 1 && stages[0] === "lead") {
    const at = changedOn ?? days.savedOn ?? today;
    return { stage: "lead", appliedOn: undefined, moves: [], archived: archived && { reason: archived, at }, usesChangedOn: Boolean(archived && changedOn) };
  }
  const appliedOn = days.appliedOn ?? days.savedOn;
  const later = stages.filter((stage) => stage !== "applied" && stage !== "lead");
  const moves: Entry[] = [];
  let from: Stage = "applied";
  for (const [index, to] of later.entries()) {
    const isLast = index === later.length - 1;
    const day = dated[to] ?? (isLast && !archived ? changedOn : undefined);
    const at = day ?? changedOn ?? appliedOn ?? today;
    moves.push({ id: newId(), kind: "move", at, from, to, ...(day ? {} : { undated: true as const }) });
    from = to;
  }
  const usesChangedOn = Boolean(changedOn && (archived || (from !== "applied" && dated[from] === undefined)));
  return { stage: from, appliedOn, moves, archived: archived && { reason: archived, at: changedOn ?? appliedOn ?? today }, usesChangedOn };
}

/** A column of its own for a stage's day tells of that stage, too; what the status says comes last and decides. */
function withDated(told: readonly Stage[], dated: Partial<Record<Stage, string | undefined>>): readonly Stage[] {
  if (!dated.interviewed && !dated.offered && !dated.rejected) return told;
  const extra = (["interviewed", "offered", "rejected"] as const).filter((stage) => dated[stage] && !told.includes(stage));
  if (extra.length === 0) return told;
  const last = told.at(-1);
  const silent = last === undefined || last === "applied" || last === "lead";
  return silent ? ["applied", ...extra] : [...extra.filter((stage) => stage !== "rejected" || last === "reconnected" || last === "offered"), ...told];
}
