// Texts of postings and letters made clean: HTML, HTML that was escaped, or plain, always to plain text with its paragraphs and lists.
import type { ParentNode } from "domhandler";
import { LINE_LIMIT, TEXT_LIMIT } from "#shared/model/limits.ts";
import { cellText } from "../table/fold-text.ts";
import { entitiesRead } from "./entities-read.ts";
import { htmlText } from "./html-text.ts";
import { pageTree } from "./page-tree.ts";
import { shortened } from "./shortened.ts";

/** Elements by which a text is known to be HTML. A name in angle brackets that is none of them and has no attributes is words, as in `List<Offer>`. */
const KNOWN =
  "a abbr address article aside b big blockquote body br center code col dd details div dl dt em figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input li link main meta nav noscript object ol p pre s script section small span strong style sub sup svg math table tbody td template textarea th thead title tr u ul video audio embed base button select option marquee".split(
    " ",
  );
const TAG = new RegExp(`</?(?:${KNOWN.join("|")})(?=[\\s/>])|<[!?]|<[a-z][\\w:-]*[\\s/][^<>]{0,300}=`, "iu");
const ESCAPED_TAG = new RegExp(`&(?:amp;)*lt;/?(?:${KNOWN.join("|")})(?=[\\s/]|&(?:amp;)*gt;)`, "iu");
const ENTITY = /&(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[\da-f]{1,6});/iu;
/** How much of a text is tidied up before it is cut: more than is kept, since spaces and signs fall away. */
const LOOKED_THROUGH = 10 * TEXT_LIMIT;
/** Escaped once, twice or three times; more was never seen. */
const MOST_ESCAPED = 3;

/** What is not seen or turns the order of letters around: control characters, marks of direction that span words, joiners without a glyph. */
const UNSEEN = /(?![\n\t\r])\p{Cc}|[\u00ad\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;
const BULLET = /^(\s*)(?:[•●▪■◦‣∙·–—*]|o(?=\t))\s+(?=\S)/u;

/** A text of many lines as a page, its data or a letter holds it, clean, and cut at the length that a posting's text may have; "" where nothing is left. */
export function cleanText(text: string): string {
  const words = unescaped(text);
  return TAG.test(words) ? tidied(htmlText(pageTree(words))) : tidied(plain(words));
}

/** The words of a tree as clean text. `leftOut` names elements that are left out beside those that hold no words. */
export function cleanTree(tree: ParentNode, leftOut?: ReadonlySet<string>): string {
  return tidied(htmlText(tree, leftOut));
}

/** A text of many lines that is words already, as a letter's or a page's own text is: what looks like HTML in it was written to be read. */
export function plainText(text: string): string {
  return tidied(plain(text.slice(0, LOOKED_THROUGH)));
}

/** A text that is one line, such as a name; "" where it is empty, says only that it is, or is longer than a line may be. */
export function cleanLine(text: string): string {
  // A name is short: what is not is no name, and is not looked through either.
  if (text.length > 20 * LINE_LIMIT) return "";
  const words = unescaped(text);
  return plainLine(TAG.test(words) ? htmlText(pageTree(words)) : words);
}

/** One line that is words already. */
export function plainLine(text: string): string {
  if (text.length > 20 * LINE_LIMIT) return "";
  const line = cellText(oneLine(text));
  return line.length > LINE_LIMIT ? "" : line;
}

function oneLine(text: string): string {
  return text
    .replace(UNSEEN, "")
    .replace(/[\s\u00a0]+/gu, " ")
    .trim();
}

/** Entities read where a text is no HTML by itself: once, and again while what comes of it is escaped HTML. */
function unescaped(text: string): string {
  let words = text;
  for (let times = 0; times < MOST_ESCAPED && !TAG.test(words) && ENTITY.test(words); times += 1) {
    const isEscapedHtml = ESCAPED_TAG.test(words);
    words = entitiesRead(words);
    if (!isEscapedHtml && !/&(?:amp|lt|gt|quot|nbsp|#39);/u.test(words)) break;
  }
  return words;
}

/** Plain words without the signs that Markdown writes around them. */
function plain(text: string): string {
  return text
    .replace(/\r\n?/gu, "\n")
    .replace(/^#{1,6} +(?=\S)/gmu, "")
    .replace(/(?<![*\w])\*\*(?=\S)([^*\n]{1,200})(?<=\S)\*\*(?![*\w])/gu, "$1");
}

function tidied(text: string): string {
  // What is cut off at the end anyway is not looked through.
  const lines = text.slice(0, LOOKED_THROUGH).replace(/\r\n?/gu, "\n").replace(UNSEEN, "").replace(/\t/gu, " ").split("\n");
  const tidy = lines.map((line) => {
    const [, indent = ""] = /^( *)- /u.exec(line) ?? [];
    const bare = line.replace(/[^\S\n]+/gu, " ").trim();
    return `${indent.slice(0, 6)}${bare.replace(BULLET, "- ").replace(/^- - /u, "- ")}`;
  });
  const whole = tidy
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
  return shortened(whole);
}
