// The things that a page tells in JSON-LD, however its blocks are wrapped and escaped.
import { entitiesRead } from "./entities-read.ts";
import { bareName, isThing, type Thing, type Value } from "./thing.ts";

/** Most characters of a block, most values that are read of a page, and how deep they may lie. */
const BLOCK_LIMIT = 2_000_000;
const VALUE_LIMIT = 50_000;
const DEPTH_LIMIT = 30;
/** What may stand elsewhere in the data and be pointed to by its `@id`, and how many of each are looked up. */
const POINTING = ["hiringOrganization", "jobLocation", "address", "baseSalary", "applicantLocationRequirements", "description"];
const MOST_POINTED_TO = 50;

/** The job postings in JSON-LD blocks, in the order they stand; a block that is no JSON even when read kindly is passed over. */
export function jsonLdPostings(blocks: readonly string[]): readonly Thing[] {
  const reading = new Reading();
  for (const block of blocks) reading.read(parsedKindly(block));
  return reading.postings();
}

class Reading {
  readonly #postings: Thing[] = [];
  readonly #byId = new Map<string, Thing>();
  #left = VALUE_LIMIT;

  read(value: unknown): void {
    this.#values(value, 0);
  }

  /** Postings with the things that they only point to by `@id` put in their place. */
  postings(): readonly Thing[] {
    return this.#postings.map((posting) => this.#resolved(posting, 1));
  }

  #values(value: unknown, depth: number): readonly Value[] {
    this.#left -= 1;
    if (this.#left < 0 || depth > DEPTH_LIMIT || value === null || value === undefined) return [];
    if (typeof value === "string") return [value];
    if (typeof value === "number") return Number.isFinite(value) ? [value] : [];
    if (Array.isArray(value)) {
      const values: Value[] = [];
      for (const one of value) {
        if (this.#left < 0) break;
        for (const read of this.#values(one, depth + 1)) values.push(read);
      }
      return values;
    }
    return typeof value === "object" ? this.#object(value, depth) : [];
  }

  #object(value: object, depth: number): readonly Value[] {
    const own = new Map(Object.entries(value));
    for (const wrapped of ["@value", "@list", "@set"]) if (own.has(wrapped)) return this.#values(own.get(wrapped), depth + 1);
    const properties = new Map<string, readonly Value[]>();
    const types = typesOf(own.get("@type"));
    const thing: Thing = { types, properties };
    // Before what lies in it, so that postings are in the order in which they begin.
    const isPosting = types.includes("JobPosting");
    if (isPosting) this.#postings.push(thing);
    for (const [key, held] of own) {
      if (this.#left < 0) break;
      if (key === "@graph") this.#values(held, depth + 1);
      const name = bareName(key);
      if (name === undefined) continue;
      const values = this.#values(held, depth + 1);
      if (values.length > 0) properties.set(name, [...(properties.get(name) ?? []), ...values]);
    }
    const id = own.get("@id");
    if (typeof id === "string") {
      if (properties.size > 0) this.#byId.set(id, thing);
      else properties.set("@id", [id]);
    }
    return [thing];
  }

  /** The thing, or the one that it points to and that stands elsewhere; what it points to in turn is put in its place one step deep. */
  #pointedTo(thing: Thing, steps: 0 | 1): Thing {
    const id = thing.properties.get("@id")?.[0];
    const found = typeof id === "string" ? (this.#byId.get(id) ?? thing) : thing;
    return steps === 0 ? found : this.#resolved(found, 0);
  }

  #resolved({ types, properties }: Thing, steps: 0 | 1): Thing {
    const resolved = new Map(properties);
    for (const name of POINTING) {
      const values = properties.get(name)?.slice(0, MOST_POINTED_TO);
      if (values)
        resolved.set(
          name,
          values.map((value) => (isThing(value) ? this.#pointedTo(value, steps) : value)),
        );
    }
    return { types, properties: resolved };
  }
}

function typesOf(type: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(type) ? type.slice(0, 20) : [type];
  return all.flatMap((one) => (typeof one === "string" ? (bareName(one) ?? []) : []));
}

/**
 * What a block holds, or undefined. Beside JSON it takes what pages are known to write: comments and CDATA around it, a semicolon after it,
 * a comma before a closing bracket, line breaks inside texts, everything escaped for HTML, and JSON written as a text once more.
 */
function parsedKindly(block: string): unknown {
  if (block.length > BLOCK_LIMIT) return undefined;
  const bare = unwrapped(block);
  const found = parsed(bare) ?? parsed(repaired(bare)) ?? (/&(?:quot|#0*34|#x0*22);/iu.test(bare) ? parsed(repaired(entitiesRead(bare))) : undefined);
  return typeof found === "string" ? (parsed(found) ?? parsed(repaired(found))) : found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}

function unwrapped(block: string): string {
  return block
    .trim()
    .replace(/^\ufeff/u, "")
    .replace(/^(?:\/\/|\/\*)?\s*<!(?:--|\[CDATA\[)\s*(?:\/\/|\*\/)?/u, "")
    .replace(/(?:\/\/|\/\*)?\s*(?:-->|\]\]>)\s*(?:\*\/)?\s*$/u, "")
    .trim()
    .replace(/;$/u, "");
}

/** The text with what is wrong between and inside its strings mended: nothing else is touched. */
function repaired(text: string): string {
  const parts: string[] = [];
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (isInString) {
      if (sign === "\\") {
        parts.push(sign, text[at + 1] ?? "");
        at += 1;
        continue;
      }
      if (sign === '"') isInString = false;
      parts.push(sign < " " ? escapes(sign) : sign);
      continue;
    }
    if (sign === '"') isInString = true;
    if (sign === "," && /^\s*[}\]]/u.test(text.slice(at + 1, at + 200))) continue;
    parts.push(sign);
  }
  return parts.join("");
}

function escapes(control: string): string {
  return `\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
