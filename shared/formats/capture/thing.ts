// A schema.org thing, in whichever way a page writes it: its types and what it says of each property.
import type { Element } from "domhandler";
import { cleanLine, cleanText, cleanTree, plainLine } from "./clean-text.ts";

/** What a property holds: data, another thing, or the words of an element on the page. */
export type Value = string | number | Thing | Words;

/** The words of an element. */
export interface Words {
  readonly element: Element;
}

export interface Thing {
  /** Without the vocabulary's address: `JobPosting`. */
  readonly types: readonly string[];
  /** By the property's name without the vocabulary's address. */
  readonly properties: ReadonlyMap<string, readonly Value[]>;
}

/** What a thing says of the first of these properties that it names at all. */
export function valuesOf({ properties }: Thing, ...names: readonly string[]): readonly Value[] {
  for (const name of names) {
    const values = properties.get(name);
    if (values && values.length > 0) return values;
  }
  return [];
}

export function isThing(value: Value): value is Thing {
  return typeof value === "object" && "properties" in value;
}

/** A value as one line; "" where it holds none. Of a thing its name. */
export function lineOf(value: Value): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return cleanLine(value);
  if (!isThing(value)) return plainLine(cleanTree(value.element));
  for (const named of valuesOf(value, "name", "legalName", "alternateName")) {
    const line = isThing(named) ? "" : lineOf(named);
    if (line !== "") return line;
  }
  return "";
}

/** A value as clean text of many lines; "" where it holds none. */
export function textOf(value: Value): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return cleanText(value);
  if (!isThing(value)) return cleanTree(value.element);
  return valuesOf(value, "description", "text", "name")
    .map((part) => (isThing(part) ? "" : textOf(part)))
    .filter((text) => text !== "")
    .join("\n\n");
}

/** A vocabulary's name without its address or prefix: `https://schema.org/title` and `schema:title` are `title`; undefined for other vocabularies. */
export function bareName(name: string): string | undefined {
  const own = /^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)?([A-Za-z][A-Za-z\d]*)$/u.exec(name);
  return own?.[1];
}
