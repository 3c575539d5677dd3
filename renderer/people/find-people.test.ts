// People are found by what is written of them and said with them, and by company.
import { expect, test } from "vitest";
import type { KnownPerson } from "#shared/queries/people.ts";
import { companiesOf, finder } from "./find-people.ts";

const known = (fields: object, texts: string[] = [], companies: string[] = []): KnownPerson =>
  ({
    person: { id: "p", name: "Ana Sá", createdAt: "", ...fields },
    touchpoints: texts.map((text) => ({ text })),
    belongings: new Set(companies.map((company) => ({ company, role: "Glazier" }))),
  }) as unknown as KnownPerson;

test("every word must stand in name, title, company, notes, touchpoints or applications, whatever its accents", () => {
  const ana = known({ title: "Owner", company: "Halm & Co" }, ["Coffee, she asked about the kiln"], ["Brandt Glas"]);
  for (const text of ["", "ana sa", "OWNER halm", "kiln", "glazier brandt", "sá kiln"]) expect(finder(text, null)(ana)).toBe(true);
  for (const text of ["anna", "kiln oven"]) expect(finder(text, null)(ana)).toBe(false);
});

test("companies are those people are at or were met through, each once, legal form aside", () => {
  const people = [known({ company: "Halm GmbH" }), known({}, [], ["halm", "Aird Ltd"]), known({})];
  expect(companiesOf(people)).toEqual([
    { value: "aird", label: "Aird Ltd" },
    { value: "halm", label: "Halm GmbH" },
  ]);
  expect(people.filter(finder("", "halm"))).toEqual(people.slice(0, 2));
});
