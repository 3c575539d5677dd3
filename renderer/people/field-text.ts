// The fields of a person as text: what they hold, what may stand in them, and what a text becomes.
import type { Intent } from "#shared/commands/envelope.ts";
import { LINE_LIMIT, LINK_COUNT_LIMIT, LINK_LIMIT, TEXT_LIMIT } from "#shared/model/limits.ts";
import type { Person } from "#shared/model/person.ts";
import type { Said } from "#shared/text/said.ts";
import { shownCount } from "../ui/shown-count.ts";

/** The fields that are edited as text. */
export type FieldName = "name" | "title" | "company" | "email" | "phone" | "links" | "howMet" | "notes";

/** What a field holds; links stand one a line. */
export function fieldText(person: Person, name: FieldName): string {
  return name === "links" ? (person.links ?? []).join("\n") : (person[name] ?? "");
}

/** The sentence that says why a text cannot stand in a field, if it cannot. */
export function fieldProblem(name: FieldName, text: string): Said | undefined {
  if (name === "name" && text === "") return { key: "people.nameNeeded" };
  if (name !== "links") return tooLong(text, name === "howMet" || name === "notes" ? TEXT_LIMIT : LINE_LIMIT);
  const links = linesOf(text);
  if (links.length > LINK_COUNT_LIMIT) return { key: "people.tooManyLinks", values: { limit: LINK_COUNT_LIMIT } };
  return links.map((link) => tooLong(link, LINK_LIMIT)).find((problem) => problem !== undefined);
}

/** The edit that puts a text into a field; an empty one is cleared. */
export function fieldsWith(name: FieldName, text: string): Extract<Intent, { type: "person.edit" }>["fields"] {
  if (name === "name") return { name: text };
  if (name === "links") return { links: text === "" ? null : linesOf(text) };
  return { [name]: text === "" ? null : text };
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

function tooLong(text: string, limit: number): Said | undefined {
  return text.length > limit ? { key: "people.tooLong", values: { limit: shownCount(limit), length: shownCount(text.length) } } : undefined;
}
