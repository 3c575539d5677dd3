// One field of a person, edited in place: a line, or a text of many lines.
import { type KeyboardEvent, type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import type { Person } from "#shared/model/person.ts";
import { act } from "../document/session.ts";
import { type FieldName, fieldProblem, fieldsWith, fieldText } from "./field-text.ts";
import styles from "./person-field.module.css";
import { type PersonField, usePersonField } from "./use-person-field.ts";

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
  const field = usePersonField({
    person: person.id,
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
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => onFieldKey(event, field, kind !== "line"),
    ...(field.error === undefined ? {} : { "aria-invalid": true, "aria-describedby": `${id}-error` }),
  } as const;
  return (
    <div className={styles.row}>
      <label className={styles.label} htmlFor={id}>
        {t(`people.field.${name}`)}
      </label>
      <div className={styles.value}>
        <div className={styles.line}>
          {kind === "line" ? (
            <input
              {...common}
              className={styles.input}
              autoComplete="off"
              spellCheck={name === "title"}
              onChange={({ currentTarget }) => field.change(currentTarget.value)}
            />
          ) : (
            <textarea
              {...common}
              className={styles.input}
              data-kind={kind}
              wrap={kind === "lines" ? "off" : "soft"}
              // The rows are for browsers that cannot size a field by its content.
              rows={Math.min(8, field.text.split("\n").length)}
              onChange={({ currentTarget }) => field.change(currentTarget.value)}
            />
          )}
          {!field.dirty && children}
        </div>
        <p id={`${id}-error`} className={styles.error} aria-live="polite" hidden={field.error === undefined}>
          {field.error}
        </p>
      </div>
    </div>
  );
}

function onFieldKey(event: KeyboardEvent<HTMLElement>, field: PersonField, manyLines: boolean): void {
  if (event.nativeEvent.isComposing || event.defaultPrevented) return;
  if (event.key === "Enter" && (!manyLines || event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    field.commit();
  }
  if (event.key === "Escape" && (field.dirty || field.error !== undefined)) {
    event.preventDefault();
    field.restore();
  }
}
