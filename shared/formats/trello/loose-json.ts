// JSON of another program, of which nothing is certain: every value is asked for by the kind that is needed.

/** An object of a JSON text. */
export type Loose = Readonly<Record<string, unknown>>;

/** The value where it is an object; else one without members. */
export function record(value: unknown): Loose {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Loose) : {};
}

/** The objects of a list; none where it is no list. */
export function records(value: unknown): readonly Loose[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "object" && item !== null && !Array.isArray(item)) : [];
}

/** A text or a number as a text, without the space around it; empty where it is something else. */
export function text(value: unknown): string {
  if (typeof value === "number") return String(value);
  // A half of a pair of signs cannot be written as UTF-8.
  return typeof value === "string"
    ? value
        .replace(/\r\n?/gu, "\n")
        .replace(/\p{Cs}/gu, "\ufffd")
        .replaceAll("\0", "")
        .trim()
    : "";
}

/** A point in time (ISO 8601 in UTC); undefined where it is none, or none of a calendar that people use. */
export function instant(value: unknown): string | undefined {
  const time = typeof value === "string" && value.length <= 40 ? Date.parse(value) : Number.NaN;
  return time > EARLIEST && time < LATEST ? new Date(time).toISOString() : undefined;
}

const EARLIEST = Date.UTC(1970, 0, 2);
const LATEST = Date.UTC(2200, 0, 1);
