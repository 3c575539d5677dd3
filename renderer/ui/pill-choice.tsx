// A few choices of which one, or none, is taken: radio buttons that look like pills.
import { type ReactNode, useId } from "react";
import styles from "./pill-choice.module.css";

interface PillChoiceParts<Value extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly name: string }[];
  readonly chosen: Value | undefined;
  /** Pressing what is chosen already takes the choice back. */
  readonly onChoose: (value: Value | undefined) => void;
  readonly readOnly?: boolean;
  /** The focus went from the group to somewhere else. */
  readonly onLeave?: () => void;
  /** Stands under the choices and belongs to them. */
  readonly children?: ReactNode;
}

/** Nothing is chosen for the person; Tab comes to the group, arrows choose. */
export function PillChoice<Value extends string>({ label, choices, chosen, onChoose, readOnly = false, onLeave, children }: PillChoiceParts<Value>) {
  const id = useId();
  return (
    <fieldset
      className={styles.group}
      aria-labelledby={`${id}-label`}
      onBlur={({ currentTarget, relatedTarget }) => currentTarget.contains(relatedTarget) || onLeave?.()}
    >
      <legend id={`${id}-label`} className={styles.label}>
        {label}
      </legend>
      <div className={styles.pills}>
        {choices.map(({ value, name }) => (
          <label key={value} className={styles.pill} data-chosen={value === chosen || undefined}>
            <input
              type="radio"
              className={styles.radio}
              name={id}
              value={value}
              checked={value === chosen}
              disabled={readOnly && value !== chosen}
              onChange={() => onChoose(value)}
              onClick={() => value === chosen && !readOnly && onChoose(undefined)}
            />
            {name}
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
