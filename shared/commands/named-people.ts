// People as one field names them: those who are known by their id, new ones with a name beside it.
import type { z } from "zod";
import type { Application } from "#shared/model/application.ts";
import type { Id } from "#shared/model/id.ts";
import type { Origin } from "#shared/model/origin.ts";
import type { Person } from "#shared/model/person.ts";
import { type Draft, Refusal } from "./draft.ts";
import type { Context } from "./envelope-parts.ts";
import type { namedPersonSchema } from "./named-people-intents.ts";

/** A known person by id alone, a new one with a name. */
export type NamedPerson = z.infer<typeof namedPersonSchema>;

/**
 * The ids of those named, each once; who is new is added, as met through the application where one is given. Somebody who lies
 * in the bin is refused, but for those who were `already` named there.
 */
export function meet(draft: Draft, named: readonly NamedPerson[], through: Application | undefined, context: Context, already: readonly Id[] = []): Id[] {
  return [...new Set(named.map((person) => (already.includes(person.id) ? person.id : meetOne(draft, person, through, context))))];
}

/** A person who is there and not in the bin, or a refusal. */
export function findPerson(draft: Draft, id: Id): Person {
  const person = draft.get("people", id);
  if (!person) throw new Refusal({ key: "refusal.personGone" });
  if (person.removed) throw new Refusal({ key: "refusal.personInBin", values: { name: person.name } });
  return person;
}

/** An application with people among those met through it, who are not named twice. */
export function withPeople(application: Application, people: readonly Id[]): Application {
  const known = application.people ?? [];
  const others = [...new Set(people)].filter((id) => !known.includes(id));
  return others.length === 0 ? application : { ...application, people: [...known, ...others] };
}

/** Where somebody was met who is first named with an application: at its latest rejection, or in it. */
export function metThrough({ id, stage, timeline }: Application): Origin {
  const move = stage === "rejected" ? timeline.findLast((entry) => entry.kind === "move" && entry.to === "rejected") : undefined;
  return { kind: "application", id, ...(move ? { move: move.id } : {}) };
}

function meetOne(draft: Draft, { id, name = "", title = "" }: NamedPerson, through: Application | undefined, context: Context): Id {
  if (draft.get("people", id)) return findPerson(draft, id).id;
  if (name.trim() === "") throw new Refusal({ key: "refusal.personNameMissing" });
  draft.put("people", {
    id,
    name: name.trim(),
    ...(title.trim() ? { title: title.trim() } : {}),
    ...(through?.company ? { company: through.company } : {}),
    ...(through ? { grewFrom: [metThrough(through)] } : {}),
    createdAt: context.at,
  });
  return id;
}
