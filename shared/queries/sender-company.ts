// Which known company a letter comes from, told by who sent it; nothing where nothing that is known matches.
import type { Application } from "#shared/model/application.ts";
import { foldCompany } from "#shared/model/company-name.ts";
import type { Document } from "#shared/model/document.ts";
import type { Person } from "#shared/model/person.ts";
import { applicationsByCompany } from "./by-company.ts";
import { isShared, registeredDomain } from "./shared-domains.ts";

/** Both sides have the WHATWG URL parser; neither its DOM nor its Node types belong in here. */
declare const URL: { canParse(text: string): boolean; new (text: string): { readonly hostname: string } };

/** Who sent a letter; `name` is "" where only the address is told. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}

/** A known company that a letter comes from, and what told it. */
export interface SenderCompany {
  /** As the latest application there writes it. */
  readonly company: string;
  /** The applications there, latest first; the bin aside. */
  readonly applications: readonly Application[];
  /** `person`: the very address of somebody known; `domain`: the address's domain; `name`: only the name it was sent by. */
  readonly by: "person" | "domain" | "name";
  /** Who wrote it, where the address is theirs. */
  readonly person?: Person;
}

/** The company that a letter's sender belongs to; undefined where no application that is known says so, or several companies do. */
export function senderCompany(document: Document, { name, address }: Sender): SenderCompany | undefined {
  return byPerson(document, address) ?? byDomain(document, address) ?? byName(document, name);
}

function byPerson(document: Document, address: string): SenderCompany | undefined {
  const plain = address.trim().toLowerCase();
  const found = [...document.people.values()].filter(({ email, removed }) => !removed && email?.trim().toLowerCase() === plain);
  const [person] = found;
  if (!person?.company || found.length > 1) return undefined;
  const there = known(document, foldCompany(person.company), "person");
  return there && { ...there, person };
}

function byDomain(document: Document, address: string): SenderCompany | undefined {
  const domain = registeredDomain(address.trim().split("@").at(-1) ?? "");
  if (!address.includes("@") || !domain || isShared(domain)) return undefined;
  const named = new Set<string>();
  const linked = new Set<string>();
  for (const [company, applications] of applicationsByCompany(document)) {
    if (isNamed(domain, company)) named.add(company);
    else if (applications.some(({ link }) => link !== undefined && domainOf(link) === domain)) linked.add(company);
  }
  for (const { company, email, removed } of document.people.values()) {
    if (!removed && company && email && registeredDomain(email.trim().split("@").at(-1) ?? "") === domain) linked.add(foldCompany(company));
  }
  // Whose name it is, has it, whatever else has a link there: a card named by that link, or by the first line of what was pasted.
  const companies = named.size > 0 ? named : linked;
  const [only] = companies;
  return only !== undefined && companies.size === 1 ? known(document, only, "domain") : undefined;
}

/** What surrounds a company's name in the name that its letters are sent by. */
const AROUND =
  /\b(?:no-?reply|do not reply|the|team|recruiting|recruitment|recruiter|talent|acquisition|careers?|jobs?|hr|human resources|people|hiring|karriere|personal(?:abteilung)?|bewerbungen|recrutement|seleccion|selezione|rekrytering|rekrutacja|via|from|at|on behalf of|greenhouse|lever|ashby|workday|smartrecruiters|workable|personio|teamtailor|notifications?|group)\b|\bno reply\b|[|,@()"'/–—-]/giu;

/** Only where the name is a known company's and nothing else but words for hiring. */
function byName(document: Document, name: string): SenderCompany | undefined {
  const whole = foldCompany(name);
  const bare = foldCompany(name.replace(AROUND, " "));
  return known(document, whole, "name") ?? known(document, bare, "name");
}

function known(document: Document, company: string, by: SenderCompany["by"]): SenderCompany | undefined {
  const applications = company === "" ? undefined : applicationsByCompany(document).get(company);
  const latest = applications?.[0];
  return applications && latest ? { company: latest.company, applications, by } : undefined;
}

/** Whether a domain is a company's name: `mosswright-sons.example` is that of Mosswright & Sons. */
function isNamed(domain: string, company: string): boolean {
  const label = domain.split(".")[0]?.replace(/-/gu, "") ?? "";
  if (label.length < 3) return false;
  const plain = company.normalize("NFD").replace(/\p{M}/gu, "").replace(/ß/gu, "ss");
  return [plain, plain.replace(/&|\+/gu, " and "), plain.replace(/&|\+/gu, " und ")].some((name) => name.replace(/[^\p{L}\p{N}]/gu, "") === label);
}

function domainOf(link: string): string | undefined {
  const domain = URL.canParse(link) ? registeredDomain(new URL(link).hostname) : undefined;
  return domain && !isShared(domain) ? domain : undefined;
}
