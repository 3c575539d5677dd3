// A posting as it stands in the preview: texts that a person can change, beside what the page told and where it stood.
import type { Captured, FoundIn } from "#shared/formats/capture/captured.ts";
import { shortened } from "#shared/formats/capture/shortened.ts";
import { readQuickAdd } from "#shared/formats/quick-add.ts";
import { readSalary } from "#shared/formats/table/salary-text.ts";
import type { Application, Posting } from "#shared/model/application.ts";
import { foldCompany } from "#shared/model/company-name.ts";
import { LINE_LIMIT, LINK_LIMIT, TEXT_LIMIT } from "#shared/model/limits.ts";
import type { Salary } from "#shared/model/salary.ts";
import type { Said } from "#shared/text/said.ts";

/** What stands in each field; a field that nothing is known of is empty. Days are `YYYY-MM-DD`. */
export interface PostingDraft {
  readonly company: string;
  readonly role: string;
  readonly location: string;
  readonly link: string;
  readonly source: string;
  readonly salary: string;
  readonly posted: string;
  readonly closes: string;
  readonly text: string;
}
export type DraftField = keyof PostingDraft;

/** A value as the page told it; without a place it is as sure as the address bar. */
export interface Told {
  readonly text: string;
  readonly in?: FoundIn;
}
export type ToldFields = Readonly<Partial<Record<DraftField, Told>>>;

/** The fields of an application that a draft comes to. */
export type DraftFields = Pick<Application, "company" | "role"> & Partial<Pick<Application, "location" | "link" | "source" | "salary" | "posting">>;

/** What keeps a draft from being added, and the field that it is about. */
export interface DraftProblem {
  readonly field: DraftField;
  readonly said: Said;
}

export const EMPTY_DRAFT: PostingDraft = { company: "", role: "", location: "", link: "", source: "", salary: "", posted: "", closes: "", text: "" };
const FIELDS = Object.keys(EMPTY_DRAFT) as readonly DraftField[];
const TOLD_AS_TEXT = ["company", "role", "location", "posted", "closes", "text"] as const;
const LIMITS: readonly (readonly [DraftField, number])[] = [
  ...(["company", "role", "location", "source"] as const).map((field) => [field, LINE_LIMIT] as const),
  ["link", LINK_LIMIT],
  ["text", TEXT_LIMIT],
];

/**
 * What was typed or pasted into quick add. One line is what the person says: each part stands in its field, but for the host that a bare link would be
 * named by. Of many lines all are kept as the posting, and a first line that reads like a company and a role is no more than a guess.
 */
export function typedDraft(typed: string, today: string): { readonly draft: PostingDraft; readonly guess: ToldFields } {
  const whole = typed.trim();
  const read = readQuickAdd(whole, today);
  if ("refused" in read) return { draft: { ...EMPTY_DRAFT, text: shortened(whole) }, guess: {} };
  const { company, role, link = "", posting } = read.fields;
  if (posting) {
    const named: ToldFields = { company: { text: company, in: "text" }, role: { text: role, in: "text" } };
    return { draft: { ...EMPTY_DRAFT, link, text: shortened(whole) }, guess: isName(company, 6) && isName(role, 10) ? named : {} };
  }
  const isBareLink = link !== "" && role === "" && !whole.replace(link, " ").includes(company);
  return { draft: { ...EMPTY_DRAFT, company: isBareLink ? "" : company, role, link }, guess: {} };
}

/** Whether it is no longer than names are; what stands around the `at` of a sentence is. */
function isName(text: string, mostWords: number): boolean {
  return text !== "" && text.split(" ").length <= mostWords;
}

/** An application that is there, as a draft; `format` writes its salary. */
export function draftOfApplication({ company, role, location = "", link = "", source = "", salary, posting }: Application, format: Format): PostingDraft {
  return {
    ...{ company, role, location, link, source, salary: salary ? format(salary) : "" },
    ...{ posted: posting?.postedOn ?? "", closes: posting?.closesOn ?? "", text: posting?.text ?? "" },
  };
}

/** Writes a salary as people read it. */
type Format = (salary: Salary) => string;

/** What a page told, field by field. */
export function toldBy(captured: Captured, format: Format): ToldFields {
  const told: Partial<Record<DraftField, Told>> = {};
  for (const field of TOLD_AS_TEXT) {
    const found = captured[field];
    if (found) told[field] = { text: found.value, in: found.in };
  }
  if (captured.salary) told.salary = { text: format(captured.salary.value), in: captured.salary.in };
  if (captured.url !== undefined) told.link = { text: captured.url };
  return told;
}

/** What was typed or pasted, as something told. */
export function asTold(draft: PostingDraft): ToldFields {
  return Object.fromEntries(FIELDS.map((field) => [field, { text: draft[field] }]));
}

/** A draft with what was told in the fields that are empty; what was typed stands. */
export function withTold(draft: PostingDraft, told: ToldFields): PostingDraft {
  const filled: Record<DraftField, string> = { ...draft };
  for (const field of FIELDS) if (filled[field].trim() === "") filled[field] = told[field]?.text ?? "";
  return filled;
}

/** Whether a posting that fell on a card names another company, and no role of that card's: in a long column there is little else to fall on. */
export function isOfAnother({ company, role }: ToldFields, card: Pick<Application, "company" | "role">): boolean {
  const [told, own] = [foldCompany(company?.text ?? ""), foldCompany(card.company)];
  if (told === "" || own === "" || told.includes(own) || own.includes(told)) return false;
  return role === undefined || role.text.trim().toLowerCase() !== card.role.trim().toLowerCase();
}

/** What the fields are made from, beside the draft. */
interface Made {
  readonly captured: Captured;
  readonly told: ToldFields;
  /** The address that the page was read from. */
  readonly url?: string | undefined;
  /** Now, an instant. */
  readonly at: string;
  /** The application's own pay and posting, where it is there already. */
  readonly before?: Pick<Application, "salary" | "posting"> & { readonly salaryText: string };
  readonly locale: string;
}

/** The fields of the application that a draft comes to, or what keeps it from being one. Its days are kept with its text, or else with its name. */
export function fieldsOf(draft: PostingDraft, made: Made): { readonly fields: DraftFields } | { readonly problem: DraftProblem } {
  const text = Object.fromEntries(FIELDS.map((field) => [field, draft[field].trim()])) as Record<DraftField, string>;
  for (const [field, limit] of LIMITS) {
    const { length } = text[field];
    if (length > limit) return { problem: { field, said: { key: "application.tooLong", values: { limit, length } } } };
  }
  if (text.company === "" && text.role === "") return { problem: { field: "company", said: { key: "refusal.nameMissing" } } };
  const salary = salaryOf(text.salary, made);
  if (text.salary !== "" && !salary) return { problem: { field: "salary", said: { key: "capture.salaryUnread" } } };
  const posting = postingOf(text, made);
  return {
    fields: {
      ...{ company: text.company, role: text.role },
      ...(text.location === "" ? {} : { location: text.location }),
      ...(text.link === "" ? {} : { link: text.link }),
      ...(text.source === "" ? {} : { source: text.source }),
      ...(salary ? { salary } : {}),
      ...(posting ? { posting } : {}),
    },
  };
}

/** As the page or the application has it where nobody changed it: what is read from a text may tell less. */
function salaryOf(text: string, { captured, told, before, locale }: Made): Salary | undefined {
  if (text === "") return undefined;
  if (text === before?.salaryText) return before.salary;
  return text === told.salary?.text ? captured.salary?.value : readSalary(text, locale);
}

function postingOf({ text, posted, closes, company, role }: Record<DraftField, string>, { before, url, at }: Made): Posting | undefined {
  if (text === "" && posted === "" && closes === "") return undefined;
  const was = before?.posting;
  const isNew = was === undefined || was.text.trim() !== text;
  const { postedOn: _, closesOn: __, ...same } = was ?? { text, savedAt: at };
  return {
    ...(isNew ? { text: text === "" ? [role, company].filter(Boolean).join("\n") : text, savedAt: at, ...(url === undefined ? {} : { url }) } : same),
    ...(posted === "" ? {} : { postedOn: posted }),
    ...(closes === "" ? {} : { closesOn: closes }),
  };
}
