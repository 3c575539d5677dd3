// What can be chosen as an origin, found by words: applications, people, and the lessons of debriefs.
import type { Document } from "#shared/model/document.ts";
import type { Origin } from "#shared/model/origin.ts";
import { rejectionOf, saysAnything } from "#shared/queries/debriefs.ts";
import { fold } from "#shared/queries/filter.ts";
import { say } from "#shared/text/say.ts";
import { shortDate } from "../dates.ts";
import { originName } from "./origin-name.ts";

/** An origin as it is offered. */
interface Found {
  readonly from: Origin;
  readonly name: string;
  readonly aside: string;
}

/** Most offered at once. */
const SHOWN = 8;

/** Origins whose words hold every word that is looked for, people first; nothing without a word. What lies in the bin is left out. */
export function foundOrigins(document: Document, text: string, today: string): Found[] {
  const words = fold(text).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  const found: Found[] = [];
  for (const origin of origins(document, today)) {
    const written = fold(`${origin.name} ${origin.aside}`);
    if (words.every((word) => written.includes(word))) found.push(origin);
    if (found.length === SHOWN) break;
  }
  return found;
}

function* origins(document: Document, today: string): Generator<Found> {
  const { applications, people, debriefs } = document;
  for (const { id, name, title, company, removed } of people.values()) {
    if (!removed) yield { from: { kind: "person", id }, name, aside: [title, company].filter(Boolean).join(", ") };
  }
  for (const application of applications.values()) {
    if (application.removed) continue;
    const rejection = rejectionOf(application);
    const from: Origin = { kind: "application", id: application.id, ...(rejection ? { move: rejection.id } : {}) };
    const stage = say({ key: `board.stage.${rejection ? "rejected" : application.stage}` });
    const at = rejection?.at ?? application.appliedOn;
    yield { from, name: originName(document, from), aside: at === undefined ? stage : `${stage}, ${shortDate(at, today)}` };
  }
  for (const debrief of debriefs.values()) {
    if (!saysAnything(debrief) || applications.get(debrief.application)?.removed) continue;
    const from: Origin = { kind: "lesson", id: debrief.id };
    yield { from, name: originName(document, from), aside: debrief.theirWords ?? [...debrief.workOn, ...debrief.wanted].join(", ") };
  }
}
