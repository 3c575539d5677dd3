// Documents with people for the tests of queries, put together from the few fields a test is about.
import type { Application } from "#shared/model/application.ts";
import type { Debrief } from "#shared/model/debrief.ts";
import type { Document } from "#shared/model/document.ts";
import type { Person } from "#shared/model/person.ts";
import type { Touchpoint } from "#shared/model/touchpoint.ts";
import { documentWith } from "./sample.test-source.ts";

interface Parts {
  readonly applications?: readonly (Partial<Application> & { id: string })[];
  readonly people: readonly (Partial<Person> & { id: string })[];
  readonly touchpoints?: readonly (Partial<Touchpoint> & { id: string; person: string; at: string })[];
  readonly debriefs?: readonly (Partial<Debrief> & { id: string; application: string })[];
}

/** A document that holds these; people are called by their ids, and nothing was said in a touchpoint. */
export function documentWithPeople({ applications = [], people, touchpoints = [], debriefs = [] }: Parts): Document {
  const person = (fields: Parts["people"][number]): Person => ({ name: fields.id, createdAt: "2026-01-01T12:00:00.000Z", ...fields });
  const touchpoint = (fields: NonNullable<Parts["touchpoints"]>[number]): Touchpoint => ({ channel: "met", text: "", ...fields });
  const debrief = (fields: NonNullable<Parts["debriefs"]>[number]): Debrief => ({
    wanted: [],
    wentWell: [],
    workOn: [],
    people: [],
    at: "2026-01-01",
    ...fields,
  });
  return {
    ...documentWith(applications),
    people: new Map(people.map((fields) => [fields.id, person(fields)])),
    touchpoints: new Map(touchpoints.map((fields) => [fields.id, touchpoint(fields)])),
    debriefs: new Map(debriefs.map((fields) => [fields.id, debrief(fields)])),
  };
}
