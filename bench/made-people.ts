// The people of a made search: who was met, what was said when, what each rejection taught, and what grew from it. The same way each time.
import type { Application } from "#shared/model/application.ts";
import { addDays, daysBetween } from "#shared/model/calendar.ts";
import { CHANNELS_OF_CONTACT } from "#shared/model/channel-of-contact.ts";
import type { Debrief } from "#shared/model/debrief.ts";
import type { Document } from "#shared/model/document.ts";
import { ENDINGS } from "#shared/model/ending.ts";
import type { Entry, Move } from "#shared/model/entry.ts";
import type { Person } from "#shared/model/person.ts";
import type { Touchpoint } from "#shared/model/touchpoint.ts";

const FIRST = ["Ines", "Oskar", "Maren", "Tariq", "Lucía", "Emeka", "Saoirse", "Jonas", "Yuki", "Paola", "Anouk", "Bram"];
const SECOND = ["Albrecht", "Lindqvist", "Okonkwo", "Ferreira", "Moreau", "Haddad", "Novák", "Keller", "Brennan", "Sato"];
const CADENCES = [{ every: 1 }, { every: 3 }, { every: 6 }, { every: 12 }, { every: 18 }, { never: true }, undefined] as const;
const WANTED = ["Budgets", "Years of moulds", "A licence", "Somebody nearby", "The local language", "Own work, clearly told"];
const WELL = ["The models", "Easy talk", "Honest answers", "The questions I asked"];
const WORK_ON = ["Costs and prices", "Say I, not we", "Show less", "Rest the day before", "Ask before I apply"];
const SAID = "Half an hour about the bronze pieces and who could cast them; asked for a name and got two.";

/** How many of each to make. */
export interface Sizes {
  readonly people: number;
  readonly touchpoints: number;
  readonly debriefs: number;
}

/**
 * A made search with people in it. Whoever was reconnected or offered was rejected before; every rejection has a debrief that names two
 * people until there are `debriefs` of them, reconnections grew from those two, and offers from the lesson.
 */
export function withPeople(document: Document, sizes: Sizes, today: string): Document {
  const people = madePeople(sizes.people, today);
  const applications = new Map<string, Application>();
  const debriefs = new Map<string, Debrief>();
  let index = 0;
  for (const application of document.applications.values()) {
    const met = [0, 1].map((other) => `person-${(index * 2 + other) % sizes.people}`);
    const debrief = debriefs.size < sizes.debriefs ? madeDebrief(application, met, index, today) : undefined;
    if (debrief) debriefs.set(debrief.id, debrief);
    applications.set(application.id, { ...application, people: met, timeline: timelineWith(application, met, debrief, today) });
    index += 1;
  }
  return { ...document, applications, people, debriefs, touchpoints: madeTouchpoints(sizes, applications, today) };
}

/** The offer that comes first in a document, whose lineage is measured. */
export function firstOffer({ applications }: Document): Application {
  for (const application of applications.values()) if (application.stage === "offered") return application;
  throw new Error("No application was offered");
}

/** The share of an application's age after which it was rejected. */
const NO_AFTER = 0.2;
const REJECTED: ReadonlySet<string> = new Set(["rejected", "reconnected", "offered"]);

function madePeople(count: number, today: string): Map<string, Person> {
  const people = new Map<string, Person>();
  for (let index = 0; index < count; index += 1) {
    const cadence = CADENCES[index % CADENCES.length];
    people.set(`person-${index}`, {
      id: `person-${index}`,
      name: `${FIRST[index % FIRST.length]} ${SECOND[index % SECOND.length]} ${index}`,
      title: "Workshop lead",
      company: `Fernhill Studio ${index % 900}`,
      ...(cadence ? { cadence } : {}),
      ...(index % 50 === 0 ? { snoozedUntil: addDays(today, 14) } : {}),
      ...(index % 4 === 3 ? { grewFrom: [{ kind: "person" as const, id: `person-${index - 1}` }] } : {}),
      createdAt: `${addDays(today, -((index * 7) % 700))}T09:00:00.000Z`,
    });
  }
  return people;
}

function madeTouchpoints({ people, touchpoints: count }: Sizes, applications: ReadonlyMap<string, Application>, today: string): Map<string, Touchpoint> {
  const touchpoints = new Map<string, Touchpoint>();
  for (let index = 0; index < count; index += 1) {
    const about = index % 2 === 0 ? applications.get(`made-${(index * 3) % applications.size}`) : undefined;
    touchpoints.set(`touch-${index}`, {
      id: `touch-${index}`,
      person: `person-${(index * 11) % people}`,
      ...(about ? { application: about.id } : {}),
      at: addDays(today, -((index * 13) % 700)),
      channel: CHANNELS_OF_CONTACT[index % CHANNELS_OF_CONTACT.length] ?? "met",
      text: SAID,
    });
  }
  return touchpoints;
}

function madeDebrief({ id, stage, appliedOn = "" }: Application, people: readonly string[], index: number, today: string): Debrief | undefined {
  if (!REJECTED.has(stage)) return undefined;
  const some = (points: readonly string[], many: number) => points.filter((_, at) => (at + index) % points.length < many);
  const at = addDays(appliedOn, Math.floor(daysBetween(appliedOn, today) * NO_AFTER));
  return {
    id: `${id}-debrief`,
    application: id,
    move: `${id}-no`,
    wanted: some(WANTED, 2),
    wentWell: some(WELL, 1 + (index % 2)),
    workOn: some(WORK_ON, 1 + (index % 3)),
    theirWords: "You see rooms the way sailors see weather.",
    ended: ENDINGS[index % ENDINGS.length],
    people: [...people],
    at,
    ...(index % 100 === 0 ? {} : { finishedAt: `${at}T19:00:00.000Z` }),
  };
}

/** The timeline with its moves made anew, so that the later stages come after a rejection, and its rounds with people. */
function timelineWith({ id, stage, appliedOn = "", timeline }: Application, met: readonly string[], debrief: Debrief | undefined, today: string): Entry[] {
  const others = timeline.filter(({ kind }) => kind !== "move").map((entry) => (entry.kind === "round" ? { ...entry, people: met.slice(0, 1) } : entry));
  if (!REJECTED.has(stage)) return [...timeline.filter(({ kind }) => kind === "move"), ...others];
  const age = daysBetween(appliedOn, today);
  const move = (name: string, share: number, from: Move["from"], to: Move["to"], grewFrom?: Move["grewFrom"]): Move => {
    const at = addDays(appliedOn, Math.floor(age * share));
    return { id: `${id}-${name}`, kind: "move", at, from, to, ...(grewFrom ? { grewFrom } : {}) };
  };
  const moves = [move("talk", 0.1, "applied", "interviewed"), move("no", NO_AFTER, "interviewed", "rejected")];
  const through = met.map((person) => ({ kind: "person" as const, id: person }));
  if (stage !== "rejected") moves.push(move("back", 0.7, "rejected", "reconnected", through));
  if (stage === "offered") moves.push(move("yes", 0.9, "reconnected", "offered", debrief && [{ kind: "lesson", id: debrief.id }]));
  return [...moves, ...others];
}
