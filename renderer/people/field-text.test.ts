// What may stand in the fields of a person, and what a text becomes.
import { expect, test } from "vitest";
import { fieldProblem, fieldsWith, fieldText } from "./field-text.ts";

const person = { id: "p", name: "Ana Sá", links: ["https://ana.example", "ana.example/work"], createdAt: "2026-01-01T10:00:00.000Z" };

test("links stand one a line", () => {
  expect(fieldText(person, "links")).toBe("https://ana.example\nana.example/work");
  expect(fieldsWith("links", " one.example \n\n two.example")).toEqual({ links: ["one.example", "two.example"] });
  expect(fieldsWith("links", "")).toEqual({ links: null });
});

test("an empty field is cleared, but the name stays", () => {
  expect(fieldText(person, "title")).toBe("");
  expect(fieldsWith("title", "")).toEqual({ title: null });
  expect(fieldsWith("name", "Ana")).toEqual({ name: "Ana" });
  expect(fieldProblem("name", "")).toEqual({ key: "people.nameNeeded" });
  expect(fieldProblem("title", "")).toBeUndefined();
});

test("what is too long is told with its length and the limit", () => {
  expect(fieldProblem("company", "a".repeat(301))).toEqual({ key: "people.tooLong", values: { limit: "300", length: "301" } });
  expect(fieldProblem("notes", "a".repeat(301))).toBeUndefined();
  expect(fieldProblem("links", "a\n".repeat(21))).toEqual({ key: "people.tooManyLinks", values: { limit: 20 } });
  expect(fieldProblem("links", "a".repeat(4_001))?.key).toBe("people.tooLong");
});
