// What one posting says of each field, whichever way the page writes it.
import { LINE_LIMIT } from "#shared/model/limits.ts";
import type { Salary } from "#shared/model/salary.ts";
import { foldWords } from "../table/fold-text.ts";
import { jobCountry } from "./job-country.ts";
import { postingDay } from "./posting-day.ts";
import { payOf } from "./posting-pay.ts";
import { placeOf } from "./posting-place.ts";
import { isThing, lineOf, type Thing, textOf, valuesOf } from "./thing.ts";
import { webAddress } from "./web-address.ts";

/** Each field that a posting tells. */
export interface PostingFields {
  readonly company?: string;
  readonly role?: string;
  readonly location?: string;
  readonly salary?: Salary;
  readonly posted?: string;
  readonly closes?: string;
  readonly text?: string;
}

/** Parts of a posting that some pages keep beside its description. */
const FURTHER_PARTS = [
  "responsibilities",
  "qualifications",
  "experienceRequirements",
  "educationRequirements",
  "skills",
  "jobBenefits",
  "incentiveCompensation",
  "incentives",
];
/** A part shorter than this is a key word, not a text. */
const PART_LENGTH = 40;
const NOBODY = /^(?:confidential|anonymous|company confidential|unknown|not disclosed|undisclosed)$/iu;

/** The role that a posting names; "" where it names none. */
export function roleOf(posting: Thing): string {
  return firstLine(posting, "title", "name", "jobTitle");
}

/** The posting's own address; `base` is the page's. */
export function ownAddressOf(posting: Thing, base: string | undefined): string | undefined {
  for (const value of [...valuesOf(posting, "url"), ...valuesOf(posting, "mainEntityOfPage")]) {
    const written = typeof value === "string" ? value : isThing(value) ? valuesOf(value, "url", "@id")[0] : undefined;
    const address = typeof written === "string" ? webAddress(written, base) : undefined;
    if (address) return address;
  }
  return undefined;
}

/** All fields of a posting. */
export function fieldsOf(posting: Thing): PostingFields {
  const told = {
    company: companyOf(posting),
    role: roleOf(posting),
    location: placeOf(posting),
    salary: payOf(posting, jobCountry(posting)),
    posted: dayOf(posting, "datePosted"),
    closes: dayOf(posting, "validThrough"),
    text: wholeText(posting),
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined && value !== "")) as PostingFields;
}

function companyOf(posting: Thing): string {
  for (const organization of valuesOf(posting, "hiringOrganization")) {
    const name = lineOf(organization);
    if (name !== "" && !NOBODY.test(name) && !/^https?:\/\//iu.test(name)) return name;
  }
  return "";
}

function dayOf(posting: Thing, name: string): string | undefined {
  for (const value of valuesOf(posting, name)) {
    const day = postingDay(value);
    if (day) return day;
  }
  return undefined;
}

function wholeText(posting: Thing): string {
  const texts: string[] = [];
  for (const name of ["description", ...FURTHER_PARTS]) {
    const text = valuesOf(posting, name)
      .slice(0, 50)
      .map(textOf)
      .filter((part) => part !== "")
      .join("\n");
    if (text === "" || (name !== "description" && text.length < PART_LENGTH)) continue;
    const known = foldWords(texts.join(" "));
    if (!known.includes(foldWords(text))) texts.push(text);
  }
  return texts.join("\n\n");
}

function firstLine(thing: Thing, ...names: readonly string[]): string {
  for (const name of names) {
    for (const value of valuesOf(thing, name)) {
      const line = lineOf(value);
      if (line !== "" && line.length <= LINE_LIMIT) return line;
    }
  }
  return "";
}
