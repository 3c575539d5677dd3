// Makes a person of a name that rounds tell of, and says of each of those rounds that it was with them.
import type { NamedInRounds } from "#shared/queries/names-in-rounds.ts";
import type { Said } from "#shared/text/said.ts";
import { act } from "../document/session.ts";

/** The words of the rounds stay as they are. One undo takes all of it back. */
export function keepAsPerson({ name, title, rounds }: NamedInRounds): void {
  const first = rounds.at(-1);
  if (!first) return;
  const deed = crypto.randomUUID();
  const id = crypto.randomUUID();
  const company = rounds[0]?.application.company;
  const fields = { name, ...(title ? { title } : {}), ...(company ? { company } : {}) };
  const said: Said = { key: "people.kept", values: { name } };
  void act({ type: "person.add", id, fields, application: first.application.id }, said, { deed, quietly: true });
  for (const { application, round } of rounds) {
    const named = [...(round.people ?? []), id].map((person) => ({ id: person }));
    // Told with the last of them: only what a message tells of last can be undone from it.
    const quietly = round !== first.round;
    void act({ type: "entry.edit", application: application.id, id: round.id, fields: {}, people: named }, said, { deed, quietly });
  }
}
