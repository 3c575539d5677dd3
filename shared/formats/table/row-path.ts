// The way a row of a table tells of: the stage it ended in and the moves there, on the days that are known.
import type { ArchiveReason } from "#shared/model/archive-reason.ts";
import type { Entry } from "#shared/model/entry.ts";
import type { Stage } from "#shared/model/stage.ts";
import type { ImportedApplication } from "../import/import-plan.ts";
import type { StatusReading } from "./status-text.ts";

export const DAYS = ["appliedOn", "savedOn", "changedOn", "interviewedOn", "rejectedOn", "offeredOn"] as const;
/** The days that a row tells, by what they are the day of. */
export type Days = Record<(typeof DAYS)[number], string | undefined>;

/** Where a row leads. */
export interface Path {
  readonly stage: Stage;
  /** The stages that it tells of, in their order. */
  readonly stages: readonly Stage[];
  readonly appliedOn: string | undefined;
  readonly archived: ArchiveReason | undefined;
  /** Whether the day of the last change is put on a move or the archive. */
  readonly usesChangedOn: boolean;
}

const APPLIED: readonly Stage[] = ["applied"];
const LEAD: readonly Stage[] = ["lead"];

/** Where the row leads by its status and its days; without a status it is one that was sent, where `isSent` or a day says so. */
export function pathOf(status: StatusReading | undefined, days: Days, isSent: boolean): Path {
  const told = status?.meaning.stages ?? (isSent || days.appliedOn !== undefined ? APPLIED : LEAD);
  const stages = withDated(told, days);
  const archived = status?.meaning.archived;
  const { changedOn } = days;
  if (stages.length === 1 && stages[0] === "lead")
    return { stage: "lead", stages, appliedOn: undefined, archived, usesChangedOn: archived !== undefined && changedOn !== undefined };
  const last = stages.findLastIndex(isLater);
  const stage = last < 0 ? "applied" : (stages[last] as Stage);
  const usesChangedOn = changedOn !== undefined && (archived !== undefined || (last >= 0 && dayOf(days, stage) === undefined));
  return { stage, stages, appliedOn: days.appliedOn ?? days.savedOn, archived, usesChangedOn };
}

/** The moves of a path, each on its day; `undated` where that is not known. */
export function movesOf(
  { stage, stages, appliedOn, archived }: Path,
  days: Days,
  { today, newId }: { readonly today: string; readonly newId: () => string },
): Entry[] {
  const moves: Entry[] = [];
  if (stage === "lead") return moves;
  const { changedOn } = days;
  const last = stages.findLastIndex(isLater);
  let from: Stage = "applied";
  for (let at = 0; at <= last; at += 1) {
    const to = stages[at] as Stage;
    if (!isLater(to)) continue;
    const day = dayOf(days, to) ?? (at === last && !archived ? changedOn : undefined);
    const move: Entry = { id: newId(), kind: "move", at: day ?? changedOn ?? appliedOn ?? today, from, to };
    if (!day) move.undated = true;
    moves.push(move);
    from = to;
  }
  return moves;
}

/** Since when and why what a path tells of is over. */
export function archivedOf({ stage, appliedOn, archived }: Path, { changedOn, savedOn }: Days, today: string): ImportedApplication["archived"] {
  if (!archived) return undefined;
  return { reason: archived, at: changedOn ?? (stage === "lead" ? savedOn : appliedOn) ?? today };
}

function isLater(stage: Stage): boolean {
  return stage !== "applied" && stage !== "lead";
}

function dayOf({ interviewedOn, rejectedOn, offeredOn }: Days, stage: Stage): string | undefined {
  return stage === "interviewed" ? interviewedOn : stage === "rejected" ? rejectedOn : stage === "offered" ? offeredOn : undefined;
}

/** A column of its own for a stage's day tells of that stage, too; what the status says comes last and decides. */
function withDated(told: readonly Stage[], days: Days): readonly Stage[] {
  if (days.interviewedOn === undefined && days.offeredOn === undefined && days.rejectedOn === undefined) return told;
  const extra = (["interviewed", "offered", "rejected"] as const).filter((stage) => dayOf(days, stage) !== undefined && !told.includes(stage));
  if (extra.length === 0) return told;
  const last = told.at(-1);
  const silent = last === undefined || last === "applied" || last === "lead";
  return silent ? ["applied", ...extra] : [...extra.filter((stage) => stage !== "rejected" || last === "reconnected" || last === "offered"), ...told];
}
