// The demo search is found by its ids, whatever became of it.
import { expect, test } from "vitest";
import { demoOf } from "./demo.ts";
import { documentWith } from "./sample.test-source.ts";

const OWN = "5b0f8a52-2f0b-4f6e-9a53-2a7f3a8e6d11";

test("the demo search is told apart from what was added, on the board, archived and in the bin", () => {
  const met = (id: string, removed?: { at: string }) => ({ id, name: id, createdAt: "2026-01-01T09:00:00.000Z", ...(removed ? { removed } : {}) });
  const people = [met("demo-linnea"), met("demo-marek", { at: "2026-02-01T08:00:00.000Z" }), met(OWN)];
  const { here, inBin } = demoOf({
    ...documentWith([
      { id: "demo-kestrel" },
      { id: "demo-aoba", archived: { reason: "closed", at: "2026-02-01" } },
      { id: "demo-minka", removed: { at: "2026-02-01T08:00:00.000Z" } },
      { id: OWN },
    ]),
    people: new Map(people.map((person) => [person.id, person])),
  });
  expect(here.applications.map(({ id }) => id)).toEqual(["demo-kestrel", "demo-aoba"]);
  expect(inBin.applications.map(({ id }) => id)).toEqual(["demo-minka"]);
  expect(here.people.map(({ id }) => id)).toEqual(["demo-linnea"]);
  expect(inBin.people.map(({ id }) => id)).toEqual(["demo-marek"]);
});
