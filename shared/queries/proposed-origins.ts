// What an application may have grown from: proposed with a reason, never decided.
import { isMilestone, recordsOf, type Step, wouldCircle } from "#shared/model/ancestry.ts";
import type { Application } from "#shared/model/application.ts";
import { dayOf } from "#shared/model/calendar.ts";
import { foldCompany } from "#shared/model/company-name.ts";
import type { Document } from "#shared/model/document.ts";
import type { Id } from "#shared/model/id.ts";
import type { Origin } from "#shared/model/origin.ts";
import type { Person } from "#shared/model/person.ts";
import type { Touchpoint } from "#shared/model/touchpoint.ts";
import type { Said } from "#shared/text/said.ts";
import { begunOn } from "./begun-on.ts";
import { applicationsByCompany, peopleByCompany } from "./by-company.ts";
import { contactsOf } from "./contacts.ts";
import { rejectionOf } from "./debriefs.ts";
import { ancestorsOf } from "./descent.ts";
import { fold } from "./filter.ts";
import { latestStepOf } from "./lineage.ts";

/** A step of an application that can say that it grew from something. */
export type GrowingStep = { readonly kind: "application"; readonly id: Id } | { readonly kind: "move"; readonly id: Id; readonly move: Id };

/** Something it may have grown from, and why Perennial thinks so. */
export interface Proposal {
  readonly of: GrowingStep;
  readonly from: Origin;
  readonly why: Said;
}

/**
 * What an application may have grown from: earlier rejections at the same company, the latest first, then people of that
 * company who were known before, and people named in its source, its notes, or in a touchpoint that names the company. What it
 * grew from already, what was declined, and what would be a circle is left out; so is the bin.
 */
export function proposedOrigins(document: Document, application: Application): Proposal[] {
  const question = ask(document, application);
  return [...earlierRejections(question), ...peopleBefore(question)];
}

/** After every day that a file can tell. */
const NEVER = "9999-99-99";

interface Question {
  readonly document: Document;
  readonly application: Application;
  /** The company's name, folded; empty where none is known. */
  readonly company: string;
  /** The day of its beginning. */
  readonly began: string;
  readonly comeback: Comeback | undefined;
  /** Whether an origin is out of the question. */
  readonly isSettled: (kind: Origin["kind"], id: Id) => boolean;
}

/** When an application came back after a rejection: the move, and the two days. */
interface Comeback {
  readonly move: Id;
  readonly rejected: string;
  readonly day: string;
}

function ask(document: Document, application: Application): Question {
  const known = new Set(ancestorsOf(document, latestStepOf(application)).map((step: Step) => `${step.kind === "move" ? "application" : step.kind} ${step.id}`));
  for (const { kind, id } of application.notFrom ?? []) known.add(`${kind} ${id}`);
  return {
    document,
    application,
    company: foldCompany(application.company),
    began: begunOn(application),
    comeback: comebackOf(application),
    isSettled: (kind, id) => known.has(`${kind} ${id}`),
  };
}

function comebackOf({ timeline }: Application): Comeback | undefined {
  const milestones = timeline.filter(isMilestone);
  const at = milestones.findLastIndex((move, index) => move.to !== "rejected" && (move.from === "rejected" || milestones[index - 1]?.to === "rejected"));
  const move = milestones[at];
  return move && { move: move.id, rejected: dayOf(milestones[at - 1]?.at ?? move.at), day: dayOf(move.at) };
}

function earlierRejections(question: Question): Proposal[] {
  const { application, began, isSettled } = question;
  const found: { readonly day: string; readonly proposal: Proposal }[] = [];
  for (const other of atCompany(question)) {
    const rejection = rejectionOf(other);
    if (other.id === application.id || begunOn(other) >= began || isSettled("application", other.id) || !(rejection || other.stage === "rejected")) continue;
    const day = rejection ? dayOf(rejection.at) : begunOn(other);
    const from: Origin = { kind: "application", id: other.id, ...(rejection ? { move: rejection.id } : {}) };
    const of = day <= began ? growing(question, from, ["beginning"]) : undefined;
    if (of) found.push({ day, proposal: { of, from, why: { key: "lineage.why.sameCompany" } } });
  }
  return found.sort((one, other) => (one.day < other.day ? 1 : -1)).map(({ proposal }) => proposal);
}

function peopleBefore(question: Question): Proposal[] {
  const { document, application, company, isSettled } = question;
  const source = folded(application.source ?? "");
  const notes = folded(application.timeline.map((entry) => (entry.kind === "note" ? entry.text : "")).join("\n"));
  const spoken = spokenOf(document, folded(company));
  const there = peopleThere(question);
  const found: Proposal[] = [];
  for (const person of document.people.values()) {
    const isNamed = isNamedIn(source, person) || isNamedIn(notes, person);
    const spokeAt = spoken.get(person.id);
    if (!(isNamed || spokeAt !== undefined || there.has(person.id)) || person.removed || isSettled("person", person.id)) continue;
    const touchpoints = contactsOf(document).byPerson.get(person.id) ?? [];
    const inTouch = touchpoints.some(({ at }) => question.comeback && at >= question.comeback.rejected && at <= question.comeback.day);
    const steps: Growable[] = inTouch ? ["comeback", "beginning"] : ["beginning", "comeback"];
    const propose = (why: Said, at: readonly Growable[]): boolean => {
      const from: Origin = { kind: "person", id: person.id };
      const of = growing(question, from, at);
      if (of) found.push({ of, from, why });
      return of !== undefined;
    };
    if (isNamedIn(source, person) && propose({ key: "lineage.why.namedInSource" }, steps)) continue;
    if (isNamed && propose({ key: "lineage.why.namedInNotes" }, steps)) continue;
    const values = { company: application.company };
    if (spokeAt !== undefined && propose({ key: "lineage.why.spokeOf", values }, stepsSince(question, spokeAt))) continue;
    const metAt = there.get(person.id);
    if (metAt === undefined) continue;
    if (inTouch && propose({ key: "lineage.why.cameBack", values }, ["comeback"])) continue;
    if (knownSince(person, touchpoints.at(-1)?.at, metAt) < question.began) propose({ key: "lineage.why.samePerson" }, ["beginning"]);
  }
  return found;
}

type Growable = "beginning" | "comeback";

/** The first of the steps that are there and would not come to grow from themselves. */
function growing({ document, application: { id }, comeback }: Question, from: Origin, wanted: readonly Growable[]): GrowingStep | undefined {
  const steps = wanted.map((step): GrowingStep | undefined =>
    step === "beginning" ? { kind: "application", id } : comeback && { kind: "move", id, move: comeback.move },
  );
  return steps.find((step) => step !== undefined && !wouldCircle(step, from, recordsOf(document)));
}

/** Which steps come after a day on which the company came up. */
function stepsSince({ began, comeback }: Question, day: string): Growable[] {
  if (day <= began) return ["beginning"];
  return comeback && day <= comeback.day ? ["comeback"] : [];
}

/** Every application at the company of the one that asks, itself among them. */
function atCompany({ document, company }: Question): readonly Application[] {
  return company === "" ? [] : (applicationsByCompany(document).get(company) ?? []);
}

/** Who works at the company or belongs to an application there, each with the day the earliest of them began; else to a far day. */
function peopleThere(question: Question): Map<Id, string> {
  const { document, application, company } = question;
  const there = new Map<Id, string>();
  const put = (person: Id, day: string) => there.set(person, day < (there.get(person) ?? NEVER) ? day : (there.get(person) ?? NEVER));
  for (const id of application.people ?? []) put(id, begunOn(application));
  for (const other of atCompany(question)) for (const id of other.people ?? []) put(id, begunOn(other));
  if (company !== "") for (const { id } of peopleByCompany(document).get(company) ?? []) put(id, NEVER);
  return there;
}

/** The first day on which a touchpoint with each person names the company; a name of fewer than three letters says too little. */
function spokenOf({ touchpoints }: Document, company: string): Map<Id, string> {
  const spoken = new Map<Id, string>();
  if (company.trim().length < 3) return spoken;
  for (const touchpoint of touchpoints.values()) {
    if (!foldedOnce(touchpoint, touchpoint.text).includes(company)) continue;
    if (touchpoint.at < (spoken.get(touchpoint.person) ?? NEVER)) spoken.set(touchpoint.person, touchpoint.at);
  }
  return spoken;
}

/** Whether a person's full name stands in a folded text; one word alone may mean anybody. */
function isNamedIn(text: string, person: Person): boolean {
  return text.length > 2 && person.name.trim().includes(" ") && text.includes(foldedOnce(person, person.name));
}

function knownSince({ createdAt }: Person, firstTouch: string | undefined, metAt: string | undefined): string {
  return [dayOf(createdAt), firstTouch, metAt].filter((day) => day !== undefined).sort()[0] as string;
}

/** Words without case and accents, one space between them and around them, so that whole words are found in them. */
function folded(text: string): string {
  return ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}

const foldedTexts = new WeakMap<Person | Touchpoint, string>();

/** As `folded`, of the one text of a record that is looked at; a record that did not change is not folded again. */
function foldedOnce(record: Person | Touchpoint, text: string): string {
  const known = foldedTexts.get(record) ?? folded(text);
  foldedTexts.set(record, known);
  return known;
}
