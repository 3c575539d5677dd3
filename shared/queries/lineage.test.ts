// One lineage told from end to end, and what is proposed to it.
import { describe, expect, test } from "vitest";
import { apply } from "#shared/commands/apply.ts";
import type { Intent } from "#shared/commands/envelope.ts";
import { type Document, emptyDocument } from "#shared/model/document.ts";
import { type LineageStep, lineageOf, lineageOfApplication } from "./lineage.ts";
import { proposedOrigins } from "./proposed-origins.ts";

/** What was done on which day; the id of each envelope is its day, so that moves can be named. */
function done(document: Document, ...deeds: readonly (readonly [day: string, intent: Intent])[]): Document {
  return deeds.reduce((now, [today, intent]) => {
    const applied = apply(now, { id: today, at: `${today}T12:00:00.000Z`, today, intent });
    if ("refused" in applied) throw new Error(`${today}: ${applied.refused.key}`);
    return applied.document;
  }, document);
}

const touch = (id: string, person: string, at: string, text: string): Intent => ({
  type: "touchpoint.add",
  id,
  person: { id: person },
  at,
  channel: "met",
  text,
});
const debrief: Intent = {
  type: "debrief.save",
  id: "lesson",
  application: "first",
  move: "2024-03-10",
  fields: { wanted: ["Stone"], wentWell: [], workOn: ["Drawings to scale"], theirWords: "Come back with drawings." },
  people: [
    { id: "ingrid", name: "Ingrid Falk" },
    { id: "tomas", name: "Tomas Ek" },
  ],
  goBack: null,
  finished: true,
};
const rejected = done(
  emptyDocument(),
  ["2024-02-01", { type: "application.add", id: "first", stage: "applied", fields: { company: "Fernhill Ltd", role: "Sculptor" } }],
  ["2024-03-10", { type: "application.move", ids: ["first"], stage: "rejected", before: null }],
  ["2024-03-11", debrief],
  ["2024-05-02", touch("coffee", "ingrid", "2024-05-02", "Coffee, she asked about my portfolio")],
  ["2024-11-20", touch("referral", "tomas", "2024-11-20", "Asked for the names of two carvers")],
);
const cameBack = done(
  rejected,
  ["2025-04-01", { type: "application.move", ids: ["first"], stage: "reconnected", before: null }],
  [
    "2025-04-02",
    {
      type: "application.reconnect",
      id: "first",
      people: [{ person: { id: "ingrid" }, touchpoint: "call" }],
      at: "2025-04-01",
      channel: "call",
      text: "She rang",
    },
  ],
  ["2025-06-01", { type: "application.move", ids: ["first"], stage: "offered", before: null }],
  ["2025-07-01", touch("thanks", "ingrid", "2025-07-01", "Thanked her")],
);

const of = (document: Document, id: string) => {
  const application = document.applications.get(id);
  if (!application) throw new Error(id);
  return application;
};
const names = (steps: readonly LineageStep[]) =>
  steps.map((step) => (step.kind === "person" ? step.person.name : step.kind === "move" ? step.move.to : step.kind));

describe("the lineage of an offer", () => {
  const { grewFrom, self, ledTo } = lineageOfApplication(cameBack, of(cameBack, "first"));
  test("holds its beginning, the rejection, the person and the reconnection, in order", () => {
    expect(names(grewFrom)).toEqual(["application", "rejected", "Ingrid Falk", "reconnected"]);
    expect(self).toMatchObject({ kind: "move", at: "2025-06-01T12:00:00.000Z" });
  });
  test("the rejection tells its lesson, and whom it brought who is no step", () => {
    expect(grewFrom[1]).toMatchObject({ debrief: { theirWords: "Come back with drawings." }, met: [{ name: "Tomas Ek" }] });
  });
  test("the person tells the contacts from the rejection to the reconnection", () => {
    expect(grewFrom[2]).toMatchObject({ touchpoints: [{ id: "coffee" }, { id: "call" }], at: "2024-05-02" });
  });
  test("what the rejection brought beside led on by itself", () => expect(names(ledTo)).toEqual(["Tomas Ek"]));
  test("a person's page reads the same chain from the other end", () => {
    const lineage = lineageOf(cameBack, { kind: "person", id: "ingrid" });
    expect(names(lineage.grewFrom)).toEqual(["application", "rejected"]);
    expect(names(lineage.ledTo)).toEqual(["reconnected", "offered"]);
  });
  test("somebody in the bin stays on the chain, and one who is gone has none", () => {
    const binned = done(cameBack, ["2025-08-01", { type: "person.remove", ids: ["ingrid"] }]);
    expect(lineageOfApplication(binned, of(binned, "first")).grewFrom[2]).toMatchObject({ person: { removed: {} } });
    expect(lineageOf(cameBack, { kind: "person", id: "nobody" })).toEqual({ grewFrom: [], self: undefined, ledTo: [] });
  });
});

describe("proposed origins", () => {
  const proposed = (document: Document, id: string) =>
    proposedOrigins(document, of(document, id)).map(({ of: grown, from, why }) => [grown.kind, from.id, why.key]);
  const again: Intent = { type: "application.add", id: "second", stage: "applied", fields: { company: "fernhill", role: "Stone carver" } };

  test("an earlier no from the same company and the people of it, whatever its legal form", () => {
    const document = done(rejected, ["2025-01-05", again]);
    expect(proposed(document, "second")).toEqual([
      ["application", "first", "lineage.why.sameCompany"],
      ["application", "ingrid", "lineage.why.samePerson"],
      ["application", "tomas", "lineage.why.samePerson"],
    ]);
    expect(proposed(document, "first")).toEqual([]);
  });
  test("somebody who was in touch before an application came back, to that move", () => {
    expect(proposed(cameBack, "first")).toEqual([["move", "tomas", "lineage.why.cameBack"]]);
  });
  test("what was accepted, declined or lies in the bin is not proposed", () => {
    const origin = { kind: "application" as const, id: "first", move: "2024-03-10" };
    const grown = { kind: "application" as const, id: "second" };
    const document = done(
      rejected,
      ["2025-01-05", again],
      ["2025-01-06", { type: "lineage.add", of: grown, from: origin }],
      ["2025-01-07", { type: "lineage.decline", of: grown, from: { kind: "person", id: "ingrid" } }],
      ["2025-01-08", { type: "person.remove", ids: ["tomas"] }],
    );
    expect(proposed(document, "second")).toEqual([]);
  });
  test("a full name in the source or the notes of another company's application, and a contact that names the company", () => {
    const document = done(
      rejected,
      ["2025-01-04", touch("hint", "ingrid", "2025-01-04", "She said Ridge Works looks for somebody")],
      ["2025-01-05", { type: "application.add", id: "ridge", stage: "applied", fields: { company: "Ridge Works GmbH", source: "Referral by Tomas Ek" } }],
      ["2025-01-06", { type: "application.add", id: "alder", stage: "applied", fields: { company: "Alder" } }],
      ["2025-01-07", { type: "entry.add", application: "alder", entry: { id: "n", kind: "note", at: "2025-01-07", text: "Thanks to Ingrid FALK!" } }],
    );
    expect(proposed(document, "ridge")).toEqual([
      ["application", "ingrid", "lineage.why.spokeOf"],
      ["application", "tomas", "lineage.why.namedInSource"],
    ]);
    expect(proposed(document, "alder")).toEqual([["application", "ingrid", "lineage.why.namedInNotes"]]);
  });
  test("who was met in an application's own interviews is not proposed to it", () => {
    const document = done(
      emptyDocument(),
      ["2025-01-05", again],
      ["2025-01-20", { type: "person.link", person: { id: "new", name: "Ada Lind" }, application: "second" }],
      ["2025-02-20", { type: "application.move", ids: ["second"], stage: "offered", before: null }],
    );
    expect(proposed(document, "second")).toEqual([]);
  });
});
