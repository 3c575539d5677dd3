// What came of it last at a company that is known.
import type { Document } from "#shared/model/document.ts";
import { isKnownPlace, type Outcome, placeOf } from "#shared/queries/place.ts";
import type { KnownLately } from "./shown-rows.ts";

/** What has not come to an end has no day that tells it. */
const OPEN: ReadonlySet<Outcome> = new Set<Outcome>(["lead", "applied", "interviewed", "reconnected"]);

/** The latest of the applications there, or who is known there; undefined where nothing is. */
export function knownLately(document: Document, company: string, today: string): KnownLately | undefined {
  const place = company !== "" && isKnownPlace(document, company) ? placeOf(document, company, today) : undefined;
  if (!place) return undefined;
  const [latest] = place.applications;
  if (!latest) return { what: { key: "known.rowPeople", values: { count: place.people.length } } };
  const what = { key: `known.rowIs.${latest.outcome}` } as const;
  return latest.on === undefined || OPEN.has(latest.outcome) ? { what } : { what, on: latest.on };
}
