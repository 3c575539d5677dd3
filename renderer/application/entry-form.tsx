// The form of a line of the timeline: its keys, and the two ways out at its foot.
import { type ReactNode, useEffect, useRef } from "react";
import buttons from "../ui/buttons.module.css";
import styles from "./panel.module.css";

interface FormParts {
  readonly label: string;
  readonly kind: "round" | "contact";
  readonly saveLabel: string;
  readonly cancelLabel: string;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** Its first field has the focus; Enter in a line or Ctrl or Cmd with Enter saves, Escape leaves. */
export function EntryForm({ label, kind, saveLabel, cancelLabel, onSave, onCancel, children }: FormParts) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  return (
    <form
      ref={form}
      className={styles[kind]}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={(event) => {
        if (event.defaultPrevented) return;
        if (event.key !== "Escape" && !(event.key === "Enter" && (event.ctrlKey || event.metaKey))) return;
        event.preventDefault();
        if (event.key === "Escape") onCancel();
        else onSave();
      }}
    >
      {children}
      <div className={styles.choices}>
        <button type="button" className={buttons.small} onClick={onCancel}>
          {cancelLabel}
        </button>
        <button type="submit" className={buttons.small} data-main="">
          {saveLabel}
        </button>
      </div>
    </form>
  );
}

/** A field of the form with its name over it; `id` is the field's own. */
export function Labelled({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div className={styles.labelled}>
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}
