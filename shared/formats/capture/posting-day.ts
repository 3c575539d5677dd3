// The days that a posting tells, in whichever way a page writes them; what can be read two ways is not read.
import { DATE_ORDERS, readDay } from "../table/date-text.ts";
import { isThing, lineOf, type Value } from "./thing.ts";

const ISO = /^\d{4}-\d{2}-\d{2}(?=$|[T\s])/u;
/** Milliseconds or seconds since 1970. */
const EPOCH = /^\d{10}(?:\d{3})?$/u;
/** As Java prints a moment: `Tue Jul 14 07:00:00 UTC 2031`. */
const PRINTED = /^\p{L}{3} (\p{L}{3}) (\d{1,2}) \d{2}:\d{2}:\d{2} [\p{L}\d:+-]{1,10} (\d{4})$/u;

/** The day (`YYYY-MM-DD`) that a value tells, as it is written there; undefined where it tells none, or can be read two ways. */
export function postingDay(value: Value): string | undefined {
  if (isThing(value)) return undefined;
  const text = lineOf(value);
  if (EPOCH.test(text)) return dayOfEpoch(Number(text) * (text.length === 10 ? 1_000 : 1));
  const iso = ISO.exec(text);
  if (iso) return readDay(iso[0], "ymd");
  const printed = PRINTED.exec(text);
  if (printed) return readDay(`${printed[1]} ${printed[2]}, ${printed[3]}`, "mdy");
  const days = new Set(DATE_ORDERS.flatMap((order) => (order === "ymd" && !/^\d{4}/u.test(text) ? [] : (readDay(text, order) ?? []))));
  // Between dots the day comes first wherever it is written so.
  if (/^\d{1,2}\.\s?\d{1,2}\.\s?\d{4}/u.test(text)) return readDay(text, "dmy");
  return days.size === 1 ? [...days][0] : undefined;
}

function dayOfEpoch(moment: number): string | undefined {
  const at = new Date(moment);
  return readDay(at.toISOString().slice(0, 10), "ymd");
}
