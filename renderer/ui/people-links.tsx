// People named in a sentence, each the way to their page.
import type { Person } from "#shared/model/person.ts";
import linked from "./link.module.css";
import { addressOf } from "./route.ts";

/** With commas between them; `inInk` where the words around them are quieter than they are. */
export function PeopleLinks({ people, inInk = false }: { people: readonly Person[]; inInk?: boolean }) {
  return people.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 && ", "}
      <a className={linked.link} data-ink={inInk ? "" : undefined} href={addressOf({ place: "people", id })}>
        {name}
      </a>
    </span>
  ));
}
