// Makes two people one: who the other is, what both hold, and one step that can be undone.
import { Button, Modal, Select } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { type KnownPerson, knownPerson } from "#shared/queries/people.ts";
import { say } from "#shared/text/say.ts";
import { useDocument } from "../document/document-store.ts";
import { act } from "../document/session.ts";
import styles from "./dialog.module.css";
import { type FieldName, fieldText } from "./field-text.ts";
import { whatTheyDo } from "./what-they-do.ts";

/** Most people shown to choose from at once. */
const SHOWN = 20;
const COMPARED = ["name", "title", "company", "email", "phone", "links", "howMet", "notes"] as const satisfies readonly FieldName[];

/** The dialog; who stays is the one whose page it is. */
export function MergeDialog({ known, onClose }: { known: KnownPerson; onClose: () => void }) {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  const today = useDocument((state) => state.today);
  const [chosen, setChosen] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const { id, name } = known.person;
  const choices = useMemo(
    () =>
      [...document.people.values()]
        .filter((person) => !person.removed && person.id !== id)
        .map((person) => ({ value: person.id, label: [person.name, whatTheyDo(person)].filter(Boolean).join(", ") }))
        .sort((one, other) => (one.label < other.label ? -1 : 1)),
    [document.people, id],
  );
  const person = chosen === null ? undefined : document.people.get(chosen);
  const other = person && knownPerson(document, person, today);
  const merge = async () => {
    if (!other) return;
    const said = { key: "people.merged", values: { name, other: other.person.name } } as const;
    const outcome = await act({ type: "person.merge", kept: id, merged: other.person.id }, said);
    if (outcome.kind === "refused") setError(say(outcome.why));
    else onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t("people.mergeTitle", { name })} centered size={600} closeButtonProps={{ "aria-label": t("people.cancel") }}>
      <div className={styles.form}>
        <Select
          label={t("people.mergeOther")}
          data={choices}
          limit={SHOWN}
          value={chosen}
          onChange={setChosen}
          nothingFoundMessage={t("people.mergeNone")}
          searchable
          data-autofocus
        />
        {other && <Both kept={known} merged={other} />}
        {other && <p className={styles.hint}>{t("people.mergeSays", { name })}</p>}
        {error !== undefined && (
          <p className={styles.problem} role="alert">
            {error}
          </p>
        )}
        <div className={styles.choices}>
          <Button variant="default" onClick={onClose}>
            {t("people.cancel")}
          </Button>
          <Button disabled={!other} onClick={() => void merge()}>
            {t("people.mergeConfirm")}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

/** What both hold, side by side; fields that neither says are left out. */
function Both({ kept, merged }: { kept: KnownPerson; merged: KnownPerson }) {
  const { t } = useTranslation();
  const said = COMPARED.filter((field) => [kept, merged].some(({ person }) => fieldText(person, field) !== ""));
  return (
    <table className={styles.both}>
      <tbody>
        {said.map((field) => (
          <tr key={field}>
            <th scope="row">{t(`people.field.${field}`)}</th>
            <td>{fieldText(kept.person, field)}</td>
            <td>{fieldText(merged.person, field)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t("people.story")}</th>
          {[kept, merged].map(({ person, touchpoints, applications }) => (
            <td key={person.id}>
              {t("people.mergeHolds", { count: touchpoints.length })}
              <br />
              {t("people.mergeBelongs", { count: applications.length })}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
