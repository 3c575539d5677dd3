// The way of a card over its board, told as the way of an application.
import type { Application } from "#shared/model/application.ts";
import { dayOf } from "#shared/model/calendar.ts";
import type { Move } from "#shared/model/entry.ts";
import type { Stage } from "#shared/model/stage.ts";
import type { ListReading } from "./list-meaning.ts";
import type { TrelloCard, TrelloList } from "./read-board.ts";

/** Where a card's way led. */
export interface CardPath {
  readonly stage: Stage;
  readonly appliedOn: string | undefined;
  readonly moves: readonly Move[];
  readonly archived: Application["archived"];
}

/** What a way is read with. */
export interface PathReading {
  readonly listOf: (list: Pick<TrelloList, "id" | "name">) => ListReading;
  readonly today: string;
  readonly newId: () => string;
}

/** A stay in a list; `isKnown` tells whether the day is that of its beginning. */
interface Stay {
  readonly list: Pick<TrelloList, "id" | "name">;
  readonly at: string;
  readonly isKnown: boolean;
}

/**
 * The stages that a card went through, with the instants at which it was moved. A list that is not known, or only waits, leaves a card that got
 * further where it was. What is missing of the history stands as moves without a day. Cards that were archived, or whose list was, end archived:
 * for the reason that their list tells, else since the posting is closed.
 */
export function pathOf(card: TrelloCard, list: TrelloList, { listOf, today, newId }: PathReading): CardPath {
  const stays = staysOf(card, list, today);
  const moves: Move[] = [];
  let stage: Stage | undefined;
  let appliedOn: string | undefined;
  let ended: Application["archived"];
  const visited = new Set<Stage>();
  for (const stay of stays) {
    const { meaning, known, isIdle } = listOf(stay.list);
    ended = meaning.archived && { reason: meaning.archived, at: stay.isKnown ? stay.at : dayOf(stay.at) };
    const targets = (known && !isIdle) || stage === undefined || stage === "lead" ? meaning.stages : [];
    for (const [index, to] of targets.entries()) {
      const isLast = index === targets.length - 1;
      if (to === stage || (!isLast && visited.has(to))) continue;
      const isDated = stay.isKnown && isLast && (stage !== undefined || to === "lead" || to === "applied");
      if (stage !== undefined || (to !== "lead" && to !== "applied")) {
        const at = isDated ? stay.at : dayOf(stay.at);
        moves.push({ id: newId(), kind: "move", at, from: stage ?? "applied", to, ...(isDated ? {} : { undated: true as const }) });
      }
      if (to === "applied" && isDated && (stage === undefined || stage === "lead")) appliedOn ??= dayOf(stay.at);
      stage = to;
      visited.add(to);
    }
  }
  const closed = card.closed ?? list.closed;
  const at = closed?.at ?? dayOf(card.changedAt ?? stays.at(-1)?.at ?? today);
  return { stage: stage ?? "applied", appliedOn, moves, archived: ended ?? (closed && { reason: "closed", at }) };
}

/** Where a card stayed, in order: as its actions tell, and where they leave a gap, in between without a day. */
function staysOf({ steps, createdAt, changedAt, list: now }: TrelloCard, list: TrelloList, today: string): Stay[] {
  const stays: Stay[] = [];
  const begun = createdAt ?? changedAt ?? today;
  for (const { at, list: into, before } of steps) {
    if (before && before.id !== stays.at(-1)?.list.id) stays.push({ list: before, at: stays.at(-1)?.at ?? begun, isKnown: false });
    stays.push({ list: into, at, isKnown: true });
  }
  if (stays.at(-1)?.list.id !== now) stays.push({ list, at: latest(stays.at(-1), changedAt) ?? begun, isKnown: false });
  return stays;
}

function latest(last: Stay | undefined, changedAt: string | undefined): string | undefined {
  return last && (changedAt === undefined || changedAt < last.at) ? last.at : changedAt;
}
