// Who applied again where they were once rejected: what a lineage is proposed for by the company alone.
import type { Application } from "#shared/model/application.ts";
import { dayOf } from "#shared/model/calendar.ts";
import { foldCompany } from "#shared/model/company-name.ts";
import type { Id } from "#shared/model/id.ts";
import { rejectionOf } from "./debriefs.ts";

/** What is looked at; of one that is only about to come in, the day of its creation may not be known yet. */
export type MayComeBack = Pick<Application, "id" | "company" | "appliedOn" | "stage" | "timeline" | "removed"> & {
  readonly createdAt?: string | undefined;
  /** Its company by `foldCompany`, where somebody asked already. */
  readonly place?: string;
};

/**
 * The applications that were begun on or after the day of a rejection at the same company, the bin aside: those of which
 * `proposedOrigins` proposes an earlier rejection until the person has said what they grew from. `today` stands where no day of a beginning is known.
 */
export function comebacksAmong(applications: Iterable<MayComeBack>, today: string): ReadonlySet<Id> {
  // Most companies have one application, and no list has to be made for those.
  const companies = new Map<string, MayComeBack | MayComeBack[]>();
  for (const application of applications) {
    const company = application.place ?? foldCompany(application.company);
    if (company === "" || application.removed) continue;
    const known = companies.get(company);
    if (known === undefined) companies.set(company, application);
    else if (Array.isArray(known)) known.push(application);
    else companies.set(company, [known, application]);
  }
  const found = new Set<Id>();
  for (const group of companies.values()) {
    if (Array.isArray(group)) for (const id of afterRejection(group.map((application) => begunOf(application, today)))) found.add(id);
  }
  return found;
}

interface Begun {
  readonly id: Id;
  readonly on: string;
  /** The day of its latest rejection. */
  readonly rejected: string | undefined;
}

function begunOf({ id, appliedOn, createdAt, stage, timeline }: MayComeBack, today: string): Begun {
  const on = appliedOn ?? (createdAt === undefined ? today : dayOf(createdAt));
  const rejection = rejectionOf({ timeline });
  return { id, on, rejected: rejection ? dayOf(rejection.at) : stage === "rejected" ? on : undefined };
}

function* afterRejection(group: Begun[]): Generator<Id> {
  group.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  let earliest: string | undefined;
  let counted = 0;
  for (const { id, on } of group) {
    // Only what was begun on an earlier day: two of one day did not grow from each other.
    for (; (group[counted] as Begun).on < on; counted += 1) {
      const { rejected } = group[counted] as Begun;
      if (rejected !== undefined && (earliest === undefined || rejected < earliest)) earliest = rejected;
    }
    if (earliest !== undefined && earliest <= on) yield id;
  }
}
