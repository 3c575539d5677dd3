// How far something has come, as a thin line.
import styles from "./progress-bar.module.css";

/** `name` tells a screen reader what is on its way. */
export function ProgressBar({ value, max, name }: { readonly value: number; readonly max: number; readonly name: string }) {
  return <progress className={styles.bar} value={value} max={max} aria-label={name} />;
}
