// Whom an application shows as met.
import { expect, test } from "vitest";
import type { Application } from "#shared/model/application.ts";
import type { Person } from "#shared/model/person.ts";
import { hasMet, metOf } from "./met.ts";
import { documentWith } from "./sample.test-source.ts";

const person = (id: string, more: Partial<Person> = {}): Person => ({ id, name: `Name ${id}`, createdAt: "2026-11-01T09:00:00.000Z", ...more });
const binned = { removed: { at: "2026-11-05T09:00:00.000Z" } };
const table = (...people: Person[]) => new Map(people.map((one) => [one.id, one]));
const application = documentWith([{ id: "a", people: ["q", "p", "r"] }]).applications.get("a") as Application;

test("those met stand in the order they were met; who is in the bin or gone is left out", () => {
  expect(metOf(application, table(person("p"), person("q"), person("r", binned))).map(({ id }) => id)).toEqual(["q", "p"]);
  expect(metOf({ ...application }, table(person("p"))).map(({ id }) => id)).toEqual(["p"]);
});

test("the list stays the same as long as nobody on it changed", () => {
  const [p, q] = [person("p"), person("q")];
  const before = metOf(application, table(p, q));
  expect(metOf(application, table(p, q, person("s")))).toBe(before);
  const renamed = metOf(application, table(p, { ...q, name: "Other" }));
  expect(renamed.map(({ name }) => name)).toEqual(["Other", "Name p"]);
});

test("somebody was met where one of them is there", () => {
  expect(hasMet(application, table(person("p")))).toBe(true);
  expect(hasMet(application, table(person("p", binned)))).toBe(false);
  const { people: _, ...alone } = application;
  expect(hasMet(alone, table(person("p")))).toBe(false);
  expect(metOf(alone, table(person("p")))).toEqual([]);
});
