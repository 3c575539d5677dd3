// Where one history of an application goes on from another: which of its moves come next, and which fit nowhere.
import type { Application } from "#shared/model/application.ts";
import { dayOf } from "#shared/model/calendar.ts";
import type { Entry, Move } from "#shared/model/entry.ts";
import type { Stage } from "#shared/model/stage.ts";
import { toldIn } from "./told-timeline.ts";

/** What is looked at of an application's history. */
export type Storied = Pick<Application, "id" | "appliedOn" | "stage" | "archived" | "timeline"> & { readonly createdAt?: string | undefined };

/** What the brought history adds to the one that is there. */
interface GoingOn {
  /** The moves that come next, joined to the stage it stands in. */
  readonly moves: readonly Move[];
  /** The moves that are neither there nor come next. */
  readonly leftOut: readonly Move[];
  /** How it ended, where the history that came ends there. */
  readonly archived?: Application["archived"];
}

/**
 * Compares two histories of one application. What is archived stays as it was put away. Moves come next where the brought history passes the
 * stage it stands in and everything after is later and not there yet; a lead goes on with whatever was applied for.
 */
export function goingOn(kept: Storied, brought: Storied, today: string): GoingOn {
  const { moves: there, ids } = toldIn(kept.timeline);
  const told = movesOf(brought);
  const found = kept.archived ? undefined : nextMoves(kept, there, brought, told, today);
  const next = found && haveNewIds(ids, found) ? found : undefined;
  const moves = joinedOn(kept.stage, there.at(-1), next ?? []);
  const added = new Set(moves.map(({ id }) => id));
  const leftOut = told.filter((move) => !added.has(move.id) && !isThere(there, move));
  const stage = moves.at(-1)?.to ?? kept.stage;
  const ends =
    next !== undefined && stage === brought.stage && !kept.archived && brought.archived && isLater(brought.archived.at, moves.at(-1) ?? there.at(-1));
  return { moves, leftOut, ...(ends ? { archived: brought.archived } : {}) };
}

function nextMoves(kept: Storied, there: readonly Move[], brought: Storied, told: readonly Move[], today: string): readonly Move[] | undefined {
  const stages: readonly Stage[] = [told[0]?.from ?? brought.stage, ...told.map(({ to }) => to)];
  if (kept.stage === "lead" && !stages.includes("lead")) return [offTheShelf(brought, told, stages[0] as Stage, today), ...told];
  const last = there.at(-1);
  for (const [index, stage] of stages.entries()) {
    const rest = told.slice(index);
    if (stage === kept.stage && rest.every((move) => !isThere(there, move) && (move.undated || isLater(move.at, last)))) return rest;
  }
  return undefined;
}

/** The move that an import does not tell of: what it has applied for was a lead here. It takes the id that the application gives up. */
function offTheShelf({ id, appliedOn, createdAt }: Storied, told: readonly Move[], to: Stage, today: string): Move {
  const day = appliedOn ?? told[0]?.at ?? (createdAt === undefined ? today : dayOf(createdAt));
  return { id, kind: "move", at: day, from: "lead", to, ...(appliedOn === undefined ? { undated: true as const } : {}) };
}

/** The moves as a chain from the stage it stands in; what has no day of its own is not put before what is there. What they grew from stays behind. */
function joinedOn(from: Stage, last: Move | undefined, moves: readonly Move[]): Move[] {
  const joined: Move[] = [];
  let stands = from;
  for (const { grewFrom: _, ...move } of moves) {
    const at = move.undated && last && !isLater(move.at, last) ? last.at : move.at;
    joined.push({ ...move, at, from: stands } as Move);
    stands = move.to;
  }
  return joined;
}

/** Whether none of the moves goes by a name that an entry has already. */
function haveNewIds(taken: ReadonlySet<string>, moves: readonly Move[]): boolean {
  const ids = new Set(moves.map(({ id }) => id));
  return ids.size === moves.length && moves.every(({ id }) => !taken.has(id));
}

function isThere(there: readonly Move[], move: Move): boolean {
  return there.some(({ id, to, at, undated }) => id === move.id || (to === move.to && (undated || move.undated || dayOf(at) === dayOf(move.at))));
}

function isLater(at: string, last: Move | undefined): boolean {
  return last === undefined || dayOf(at) >= dayOf(last.at);
}

function movesOf({ timeline }: { readonly timeline: readonly Entry[] }): Move[] {
  return timeline.filter((entry): entry is Move => entry.kind === "move");
}
