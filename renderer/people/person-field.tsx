// One field of a person, edited in place: a line, or a text of many lines.
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import type { Person } from "#shared/model/person.ts";
import { act } from "../document/session.ts";
import look from "../ui/in-place/field.module.css";
import { onFieldKey } from "../ui/in-place/field-keys.ts";
import { errorProps, FieldRow } from "../ui/in-place/field-row.tsx";
import { useField } from "../ui/in-place/use-field.ts";
import { type FieldName, fieldProblem, fieldsWith, fieldText } from "./field-text.ts";
import styles from "./person-field.module.css";

interface FieldParts {
  readonly person: Person;
  readonly name: FieldName;
  readonly readOnly: boolean;
  /** A line of its own words, or a text in the serif, or a list, one a line. */
  readonly kind?: "line" | "words" | "lines";
  /** Stands at the end of the line while what is saved is shown. */
  readonly children?: ReactNode;
}

/** Enter saves a line, Ctrl or Cmd with Enter a text; Escape brings back what was there. Leaving the field saves too. */
export function PersonFieldRow({ person, name, readOnly, kind = "line", children }: FieldParts) {
  const { t } = useTranslation();
  const id = useId();
  const field = useField({
    record: person.id,
    name,
    value: fieldText(person, name),
    check: (text) => fieldProblem(name, text),
    save: (text) => act({ type: "person.edit", id: person.id, fields: fieldsWith(name, text) }, { key: `people.changed.${name}` }),
  });
  const common = {
    id,
    dir: "auto",
    value: field.text,
    placeholder: readOnly ? "" : t(`people.addField.${name}`),
    readOnly,
    onBlur: field.commit,
    ...errorProps(id, field.error),
  } as const;
  return (
    <FieldRow id={id} label={t(`people.field.${name}`)} error={field.error}>
      <div className={look.line}>
        {kind === "line" ? (
          <input
            {...common}
            className={look.input}
            autoComplete="off"
            spellCheck={name === "title"}
            onChange={({ currentTarget }) => field.change(currentTarget.value)}
            onKeyDown={(event) => onFieldKey(event, field)}
          />
        ) : (
          <textarea
            {...common}
            className={`${look.input} ${styles.text}`}
            data-kind={kind}
            wrap={kind === "lines" ? "off" : "soft"}
            // The rows are for browsers that cannot size a field by its content.
            rows={Math.min(8, field.text.split("\n").length)}
            onChange={({ currentTarget }) => field.change(currentTarget.value)}
            onKeyDown={(event) => onFieldKey(event, field, { manyLines: true })}
          />
        )}
        {!field.dirty && children}
      </div>
    </FieldRow>
  );
}
