// One next step: done or open, its words, and when it is due.

import { IconAlertCircle, IconX } from "@tabler/icons-react";
import { useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { LINE_LIMIT } from "#shared/model/limits.ts";
import type { Reminder } from "#shared/model/reminder.ts";
import { isOverdue } from "#shared/queries/next-step.ts";
import { act } from "../document/session.ts";
import buttons from "../ui/buttons.module.css";
import { fullDate, nearTime } from "../ui/dates.ts";
import { onFieldKey } from "../ui/in-place/field-keys.ts";
import { errorProps, FieldError } from "../ui/in-place/field-row.tsx";
import { useField } from "../ui/in-place/use-field.ts";
import { DueFields } from "./due-fields.tsx";
import { useEdited } from "./edit-context.ts";
import { notADay, tooLong } from "./field-check.ts";
import styles from "./panel.module.css";

export function NextStepLine({ reminder }: { reminder: Reminder }) {
  const { t } = useTranslation();
  const { application, readOnly } = useEdited();
  const id = useId();
  const { text, done } = reminder;
  const field = useField({
    record: application.id,
    name: `step ${reminder.id}`,
    value: text,
    check: (typed) => (typed === "" ? { key: "application.steps.needsText" } : tooLong(typed, LINE_LIMIT, "application.steps.tooLong")),
    save: (typed) => act({ type: "reminder.edit", id: reminder.id, text: typed }, { key: "application.steps.changed" }),
  });
  const complete = (isDone: boolean) =>
    act(
      { type: "reminder.complete", id: reminder.id, done: isDone },
      { key: isDone ? "application.steps.completed" : "application.steps.reopened", values: { text } },
    );
  return (
    <li className={styles.step} data-done={done ? "" : undefined}>
      <input
        type="checkbox"
        checked={done !== undefined}
        disabled={readOnly}
        aria-label={t("application.steps.done", { text })}
        onChange={(event) => void complete(event.currentTarget.checked)}
      />
      <div className={styles.stepBody}>
        <textarea
          id={id}
          rows={1}
          className={styles.stepText}
          value={field.text}
          aria-label={t("application.steps.text")}
          readOnly={readOnly}
          onChange={(event) => field.change(event.currentTarget.value.replace(/\s*\n\s*/g, " "))}
          onBlur={field.commit}
          onKeyDown={(event) => onFieldKey(event, field)}
          {...errorProps(id, field.error)}
        />
        <FieldError id={id} error={field.error} />
        <StepDue reminder={reminder} />
      </div>
      {!readOnly && (
        <button
          type="button"
          className={buttons.sign}
          data-size="28"
          aria-label={t("application.steps.remove", { text })}
          onClick={() => void act({ type: "reminder.remove", id: reminder.id }, { key: "application.steps.removed" })}
        >
          <IconX size={14} stroke={1.5} aria-hidden />
        </button>
      )}
    </li>
  );
}

/** When it is due, in words; a press on them brings the day and the time to change. */
function StepDue({ reminder: { id, due, done } }: { reminder: Reminder }) {
  const { t } = useTranslation();
  const { application, readOnly, today } = useEdited();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const errorId = useId();
  const field = useField({
    record: application.id,
    name: `step due ${id}`,
    value: due,
    check: (typed) => notADay(typed.split("T")[0] ?? ""),
    save: (typed) => act({ type: "reminder.edit", id, due: typed }, { key: "application.steps.changed" }),
  });
  const late = done === undefined && isOverdue(due, today);
  const when = nearTime(due, today);
  if (!open && !field.dirty && field.error === undefined) {
    return (
      <button
        type="button"
        ref={button}
        className={styles.when}
        data-late={late || undefined}
        disabled={readOnly}
        title={fullDate(due)}
        aria-label={t("application.steps.change", { when: late ? t("application.steps.overdue", { when }) : when })}
        onClick={() => setOpen(true)}
      >
        {late && <IconAlertCircle size={13} stroke={1.75} aria-hidden />}
        {late ? t("application.steps.overdue", { when }) : when}
      </button>
    );
  }
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the inputs inside have the roles; this hears their keys and the focus leaving both.
    <span
      className={styles.dueFields}
      ref={(element) => {
        if (element && open && !element.contains(document.activeElement)) element.querySelector("input")?.focus();
      }}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        field.commit();
        setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.preventDefault();
          field.restore();
          close();
        }
        if (event.key === "Enter") {
          event.preventDefault();
          field.commit();
          close();
        }
      }}
    >
      <DueFields due={field.text} onDue={field.change} />
      <FieldError id={errorId} error={field.error} />
    </span>
  );
}
