// The day of a timeline entry, corrected in place: a quiet button that becomes a date field.

import { IconCalendarEvent } from "@tabler/icons-react";
import { useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Outcome } from "#shared/contract/backend.ts";
import { dayOf } from "#shared/model/calendar.ts";
import buttons from "../ui/buttons.module.css";
import { fullDate } from "../ui/dates.ts";
import field from "../ui/in-place/field.module.css";
import { errorProps, FieldError } from "../ui/in-place/field-row.tsx";
import { useField } from "../ui/in-place/use-field.ts";
import { useEdited } from "./edit-context.ts";
import { notADay } from "./field-check.ts";
import styles from "./timeline.module.css";

interface DayParts {
  /** The entry's own id, or that of the line that a field tells. */
  readonly id: string;
  /** Absent where nobody knows the day. */
  readonly at: string | undefined;
  /** What happened on that day, for the button's name. */
  readonly what: string;
  readonly onDay: (day: string) => Promise<Outcome>;
  /** What cannot be changed about this line, said beside the date field. */
  readonly stays?: string;
}

/** A day that lies ahead is not taken: these lines have happened. */
export function DayButton({ id, at, what, onDay, stays }: DayParts) {
  const { t } = useTranslation();
  const { application, readOnly, today } = useEdited();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const inputId = useId();
  const day = at === undefined ? "" : dayOf(at);
  const told = at === undefined ? t("application.timeline.undated") : fullDate(at);
  const draft = useField({ record: application.id, name: `day ${id}`, value: day, check: (typed) => notADay(typed, today), save: onDay });
  if (readOnly) return null;
  if (!open && !draft.dirty && draft.error === undefined) {
    return (
      <button
        ref={button}
        type="button"
        className={`${buttons.sign} ${styles.tool}`}
        title={told}
        aria-label={t("application.timeline.changeDay", { what, day: at === undefined ? told : fullDate(day) })}
        onClick={() => setOpen(true)}
      >
        <IconCalendarEvent size={14} stroke={1.5} aria-hidden />
      </button>
    );
  }
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <span className={styles.dayField}>
      <input
        id={inputId}
        type="date"
        className={field.small}
        aria-label={t("application.timeline.day")}
        ref={(element) => {
          if (open && document.activeElement === document.body) element?.focus();
        }}
        min="1900-01-01"
        max={today}
        value={draft.text}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={() => {
          draft.commit();
          setOpen(false);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== "Escape") return;
          event.preventDefault();
          if (event.key === "Enter") draft.commit();
          else draft.restore();
          close();
        }}
        {...errorProps(inputId, draft.error)}
      />
      {stays !== undefined && <span className={styles.stays}>{stays}</span>}
      <FieldError id={inputId} error={draft.error} />
    </span>
  );
}
