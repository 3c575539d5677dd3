// The one useful thing to offer on a day on which nothing is due.
import type { Application } from "#shared/model/application.ts";
import { addDays, dayOf } from "#shared/model/calendar.ts";
import type { Document } from "#shared/model/document.ts";
import { isOnBoard } from "#shared/model/on-board.ts";
import { debriefOf, rejectionOf } from "./debriefs.ts";
import { type KnownPerson, knownPerson } from "./people.ts";

/** Somebody the person knows and is losing sight of, a rejection nothing was written about yet, or simply the board. */
export type DayOffer =
  | { readonly kind: "person"; readonly known: KnownPerson }
  | { readonly kind: "debrief"; readonly application: Application }
  | { readonly kind: "board" };

/** From how many contacts on somebody counts as known. */
const KNOWN_FROM = 2;
/** For how many days after it a rejection is fresh enough to ask about. */
const FRESH_DAYS = 30;

/** What fits on `today` (`YYYY-MM-DD`). */
export function dayOfferOf(document: Document, today: string): DayOffer {
  const known = coolingPerson(document, today);
  if (known) return { kind: "person", known };
  const application = freshRejection(document, today);
  return application ? { kind: "debrief", application } : { kind: "board" };
}

/** Of those who were met more than once and are cooling, the one with the most contacts. Who is let rest, or is to be met, is left alone. */
function coolingPerson(document: Document, today: string): KnownPerson | undefined {
  let best: KnownPerson | undefined;
  for (const person of document.people.values()) {
    if (person.removed || (person.cadence && "never" in person.cadence)) continue;
    if (person.snoozedUntil !== undefined && person.snoozedUntil > today) continue;
    const known = knownPerson(document, person, today);
    if (known.warmth !== "cooling" || known.touches < KNOWN_FROM || known.nextRound !== undefined) continue;
    if (!best || known.touches > best.touches) best = known;
  }
  return best;
}

/** The latest rejection without a debrief. */
function freshRejection(document: Document, today: string): Application | undefined {
  const from = addDays(today, -FRESH_DAYS);
  let latest: { readonly application: Application; readonly day: string } | undefined;
  for (const application of document.applications.values()) {
    if (application.stage !== "rejected" || !isOnBoard(application)) continue;
    const rejection = rejectionOf(application);
    if (!rejection || debriefOf(document, application)) continue;
    const day = dayOf(rejection.at);
    if (day >= from && day <= today && (!latest || day > latest.day)) latest = { application, day };
  }
  return latest?.application;
}
