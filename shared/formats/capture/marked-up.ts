// The things that a page's own elements tell: microdata and RDFa, two dialects of one tree.
import { type AnyNode, type Element, isTag, type ParentNode } from "domhandler";
import { attribute } from "./page-tree.ts";
import { bareName, type Thing, type Value } from "./thing.ts";

interface Dialect {
  /** The types of the thing that begins with an element; undefined where none does. */
  readonly begins: (element: Element) => readonly string[] | undefined;
  /** The properties that an element tells of the thing it lies in. */
  readonly tells: (element: Element) => readonly string[];
}

const MICRODATA: Dialect = {
  begins: (element) => (attribute(element, "itemscope") === undefined ? undefined : names(attribute(element, "itemtype"))),
  tells: (element) => names(attribute(element, "itemprop")),
};
const RDFA: Dialect = {
  begins: (element) => (attribute(element, "typeof") === undefined ? undefined : names(attribute(element, "typeof"))),
  tells: (element) => names(attribute(element, "property")),
};

/** Most things and most properties that are read of one page. */
const VALUE_LIMIT = 20_000;

/** The job postings that a page marks up in microdata, in the order they stand. */
export function microdataPostings(page: ParentNode): readonly Thing[] {
  return new Reading(MICRODATA).postings(page);
}

/** The job postings that a page marks up in RDFa, in the order they stand. */
export function rdfaPostings(page: ParentNode): readonly Thing[] {
  return new Reading(RDFA).postings(page);
}

class Reading {
  readonly #dialect: Dialect;
  readonly #postings: Thing[] = [];
  #left = VALUE_LIMIT;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  postings(page: ParentNode): readonly Thing[] {
    this.#children(page, undefined);
    return this.#postings;
  }

  #children(node: ParentNode, within: Map<string, Value[]> | undefined): void {
    for (const child of node.children) this.#node(child, within);
  }

  #node(node: AnyNode, within: Map<string, Value[]> | undefined): void {
    if (!isTag(node) || this.#left <= 0) return;
    const types = this.#dialect.begins(node);
    const told = within ? this.#dialect.tells(node) : [];
    const own = types ? new Map<string, Value[]>() : undefined;
    const thing: Thing | undefined = own && { types: types ?? [], properties: own };
    if (thing?.types.includes("JobPosting")) this.#postings.push(thing);
    for (const name of told) {
      this.#left -= 1;
      const values = within?.get(name);
      const value = thing ?? toldBy(node);
      if (values) values.push(value);
      else within?.set(name, [value]);
    }
    this.#children(node, own ?? within);
  }
}

/** What an element that is no thing tells: what it says for machines, where it points to, or its words. */
function toldBy(element: Element): Value {
  const said = attribute(element, "content") ?? machineValue(element);
  return said === undefined ? { element } : said;
}

function machineValue(element: Element): string | undefined {
  switch (element.name) {
    case "a":
    case "area":
    case "link":
      return attribute(element, "href");
    case "img":
      return attribute(element, "src");
    case "time":
      return attribute(element, "datetime");
    case "data":
    case "meter":
      return attribute(element, "value");
    case "meta":
      return "";
    default:
      return undefined;
  }
}

function names(text: string | undefined): readonly string[] {
  if (!text || text.length > 1_000) return [];
  return text.split(/\s+/u).flatMap((name) => bareName(name) ?? []);
}
