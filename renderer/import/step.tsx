// One of the steps of an import: a numbered heading that folds what is under it, and beside it in a few words what was found.
import { IconChevronRight } from "@tabler/icons-react";
import { type ReactNode, useId } from "react";
import sheet from "../ui/sheet.module.css";
import styles from "./step.module.css";

interface StepParts {
  readonly number: number;
  readonly title: string;
  /** What was found, said whether or not the step is open. */
  readonly says?: ReactNode;
  /** A sentence under the heading that stands whether or not the step is open. */
  readonly note?: ReactNode;
  /** Controls at the right of the heading. */
  readonly tools?: ReactNode;
  readonly open: boolean;
  /** Absent where there is nothing under the heading that could be folded. */
  readonly onToggle?: (() => void) | undefined;
  readonly children?: ReactNode;
}

/** A step. */
export function Step({ number, title, says, note, tools, open, onToggle, children }: StepParts) {
  const id = useId();
  const name = (
    <>
      <span className={styles.number} aria-hidden>
        {number}
      </span>
      {title}
    </>
  );
  return (
    <section className={styles.step} aria-label={title} data-folded={!open || undefined}>
      <div className={styles.head}>
        <h2 className={sheet.heading}>
          {onToggle ? (
            <button type="button" className={styles.toggle} aria-expanded={open} aria-controls={id} onClick={onToggle}>
              {name}
              <IconChevronRight className={styles.chevron} size={16} stroke={1.5} aria-hidden />
            </button>
          ) : (
            <span className={styles.toggle}>{name}</span>
          )}
        </h2>
        {says !== undefined && <p className={styles.says}>{says}</p>}
        {tools !== undefined && <div className={sheet.tools}>{tools}</div>}
      </div>
      {note !== undefined && <p className={styles.note}>{note}</p>}
      <div id={id} className={styles.body} hidden={!open}>
        {open && children}
      </div>
    </section>
  );
}
