// A person's face: their initials in a quiet circle. Their name always stands beside it or in a tooltip, so it is hidden from assistive technology.
import styles from "./face.module.css";

/** The initials of a name, `size` px across. */
export function Face({ name, size = 28 }: { readonly name: string; readonly size?: 24 | 28 | 36 }) {
  return (
    <span className={styles.face} data-size={size} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

/** The first letters of the first and the last word; one letter of a single name. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
}
