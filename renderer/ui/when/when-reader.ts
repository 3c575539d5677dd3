// Reads what is typed as a day and a time. The parser is fetched when the first field for one is shown.
import { useEffect, useState } from "react";
import type { When } from "#shared/formats/when.ts";
import { localTime } from "#shared/model/calendar.ts";
import { YEARS_AHEAD } from "#shared/model/far-ahead.ts";
import type { Said } from "#shared/text/said.ts";
import { isMonthFirst, spelledDate } from "../dates.ts";

type Read = typeof import("#shared/formats/when.ts").readWhen;

let read: Read | undefined;

async function load(): Promise<Read> {
  read ??= (await import("#shared/formats/when.ts")).readWhen;
  return read;
}

/** What a text was read as, reckoned from now; undefined as long as the parser is on its way. */
export function readNow(text: string, dayOnly = false): When | undefined {
  return read?.(text, { now: localTime(new Date()), monthFirst: isMonthFirst(), dayOnly });
}

/** What a text was read as, reckoned from now; waits for the parser. Where that cannot be fetched, nothing is read, and the field says why. */
export async function readTyped(text: string, dayOnly = false): Promise<Partial<When>> {
  try {
    await load();
  } catch {
    return {};
  }
  return readNow(text, dayOnly) ?? {};
}

/** As `readNow`, for a component that is drawn again once the parser is there. */
export function useWhen(text: string, dayOnly = false): When | undefined {
  const [, setLoaded] = useState(read !== undefined);
  useEffect(() => {
    if (!read)
      void load().then(
        () => setLoaded(true),
        () => undefined,
      );
  }, []);
  return readNow(text, dayOnly);
}

/** The sentence that says why a text is no date to be kept; undefined where it is one. */
export function whenProblem(text: string, when: When): Said | undefined {
  switch (when.problem) {
    case undefined:
      return undefined;
    case "unclear":
      return { key: "when.unclear", values: { text: text.trim() } };
    case "past":
      return { key: "when.past", values: { date: spelledDate(when.read) } };
    case "tooFar":
      return { key: "when.tooFar", values: { date: spelledDate(when.read), years: YEARS_AHEAD } };
    default:
      return { key: `when.${when.problem}` };
  }
}
