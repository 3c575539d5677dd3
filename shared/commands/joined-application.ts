// An application with what an import tells of it beside what is there: fields it lacks, tags, entries, and where its history goes on.
import type { Application } from "#shared/model/application.ts";
import type { Entry, Move } from "#shared/model/entry.ts";
import { TAG_COUNT_LIMIT } from "#shared/model/limits.ts";
import { goingOn } from "./going-on.ts";
import { contentOf, longerTimeline, type ToldTimeline, toldIn } from "./told-timeline.ts";

/** What is looked at of an application that is joined; of one that only comes in, place and day of creation are not known yet. */
export type Joinable = Pick<
  Application,
  "id" | "company" | "role" | "appliedOn" | "stage" | "archived" | "timeline" | "tags" | "people" | "attachments" | "grewFrom" | "notFrom"
> & { readonly createdAt?: string | undefined };

/** What is its own, or is joined in a way of its own; every other member is a field, filled where it is empty. */
const NO_FIELDS = new Set([
  ...["id", "rank", "stage", "archived", "removed", "createdAt"],
  ...["timeline", "tags", "people", "attachments", "grewFrom", "notFrom"],
]);

/**
 * What is there with what is brought: nothing of it is lost or overwritten, and joining the same again changes nothing. Moves come where the
 * brought history goes on from the stage it stands in; the stage follows then, and the reason it was archived with. Lineage stays as it is.
 * `today` (`YYYY-MM-DD`) dates a move of which nothing tells a day.
 */
export function joinedApplication<Kept extends Joinable>(kept: Kept, brought: Joinable, today: string): Kept {
  const { moves, archived } = goingOn(kept, brought, today);
  const entries = newEntries(toldIn(kept.timeline), moves, brought.timeline);
  const people = [...new Set([...(kept.people ?? []), ...(brought.people ?? [])])];
  const attached = new Set(kept.attachments?.map(({ id }) => id));
  const attachments = [...(kept.attachments ?? []), ...(brought.attachments ?? []).filter(({ id }) => !attached.has(id))];
  return {
    ...kept,
    ...missingFields(kept, brought),
    stage: moves.at(-1)?.to ?? kept.stage,
    ...(archived ? { archived } : {}),
    tags: joinedTags(kept.tags, brought.tags),
    ...(people.length > 0 ? { people } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
    timeline: longerTimeline(kept.timeline, [...moves, ...entries]),
  };
}

/** The brought moves that neither stand in the history nor go on from it: they stay out, and somebody should be told. */
export function movesLeftOut(kept: Joinable, brought: Joinable, today: string): readonly Move[] {
  return goingOn(kept, brought, today).leftOut;
}

function missingFields(kept: Readonly<Record<string, unknown>>, brought: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const missing = Object.entries(brought).filter(([name, value]) => !NO_FIELDS.has(name) && isEmpty(kept[name]) && !isEmpty(value));
  return Object.fromEntries(missing);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === "";
}

function joinedTags(kept: readonly string[], brought: readonly string[]): string[] {
  const tags = new Map(kept.map((tag) => [tag.toLowerCase(), tag]));
  const added = brought.filter((tag) => !tags.has(tag.toLowerCase()) && tags.set(tag.toLowerCase(), tag));
  return [...kept, ...added].slice(0, Math.max(TAG_COUNT_LIMIT, kept.length));
}

/** Notes and rounds that are not there yet, each once; which fields were edited elsewhere says nothing here. */
function newEntries(told: ToldTimeline, moves: readonly Move[], brought: readonly Entry[]): Entry[] {
  const ids = new Set(moves.map(({ id }) => id));
  const contents = new Set<string>();
  return brought.filter((entry) => {
    const content = contentOf(entry);
    const isThere = told.ids.has(entry.id) || ids.has(entry.id) || told.contents.has(content) || contents.has(content);
    if (entry.kind === "move" || entry.kind === "edit" || isThere) return false;
    ids.add(entry.id);
    contents.add(content);
    return true;
  });
}
