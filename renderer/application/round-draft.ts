// A round as it is typed: short texts and the people it is with, and what keeps them from being a round.
import type { Round } from "#shared/model/entry.ts";
import { isTooFarAhead, YEARS_AHEAD } from "#shared/model/far-ahead.ts";
import { LINE_LIMIT, TEXT_LIMIT } from "#shared/model/limits.ts";
import type { Said } from "#shared/text/said.ts";
import { fullDate } from "../ui/dates.ts";
import { notADay, tooLong } from "./field-check.ts";

/** What stands in the form of a round. `day` is `YYYY-MM-DD`, `time` `HH:MM` or empty, `zone` an IANA name. */
export interface RoundDraft {
  readonly name: string;
  readonly day: string;
  readonly time: string;
  readonly zone: string;
  /** With whom, as it was written before they were kept as people. */
  readonly with: string;
  readonly people: readonly Named[];
  /** What is still being typed where people are named. */
  readonly typed: string;
  readonly went: string;
}
/** Somebody named in the form; who is new has a fresh id. */
interface Named {
  readonly id: string;
  readonly name: string;
  readonly title?: string | undefined;
}
export type RoundFields = Pick<Round, "at" | "zone" | "name" | "with" | "went">;

/** The form of a round that is there with its people; one without a zone is shown in `zone`. */
export function roundDraft({ at, zone, name, with: whom = "", went = "" }: RoundFields, people: readonly Named[], localZone: string): RoundDraft {
  const [day = "", time = ""] = at.split("T");
  return { name, day, time, zone: zone ?? localZone, with: whom, people, typed: "", went };
}

/** The form of a new round on a day. */
export function newRoundDraft(day: string, zone: string): RoundDraft {
  return { name: "", day, time: "", zone, with: "", people: [], typed: "", went: "" };
}

/** What keeps it from being saved on `today` (`YYYY-MM-DD`), if anything. */
export function roundProblem({ name, day, with: whom, went }: RoundDraft, today: string): Said | undefined {
  if (isTooFarAhead(day, today)) return { key: "when.tooFar", values: { date: fullDate(day), years: YEARS_AHEAD } };
  return notADay(day) ?? tooLong(name.trim(), LINE_LIMIT) ?? tooLong(whom.trim(), LINE_LIMIT) ?? tooLong(went.trim(), TEXT_LIMIT);
}

/** The round it makes. A zone says nothing without a time, and is left out. */
export function roundFields({ name, day, time, zone, with: whom, went }: RoundDraft): RoundFields {
  return {
    at: time === "" ? day : `${day}T${time}`,
    name: name.trim(),
    ...(time === "" ? {} : { zone }),
    ...(whom.trim() === "" ? {} : { with: whom.trim() }),
    ...(went.trim() === "" ? {} : { went: went.trim() }),
  };
}
