// A field of one line, edited in place.
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import styles from "../ui/in-place/field.module.css";
import { onFieldKey } from "../ui/in-place/field-keys.ts";
import { errorProps, FieldRow } from "../ui/in-place/field-row.tsx";
import { useEdited } from "./edit-context.ts";
import { type LineName, useApplicationField } from "./use-application-field.ts";

/** Location or link, with its name beside it; `aside` stands at its end. */
export function LineField({ name, aside }: { name: "location" | "link"; aside?: ReactNode }) {
  const { t } = useTranslation();
  const { readOnly } = useEdited();
  const field = useApplicationField(name);
  const id = useId();
  return (
    <FieldRow id={id} label={t(`application.${name}`)} error={field.error}>
      <div className={styles.line}>
        <input
          dir="auto"
          id={id}
          className={styles.input}
          value={field.text}
          placeholder={readOnly ? "" : t(`application.add.${name}`)}
          readOnly={readOnly}
          autoComplete="off"
          spellCheck={name !== "link"}
          onChange={(event) => field.change(event.currentTarget.value)}
          onBlur={field.commit}
          onKeyDown={(event) => onFieldKey(event, field)}
          {...errorProps(id, field.error)}
        />
        {aside}
      </div>
    </FieldRow>
  );
}

/** Company or role as a headline: it grows over several lines rather than hide a long name. */
export function HeadlineField({ name }: { name: LineName & ("company" | "role") }) {
  const { t } = useTranslation();
  const { readOnly } = useEdited();
  const field = useApplicationField(name);
  const id = useId();
  return (
    <FieldRow id={id} error={field.error}>
      <textarea
        dir="auto"
        id={id}
        className={styles.headline}
        data-name={name}
        rows={1}
        value={field.text}
        aria-label={t(`application.${name}`)}
        placeholder={readOnly ? "" : t(`application.add.${name}`)}
        readOnly={readOnly}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => field.change(event.currentTarget.value.replace(/\s*\n\s*/g, " "))}
        onBlur={field.commit}
        onKeyDown={(event) => onFieldKey(event, field)}
        {...errorProps(id, field.error)}
      />
    </FieldRow>
  );
}
