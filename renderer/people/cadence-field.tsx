// How often to be in touch with somebody: every few months, on a day, or never. Nothing is chosen for the person.
import { TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { CADENCE_MONTHS, type Cadence } from "#shared/model/cadence.ts";
import type { Person } from "#shared/model/person.ts";
import { say } from "#shared/text/say.ts";
import { act } from "../document/session.ts";
import { PillChoice } from "../ui/pill-choice.tsx";
import styles from "./person-page.module.css";

const CHOICES = ["1", "3", "6", "12", "18", "date", "never"] as const;
type Choice = (typeof CHOICES)[number];

/** Choosing saves; a day is asked for first. Pressing what is chosen takes the choice back. */
export function CadenceField({ person, readOnly, today }: { person: Person; readOnly: boolean; today: string }) {
  const { t } = useTranslation();
  const { id, name, cadence } = person;
  // A day is asked for before it is the choice.
  const [asking, setAsking] = useState(false);
  const [draft, setDraft] = useState<string>();
  const [error, setError] = useState<string>();
  // Arrows choose on their way: one visit to the choices is one step of undo.
  const deed = useRef(crypto.randomUUID());
  const kept = cadence && "on" in cadence ? cadence.on : "";
  const day = draft ?? kept;
  const choice = asking ? "date" : choiceOf(cadence);
  // Where nothing can be changed there is nothing to choose from.
  const shown = readOnly ? CHOICES.filter((value) => value === choice) : CHOICES;
  const save = (next: Cadence | null) => {
    setAsking(false);
    setDraft(undefined);
    const said = next === null ? "people.cadenceCleared" : "people.cadenceChanged";
    void act({ type: "person.edit", id, fields: { cadence: next } }, { key: said, values: { name } }, { deed: deed.current });
  };
  const choose = (next: Choice | undefined) => {
    if (readOnly) return;
    setError(undefined);
    if (next === undefined) save(null);
    else if (next === "never") save({ never: true });
    else if (next === "date") setAsking(true);
    else save({ every: CADENCE_MONTHS.find((months) => String(months) === next) ?? CADENCE_MONTHS[0] });
  };
  const saveDay = () => {
    if (day === kept) return;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return setError(t("people.dayNeeded"));
    if (day < today) return setError(say({ key: "refusal.cadenceInPast" }));
    save({ on: day });
  };
  const nameOf = (value: Choice) => {
    if (value === "date") return t("people.onDate");
    return value === "never" ? t("people.never") : t("people.every", { count: Number(value) });
  };
  if (shown.length === 0) return null;
  return (
    <PillChoice
      label={t("people.cadence")}
      choices={shown.map((value) => ({ value, name: nameOf(value) }))}
      chosen={choice}
      onChoose={choose}
      onLeave={() => {
        deed.current = crypto.randomUUID();
      }}
    >
      {choice === "date" && (
        <TextInput
          className={styles.cadenceDay}
          type="date"
          size="xs"
          aria-label={t("people.cadenceDay")}
          value={day}
          readOnly={readOnly}
          error={error}
          onChange={({ currentTarget }) => {
            setError(undefined);
            setDraft(currentTarget.value);
          }}
          onBlur={saveDay}
          onKeyDown={(event) => event.key === "Enter" && saveDay()}
        />
      )}
    </PillChoice>
  );
}

function choiceOf(cadence: Cadence | undefined): Choice | undefined {
  if (!cadence) return undefined;
  if ("on" in cadence) return "date";
  return "never" in cadence ? "never" : CHOICES.find((value) => value === String(cadence.every));
}
