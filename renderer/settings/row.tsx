// One line of the settings: what it is about at the left, what can be chosen or done at the right.
import { type ReactNode, useId } from "react";
import styles from "./settings.module.css";

interface RowParts {
  readonly name: string;
  /** What the choice means, under it. */
  readonly says?: ReactNode;
  readonly children: ReactNode;
}

/** A named group, so that a control in it is announced with what it is about. */
export function Row({ name, says, children }: RowParts) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in every browser.
    <div className={styles.row} role="group" aria-labelledby={id}>
      <span className={styles.name} id={id}>
        {name}
      </span>
      <div className={styles.value}>
        {children}
        {says !== undefined && <p className={styles.says}>{says}</p>}
      </div>
    </div>
  );
}
