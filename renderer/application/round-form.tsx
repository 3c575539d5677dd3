// The form of a round: its kind, when and in which zone, with whom, and how it went.
import { Select } from "@mantine/core";
import { type ReactNode, useEffect, useId, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Application } from "#shared/model/application.ts";
import type { Round } from "#shared/model/entry.ts";
import { say } from "#shared/text/say.ts";
import { draftOf, keepDraft, useDraft } from "../document/drafts.ts";
import { act } from "../document/session.ts";
import { CompletedInput } from "../ui/completed-input.tsx";
import { useEdited } from "./edit-context.ts";
import field from "./field.module.css";
import { errorProps, FieldError } from "./field-row.tsx";
import { useKnownValues } from "./known-values.ts";
import styles from "./panel.module.css";
import { newRoundDraft, type RoundDraft, roundDraft, roundFields, roundProblem } from "./round-draft.ts";
import { knownZones, localZone, zoneName } from "./zones.ts";

const namesOf = ({ timeline }: Application) => timeline.map((entry) => (entry.kind === "round" ? entry.name : undefined));

/** The name of a round's form among the drafts of its application. */
export function roundDraftName(round: Round | undefined): string {
  return round ? `round ${round.id}` : "round";
}

/** A new round, or one that is there. What is typed is a draft until `Save`; `onClose` is called with the focus still inside. */
export function RoundForm({ round, onClose }: { round?: Round; onClose: () => void }) {
  const { t } = useTranslation();
  const { application, today } = useEdited();
  const draftName = roundDraftName(round);
  const typed = useDraft(application.id, draftName);
  const draft: RoundDraft = useMemo(() => {
    if (typed !== undefined) return JSON.parse(typed);
    return round ? roundDraft(round, localZone()) : newRoundDraft(today, localZone());
  }, [typed, round, today]);
  const names = useKnownValues(namesOf);
  const id = useId();
  const first = useRef<HTMLFormElement>(null);
  useEffect(() => first.current?.querySelector("input")?.focus(), []);
  const problem = roundProblem(draft);
  const error = typed !== undefined && problem ? say(problem) : undefined;
  const change = (part: Partial<RoundDraft>) => keepDraft(application.id, draftName, JSON.stringify({ ...draft, ...part }));
  const cancel = () => {
    keepDraft(application.id, draftName, undefined);
    onClose();
  };
  const save = () => {
    if (problem) return change({});
    const kept = draftOf(application.id, draftName);
    const fields = roundFields(draft);
    const cleared = { zone: fields.zone ?? null, with: fields.with ?? null, went: fields.went ?? null };
    cancel();
    const done = round
      ? act({ type: "entry.edit", application: application.id, id: round.id, fields: { ...fields, ...cleared } }, { key: "application.round.changed" })
      : act(
          { type: "entry.add", application: application.id, entry: { id: crypto.randomUUID(), kind: "round", ...fields } },
          { key: "application.round.added" },
        );
    void done.then((outcome) => {
      if (outcome.kind === "refused") keepDraft(application.id, draftName, kept);
    });
  };
  return (
    <form
      ref={first}
      className={styles.round}
      aria-label={t("application.round.heading")}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.defaultPrevented) return;
        if (event.key === "Escape") {
          event.preventDefault();
          cancel();
        }
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          save();
        }
      }}
    >
      <Labelled id={`${id}-name`} label={t("application.round.name")}>
        <CompletedInput
          id={`${id}-name`}
          className={field.boxed}
          text={draft.name}
          known={names}
          placeholder={t("application.round.namePlaceholder")}
          onText={(name) => change({ name })}
          onChoose={(name) => change({ name })}
        />
      </Labelled>
      <div className={styles.roundWhen}>
        <Labelled id={`${id}-day`} label={t("application.round.date")}>
          <input
            id={`${id}-day`}
            type="date"
            className={field.boxed}
            min="1900-01-01"
            max="9999-12-31"
            value={draft.day}
            onChange={(event) => change({ day: event.currentTarget.value })}
            {...errorProps(id, error)}
          />
        </Labelled>
        <Labelled id={`${id}-time`} label={t("application.round.time")}>
          <input id={`${id}-time`} type="time" className={field.boxed} value={draft.time} onChange={(event) => change({ time: event.currentTarget.value })} />
        </Labelled>
        {draft.time !== "" && <Zone zone={draft.zone} onZone={(zone) => change({ zone })} />}
      </div>
      <Labelled id={`${id}-with`} label={t("application.round.with")}>
        <input
          id={`${id}-with`}
          className={field.boxed}
          value={draft.with}
          autoComplete="off"
          placeholder={t("application.round.withPlaceholder")}
          onChange={(event) => change({ with: event.currentTarget.value })}
        />
      </Labelled>
      <Labelled id={`${id}-went`} label={t("application.round.went")}>
        <textarea
          id={`${id}-went`}
          className={field.boxed}
          data-words=""
          rows={2}
          value={draft.went}
          onChange={(event) => change({ went: event.currentTarget.value })}
        />
      </Labelled>
      <FieldError id={id} error={error} />
      <div className={styles.choices}>
        <button type="button" className={styles.button} onClick={cancel}>
          {t("application.round.cancel")}
        </button>
        <button type="submit" className={styles.button} data-main="">
          {t("application.round.save")}
        </button>
      </div>
    </form>
  );
}

function Labelled({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div className={styles.labelled}>
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}

function Zone({ zone, onZone }: { zone: string; onZone: (zone: string) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const zones = useMemo(() => knownZones(zone).map((value) => ({ value, label: zoneName(value) })), [zone]);
  return (
    <Labelled id={id} label={t("application.round.zone")}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in the list of zones chooses one; it must not save the round. */}
      <div onKeyDown={(event) => event.key === "Enter" && !event.ctrlKey && !event.metaKey && event.preventDefault()}>
        <Select
          id={id}
          size="xs"
          radius="sm"
          searchable
          selectFirstOptionOnChange
          allowDeselect={false}
          data={zones}
          limit={50}
          value={zone}
          nothingFoundMessage={t("application.round.zoneNone")}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          onChange={(next) => next !== null && onZone(next)}
        />
      </div>
    </Labelled>
  );
}
