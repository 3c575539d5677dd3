// What somebody does, in a few words.
import type { Person } from "#shared/model/person.ts";
import { say } from "#shared/text/say.ts";

/** `{title} at {company}`, or the one that is known; empty where neither is. */
export function whatTheyDo({ title, company }: Pick<Person, "title" | "company">): string {
  return title && company ? say({ key: "people.titleAt", values: { title, company } }) : (title ?? company ?? "");
}
