// A touchpoint about the application in one line: with whom, what was said, how and when.

import { useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { channelOf } from "#shared/formats/touchpoint-line.ts";
import type { Application } from "#shared/model/application.ts";
import type { ChannelOfContact } from "#shared/model/channel-of-contact.ts";
import { LINE_LIMIT } from "#shared/model/limits.ts";
import type { Said } from "#shared/text/said.ts";
import { say } from "#shared/text/say.ts";
import { draftOf, keepDraft, useDraft } from "../document/drafts.ts";
import { act } from "../document/session.ts";
import { ChannelOptions } from "../ui/channel-options.tsx";
import field from "../ui/in-place/field.module.css";
import { errorProps, FieldError } from "../ui/in-place/field-row.tsx";
import { type Named, namedPeople, PeopleField, type PeopleFieldHandle } from "../ui/people-field.tsx";
import { useEdited } from "./edit-context.ts";
import { EntryForm, Labelled } from "./entry-form.tsx";
import { notADay, tooLong } from "./field-check.ts";
import styles from "./panel.module.css";

/** The name of the form among the drafts of its application. */
export const TOUCHPOINT_DRAFT = "touchpoint";

interface TouchpointDraft {
  readonly people: readonly Named[];
  readonly typed: string;
  readonly line: string;
  /** Absent as long as the line may tell it. */
  readonly channel?: ChannelOfContact;
  readonly day: string;
  /** It was tried to be saved, so what is missing is told. */
  readonly tried?: boolean;
}

/** What is typed is a draft until `Save`; `onClose` is called with the focus still inside. */
export function TouchpointForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { application, today } = useEdited();
  const kept = useDraft(application.id, TOUCHPOINT_DRAFT);
  const draft = draftFrom(kept, today);
  const id = useId();
  const people = useRef<PeopleFieldHandle>(null);
  const error = draft.tried || draft.line.length > LINE_LIMIT ? problemOf(draft, application, today) : undefined;
  const change = (part: Partial<TouchpointDraft>) => {
    const now = draftFrom(draftOf(application.id, TOUCHPOINT_DRAFT), today);
    keepDraft(application.id, TOUCHPOINT_DRAFT, JSON.stringify({ ...now, ...part }));
  };
  const close = () => {
    keepDraft(application.id, TOUCHPOINT_DRAFT, undefined);
    onClose();
  };
  const save = () => {
    const named = people.current?.settle() ?? draft.people;
    const [person] = namedPeople(named);
    const before = draftOf(application.id, TOUCHPOINT_DRAFT);
    const { typed } = draftFrom(before, today);
    // A name that cannot be taken in stays in its field, which says why.
    if (!person || typed.trim() !== "" || problemOf({ ...draft, people: named, typed }, application, today)) return change({ tried: true });
    const channel = draft.channel ?? channelOf(draft.line);
    close();
    void act(
      { type: "touchpoint.add", id: crypto.randomUUID(), person, application: application.id, at: draft.day, channel, text: draft.line.trim() },
      { key: "application.touchpoint.added", values: { name: named[0]?.name ?? "" } },
    ).then((outcome) => {
      if (outcome.kind === "refused") keepDraft(application.id, TOUCHPOINT_DRAFT, before);
    });
  };
  return (
    <EntryForm
      kind="contact"
      label={t("application.touchpoint.heading")}
      saveLabel={t("application.touchpoint.save")}
      cancelLabel={t("application.touchpoint.cancel")}
      onSave={save}
      onCancel={close}
    >
      <PeopleField
        ref={people}
        label={t("application.touchpoint.who")}
        application={application.id}
        single
        people={draft.people}
        onPeople={(next) => change({ people: next })}
        typed={draft.typed}
        onTyped={(typed) => change({ typed })}
      />
      <Labelled id={`${id}-line`} label={t("application.touchpoint.line")}>
        <input
          id={`${id}-line`}
          className={field.boxed}
          value={draft.line}
          autoComplete="off"
          placeholder={t("application.touchpoint.linePlaceholder")}
          onChange={(event) => change({ line: event.currentTarget.value })}
          {...errorProps(id, error && say(error))}
        />
      </Labelled>
      <div className={styles.contactWhen}>
        <Labelled id={`${id}-how`} label={t("application.touchpoint.how")}>
          <select
            id={`${id}-how`}
            className={field.boxed}
            value={draft.channel ?? channelOf(draft.line)}
            onChange={(event) => change({ channel: event.currentTarget.value as ChannelOfContact })}
          >
            <ChannelOptions />
          </select>
        </Labelled>
        <Labelled id={`${id}-day`} label={t("application.touchpoint.day")}>
          <input
            id={`${id}-day`}
            type="date"
            className={field.boxed}
            min="1900-01-01"
            max={today}
            value={draft.day}
            onChange={(event) => change({ day: event.currentTarget.value })}
          />
        </Labelled>
      </div>
      <FieldError id={id} error={error && say(error)} />
    </EntryForm>
  );
}

function draftFrom(kept: string | undefined, today: string): TouchpointDraft {
  const empty: TouchpointDraft = { people: [], typed: "", line: "", day: today };
  return kept === undefined ? empty : { ...empty, ...JSON.parse(kept) };
}

function problemOf({ people, typed, line, day }: TouchpointDraft, { appliedOn = "" }: Pick<Application, "appliedOn">, today: string): Said | undefined {
  if (people.length === 0 && typed.trim() === "") return { key: "application.touchpoint.needsPerson" };
  if (line.trim() === "") return { key: "refusal.touchpointEmpty" };
  return tooLong(line.trim(), LINE_LIMIT) ?? notADay(day, today) ?? (day < appliedOn ? { key: "refusal.beforeApplication" } : undefined);
}
