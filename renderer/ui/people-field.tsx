// One field that names people: those who are known, and new ones with what they do.
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { NamedPerson } from "#shared/commands/named-people.ts";
import type { Id } from "#shared/model/id.ts";
import { LINE_LIMIT } from "#shared/model/limits.ts";
import { fold } from "#shared/queries/filter.ts";
import { useDocument } from "../document/document-store.ts";
import { ChipField } from "./chip-field.tsx";
import { type FindablePerson, knownPeople, nearPeople, personCalled } from "./known-people.ts";
import { peopleOffers } from "./people-offers.ts";
import { Suggestions } from "./suggestions.tsx";
import { type TypedPerson, typedPeople } from "./typed-people.ts";

/** Somebody in the field. Who is new has a fresh id, which becomes theirs. */
export interface Named {
  readonly id: Id;
  readonly name: string;
  readonly title?: string | undefined;
}

/** What a form may ask of the field before it saves. */
export interface PeopleFieldHandle {
  /** Takes in what is still being typed, and tells everybody the field names. */
  settle(): readonly Named[];
}

interface PeopleFieldParts {
  readonly label: string;
  /** The label is said and not seen: it stands beside the field already. */
  readonly labelHidden?: boolean;
  readonly people: readonly Named[];
  readonly onPeople: (people: readonly Named[]) => void;
  /** Its people, and those of its company, come first. */
  readonly application?: Id;
  /** Buttons under the field put in who is known there; this is what their group is called. */
  readonly near?: string;
  /** Holds one person; another takes their place. */
  readonly single?: boolean;
  readonly readOnly?: boolean;
  readonly autoFocus?: boolean;
  readonly placeholder?: string;
  /** What was being typed when the form was last left, and how to keep it. */
  readonly typed?: string;
  readonly onTyped?: (text: string) => void;
  /** The form cannot go on as this field is; it says why itself. */
  readonly isBad?: boolean;
  readonly ref?: Ref<PeopleFieldHandle>;
}

/** Most of those who are near offered at once. */
const NEAR = 4;
/** Most people in one field. */
const ROOM = 20;

/** Text that is left in the field counts: it is taken in when the field is left, and by `settle`. */
export function PeopleField({ label, labelHidden, people, onPeople, application: applicationId, single = false, typed = "", ...parts }: PeopleFieldParts) {
  const { t } = useTranslation();
  const table = useDocument(({ document }) => document.people);
  const application = useDocument(({ document }) => (applicationId === undefined ? undefined : document.applications.get(applicationId)));
  const box = useRef<HTMLInputElement>(null);
  const known = useMemo(() => knownPeople({ people: table }, application), [table, application]);
  const [text, setText] = useState(typed);
  const [problem, setProblem] = useState<string>();
  // What the field holds now, also for a save in the same breath.
  const now = useRef({ people, text });
  useEffect(() => {
    now.current.people = people;
  }, [people]);

  const write = (next: string) => {
    now.current.text = next;
    setText(next);
    setProblem(undefined);
    parts.onTyped?.(next);
  };
  const put = (more: readonly Named[]): readonly Named[] => {
    if (single && more.length > 1) {
      setProblem(t("peopleField.onlyOne"));
      return now.current.people;
    }
    const all = single ? more : withNew(now.current.people, more);
    if (all.length > ROOM) {
      setProblem(t("peopleField.tooMany", { limit: ROOM }));
      return now.current.people;
    }
    now.current.people = all;
    write("");
    onPeople(all);
    return all;
  };
  const settle = (): readonly Named[] => {
    const named = typedPeople(now.current.text);
    if (named.length === 0) {
      if (now.current.text !== "") write("");
      return now.current.people;
    }
    if (named.some(({ name, title = "" }) => Math.max(name.length, title.length) > LINE_LIMIT)) {
      setProblem(t("peopleField.tooLong", { limit: LINE_LIMIT }));
      return now.current.people;
    }
    return put(named.map((person) => whoIs(person, now.current.people, known)));
  };
  useImperativeHandle(parts.ref, () => ({ settle }));

  const isFree = ({ person }: FindablePerson) => !people.some(({ id }) => id === person.id);
  const near = useMemo(() => (application ? nearPeople({ people: table }, application) : []), [table, application]);
  const free = known.filter(isFree);
  const { offers, first } = peopleOffers(text, free, {
    add: (name, namesake) => t(namesake ? "peopleField.addNamesake" : "peopleField.add", { name }),
    and: (names) => (names.length < 2 ? names.join("") : t("peopleField.and", { first: names.slice(0, -1).join(", "), last: names.at(-1) ?? "" })),
  });
  return (
    <div>
      <ChipField
        box={box}
        label={label}
        labelHidden={labelHidden}
        placeholder={parts.placeholder ?? t("peopleField.placeholder")}
        chips={people.map(({ id, name, title }) => ({
          key: id,
          label: name,
          aside: table.get(id)?.removed ? t("peopleField.inBin") : title,
          off: t("peopleField.off", { name }),
        }))}
        text={text}
        offers={offers}
        first={first}
        error={problem}
        isBad={parts.isBad}
        readOnly={parts.readOnly}
        autoFocus={parts.autoFocus}
        onText={(next) => {
          write(next);
          // A second name that follows must not take the place of the first unseen.
          if (!single && isWhole(next, known)) settle();
        }}
        onTake={({ key }) => {
          const person = table.get(key);
          const [first, ...others] = typedPeople(now.current.text);
          if (person) put([{ id: person.id, name: person.name, title: person.title }]);
          // Somebody new is wanted by this name, although somebody is called so.
          else if (first && others.length === 0 && first.name.length <= LINE_LIMIT) put([{ id: crypto.randomUUID(), ...first }]);
          else settle();
        }}
        onTyped={settle}
        onOff={({ key }) => {
          now.current.people = now.current.people.filter(({ id }) => id !== key);
          onPeople(now.current.people);
        }}
      />
      {parts.near !== undefined && !parts.readOnly && (
        <Suggestions
          label={parts.near}
          suggestions={near
            .filter(isFree)
            .slice(0, NEAR)
            .map(({ person: { id, name } }) => ({ key: id, name }))}
          onTake={(key) => {
            const person = table.get(key);
            if (person) put([{ id: person.id, name: person.name, title: person.title }]);
            box.current?.focus();
          }}
        />
      )}
    </div>
  );
}

/** The people as intents name them: who is known by id alone, who is new with the name and what they do. */
export function namedPeople(people: readonly Named[]): NamedPerson[] {
  const { document } = useDocument.getState();
  return people.map(({ id, name, title }) => (document.people.has(id) ? { id } : { id, name, ...(title ? { title } : {}) }));
}

/** Whether a comma ends what is typed: after somebody known, or who was told with what they do, or after two. Else their title may follow. */
function isWhole(text: string, known: readonly FindablePerson[]): boolean {
  if (/[;\n]\s*$/u.test(text)) return true;
  if (!/,\s*$/u.test(text)) return false;
  const named = typedPeople(text);
  const [only] = named;
  return named.length > 1 || (only !== undefined && (only.title !== undefined || personCalled(known, only.name) !== undefined));
}

/** Who is in the field already, or known, under that name; else somebody new. */
function whoIs({ name, title }: TypedPerson, people: readonly Named[], known: readonly FindablePerson[]): Named {
  const there = people.find((one) => fold(one.name) === fold(name));
  if (there) return there;
  const person = personCalled(known, name);
  return person ? { id: person.id, name: person.name, title: person.title } : { id: crypto.randomUUID(), name, title };
}

function withNew(people: readonly Named[], more: readonly Named[]): readonly Named[] {
  const fresh = more.filter((one, index) => [...people, ...more.slice(0, index)].every(({ id }) => id !== one.id));
  return [...people, ...fresh];
}
