// Adds somebody who was met: only the name must be there.
import { Button, Modal, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { LINE_LIMIT } from "#shared/model/limits.ts";
import { fold } from "#shared/queries/filter.ts";
import { say } from "#shared/text/say.ts";
import { useDocument } from "../document/document-store.ts";
import { draftOf, keepDraft, useDraft } from "../document/drafts.ts";
import { act } from "../document/session.ts";
import { addressOf, goTo } from "../ui/route.ts";
import styles from "./dialog.module.css";

const FIELDS = ["name", "title", "company", "howMet"] as const;
type Draft = Readonly<Record<(typeof FIELDS)[number], string>>;
const EMPTY: Draft = { name: "", title: "", company: "", howMet: "" };

/** Where a person who was refused after the dialog was closed waits among the drafts. */
const REFUSED = ["people", "refused"] as const;

interface Refused {
  readonly draft: Draft;
  readonly why: string;
}

/** Whether the dialog has to open again, because whom it added was refused. */
export function useRefusedPerson(): boolean {
  return useDraft(...REFUSED) !== undefined;
}

/** The dialog; it closes at once, and who is added is opened. */
export function AddPersonDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const people = useDocument(({ document }) => document.people);
  // One dialog adds one person, however often it is confirmed.
  const [id] = useState(() => crypto.randomUUID());
  const [refused] = useState(readRefused);
  const [draft, setDraft] = useState(refused?.draft ?? EMPTY);
  const [error, setError] = useState(refused?.why);
  const name = draft.name.trim();
  const namesake = name === "" ? undefined : [...people.values()].find((person) => !person.removed && fold(person.name) === fold(name));
  const close = () => {
    keepDraft(...REFUSED, undefined);
    onClose();
  };
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (name === "") return setError(t("people.nameNeeded"));
    const written = Object.fromEntries(FIELDS.map((field) => [field, draft[field].trim()]).filter(([, text]) => text !== ""));
    const sent = act({ type: "person.add", id, fields: { ...written, name } }, { key: "people.added", values: { name } });
    close();
    goTo({ place: "people", id });
    const outcome = await sent;
    if (outcome.kind !== "refused") return;
    keepDraft(...REFUSED, JSON.stringify({ draft, why: say(outcome.why) } satisfies Refused));
    goTo({ place: "people" });
  };
  return (
    <Modal opened onClose={close} title={t("people.addTitle")} centered size={440} closeButtonProps={{ "aria-label": t("people.cancel") }}>
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
            <a href={addressOf({ place: "people", id: namesake.id })} onClick={close}>
              {t("people.namesakeOpen", { name: namesake.name })}
            </a>
          </p>
        )}
        <div className={styles.choices}>
          <Button variant="default" onClick={close}>
            {t("people.cancel")}
          </Button>
          <Button type="submit">{t("people.addConfirm")}</Button>
        </div>
      </form>
    </Modal>
  );
}

function readRefused(): Refused | undefined {
  const kept = draftOf(...REFUSED);
  return kept === undefined ? undefined : JSON.parse(kept);
}
