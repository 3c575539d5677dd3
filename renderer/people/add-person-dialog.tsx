// Adds somebody who was met: only the name must be there.
import { Button, Modal, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { LINE_LIMIT } from "#shared/model/limits.ts";
import { fold } from "#shared/queries/filter.ts";
import { say } from "#shared/text/say.ts";
import { useDocument } from "../document/document-store.ts";
import { act } from "../document/session.ts";
import { addressOf, goTo } from "../ui/route.ts";
import styles from "./dialog.module.css";

const FIELDS = ["name", "title", "company", "howMet"] as const;
type Draft = Readonly<Record<(typeof FIELDS)[number], string>>;
const EMPTY: Draft = { name: "", title: "", company: "", howMet: "" };

/** The dialog; who is added is opened. */
export function AddPersonDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const people = useDocument(({ document }) => document.people);
  const [draft, setDraft] = useState(EMPTY);
  const [error, setError] = useState<string>();
  const name = draft.name.trim();
  const namesake = name === "" ? undefined : [...people.values()].find((person) => !person.removed && fold(person.name) === fold(name));
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (name === "") return setError(t("people.nameNeeded"));
    const id = crypto.randomUUID();
    const written = Object.fromEntries(FIELDS.map((field) => [field, draft[field].trim()]).filter(([, text]) => text !== ""));
    const outcome = await act({ type: "person.add", id, fields: { ...written, name } }, { key: "people.added", values: { name } });
    if (outcome.kind === "refused") return setError(say(outcome.why));
    onClose();
    goTo({ place: "people", id });
  };
  return (
    <Modal opened onClose={onClose} title={t("people.addTitle")} centered size={440} closeButtonProps={{ "aria-label": t("people.cancel") }}>
      <form className={styles.form} onSubmit={(event) => void add(event)}>
        {FIELDS.map((field) => (
          <TextInput
            key={field}
            label={t(`people.field.${field}`)}
            value={draft[field]}
            maxLength={LINE_LIMIT}
            data-autofocus={field === "name" || undefined}
            autoComplete="off"
            dir="auto"
            error={field === "name" ? error : undefined}
            onChange={({ currentTarget: { value } }) => {
              setError(undefined);
              setDraft((other) => ({ ...other, [field]: value }));
            }}
          />
        ))}
        {namesake && (
          <p className={styles.hint} role="status">
            {t("people.namesake", { name: namesake.name })}{" "}
            <a href={addressOf({ place: "people", id: namesake.id })} onClick={onClose}>
              {t("people.namesakeOpen", { name: namesake.name })}
            </a>
          </p>
        )}
        <div className={styles.choices}>
          <Button variant="default" onClick={onClose}>
            {t("people.cancel")}
          </Button>
          <Button type="submit">{t("people.addConfirm")}</Button>
        </div>
      </form>
    </Modal>
  );
}
