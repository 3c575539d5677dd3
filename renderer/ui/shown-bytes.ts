// How large a file is, as people say it.
import { i18n } from "#shared/text/say.ts";

const STEP = 1000;

/** A size with one figure after the point at most: `812 bytes`, `4.2 kB`, `19 MB`. `bytes` is a whole number. */
export function shownBytes(bytes: number): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;
  const at = bytes < STEP ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / Math.log10(STEP)));
  const value = bytes / STEP ** at;
  // Bytes have no short form that people know: `5 byte` would be one.
  const unitDisplay = at === 0 ? "long" : "short";
  return new Intl.NumberFormat(i18n.language, { style: "unit", unit: units[at], unitDisplay, maximumFractionDigits: value < 10 && at > 0 ? 1 : 0 }).format(
    value,
  );
}
