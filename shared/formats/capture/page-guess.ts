// What a page that says nothing for machines can be taken to say: weak guesses from its title, its heading and Open Graph, told as such.
import { LINE_LIMIT } from "#shared/model/limits.ts";
import { foldWords } from "../table/fold-text.ts";
import { cleanLine } from "./clean-text.ts";
import type { PageHead } from "./page-head.ts";

export interface PageGuess {
  readonly role?: string;
  readonly company?: string;
  readonly location?: string;
}

/** Sites that show other companies' postings: their name is never the company's. */
const BOARDS = new Set(
  (
    "adzuna angellist arbeitsagentur ashby ashbyhq bamboohr breezy builtin careerbuilder careers dice eures eurojobs facebook germantechjobs glassdoor google greenhouse hellowork " +
    "hh icims indeed infojobs jobboard jobs jobscout24 jobstreet jobteaser jobup jobvite join karriere kununu lever linkedin meinestadt monster naukri otta personio pracuj " +
    "profesia recruitee reed remoteok seek simplyhired smartrecruiters stepstone successfactors talent taleo teamtailor totaljobs twitter wellfound weworkremotely workable workday " +
    "workdayjobs x xing youtube ziprecruiter"
  ).split(" "),
);
/** Pages that stand where a posting was meant to be. */
const NO_POSTING =
  /^(?:sign ?(?:in|up)|log ?in|page not found|not found|access denied|just a moment|attention required|are you (?:a )?human|security check|robot check|one moment|40\d|50\d|thank(?:s| you)|search results|home (?:at|of|-|\|))\b|\bno longer (?:available|open|accepting)|\b(?:has expired|blog)\b|^(?:anmelden|captcha|careers?|connexion|error|forbidden|home|jobs?|karriere|loading|redirecting|untitled|welcome)$|\b(?:sign|log) in\b/iu;
const APPLICATION_FOR = /^(?:job application for|apply (?:for|to)|bewerbung (?:als|für))\s+/iu;
const PARTING = /\s+[-–—|·•:»]\s+|\s*[|–—»]\s*/u;
const AT = /\s+(?:at|@|bei|chez)\s+/giu;
/** As LinkedIn titles a posting: `Quillhaven hiring Bookbinder in Leipzig | LinkedIn`. */
const HIRING = /^(.{1,150}?) hiring (.{1,200}) in ([^|]{1,150}?)(?: \| LinkedIn)?$/u;
const AROUND_COMPANY = /^(?:(?:careers?|jobs?|work|working|karriere) (?:at|with|bei|chez) )|\s+(?:careers?|jobs?|karriere)$/iu;
const FILLING = /^(?:careers?|jobs?|job details?|job posting|openings?|vacanc(?:y|ies)|karriere|stellenangebote?|apply|apply now|we are hiring|hiring)$/iu;

/** The role and the company that a page's title, heading and Open Graph data agree on; absent where they do not tell them apart. `known` is the role told surely. */
export function guessOf(head: PageHead, known?: string): PageGuess {
  const titles = [head.told.get("og:title") ?? "", head.title, head.told.get("twitter:title") ?? ""].map(cleanLine).filter((title) => title !== "");
  if (titles.length === 0 || titles.some((title) => NO_POSTING.test(title))) return {};
  const hiring = titles.map((title) => HIRING.exec(title)).find((match) => match !== null);
  if (hiring) return { company: hiring[1] as string, role: hiring[2] as string, location: hiring[3] as string };
  const headings = head.headings.filter((heading) => heading !== "" && !NO_POSTING.test(heading));
  const site = siteName(head);
  const heading = headings.length === 1 ? headings[0] : undefined;
  const isRole = heading !== undefined && titles.some((title) => isPartOf(heading, title)) && !isSame(heading, site);
  const role = known ?? (isRole ? heading : undefined);
  const named = titles.map((title) => namesIn(title, role, site));
  const guess = { role: role ?? named.find((names) => names.role)?.role, company: site ?? named.find((names) => names.company)?.company };
  if (guess.role !== undefined && isSame(guess.role, guess.company)) return { role: guess.role };
  return { ...(fits(guess.role) ? { role: guess.role } : {}), ...(fits(guess.company) ? { company: guess.company } : {}) } as PageGuess;
}

function siteName({ told }: PageHead): string | undefined {
  const name = cleanLine(told.get("og:site_name") ?? "").replace(AROUND_COMPANY, "");
  return name === "" || isBoard(name) || /^https?:|^www\./iu.test(name) ? undefined : name;
}

function isBoard(name: string): boolean {
  const words = foldWords(name).replace(/^www /u, "").split(" ");
  return BOARDS.has(words.join("")) || BOARDS.has(words[0] ?? "");
}

/** The parts of a title: which is the role where it is known or says "at", which the company where one is left. */
function namesIn(title: string, role: string | undefined, site: string | undefined): PageGuess {
  const whole = title.replace(APPLICATION_FOR, "");
  const parts = whole
    .split(PARTING)
    .map((part) => part.trim())
    .filter((part) => part !== "" && !FILLING.test(part))
    .map((part) => part.replace(AROUND_COMPANY, ""))
    .filter((part) => !isBoard(part));
  const first = parts[0] ?? "";
  const at = [...first.matchAll(AT)].at(-1);
  if (at && (role === undefined || isSame(first.slice(0, at.index), role)))
    return { role: first.slice(0, at.index).trim(), company: first.slice(at.index + at[0].length).trim() };
  const rest = parts.filter((part) => !isSame(part, role) && !isSame(part, site));
  if (role !== undefined) {
    // The role itself may hold what parts a title.
    const around = rest.filter((part) => !isPartOf(part, role) && !isPartOf(role, part));
    const [only] = around;
    // What follows a role behind a dash may as well be a place.
    const isTold = only !== undefined && around.length === 1 && (whole.indexOf(only) < whole.indexOf(role) || isBehindBar(whole, only));
    return isTold ? { role, company: only } : { role };
  }
  // With the company known, what is left is the role; with neither known, nothing tells them apart.
  if (site !== undefined && parts.length === 2 && rest.length === 1 && rest[0] !== undefined) return { role: rest[0], company: site };
  return {};
}

function isBehindBar(title: string, part: string): boolean {
  const behind = title.slice(title.lastIndexOf("|") + 1);
  return title.includes("|") && behind.includes(part);
}

function isSame(one: string, other: string | undefined): boolean {
  return other !== undefined && foldWords(one) === foldWords(other);
}

function isPartOf(part: string, whole: string): boolean {
  return ` ${foldWords(whole)} `.includes(` ${foldWords(part)} `);
}

function fits(name: string | undefined): boolean {
  return name !== undefined && name !== "" && name.length <= LINE_LIMIT;
}
