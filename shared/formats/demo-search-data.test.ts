// The demo search is data people will read as an example: it must fit the model and hold together as one story.
import { describe, expect, it } from "vitest";
import { apply } from "#shared/commands/apply.ts";
import { type Envelope, envelopeSchema } from "#shared/commands/envelope.ts";
import { applicationSchema } from "#shared/model/application.ts";
import { ARCHIVE_REASONS } from "#shared/model/archive-reason.ts";
import { dayOf, daysBetween, sortableTime } from "#shared/model/calendar.ts";
import { CHANNELS_OF_CONTACT } from "#shared/model/channel-of-contact.ts";
import { debriefSchema } from "#shared/model/debrief.ts";
import { emptyDocument } from "#shared/model/document.ts";
import { ENDINGS } from "#shared/model/ending.ts";
import { brokenInvariants } from "#shared/model/invariants.ts";
import { isOnBoard } from "#shared/model/on-board.ts";
import { personSchema } from "#shared/model/person.ts";
import { isRank } from "#shared/model/rank.ts";
import { reminderSchema } from "#shared/model/reminder.ts";
import { STAGES } from "#shared/model/stage.ts";
import { touchpointSchema } from "#shared/model/touchpoint.ts";
import file from "../../resources/demo-search.json" with { type: "json" };
import { demoSearch } from "./demo-search.ts";

const { today } = file.demo;
const applications = file.data.applications.map((record) => applicationSchema.parse(record));
const people = file.data.people.map((record) => personSchema.parse(record));
const touchpoints = file.data.touchpoints.map((record) => touchpointSchema.parse(record));
const debriefs = file.data.debriefs.map((record) => debriefSchema.parse(record));
const reminders = file.data.reminders.map((record) => reminderSchema.parse(record));
const movesOf = (application: (typeof applications)[number]) => application.timeline.filter((entry) => entry.kind === "move");
const stagesOf = (application: (typeof applications)[number]) => {
  const moves = movesOf(application);
  return [moves[0]?.from ?? application.stage, ...moves.map(({ to }) => to)];
};

describe("the demo search", () => {
  it("gives every record, entry and reminder an id of its own", () => {
    const ids = [
      ...applications.map(({ id }) => id),
      ...applications.flatMap(({ timeline }) => timeline.map(({ id }) => id)),
      ...[people, touchpoints, debriefs, reminders].flatMap((records) => records.map(({ id }) => id)),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^demo-/);
  });

  it("chains the moves of each application up to its stage", () => {
    for (const application of applications) {
      let stage = stagesOf(application)[0];
      for (const move of movesOf(application)) {
        expect(move.from, application.id).toBe(stage);
        stage = move.to;
      }
      expect(stage, application.id).toBe(application.stage);
    }
  });

  it("keeps its dates in order and lets nothing but rounds and reminders lie ahead", () => {
    for (const { id, createdAt, appliedOn, archived, stage, timeline } of applications) {
      const times = timeline.filter(({ kind }) => kind !== "round").map(({ at }) => sortableTime(at));
      expect(times, id).toEqual([...times].sort((one, other) => one - other));
      for (const entry of timeline) {
        expect(daysBetween(dayOf(createdAt), dayOf(entry.at)), entry.id).toBeGreaterThanOrEqual(0);
        if (entry.kind !== "round") expect(daysBetween(dayOf(entry.at), today), entry.id).toBeGreaterThanOrEqual(0);
      }
      expect(appliedOn === undefined, id).toBe(stage === "lead");
      if (archived) expect(daysBetween(dayOf(createdAt), dayOf(archived.at)), id).toBeGreaterThanOrEqual(0);
    }
  });

  it("gives each stage an order without ties, and lists its cards in it as an import goes by the list", () => {
    for (const stage of STAGES) {
      const ranks = applications.filter((application) => application.stage === stage).map(({ rank }) => rank);
      expect(ranks.every(isRank)).toBe(true);
      expect(new Set(ranks).size).toBe(ranks.length);
      expect(ranks).toEqual([...ranks].sort());
    }
  });

  it("covers two years, every stage and every reason to put something away", () => {
    expect(applications.length).toBeGreaterThanOrEqual(85);
    for (const stage of STAGES)
      expect(
        applications.some((application) => application.stage === stage && isOnBoard(application)),
        stage,
      ).toBe(true);
    expect(new Set(applications.flatMap(({ archived }) => (archived ? [archived.reason] : [])))).toEqual(new Set(ARCHIVE_REASONS));
    const days = applications.flatMap(({ appliedOn }) => appliedOn ?? []).sort();
    expect(daysBetween(days[0] as string, days.at(-1) as string)).toBeGreaterThan(700);
  });

  it("tells of a rejection that became an offer more than a year later, through two people its debrief names", () => {
    const grown = applications.filter((application) => {
      const [rejected, reconnected, offered] = (["rejected", "reconnected", "offered"] as const).map((stage) =>
        movesOf(application).find(({ to }) => to === stage),
      );
      const met = debriefs.find(({ move }) => move === rejected?.id)?.people ?? [];
      const through = met.filter((id) => reconnected?.grewFrom?.some((origin) => origin.kind === "person" && origin.id === id));
      return through.length >= 2 && rejected && offered && daysBetween(dayOf(rejected.at), dayOf(offered.at)) > 365;
    });
    expect(grown.length).toBeGreaterThanOrEqual(1);
  });

  it("has an application that grew from an earlier one at the same company, and people met through people", () => {
    const companyOf = (id: string) => applications.find((application) => application.id === id)?.company;
    const later = applications.filter(({ company, grewFrom = [] }) => grewFrom.some(({ kind, id }) => kind === "application" && companyOf(id) === company));
    expect(later.length).toBeGreaterThanOrEqual(1);
    expect(people.some(({ grewFrom = [] }) => grewFrom.some(({ kind }) => kind === "person"))).toBe(true);
  });

  it("has next steps that are late, due today, due this week and far ahead, on applications that are there", () => {
    const known = new Set(applications.filter(isOnBoard).map(({ id }) => id));
    const open = reminders.filter(({ done }) => !done);
    for (const { application, id } of open) expect(known.has(application), id).toBe(true);
    const ahead = open.map(({ due }) => daysBetween(today, dayOf(due)));
    expect(ahead.some((days) => days < 0)).toBe(true);
    expect(ahead).toContain(0);
    expect(ahead.some((days) => days > 0 && days <= 7)).toBe(true);
    expect(ahead.some((days) => days > 530)).toBe(true);
    expect(reminders.some(({ done }) => done)).toBe(true);
  });

  it("comes in through the door that an import comes through, and breaks nothing", () => {
    const envelope: Envelope = { id: "demo-in", at: `${today}T08:00:00.000Z`, today, intent: { type: "document.import", ...demoSearch(file, today) } as never };
    expect(envelopeSchema.safeParse(envelope).error).toBeUndefined();
    const applied = apply(emptyDocument(), envelope);
    if ("refused" in applied) throw new Error(applied.refused.key);
    expect(brokenInvariants(applied.document)).toEqual([]);
  });

  it("knows people of each cadence, and was in touch with each of them within the two years", () => {
    expect(people.length).toBeGreaterThanOrEqual(25);
    const cadences = people.map(({ cadence }) => (cadence && "every" in cadence ? cadence.every : cadence && Object.keys(cadence)[0]));
    expect(new Set(cadences)).toEqual(new Set([1, 3, 6, 12, 18, "on", "never", undefined]));
    expect(people.filter(({ snoozedUntil }) => snoozedUntil && snoozedUntil > today)).toHaveLength(1);
    expect(touchpoints.length).toBeGreaterThanOrEqual(90);
    expect(new Set(touchpoints.map(({ channel }) => channel)).size).toBe(CHANNELS_OF_CONTACT.length - 1);
    for (const { id } of people)
      expect(
        touchpoints.some(({ person }) => person === id),
        id,
      ).toBe(true);
    for (const { at, application: id, ...touchpoint } of touchpoints) {
      const appliedOn = applications.find((application) => application.id === id)?.appliedOn;
      expect(at >= (appliedOn ?? "2024-11-20") && at <= today, touchpoint.id).toBe(true);
    }
  });

  it("debriefs rejections that happened, with every ending and every way to go back, two of them left for later", () => {
    expect(debriefs.length).toBeGreaterThanOrEqual(25);
    for (const { id, application, move, at, finishedAt, goBack, people: met } of debriefs) {
      const about = applications.find((one) => one.id === application);
      const rejection = about?.timeline.find((entry) => entry.id === move);
      expect(rejection, id).toMatchObject({ kind: "move", to: "rejected", at });
      if (finishedAt) expect(sortableTime(finishedAt), id).toBeGreaterThanOrEqual(sortableTime(at));
      for (const person of met) expect(about?.people, id).toContain(person);
      if (goBack?.on) expect(reminders, id).toContainEqual(expect.objectContaining({ id: goBack.reminder, application, due: goBack.on }));
    }
    expect(new Set(debriefs.flatMap(({ ended }) => ended ?? []))).toEqual(new Set(ENDINGS));
    expect(debriefs.some(({ goBack }) => goBack?.never)).toBe(true);
    expect(debriefs.some(({ goBack }) => goBack === undefined)).toBe(true);
    expect(debriefs.filter(({ finishedAt }) => !finishedAt)).toHaveLength(2);
  });

  it("names one thing to work on less lately, and another as often as before", () => {
    const middle = "2026-03-01";
    const named = (point: string, isLate: boolean) => debriefs.filter(({ at, workOn }) => at >= middle === isLate && workOn.includes(point)).length;
    expect(named("Costs and prices", false)).toBeGreaterThanOrEqual(6);
    expect(named("Costs and prices", true)).toBe(0);
    expect(named("The local language", true)).toBeGreaterThanOrEqual(named("The local language", false));
  });

  it("links only to addresses that can belong to nobody", () => {
    const links = [
      ...applications.flatMap(({ link, id }) => (link ? { link, id } : [])),
      ...people.flatMap(({ id, links: own = [] }) => own.map((link) => ({ link, id }))),
    ];
    for (const { link, id } of links) expect(new URL(link).hostname, id).toMatch(/(^|\.)example(\.com)?$/);
    for (const { id, email } of people) if (email) expect(email, id).toMatch(/@[a-z-]+\.example$/);
  });
});
