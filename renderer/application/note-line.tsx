// A note on the timeline, edited in place.

import { IconX } from "@tabler/icons-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Note } from "#shared/model/entry.ts";
import { TEXT_LIMIT } from "#shared/model/limits.ts";
import { act } from "../document/session.ts";
import buttons from "../ui/buttons.module.css";
import { fullDate, timeOfDay } from "../ui/dates.ts";
import { onFieldKey } from "../ui/in-place/field-keys.ts";
import { errorProps, FieldError } from "../ui/in-place/field-row.tsx";
import { useField } from "../ui/in-place/use-field.ts";
import { DayButton } from "./day-button.tsx";
import { useEdited } from "./edit-context.ts";
import { tooLong } from "./field-check.ts";
import styles from "./timeline.module.css";

export function NoteLine({ note: { id, at, text } }: { note: Note }) {
  const { t } = useTranslation();
  const { application, readOnly } = useEdited();
  const inputId = useId();
  const edit = (fields: { text?: string; at?: string }) =>
    act(
      { type: "entry.edit", application: application.id, id, fields },
      { key: fields.text === undefined ? "application.timeline.dayChanged" : "application.note.changed" },
    );
  const field = useField({
    record: application.id,
    name: `note ${id}`,
    value: text,
    check: (typed) => (typed === "" ? { key: "application.note.empty" } : tooLong(typed, TEXT_LIMIT)),
    save: (typed) => edit({ text: typed }),
  });
  const name = t("application.note.name", { day: fullDate(at) });
  return (
    <li className={styles.line} data-line={id} data-note="">
      <span className={styles.glyph} aria-hidden>
        <span className={styles.dot} />
      </span>
      <span className={styles.what}>
        <textarea
          id={inputId}
          className={styles.note}
          // The rows are for browsers that cannot size a field by its content.
          rows={Math.min(12, field.text.split("\n").length)}
          value={field.text}
          aria-label={name}
          readOnly={readOnly}
          onChange={(event) => field.change(event.currentTarget.value)}
          onBlur={field.commit}
          onKeyDown={(event) => onFieldKey(event, field, { manyLines: true })}
          {...errorProps(inputId, field.error)}
        />
        <FieldError id={inputId} error={field.error} />
      </span>
      <time className={styles.time} dateTime={at} title={fullDate(at)}>
        {timeOfDay(at)}
      </time>
      <span className={styles.tools}>
        <DayButton id={id} at={at} what={t("application.note.heading")} onDay={(day) => edit({ at: day })} />
        {!readOnly && (
          <button
            type="button"
            className={`${buttons.sign} ${styles.tool}`}
            aria-label={t("application.note.remove", { day: fullDate(at) })}
            onClick={() => void act({ type: "entry.remove", application: application.id, id }, { key: "application.note.removed" })}
          >
            <IconX size={14} stroke={1.5} aria-hidden />
          </button>
        )}
      </span>
    </li>
  );
}
