// The people met through the application, and where more of them are named.

import { IconPlus, IconX } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Person } from "#shared/model/person.ts";
import { useDocument } from "../document/document-store.ts";
import { act } from "../document/session.ts";
import buttons from "../ui/buttons.module.css";
import { Face } from "../ui/face.tsx";
import linked from "../ui/link.module.css";
import { type Named, namedPeople, PeopleField } from "../ui/people-field.tsx";
import { addressOf } from "../ui/route.ts";
import { useEdited } from "./edit-context.ts";
import panel from "./panel.module.css";
import styles from "./people-section.module.css";

export function PeopleSection() {
  const { t } = useTranslation();
  const { application, readOnly } = useEdited();
  const table = useDocument(({ document }) => document.people);
  const people = (application.people ?? []).map((id) => table.get(id)).filter((person) => person !== undefined);
  if (readOnly && people.length === 0) return null;
  return (
    <section className={panel.section} aria-label={t("application.people.heading")}>
      <h3>{t("application.people.heading")}</h3>
      {people.length > 0 && (
        <ul className={styles.people} aria-label={t("application.people.heading")}>
          {people.map((person) => (
            <PersonLine key={person.id} person={person} />
          ))}
        </ul>
      )}
      {!readOnly && <AddPeople />}
    </section>
  );
}

function PersonLine({ person: { id, name, title, removed } }: { person: Person }) {
  const { t } = useTranslation();
  const { application, readOnly } = useEdited();
  return (
    <li className={styles.person}>
      <Face name={name} size={24} />
      <span className={styles.who}>
        <a className={`${linked.link} ${styles.name}`} data-ink="" href={addressOf({ place: "people", id })}>
          {name}
        </a>
        {title !== undefined && <span className={styles.title}>{title}</span>}
        {removed && <span className={styles.title}>{t("application.people.inBin")}</span>}
      </span>
      {!readOnly && (
        <button
          type="button"
          className={`${buttons.sign} ${styles.off}`}
          aria-label={t("application.people.off", { name })}
          onClick={() => void act({ type: "person.unlink", person: id, application: application.id }, { key: "application.people.removed", values: { name } })}
        >
          <IconX size={14} stroke={1.5} aria-hidden />
        </button>
      )}
    </li>
  );
}

/** A button that becomes a field; it stays open for the next name until it is left with Escape. */
function AddPeople() {
  const { t } = useTranslation();
  const { application } = useEdited();
  const [open, setOpen] = useState(false);
  // What the field named was taken in: it is empty again.
  const [named, setNamed] = useState<readonly Named[]>([]);
  const button = useRef<HTMLButtonElement>(null);
  const add = (people: readonly Named[]) => {
    const deed = crypto.randomUUID();
    const name = people.map((person) => person.name).join(", ");
    for (const person of namedPeople(people)) {
      void act({ type: "person.link", person, application: application.id }, { key: "application.people.added", values: { name } }, { deed });
    }
    setNamed([]);
  };
  if (!open) {
    return (
      <button ref={button} data-new-person="" type="button" className={`${buttons.more} ${panel.addMore}`} onClick={() => setOpen(true)}>
        <IconPlus size={14} stroke={1.75} aria-hidden />
        {t("application.people.add")}
      </button>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape in the field puts it away.
    <div
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        setOpen(false);
        requestAnimationFrame(() => button.current?.focus());
      }}
    >
      <PeopleField
        label={t("application.people.add")}
        labelHidden
        autoFocus
        placeholder={t("peopleField.placeholder")}
        application={application.id}
        people={named}
        onPeople={add}
      />
    </div>
  );
}
