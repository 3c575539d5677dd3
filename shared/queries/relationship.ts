// A relationship as one story over all applications: everything that was between two people, and what grew from it.
import type { Application } from "#shared/model/application.ts";
import { dayOf, sortableTime } from "#shared/model/calendar.ts";
import type { Debrief } from "#shared/model/debrief.ts";
import type { Document } from "#shared/model/document.ts";
import type { Move, Round } from "#shared/model/entry.ts";
import type { Id } from "#shared/model/id.ts";
import type { Origin } from "#shared/model/origin.ts";
import type { Touchpoint } from "#shared/model/touchpoint.ts";
import { begunForSure, begunOn } from "./begun-on.ts";
import { knownPerson } from "./people.ts";

/**
 * One thing that happened, or lies ahead; `at` is a day, a wall-clock time or an instant, and only says where the line stands where it is `undated`.
 * A touchpoint comes without the application it was about where that one is in the bin.
 */
export type StoryLine = { readonly undated?: true } & (
  | { readonly kind: "touchpoint"; readonly id: string; readonly at: string; readonly touchpoint: Touchpoint; readonly application?: Application }
  | { readonly kind: "round"; readonly id: string; readonly at: string; readonly round: Round; readonly application: Application }
  | { readonly kind: "debrief"; readonly id: string; readonly at: string; readonly debrief: Debrief; readonly application: Application }
  /** An application they belong to was begun; `met` where the person was met through it. */
  | { readonly kind: "application"; readonly id: string; readonly at: string; readonly application: Application; readonly met: boolean }
  /** An application, or its reconnection or offer, that grew from them. */
  | { readonly kind: "grown"; readonly id: string; readonly at: string; readonly application: Application; readonly move?: Move }
);

/** The story of a person, the latest first; empty for one who is not there. Applications in the bin are left out. */
export function storyOf(document: Document, personId: Id, today: string): StoryLine[] {
  const person = document.people.get(personId);
  if (!person) return [];
  const { applications, touchpoints, rounds } = knownPerson(document, person, today);
  const lines: StoryLine[] = [];
  for (const touchpoint of touchpoints) {
    const about = touchpoint.application === undefined ? undefined : document.applications.get(touchpoint.application);
    const application = about && !about.removed ? { application: about } : {};
    lines.push({ kind: "touchpoint", id: touchpoint.id, at: touchpoint.at, touchpoint, ...application });
  }
  for (const { round, application } of rounds) lines.push({ kind: "round", id: round.id, at: round.at, round, application });
  const through = new Set<Id>((person.grewFrom ?? []).filter(({ kind }) => kind === "application").map(({ id }) => id));
  const grown = [...grownFrom(document, personId)];
  const begunByThem = new Set(grown.filter(({ move }) => !move).map(({ application }) => application.id));
  for (const application of applications) {
    if (begunByThem.has(application.id)) continue;
    lines.push({
      kind: "application",
      id: application.id,
      at: begunOn(application),
      application,
      met: through.has(application.id),
      ...undatedIf(begunForSure(application) === undefined),
    });
  }
  for (const { application, move } of grown) {
    if (move) lines.push({ kind: "grown", id: move.id, at: move.at, application, move, ...undatedIf(move.undated) });
    else lines.push({ kind: "grown", id: application.id, at: begunOn(application), application, ...undatedIf(begunForSure(application) === undefined) });
  }
  for (const debrief of document.debriefs.values()) {
    const application = debrief.people.includes(personId) ? document.applications.get(debrief.application) : undefined;
    if (application && !application.removed) lines.push({ kind: "debrief", id: debrief.id, at: debrief.at, debrief, application });
  }
  return lines.sort(latestFirst);
}

function undatedIf(undated: boolean | undefined): { readonly undated?: true } {
  return undated ? { undated } : {};
}

/** What names a person as the one it grew from. */
function* grownFrom({ applications }: Document, personId: Id): Generator<{ readonly application: Application; readonly move?: Move }> {
  const isThem = ({ kind, id }: Origin) => kind === "person" && id === personId;
  for (const application of applications.values()) {
    if (application.removed) continue;
    if (application.grewFrom?.some(isThem)) yield { application };
    for (const entry of application.timeline) if (entry.kind === "move" && entry.grewFrom?.some(isThem)) yield { application, move: entry };
  }
}

/** What stands above what on one day. */
const ORDER: Readonly<Record<StoryLine["kind"], number>> = { grown: 0, touchpoint: 1, debrief: 2, round: 3, application: 4 };

function latestFirst(one: StoryLine, other: StoryLine): number {
  const [day, otherDay] = [dayOf(one.at), dayOf(other.at)];
  if (day !== otherDay) return day < otherDay ? 1 : -1;
  const order = ORDER[one.kind] - ORDER[other.kind] || sortableTime(other.at) - sortableTime(one.at);
  // Touchpoints have a day only, and come in the order in which they were written.
  return order !== 0 || one.kind === "touchpoint" ? order : one.id < other.id ? -1 : 1;
}
