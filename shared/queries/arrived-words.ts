// What is said of something that arrived: one line that tells it, and one that says about whom or what.

import { applicationName } from "#shared/model/application-name.ts";
import type { Arrived, ArrivedThing } from "#shared/model/arrived.ts";
import type { Document } from "#shared/model/document.ts";
import type { Round } from "#shared/model/entry.ts";
import { instantOf } from "#shared/model/zoned-time.ts";
import { i18n, say } from "#shared/text/say.ts";
import type { Moment } from "./due.ts";

export interface ArrivedWords {
  readonly title: string;
  /** Empty where there is nothing to add. */
  readonly body: string;
}

/** How many lines of a digest are told; the rest is counted. */
const LINES = 3;
const DAY_LENGTH = "YYYY-MM-DD".length;
const MINUTE_MS = 60_000;
const HOUR = 60;

/** What a notification of it says; undefined where nothing of it is in the document any more. */
export function wordsOf(arrived: Arrived, document: Document, now: Moment): ArrivedWords | undefined {
  const told = arrived.things.flatMap((thing) => wordsOfThing(thing, document, now) ?? []);
  if (told.length <= 1) return told[0];
  const lines = told.slice(0, LINES).map(({ title, body }) => (body === "" ? title : say({ key: "arrivals.at", values: { name: title, date: body } })));
  const more = told.length > LINES ? [say({ key: "arrivals.more", values: { count: told.length - LINES } })] : [];
  return { title: say({ key: arrived.digest ? "arrivals.digest" : "arrivals.several", values: { count: told.length } }), body: [...lines, ...more].join("\n") };
}

/** The hash address of what it is about; of several things, that of Today. */
export function addressOfArrived({ things }: Pick<Arrived, "things">): string {
  const [thing, ...more] = things;
  if (!thing || more.length > 0) return "#/today";
  return thing.application === undefined ? `#/people/${encodeURIComponent(thing.person ?? "")}` : `#/application/${encodeURIComponent(thing.application)}`;
}

/** What one thing says. */
export function wordsOfThing(thing: ArrivedThing, document: Document, now: Moment): ArrivedWords | undefined {
  const application = thing.application === undefined ? undefined : document.applications.get(thing.application);
  const person = thing.person === undefined ? undefined : document.people.get(thing.person);
  if (thing.of === "person") {
    return (
      person && { title: say({ key: "arrivals.beInTouch", values: { name: person.name } }), body: [person.title, person.company].filter(Boolean).join(", ") }
    );
  }
  if (thing.of === "reminder") {
    const reminder = document.reminders.get(thing.id);
    return reminder && { title: reminder.text, body: application ? applicationName(application) : (person?.name ?? "") };
  }
  const round = application?.timeline.find((entry) => entry.id === thing.round);
  if (!application || round?.kind !== "round") return undefined;
  return { title: roundTitle(round, now), body: say({ key: "arrivals.at", values: { name: applicationName(application), date: wallText(round) } }) };
}

/** The interview, and how far it is away: in minutes and hours when it is near, by its date otherwise. */
function roundTitle(round: Round, now: Moment): string {
  const what = round.name || say({ key: "arrivals.interview" });
  if (round.at.length === DAY_LENGTH)
    return say({ key: round.at < now.wall.slice(0, DAY_LENGTH) ? "arrivals.wasOn" : "arrivals.onDay", values: { what, date: dateText(round.at) } });
  const start = (round.zone === undefined ? undefined : instantOf(round.at, round.zone)) ?? Date.parse(round.at);
  const minutes = Math.ceil((start - now.instant) / MINUTE_MS);
  if (minutes < 0) return say({ key: "arrivals.wasOn", values: { what, date: dateText(round.at) } });
  if (minutes === 0) return say({ key: "arrivals.now", values: { what } });
  if (minutes < HOUR) return say({ key: "arrivals.inMinutes", values: { what, count: minutes } });
  const hours = Math.round(minutes / HOUR);
  if (hours < 12) return say({ key: "arrivals.inHours", values: { what, count: hours } });
  return say({ key: "arrivals.onDay", values: { what, date: dateText(round.at) } });
}

function dateText(at: string): string {
  return new Intl.DateTimeFormat(i18n.language, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }).format(
    new Date(`${at.slice(0, DAY_LENGTH)}T00:00Z`),
  );
}

/** The wall-clock time that was agreed on, with its zone where one is known. */
function wallText({ at, zone }: Round): string {
  if (at.length === DAY_LENGTH) return dateText(at);
  const time = new Intl.DateTimeFormat(i18n.language, { hour: "numeric", minute: "2-digit", timeZone: "UTC" }).format(new Date(`${at}Z`));
  return zone === undefined ? time : say({ key: "arrivals.withZone", values: { time, zone: zone.replaceAll("_", " ") } });
}
