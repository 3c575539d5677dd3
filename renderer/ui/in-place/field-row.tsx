// A field edited in place with its name beside it, and under it what keeps its text from being saved.
import type { ReactNode } from "react";
import styles from "./field.module.css";

/** `id` is the field's own; its error has the id `{id}-error`. Without a `label` the field names itself. */
export function FieldRow({ id, label, error, children }: { id: string; label?: string; error: string | undefined; children: ReactNode }) {
  return (
    <div className={styles.row} data-labelled={label !== undefined || undefined}>
      {label !== undefined && (
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
      )}
      <div className={styles.value}>
        {children}
        <FieldError id={id} error={error} />
      </div>
    </div>
  );
}

/** The error of the field with that id; it is told to assistive technology when it comes. */
export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  return (
    <p id={`${id}-error`} className={styles.error} aria-live="polite" hidden={error === undefined}>
      {error}
    </p>
  );
}

/** What ties a field to its error. */
export function errorProps(id: string, error: string | undefined): { "aria-invalid"?: true; "aria-describedby"?: string } {
  return error === undefined ? {} : { "aria-invalid": true, "aria-describedby": `${id}-error` };
}
