// The day it was applied for.
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { act } from "../document/session.ts";
import { fullDate, nearDate, shortDate } from "../ui/dates.ts";
import look from "../ui/in-place/field.module.css";
import { onFieldKey } from "../ui/in-place/field-keys.ts";
import { errorProps, FieldRow } from "../ui/in-place/field-row.tsx";
import { useField } from "../ui/in-place/use-field.ts";
import styles from "./details.module.css";
import { useEdited } from "./edit-context.ts";
import { notADay } from "./field-check.ts";

export function AppliedOnField() {
  const { t } = useTranslation();
  const { application, readOnly, today } = useEdited();
  const { id: applicationId, appliedOn } = application;
  const id = useId();
  const field = useField({
    record: applicationId,
    name: "appliedOn",
    value: appliedOn ?? "",
    check: (day) => (day === "" ? undefined : notADay(day, today)),
    save: (day) =>
      act({ type: "application.edit", id: applicationId, fields: { appliedOn: day === "" ? null : day } }, { key: "application.changed.appliedOn" }),
  });
  return (
    <FieldRow id={id} label={t("application.appliedOn")} error={field.error}>
      <div className={look.line}>
        <input
          id={id}
          type="date"
          className={look.input}
          value={field.text}
          min="1900-01-01"
          max={today}
          readOnly={readOnly}
          onChange={(event) => field.change(event.currentTarget.value)}
          onBlur={field.commit}
          onKeyDown={(event) => onFieldKey(event, field)}
          {...errorProps(id, field.error)}
        />
        {appliedOn !== undefined && nearDate(appliedOn, today) !== shortDate(appliedOn, today) && (
          <time className={styles.aside} dateTime={appliedOn} title={fullDate(appliedOn)}>
            {nearDate(appliedOn, today)}
          </time>
        )}
      </div>
    </FieldRow>
  );
}
