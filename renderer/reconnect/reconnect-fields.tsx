// The fields of a reconnection: who, how, when, and a line on what happened.

import { type Ref, useId } from "react";
import { useTranslation } from "react-i18next";
import type { ChannelOfContact } from "#shared/model/channel-of-contact.ts";
import type { Id } from "#shared/model/id.ts";
import { ChannelOptions } from "../ui/channel-options.tsx";
import labels from "../ui/label.module.css";
import { PeopleField, type PeopleFieldHandle } from "../ui/people-field.tsx";
import picker from "../ui/picker.module.css";
import styles from "./reconnect.module.css";
import type { Reconnection, ReconnectionField } from "./reconnection.ts";

interface ReconnectFieldsParts {
  readonly application: Id;
  readonly reconnection: Reconnection;
  readonly who: Ref<PeopleFieldHandle>;
  readonly today: string;
  /** The field that keeps it from being saved. */
  readonly problem: ReconnectionField | undefined;
  readonly onChange: (part: Partial<Reconnection>) => void;
}

export function ReconnectFields({ application, reconnection, who, today, problem, onChange }: ReconnectFieldsParts) {
  const { t } = useTranslation();
  const id = useId();
  const { people, typed, channel, at, text } = reconnection;
  return (
    <div className={styles.fields}>
      <PeopleField
        ref={who}
        label={t("reconnect.who")}
        near={t("reconnect.near")}
        application={application}
        people={people}
        typed={typed}
        autoFocus
        isBad={problem === "who"}
        onPeople={(next) => onChange({ people: next })}
        onTyped={(next) => onChange({ typed: next })}
      />
      <div className={styles.contact}>
        <div>
          <label className={labels.label} htmlFor={`${id}-how`}>
            {t("reconnect.how")}
          </label>
          <select
            id={`${id}-how`}
            className={`${styles.field} ${picker.picker}`}
            value={channel}
            onChange={(event) => onChange({ channel: event.currentTarget.value as ChannelOfContact })}
          >
            <ChannelOptions />
          </select>
        </div>
        <div>
          <label className={labels.label} htmlFor={`${id}-day`}>
            {t("reconnect.day")}
          </label>
          <input
            id={`${id}-day`}
            type="date"
            className={styles.field}
            min="1900-01-01"
            max={today}
            value={at}
            aria-invalid={problem === "day" || undefined}
            onChange={(event) => onChange({ at: event.currentTarget.value })}
          />
        </div>
      </div>
      <div>
        <label className={labels.label} htmlFor={`${id}-text`}>
          {t("reconnect.text")}
        </label>
        <input
          id={`${id}-text`}
          className={styles.field}
          data-words=""
          value={text}
          autoComplete="off"
          placeholder={t("reconnect.textPlaceholder")}
          aria-invalid={problem === "text" || undefined}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
        />
      </div>
    </div>
  );
}
