// A company that is known already: what was sent there, how each application ended, what it taught, and who is there.
import type { Application } from "#shared/model/application.ts";
import type { ArchiveReason } from "#shared/model/archive-reason.ts";
import { dayOf } from "#shared/model/calendar.ts";
import { foldCompany } from "#shared/model/company-name.ts";
import type { Debrief } from "#shared/model/debrief.ts";
import type { Document } from "#shared/model/document.ts";
import type { Ending } from "#shared/model/ending.ts";
import type { Id } from "#shared/model/id.ts";
import type { Person } from "#shared/model/person.ts";
import type { Stage } from "#shared/model/stage.ts";
import { attachmentsOf } from "./attachments.ts";
import { applicationsByCompany, isOpen, openByLink, peopleByCompany } from "./by-company.ts";
import { debriefOf, debriefsByApplication } from "./debriefs.ts";
import { knownPerson } from "./people.ts";

/** Where an application stands: in a stage, or put away for a reason. What was rejected stays rejected when it is put away. */
export type Outcome = Stage | ArchiveReason;

/** What a debrief taught, as far as it was written. */
type Lesson = Pick<Debrief, "wanted" | "workOn" | "theirWords">;

/** An application at a known company. */
export interface KnownApplication {
  readonly application: Application;
  readonly outcome: Outcome;
  /** The day it came to that; absent where nobody told. */
  readonly on?: string;
  /** How it ended, where a debrief says so. */
  readonly ended?: Ending;
  readonly lesson?: Lesson;
  /** The names of its documents, in the order they came to it; absent where it has none. */
  readonly documents?: readonly string[];
}

/** Somebody at a known company, or met through an application there. */
export interface PersonThere {
  readonly person: Person;
  /** The day of the latest touchpoint or past round with them. */
  readonly lastTouch?: string;
}

/** A company that is known. */
export interface Place {
  /** Its name, as it was written last. */
  readonly company: string;
  /** Latest first. */
  readonly applications: readonly KnownApplication[];
  /** Who was touched last comes first. */
  readonly people: readonly PersonThere[];
}

const EMPTY: readonly never[] = [];

/**
 * What is known of a company by its name on `today`, case, spaces and legal form aside; undefined where it is new. `except` is the
 * application that asks, and is not told of. What lies in the bin is not known.
 */
export function placeOf(document: Document, company: string, today: string, except?: Id): Place | undefined {
  const key = foldCompany(company);
  if (key === "") return undefined;
  const applications = (applicationsByCompany(document).get(key) ?? EMPTY).filter(({ id }) => id !== except);
  const people = peopleThere(document, peopleByCompany(document).get(key) ?? EMPTY, applications, today);
  const [latest] = applications;
  if (!latest && people.length === 0) return undefined;
  return { company: latest?.company ?? people[0]?.person.company ?? company, applications: applications.map((one) => knownApplication(document, one)), people };
}

/** Whether anything is known of a company: the same as asking for its place, for many names at once. */
export function isKnownPlace(document: Document, company: string): boolean {
  const key = foldCompany(company);
  return applicationsByCompany(document).has(key) || peopleByCompany(document).has(key);
}

/** What makes a new application the same as one that is there. */
export type NewApplication = Pick<Application, "company" | "role" | "link" | "appliedOn">;

/**
 * The application that a new one would only repeat: the same company and role, still open or applied for on the same day. A link by itself
 * repeats what has the same link; two links that differ are two postings as long as no role tells them apart. Latest first, undefined where it is new.
 */
export function duplicateOf(document: Document, { company, role, link, appliedOn }: NewApplication): Application | undefined {
  const wanted = foldRole(role);
  const same = (applicationsByCompany(document).get(foldCompany(company)) ?? EMPTY).find(
    (one) => foldRole(one.role) === wanted && (wanted !== "" || one.link === link) && (isOpen(one) || (appliedOn !== undefined && one.appliedOn === appliedOn)),
  );
  if (same || wanted !== "" || link === undefined) return same;
  return openByLink(document).get(link);
}

function foldRole(role: string): string {
  return role.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
}

function knownApplication(document: Document, application: Application): KnownApplication {
  const { stage, archived } = application;
  const debrief = debriefOf(document, application) ?? debriefsByApplication(document).get(application.id)?.at(-1);
  const outcome = archived && stage !== "rejected" ? archived.reason : stage;
  const at = archived && stage !== "rejected" ? archived.at : arrivedAt(application);
  const lesson = debrief && lessonOf(debrief);
  const documents = attachmentsOf(document, application).map(({ attachment }) => attachment.name);
  return {
    application,
    outcome,
    ...(at === undefined ? {} : { on: dayOf(at) }),
    ...(outcome === "rejected" && debrief?.ended ? { ended: debrief.ended } : {}),
    ...(lesson ? { lesson } : {}),
    ...(documents.length > 0 ? { documents } : {}),
  };
}

/** When an application came to the stage it is in, as far as that was told. */
function arrivedAt({ stage, timeline, appliedOn }: Application): string | undefined {
  const move = timeline.findLast((entry) => entry.kind === "move");
  if (move?.kind === "move") return move.undated ? undefined : move.at;
  return stage === "applied" ? appliedOn : undefined;
}

function lessonOf({ wanted, workOn, theirWords }: Debrief): Lesson | undefined {
  if (wanted.length + workOn.length === 0 && theirWords === undefined) return undefined;
  return { wanted, workOn, ...(theirWords === undefined ? {} : { theirWords }) };
}

function peopleThere(document: Document, working: readonly Person[], applications: readonly Application[], today: string): PersonThere[] {
  const people = new Map(working.map((person) => [person.id, person]));
  for (const { people: met = EMPTY } of applications) {
    for (const id of met) {
      const person = document.people.get(id);
      if (person && !person.removed) people.set(id, person);
    }
  }
  return [...people.values()]
    .map((person): PersonThere => {
      const { lastTouch } = knownPerson(document, person, today);
      return { person, ...(lastTouch === undefined ? {} : { lastTouch }) };
    })
    .sort(byLastTouch);
}

function byLastTouch(one: PersonThere, other: PersonThere): number {
  if (one.lastTouch !== other.lastTouch) return (one.lastTouch ?? "") < (other.lastTouch ?? "") ? 1 : -1;
  return one.person.name < other.person.name ? -1 : 1;
}
