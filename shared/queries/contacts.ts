// Who was in touch when: the touchpoints of each person and of each application, latest first.
import type { Document, Table } from "#shared/model/document.ts";
import type { Id } from "#shared/model/id.ts";
import type { Touchpoint } from "#shared/model/touchpoint.ts";

/** Touchpoints by the id of what they belong to. A group is put in order when it is first asked for: most never are. */
export class Contacts {
  readonly #groups = new Map<Id, Touchpoint[]>();
  readonly #ordered = new Set<Id>();

  constructor(touchpoints: Iterable<Touchpoint>, of: "person" | "application") {
    for (const touchpoint of touchpoints) {
      const id = touchpoint[of];
      if (id === undefined) continue;
      const group = this.#groups.get(id);
      if (group) group.push(touchpoint);
      else this.#groups.set(id, [touchpoint]);
    }
  }

  /** The touchpoints, latest first; undefined where there are none. */
  get(id: Id): readonly Touchpoint[] | undefined {
    const group = this.#groups.get(id);
    if (group && !this.#ordered.has(id)) {
      // On one day what was written last is the latest: the table is in the order in which they were written.
      group.reverse().sort(latestFirst);
      this.#ordered.add(id);
    }
    return group;
  }

  /** The touchpoints in no order, for who asks about thousands. */
  unordered(id: Id): readonly Touchpoint[] {
    return this.#groups.get(id) ?? NONE;
  }
}

const NONE: readonly [] = [];
const made = { person: new WeakMap<Table<"touchpoints">, Contacts>(), application: new WeakMap<Table<"touchpoints">, Contacts>() };

/** The touchpoints of a document by person and by application; each made once for each version of the table. */
export function contactsOf({ touchpoints }: Pick<Document, "touchpoints">): { readonly byPerson: Contacts; readonly byApplication: Contacts } {
  return {
    get byPerson() {
      return madeOf(touchpoints, "person");
    },
    get byApplication() {
      return madeOf(touchpoints, "application");
    },
  };
}

function madeOf(touchpoints: Table<"touchpoints">, of: keyof typeof made): Contacts {
  const known = made[of].get(touchpoints);
  if (known) return known;
  const contacts = new Contacts(touchpoints.values(), of);
  made[of].set(touchpoints, contacts);
  return contacts;
}

function latestFirst(one: Touchpoint, other: Touchpoint): number {
  return one.at === other.at ? 0 : one.at < other.at ? 1 : -1;
}
