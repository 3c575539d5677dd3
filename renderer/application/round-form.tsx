// The form of a round: its kind, when and in which zone, with whom, and how it went.

import { Select } from "@mantine/core";
import { useId, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Application } from "#shared/model/application.ts";
import type { Round } from "#shared/model/entry.ts";
import { peopleNamed } from "#shared/queries/names-in-rounds.ts";
import { say } from "#shared/text/say.ts";
import { useDocument } from "../document/document-store.ts";
import { draftOf, keepDraft, useDraft } from "../document/drafts.ts";
import { act } from "../document/session.ts";
import buttons from "../ui/buttons.module.css";
import { CompletedInput } from "../ui/completed-input.tsx";
import field from "../ui/in-place/field.module.css";
import { errorProps, FieldError } from "../ui/in-place/field-row.tsx";
import { knownPeople, personCalled } from "../ui/known-people.ts";
import { useKnownValues } from "../ui/known-values.ts";
import { type Named, namedPeople, PeopleField, type PeopleFieldHandle } from "../ui/people-field.tsx";
import { roundOddity, roundTimes } from "../ui/round-time.ts";
import { localZone } from "../ui/zone.ts";
import { useEdited } from "./edit-context.ts";
import { EntryForm, Labelled } from "./entry-form.tsx";
import { notADay } from "./field-check.ts";
import styles from "./panel.module.css";
import { newRoundDraft, type RoundDraft, type RoundFields, roundDraft, roundFields, roundProblem } from "./round-draft.ts";
import { knownZones, zoneName } from "./zones.ts";

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
  const table = useDocument(({ document }) => document.people);
  const saved = useMemo(() => {
    const met = (round?.people ?? []).map((person) => table.get(person)).filter((person) => person !== undefined);
    return round ? roundDraft(round, met.map(asNamed), localZone()) : newRoundDraft(today, localZone());
  }, [round, table, today]);
  const draft: RoundDraft = useMemo(() => (typed === undefined ? saved : { ...saved, ...JSON.parse(typed) }), [typed, saved]);
  const people = useRef<PeopleFieldHandle>(null);
  const names = useKnownValues(namesOf);
  const id = useId();
  const problem = roundProblem(draft, today);
  const error = typed !== undefined && problem ? say(problem) : undefined;
  const change = (part: Partial<RoundDraft>) => {
    const kept = draftOf(application.id, draftName);
    keepDraft(application.id, draftName, JSON.stringify({ ...saved, ...(kept === undefined ? {} : JSON.parse(kept)), ...part }));
  };
  const cancel = () => {
    keepDraft(application.id, draftName, undefined);
    onClose();
  };
  const save = () => {
    const met = people.current?.settle() ?? draft.people;
    const kept = draftOf(application.id, draftName);
    // A name that is too long stays in its field, which says so.
    if (problem || (kept !== undefined && JSON.parse(kept).typed)) return change({});
    const named = namedPeople(met);
    const fields = roundFields(draft);
    const cleared = { zone: fields.zone ?? null, with: fields.with ?? null, went: fields.went ?? null };
    cancel();
    const done = round
      ? act(
          { type: "entry.edit", application: application.id, id: round.id, fields: { ...fields, ...cleared }, people: named },
          { key: "application.round.changed" },
        )
      : act(
          { type: "entry.add", application: application.id, entry: { id: crypto.randomUUID(), kind: "round", ...fields }, people: named },
          { key: "application.round.added" },
        );
    void done.then((outcome) => {
      if (outcome.kind === "refused") keepDraft(application.id, draftName, kept);
    });
  };
  return (
    <EntryForm
      kind="round"
      label={t("application.round.heading")}
      saveLabel={t("application.round.save")}
      cancelLabel={t("application.round.cancel")}
      onSave={save}
      onCancel={cancel}
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
      <Understood fields={roundFields(draft)} />
      <PeopleField
        ref={people}
        label={t("application.round.with")}
        placeholder={t("application.round.withPlaceholder")}
        application={application.id}
        people={draft.people}
        onPeople={(next) => change({ people: next })}
        typed={draft.typed}
        onTyped={(text) => change({ typed: text })}
      />
      {draft.with !== "" && (
        <p className={styles.written}>
          {t("application.round.withWritten", { names: draft.with })}
          <button type="button" className={buttons.small} onClick={() => change({ people: withNames(draft.people, draft.with), with: "" })}>
            {t("application.round.withKeep")}
          </button>
        </p>
      )}
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
    </EntryForm>
  );
}

/** The people with those whom a text names: known ones by their name, the others as new. */
function withNames(people: readonly Named[], text: string): readonly Named[] {
  const known = knownPeople(useDocument.getState().document);
  const named = peopleNamed(text).map(({ name, detail }) => {
    const person = personCalled(known, name);
    return person ? asNamed(person) : { id: crypto.randomUUID(), name, title: detail };
  });
  return [...people, ...named.filter(({ id }) => !people.some((other) => other.id === id))];
}

function asNamed({ id, name, title }: Named): Named {
  return { id, name, title };
}

/** What the time is here, and what the clocks do to it, before it is saved. */
function Understood({ fields }: { fields: RoundFields }) {
  if (notADay(fields.at.slice(0, "YYYY-MM-DD".length))) return null;
  const told = [roundTimes(fields), roundOddity(fields)].filter((text) => text !== undefined);
  return (
    <p className={styles.hint} aria-live="polite">
      {told.join(". ")}
    </p>
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
