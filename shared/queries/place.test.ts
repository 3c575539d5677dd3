// What is known of a company, however its name is written, and what a new application would only repeat.
import { expect, test } from "vitest";
import type { Debrief } from "#shared/model/debrief.ts";
import type { Document } from "#shared/model/document.ts";
import type { Person } from "#shared/model/person.ts";
import type { Touchpoint } from "#shared/model/touchpoint.ts";
import { duplicateOf, isKnownPlace, placeOf } from "./place.ts";
import { documentWith } from "./sample.test-source.ts";

const TODAY = "2026-03-10";
const moved = (id: string, from: "applied" | "interviewed", to: "interviewed" | "rejected", at: string) => ({ id, kind: "move" as const, from, to, at });
const person = (id: string, fields: Partial<Person> = {}): Person => ({ id, name: id, createdAt: "2025-01-01T09:00:00.000Z", ...fields });
const touched = (id: string, who: string, at: string): Touchpoint => ({ id, person: who, at, channel: "call", text: "" });
const debrief = (fields: Partial<Debrief>): Debrief => ({
  id: "d",
  application: "old",
  wanted: [],
  wentWell: [],
  workOn: [],
  people: [],
  at: "2025-03-14",
  ...fields,
});

function known(document: Document, more: { people?: Person[]; touchpoints?: Touchpoint[]; debriefs?: Debrief[] }): Document {
  const table = <Kept extends { id: string }>(records: readonly Kept[] = []) => new Map(records.map((record) => [record.id, record]));
  return { ...document, people: table(more.people), touchpoints: table(more.touchpoints), debriefs: table(more.debriefs) };
}

const OLD = {
  id: "old",
  company: "Fernhill Studio GmbH",
  role: "Sculptor",
  stage: "rejected" as const,
  appliedOn: "2025-02-01",
  timeline: [moved("m1", "applied", "interviewed", "2025-03-01"), moved("m2", "interviewed", "rejected", "2025-03-14")],
};

test.each(["fernhill studio", "FERNHILL  Studio", "Fernhill Studio, Inc.", "Fernhill Studio Ltd"])("%s is the place that is known", (name) => {
  expect(placeOf(documentWith([OLD]), name, TODAY)?.applications.map(({ application }) => application.id)).toEqual(["old"]);
  expect(isKnownPlace(documentWith([OLD]), name)).toBe(true);
});

test("another company, a part of a name and nothing at all are not known", () => {
  const document = documentWith([OLD, { id: "nameless", company: "" }]);
  for (const name of ["Fernhill", "Fernhill Studios", "", " ", ","]) {
    expect(placeOf(document, name, TODAY)).toBeUndefined();
    expect(isKnownPlace(document, name)).toBe(false);
  }
});

test("it tells how each application ended and what its debrief taught, latest first, without the one that asks and without the bin", () => {
  const document = known(
    documentWith([
      OLD,
      { id: "open", company: "Fernhill Studio", role: "Modeller", appliedOn: "2026-01-05" },
      { id: "gone", company: "Fernhill Studio", removed: { at: "2026-01-06T09:00:00.000Z" } },
      { id: "asks", company: "Fernhill Studio", appliedOn: "2026-02-01" },
      { id: "left", company: "Fernhill Studio", stage: "interviewed", appliedOn: "2024-05-01", archived: { reason: "withdrew", at: "2024-06-01" } },
    ]),
    { debriefs: [debrief({ move: "m2", ended: "afterInterview", wanted: ["patience"], theirWords: "Come back when you have cast bronze." })] },
  );
  expect(placeOf(document, "Fernhill Studio", TODAY, "asks")?.applications.map(({ application, ...told }) => ({ id: application.id, ...told }))).toEqual([
    { id: "open", outcome: "applied", on: "2026-01-05" },
    {
      id: "old",
      outcome: "rejected",
      on: "2025-03-14",
      ended: "afterInterview",
      lesson: { wanted: ["patience"], workOn: [], theirWords: "Come back when you have cast bronze." },
    },
    { id: "left", outcome: "withdrew", on: "2024-06-01" },
  ]);
});

test("the documents of each application are told by their names, in the order they came to it", () => {
  const document = (id: string, name: string) => [id, { id, name, kind: "resume", size: 1, addedAt: "2025-01-01T09:00:00.000Z" }] as const;
  const attachments = [
    { id: "two", at: "2025-02-02" },
    { id: "one", at: "2025-02-01" },
  ];
  const kept = { ...documentWith([{ ...OLD, attachments }]), attachments: new Map([document("one", "Resume.pdf"), document("two", "Offer.pdf")]) };
  expect(placeOf(kept, "Fernhill Studio", TODAY)?.applications[0]?.documents).toEqual(["Resume.pdf", "Offer.pdf"]);
});

test("a rejection that an import told without its day has none, and an empty debrief taught nothing", () => {
  const document = known(documentWith([{ ...OLD, timeline: [{ ...moved("m", "applied", "rejected", "2025-02-01"), undated: true as const }] }]), {
    debriefs: [debrief({ move: "m" })],
  });
  expect(placeOf(document, "Fernhill Studio", TODAY)?.applications[0]).toEqual({ application: document.applications.get("old"), outcome: "rejected" });
});

test("who works there and who was met through an application there are the people of the place, last touched first", () => {
  const document = known(documentWith([{ ...OLD, people: ["met", "binned"] }]), {
    people: [
      person("works", { company: "Fernhill Studio SE" }),
      person("met", { company: "Ridge Works" }),
      person("elsewhere", { company: "Ridge Works" }),
      person("binned", { removed: { at: "2026-01-01T09:00:00.000Z" } }),
      person("silent", { company: "fernhill studio" }),
    ],
    touchpoints: [touched("t1", "works", "2025-04-01"), touched("t2", "met", "2025-06-01"), touched("t3", "met", "2025-05-01")],
  });
  expect(placeOf(document, "Fernhill Studio", TODAY)?.people.map((one) => [one.person.id, one.lastTouch])).toEqual([
    ["met", "2025-06-01"],
    ["works", "2025-04-01"],
    ["silent", undefined],
  ]);
  expect(placeOf(document, "Ridge Works", TODAY)?.applications).toEqual([]);
});

test("the index is made once for a version of the document, and anew after a change", () => {
  let passes = 0;
  class Counted<Key, Value> extends Map<Key, Value> {
    override values() {
      passes += 1;
      return super.values();
    }
  }
  const document = documentWith([OLD]);
  const counted: Document = { ...document, applications: new Counted(document.applications) };
  for (const typed of ["F", "Fe", "Fernhill Studio", "Fernhill Studio G"]) placeOf(counted, typed, TODAY);
  duplicateOf(counted, { company: "Fernhill Studio", role: "Sculptor" });
  expect(passes).toBe(1);
  const later = documentWith([OLD, { id: "new", company: "Fernhill Studio", appliedOn: "2026-01-01" }]);
  expect(placeOf(later, "Fernhill Studio", TODAY)?.applications).toHaveLength(2);
});

test("the same company and role is a duplicate as long as it is open, in whatever case, and on the same day always", () => {
  const open = { id: "open", company: "Fernhill Studio", role: "Head of  Casting", appliedOn: "2026-01-05" };
  const same = { company: "fernhill studio ltd", role: "head of casting" };
  for (const stage of ["lead", "applied", "interviewed", "reconnected", "offered"] as const)
    expect(duplicateOf(documentWith([{ ...open, stage }]), same)?.id).toBe("open");
  for (const closed of [{ stage: "rejected" as const }, { archived: { reason: "closed" as const, at: "2026-01-09" } }]) {
    expect(duplicateOf(documentWith([{ ...open, ...closed }]), { ...same, appliedOn: "2026-02-01" })).toBeUndefined();
    expect(duplicateOf(documentWith([{ ...open, ...closed }]), { ...same, appliedOn: "2026-01-05" })?.id).toBe("open");
  }
  expect(duplicateOf(documentWith([{ ...open, removed: { at: "2026-01-09T09:00:00.000Z" } }]), { ...same, appliedOn: "2026-01-05" })).toBeUndefined();
  expect(duplicateOf(documentWith([open]), { ...same, role: "Caster" })).toBeUndefined();
  expect(duplicateOf(documentWith([open]), { ...same, role: "" })).toBeUndefined();
});

test("a link by itself repeats what has the same link, and two postings of one site are two", () => {
  const document = documentWith([
    { id: "seven", company: "jobs.example", role: "", link: "https://jobs.example/7" },
    { id: "named", company: "Fernhill", role: "Sculptor", link: "https://jobs.example/8" },
  ]);
  expect(duplicateOf(document, { company: "jobs.example", role: "", link: "https://jobs.example/7" })?.id).toBe("seven");
  expect(duplicateOf(document, { company: "jobs.example", role: "", link: "https://jobs.example/8" })?.id).toBe("named");
  expect(duplicateOf(document, { company: "jobs.example", role: "", link: "https://jobs.example/9" })).toBeUndefined();
  expect(duplicateOf(document, { company: "Ridge Works", role: "Modeller", link: "https://jobs.example/8" })).toBeUndefined();
});
