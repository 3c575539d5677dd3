// The text of the job ad as it was, folded away: links die, this stays.
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { TEXT_LIMIT } from "#shared/model/limits.ts";
import { newContext } from "../document/clock.ts";
import { act } from "../document/session.ts";
import { fullDate, nearDate } from "../ui/dates.ts";
import { onFieldKey } from "../ui/in-place/field-keys.ts";
import { errorProps, FieldError } from "../ui/in-place/field-row.tsx";
import { useField } from "../ui/in-place/use-field.ts";
import { useEdited } from "./edit-context.ts";
import { tooLong } from "./field-check.ts";
import styles from "./panel.module.css";

export function Posting() {
  const { t } = useTranslation();
  const { application, readOnly, today } = useEdited();
  const { id: applicationId, posting } = application;
  const id = useId();
  const field = useField({
    record: applicationId,
    name: "posting",
    value: posting?.text ?? "",
    check: (text) => tooLong(text, TEXT_LIMIT),
    save: (text) =>
      act(
        { type: "application.edit", id: applicationId, fields: { posting: text === "" ? null : { ...posting, text, savedAt: newContext().at } } },
        { key: "application.changed.posting" },
      ),
  });
  if (readOnly && !posting) return null;
  return (
    <details className={styles.posting} open={field.error !== undefined || undefined}>
      <summary>
        <h3>{t("application.posting")}</h3>
        {posting && (
          <time dateTime={posting.savedAt} title={fullDate(posting.savedAt)}>
            {t("application.postingKept", { day: nearDate(posting.savedAt, today) })}
          </time>
        )}
      </summary>
      <textarea
        id={id}
        className={styles.words}
        data-tall
        rows={6}
        value={field.text}
        aria-label={t("application.postingText")}
        placeholder={t("application.postingHint")}
        readOnly={readOnly}
        onChange={(event) => field.change(event.currentTarget.value)}
        onBlur={field.commit}
        onKeyDown={(event) => onFieldKey(event, field, { manyLines: true })}
        {...errorProps(id, field.error)}
      />
      <FieldError id={id} error={field.error} />
    </details>
  );
}
