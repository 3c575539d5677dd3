// The moment it is, as far as words that tell how far away something is need it.
import { useEffect, useState } from "react";
import type { Moment } from "#shared/queries/due.ts";
import { onDayCheck } from "../document/clock.ts";
import { presentMoment } from "./answer.ts";

/** Looked up anew once a minute, and when the page is looked at. */
export function usePresentMoment(): Moment {
  const [moment, setMoment] = useState(presentMoment);
  useEffect(() => onDayCheck(() => setMoment(presentMoment())), []);
  return moment;
}
