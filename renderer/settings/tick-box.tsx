// A choice that is on or off.
import styles from "./settings.module.css";

interface TickBoxParts {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly onTick: (checked: boolean) => void;
}

export function TickBox({ label, checked, disabled, onTick }: TickBoxParts) {
  return (
    <label className={styles.tick} data-disabled={disabled || undefined}>
      <input type="checkbox" checked={checked} disabled={disabled} onChange={({ currentTarget }) => onTick(currentTarget.checked)} />
      {label}
    </label>
  );
}
