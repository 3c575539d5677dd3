// A day or a time as it stands in the field where it can be changed.

/** The months as the parser of dates in words knows them. */
export const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** A day (`YYYY-MM-DD`) or wall-clock time (`YYYY-MM-DDTHH:MM`) in words that `readWhen` reads as the same: `4 Dec 2026, 09:00`. */
export function writtenWhen(due: string): string {
  const [day = "", time] = due.split("T");
  const [year, month, date] = day.split("-");
  const written = `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
  return time === undefined ? written : `${written}, ${time}`;
}
