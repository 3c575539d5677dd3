// The moment it is, as far as words that tell how far away something is need it.
import { useEffect, useReducer } from "react";
import type { Moment } from "#shared/queries/due.ts";
import { onDayCheck } from "../document/clock.ts";
import { presentMoment } from "./answer.ts";

/** As it is when the component is drawn, which it is at least once a minute, and when the page is looked at. */
export function usePresentMoment(): Moment {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  useEffect(() => onDayCheck(drawAgain), []);
  return presentMoment();
}
