import { describe, expect, it } from "vitest";
import type { Application } from "#shared/model/application.ts";
import type { Person } from "#shared/model/person.ts";
import { knownPeople, nearPeople, peopleLike, personCalled } from "./known-people.ts";

const person = (id: string, name: string, parts: Partial<Person> = {}): [string, Person] => [id, { id, name, createdAt: "2026-01-01T00:00:00.000Z", ...parts }];
const people = new Map([
  person("1", "Ánna Weiss", { company: "Ridge Works" }),
  person("2", "Ingrid Falk", { title: "designer", company: "Fernhill, Inc." }),
  person("3", "Tomas Berg"),
  person("4", "Gone Away", { removed: { at: "2026-01-01T00:00:00.000Z" } }),
  person("5", "Per Lind"),
]);
const application = {
  company: "fernhill",
  people: ["5"],
  timeline: [{ kind: "round", id: "r", at: "2026-01-01", name: "Talk", people: ["3"] }],
} as unknown as Application;
const names = (known: ReturnType<typeof knownPeople>) => known.map(({ person: { name } }) => name);

describe("people to complete a name from", () => {
  it("are those of the application, those of its company, then everybody by name; nobody from the bin", () => {
    expect(names(knownPeople({ people }, application))).toEqual(["Per Lind", "Tomas Berg", "Ingrid Falk", "Ánna Weiss"]);
    expect(names(nearPeople({ people }, application))).toEqual(["Per Lind", "Tomas Berg", "Ingrid Falk"]);
    expect(names(knownPeople({ people }))).toEqual(["Ánna Weiss", "Ingrid Falk", "Per Lind", "Tomas Berg"]);
  });
  it("are found by how a name, a title or a company begins, else by what stands in them", () => {
    const known = knownPeople({ people });
    expect(names(peopleLike(known, "an"))).toEqual(["Ánna Weiss"]);
    expect(names(peopleLike(known, "des fern"))).toEqual(["Ingrid Falk"]);
    expect(names(peopleLike(known, "eiss"))).toEqual(["Ánna Weiss"]);
    expect(peopleLike(known, "nobody")).toEqual([]);
  });
  it("are known by the whole name, case and accents aside", () => {
    expect(personCalled(knownPeople({ people }), " anna weiss ")?.id).toBe("1");
    expect(personCalled(knownPeople({ people }), "anna")).toBeUndefined();
  });
});
