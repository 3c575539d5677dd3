// Checks the timeline: its order, its days, and the lines that fields tell.
import { expect, test } from "vitest";
import type { Application } from "#shared/model/application.ts";
import { localDay } from "#shared/model/calendar.ts";
import { emptyDocument } from "#shared/model/document.ts";
import type { Entry } from "#shared/model/entry.ts";
import { timelineOf } from "./timeline.ts";

function application(timeline: Entry[], fields: Partial<Application> = {}): Application {
  const named = { id: "a", company: "Alder", role: "Joiner", tags: [], stage: "applied", rank: "a0" } as const;
  return { ...named, createdAt: "2025-01-01T12:00:00.000Z", timeline, ...fields };
}

/** The instant of a wall-clock time on this computer, so that the tests hold in every zone. */
function instant(wall: string): string {
  return new Date(wall).toISOString();
}

function told(record: Application, document = emptyDocument()): string[] {
  return timelineOf(document, record).map(
    ({ day, lines }) => `${day ?? "unknown"}: ${lines.map(({ kind, id }) => (id.startsWith("a.") ? kind : id)).join(" ")}`,
  );
}

test("an application without entries tells when it was added", () => {
  const record = application([]);
  expect(told(record)).toEqual([`${localDay(new Date(record.createdAt))}: added`]);
});

test("the day of applying is told instead of the adding on the same day, and beside it on another", () => {
  const added = localDay(new Date("2025-01-01T12:00:00.000Z"));
  expect(told(application([], { appliedOn: added }))).toEqual([`${added}: applied`]);
  expect(told(application([], { appliedOn: "2024-06-03" }))).toEqual([`${added}: added`, "2024-06-03: applied"]);
});

test("a move off the shelf tells the day of applying by itself, and a lead was not applied for", () => {
  const move: Entry = { id: "m", kind: "move", at: "2025-02-01", from: "lead", to: "applied" };
  expect(told(application([move], { appliedOn: "2025-02-01" }))[0]).toBe("2025-02-01: m");
  expect(told(application([], { stage: "lead", appliedOn: "2025-02-01" })).join()).not.toContain("applied");
});

test("days and lines run from the latest back", () => {
  const record = application([
    { id: "note", kind: "note", at: instant("2025-02-03T09:00"), text: "Called" },
    { id: "round", kind: "round", at: "2025-03-01T10:00", name: "Panel" },
    { id: "move", kind: "move", at: instant("2025-02-03T11:00"), from: "applied", to: "interviewed" },
  ]);
  expect(told(record).slice(0, 2)).toEqual(["2025-03-01: round", "2025-02-03: move note"]);
});

test("where only the day is known, lines keep the order in which they stand", () => {
  const record = application([
    { id: "first", kind: "move", at: instant("2025-02-03T11:00"), from: "applied", to: "interviewed" },
    { id: "second", kind: "move", at: "2025-02-03", from: "interviewed", to: "rejected" },
    { id: "third", kind: "move", at: "2025-02-03", from: "rejected", to: "reconnected" },
    { id: "early", kind: "note", at: instant("2025-02-03T08:00"), text: "Before" },
  ]);
  expect(told(record)[0]).toBe("2025-02-03: third second first early");
});

test("moves whose day nobody knows stand under no day, after what they follow and before the move that follows them", () => {
  const undated = (id: string, from: "applied" | "interviewed", to: "interviewed" | "rejected"): Entry => ({
    id,
    kind: "move",
    at: "2025-02-03",
    from,
    to,
    undated: true,
  });
  const note: Entry = { id: "note", kind: "note", at: "2025-02-03", text: "Sent the sketches" };
  const both = application([undated("one", "applied", "interviewed"), undated("two", "interviewed", "rejected"), note], { appliedOn: "2025-02-03" });
  expect(told(both).slice(0, 2)).toEqual(["unknown: two one", "2025-02-03: note applied"]);
  const then: Entry = { id: "then", kind: "move", at: "2025-02-03", from: "interviewed", to: "rejected" };
  const before = application([undated("one", "applied", "interviewed"), then], { appliedOn: "2025-02-03" });
  expect(told(before).slice(0, 3)).toEqual(["2025-02-03: then", "unknown: one", "2025-02-03: applied"]);
});

test("a contact about it and the day its debrief was finished stand among the lines of their days", () => {
  const about = { id: "coffee", person: "p", application: "a", at: "2025-02-03", channel: "met", text: "Coffee" } as const;
  const debrief = { id: "lesson", application: "a", wanted: ["Stone"], wentWell: [], workOn: [], people: [], at: "2025-02-04" };
  const document = {
    ...emptyDocument(),
    touchpoints: new Map([
      ["coffee", about],
      ["other", { ...about, id: "other", application: "b" }],
    ]),
    debriefs: new Map([
      ["lesson", { ...debrief, finishedAt: instant("2025-02-04T12:00") }],
      ["later", { ...debrief, id: "later" }],
    ]),
  };
  const record = application([{ id: "note", kind: "note", at: instant("2025-02-03T09:00"), text: "Called" }]);
  expect(told(record, document).slice(0, 2)).toEqual(["2025-02-04: lesson", "2025-02-03: coffee note"]);
});

test("a document stands on the day it came to the application, and one without a record nowhere", () => {
  const resume = { id: "resume", name: "Resume.pdf", kind: "resume", size: 1, addedAt: instant("2025-02-05T10:00") } as const;
  const document = { ...emptyDocument(), attachments: new Map([["resume", resume]]) };
  const note: Entry = { id: "note", kind: "note", at: instant("2025-02-03T09:00"), text: "Called" };
  const attachments = [
    { id: "resume", at: "2025-02-03" },
    { id: "lost", at: "2025-02-04" },
  ];
  expect(told(application([note], { attachments }), document)[0]).toBe("2025-02-03: resume note");
});
