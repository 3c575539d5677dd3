// The demo search is data people will read as an example: it must fit the model and hold together as one story.
import { describe, expect, it } from "vitest";
import { applicationSchema } from "#shared/model/application.ts";
import { ARCHIVE_REASONS } from "#shared/model/archive-reason.ts";
import { dayOf, daysBetween, sortableTime } from "#shared/model/calendar.ts";
import { isOnBoard } from "#shared/model/on-board.ts";
import { isRank } from "#shared/model/rank.ts";
import { reminderSchema } from "#shared/model/reminder.ts";
import { STAGES } from "#shared/model/stage.ts";
import file from "../../resources/demo-search.json" with { type: "json" };

const { today } = file.demo;
const applications = file.data.applications.map((record) => applicationSchema.parse(record));
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
      ...reminders.map(({ id }) => id),
    ];
    expect(new Set(ids).size).toBe(ids.length);
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

  it("tells of a rejection that became an offer more than a year later", () => {
    const grown = applications.filter((application) => {
      const moves = movesOf(application);
      const rejected = moves.find(({ to }) => to === "rejected");
      const offered = moves.find(({ to }) => to === "offered");
      return rejected && offered && stagesOf(application).includes("reconnected") && daysBetween(dayOf(rejected.at), dayOf(offered.at)) > 365;
    });
    expect(grown.length).toBeGreaterThanOrEqual(1);
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

  it("links only to addresses that can belong to nobody", () => {
    for (const { link, id } of applications) if (link) expect(new URL(link).hostname, id).toMatch(/(^|\.)example(\.com)?$/);
  });
});
