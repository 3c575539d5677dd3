// How often to be in touch with somebody: every few months, on a day, or never. Nothing is chosen for the person.
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { writtenWhen } from "#shared/formats/written-when.ts";
import { CADENCE_MONTHS, type Cadence } from "#shared/model/cadence.ts";
import type { Person } from "#shared/model/person.ts";
import { act } from "../document/session.ts";
import { PillChoice } from "../ui/pill-choice.tsx";
import { WhenField } from "../ui/when/when-field.tsx";
import { readTyped } from "../ui/when/when-reader.ts";
import styles from "./person-page.module.css";

const CHOICES = ["1", "3", "6", "12", "18", "date", "never"] as const;
type Choice = (typeof CHOICES)[number];

/** Choosing saves; a day is asked for first. Pressing what is chosen takes the choice back. */
export function CadenceField({ person, readOnly }: { person: Person; readOnly: boolean }) {
  const { t } = useTranslation();
  const { id, name, cadence } = person;
  // A day is asked for before it is the choice.
  const [asking, setAsking] = useState(false);
  const [draft, setDraft] = useState<string>();
  const [insist, setInsist] = useState(false);
  // Arrows choose on their way: one visit to the choices is one step of undo.
  const deed = useRef(crypto.randomUUID());
  const kept = cadence && "on" in cadence ? writtenWhen(cadence.on) : undefined;
  const day = draft ?? kept ?? "";
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
    setInsist(false);
    if (next === undefined) save(null);
    else if (next === "never") save({ never: true });
    else if (next === "date") setAsking(true);
    else save({ every: CADENCE_MONTHS.find((months) => String(months) === next) ?? CADENCE_MONTHS[0] });
  };
  const saveDay = async () => {
    if (draft === undefined || draft.trim() === kept) return;
    const { due } = await readTyped(draft, true);
    if (due === undefined) setInsist(true);
    else save({ on: due });
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
        // biome-ignore lint/a11y/noStaticElementInteractions: the fields inside have the roles; this hears Enter in them and the focus leaving them.
        <div
          className={styles.cadenceDay}
          onBlur={({ currentTarget, relatedTarget }) => {
            if (!currentTarget.contains(relatedTarget) && draft?.trim()) void saveDay();
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter" && event.target instanceof HTMLInputElement) void saveDay();
            if (event.key !== "Escape") return;
            setInsist(false);
            setDraft(undefined);
          }}
        >
          <WhenField
            label={t("people.cadenceDay")}
            text={day}
            saved={kept}
            dayOnly
            readOnly={readOnly}
            insist={insist}
            onText={(typed) => {
              if (typed === day) return;
              setInsist(false);
              setDraft(typed);
            }}
          />
        </div>
      )}
    </PillChoice>
  );
}

function choiceOf(cadence: Cadence | undefined): Choice | undefined {
  if (!cadence) return undefined;
  if ("on" in cadence) return "date";
  return "never" in cadence ? "never" : CHOICES.find((value) => value === String(cadence.every));
}
