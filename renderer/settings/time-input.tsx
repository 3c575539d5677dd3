// A time of day, kept when the field is left or Enter is pressed.
import { TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import styles from "./settings.module.css";

interface TimeInputParts {
  readonly label: string;
  /** Whether the label stands beside the field; it is only said otherwise. */
  readonly isLabelShown?: boolean;
  /** `HH:MM`. */
  readonly value: string;
  readonly readOnly: boolean;
  readonly error?: string | undefined;
  /** Called with `HH:MM`, or with nothing where the time is not whole. */
  readonly onKeep: (time: string) => void;
}

/** The browser's own field for a time; Escape takes back what was typed. */
export function TimeInput({ label, isLabelShown = false, value, readOnly, error, onKeep }: TimeInputParts) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const keep = () => {
    if (typed !== value) onKeep(typed);
  };
  return (
    <TextInput
      type="time"
      classNames={{ input: styles.time }}
      {...(isLabelShown ? { label } : { "aria-label": label })}
      value={typed}
      readOnly={readOnly}
      error={error}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={keep}
      onKeyDown={({ key }) => {
        if (key === "Enter") keep();
        if (key === "Escape") setTyped(value);
      }}
    />
  );
}
