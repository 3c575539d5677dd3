// Which of several postings a page is about, and how many others it holds.
import { foldWords } from "../table/fold-text.ts";
import type { FoundIn } from "./captured.ts";
import type { PageHead } from "./page-head.ts";
import { ownAddressOf, roleOf } from "./posting-fields.ts";
import type { Thing } from "./thing.ts";
import { isSamePage } from "./web-address.ts";

/** A posting and the way in which the page tells it. */
export interface Told {
  readonly in: FoundIn;
  readonly posting: Thing;
}

export interface About {
  /** What the page says of the one posting it is about, the surest way first. */
  readonly told: readonly Told[];
  /** How many other postings it holds. */
  readonly others: number;
}

/**
 * The posting that a page is about: of several, the one with the page's address, then the one that its title or heading names, then the first
 * that names a role. What is told in a weaker way counts only where it speaks of the same role. `readAt` is the page's address.
 */
export function aboutPage(ways: readonly { readonly in: FoundIn; readonly postings: readonly Thing[] }[], head: PageHead, readAt: string | undefined): About {
  const addresses = [readAt, head.canonical].filter((address) => address !== undefined);
  const titles = [...head.headings, head.title, head.told.get("og:title") ?? ""].map(foldWords).filter((title) => title !== "");
  const chosen = ways.flatMap(({ in: way, postings }) => {
    const posting =
      postings.find((one) => addresses.some((address) => isSamePage(ownAddressOf(one, address) ?? "", address))) ??
      postings.find((one) => roleOf(one) !== "" && titles.includes(foldWords(roleOf(one)))) ??
      postings.find((one) => roleOf(one) !== "" && titles.some((title) => ` ${title} `.includes(` ${foldWords(roleOf(one))} `))) ??
      postings.find((one) => roleOf(one) !== "") ??
      postings[0];
    return posting ? [{ in: way, posting }] : [];
  });
  const first = chosen[0];
  if (!first) return { told: [], others: 0 };
  const role = roleOf(chosen.map(({ posting }) => posting).find((posting) => roleOf(posting) !== "") ?? first.posting);
  const told = chosen.filter(
    (one) => one === first || [roleOf(one.posting), roleOf(first.posting)].includes("") || foldWords(roleOf(one.posting)) === foldWords(role),
  );
  return { told, others: Math.max(...ways.map(({ postings }) => othersThan(postings, foldWords(role)))) };
}

/** How many postings name another role, each role and address counted once. */
function othersThan(postings: readonly Thing[], role: string): number {
  const keys = postings
    .filter((posting) => ![role, ""].includes(foldWords(roleOf(posting))))
    .map((posting) => `${foldWords(roleOf(posting))} ${ownAddressOf(posting, undefined) ?? ""}`);
  return new Set(keys).size;
}
