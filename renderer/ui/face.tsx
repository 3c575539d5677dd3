// A person's face: their initials in a quiet circle. Their name always stands beside it or in a tooltip, so it is hidden from assistive technology.
import styles from "./face.module.css";
import { initialsOf } from "./initials.ts";

/** The initials of a name, `size` px across. */
export function Face({ name, size = 28 }: { readonly name: string; readonly size?: 24 | 28 | 36 }) {
  return (
    <span className={styles.face} data-size={size} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
