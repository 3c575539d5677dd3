// A page becomes a posting: what it says for machines, from the surest to the weakest way of saying it, then what can only be guessed.
import type { ParentNode } from "domhandler";
import { aboutPage } from "./about-page.ts";
import type { Captured, Found, FoundIn } from "./captured.ts";
import { jsonLdPostings } from "./json-ld.ts";
import { mainText } from "./main-text.ts";
import { microdataPostings, rdfaPostings } from "./marked-up.ts";
import { guessOf } from "./page-guess.ts";
import { type PageHead, pageHead } from "./page-head.ts";
import { pageTree } from "./page-tree.ts";
import { fieldsOf, ownAddressOf, type PostingFields } from "./posting-fields.ts";
import { isFrontPage, webAddress } from "./web-address.ts";

/** Where a page was read. */
export interface ReadAt {
  /** The page's address; what is no http or https address is as if it were not given. */
  readonly url?: string | undefined;
}

/** Each field with where it stood. */
type FoundFields = { readonly [Name in keyof PostingFields]: Found<NonNullable<PostingFields[Name]>> };

/**
 * What a page says of the posting that it is about; what it does not say is absent. schema.org's words in JSON-LD come first, then those in
 * microdata and RDFa where they speak of the same posting, then weak guesses from Open Graph, the title and the page's main text.
 */
export function capturePage(html: string, { url }: ReadAt = {}): Captured {
  const page = pageTree(html);
  const head = pageHead(page);
  const readAt = webAddress(url) ?? head.savedFrom;
  const ways = [
    { in: "json-ld", postings: jsonLdPostings(head.jsonLd) },
    { in: "microdata", postings: microdataPostings(page) },
    { in: "rdfa", postings: rdfaPostings(page) },
  ] as const;
  const { told, others } = aboutPage(ways, head, readAt);
  const surest = surestOf(told.map(({ in: way, posting }) => found(fieldsOf(posting), way)));
  const own = told.map(({ posting }) => ownAddressOf(posting, head.canonical)).find((address) => address !== undefined);
  const address = readAt ?? own ?? addressIn(head);
  return { ...found(guessed(page, head, surest), "page"), ...surest, ...(address ? { url: address } : {}), ...(others > 0 ? { others } : {}) };
}

/** Of each field the surest way; at most one a way of writing. */
function surestOf([first = {}, second = {}, third = {}]: readonly FoundFields[]): FoundFields {
  return { ...third, ...second, ...first };
}

function found(fields: PostingFields, way: FoundIn): FoundFields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value, in: way }]));
}

/** Guesses at what is not told surely, and never against it. */
function guessed(page: ParentNode, head: PageHead, { company, role, location, text }: FoundFields): PostingFields {
  const guess = guessOf(head, role?.value);
  return {
    ...(guess.company !== undefined && !company ? { company: guess.company } : {}),
    ...(guess.role !== undefined && !role ? { role: guess.role } : {}),
    ...(guess.location !== undefined && !location ? { location: guess.location } : {}),
    ...(text ? {} : mainText(page)),
  };
}

function addressIn({ canonical, told }: PageHead): string | undefined {
  return [canonical, webAddress(told.get("og:url"))].find((address) => address !== undefined && !isFrontPage(address));
}
