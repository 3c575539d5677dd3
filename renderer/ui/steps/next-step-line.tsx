// One next step: done or open, its words, and when it is due.

import { IconX } from "@tabler/icons-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Reminder } from "#shared/model/reminder.ts";
import { act } from "../../document/session.ts";
import buttons from "../buttons.module.css";
import { CalendarButton } from "../calendar-button.tsx";
import { onFieldKey } from "../in-place/field-keys.ts";
import { errorProps, FieldError } from "../in-place/field-row.tsx";
import { useField } from "../in-place/use-field.ts";
import { stepTooLong } from "./step-check.ts";
import { StepDue } from "./step-due.tsx";
import { recordOf } from "./step-record.ts";
import styles from "./steps.module.css";

export function NextStepLine({ reminder, readOnly }: { reminder: Reminder; readOnly: boolean }) {
  const { t } = useTranslation();
  const id = useId();
  const { text, done } = reminder;
  const field = useField({
    record: recordOf(reminder),
    name: `step ${reminder.id}`,
    value: text,
    check: (typed) => (typed === "" ? { key: "steps.needsText" } : stepTooLong(typed)),
    save: (typed) => act({ type: "reminder.edit", id: reminder.id, text: typed }, { key: "steps.changed" }),
  });
  const complete = (isDone: boolean) =>
    act({ type: "reminder.complete", id: reminder.id, done: isDone }, { key: isDone ? "steps.completed" : "steps.reopened", values: { text } });
  return (
    <li className={styles.step} data-done={done ? "" : undefined}>
      <input
        type="checkbox"
        checked={done !== undefined}
        disabled={readOnly}
        aria-label={t("steps.done", { text })}
        onChange={(event) => void complete(event.currentTarget.checked)}
      />
      <div className={styles.stepBody}>
        <textarea
          id={id}
          rows={1}
          className={styles.stepText}
          value={field.text}
          aria-label={t("steps.text")}
          readOnly={readOnly}
          onChange={(event) => field.change(event.currentTarget.value.replace(/\s*\n\s*/g, " "))}
          onBlur={field.commit}
          onKeyDown={(event) => onFieldKey(event, field)}
          {...errorProps(id, field.error)}
        />
        <FieldError id={id} error={field.error} />
        <StepDue reminder={reminder} readOnly={readOnly} />
      </div>
      <span className={styles.tools}>
        {!done && <CalendarButton wanted={{ what: "reminder", reminder: reminder.id }} label={t("ics.saveStep", { text })} size="28" />}
        {!readOnly && (
          <button
            type="button"
            className={buttons.sign}
            data-size="28"
            aria-label={t("steps.remove", { text })}
            onClick={() => void act({ type: "reminder.remove", id: reminder.id }, { key: "steps.removed" })}
          >
            <IconX size={14} stroke={1.5} aria-hidden />
          </button>
        )}
      </span>
    </li>
  );
}
