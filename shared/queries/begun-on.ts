// When an application was begun, which its first step and every order by age go by.
import type { Application } from "#shared/model/application.ts";
import { dayOf } from "#shared/model/calendar.ts";

/** The day (`YYYY-MM-DD`) it was applied for, or else the day it was put down. */
export function begunOn({ appliedOn, createdAt }: Pick<Application, "appliedOn" | "createdAt">): string {
  return appliedOn ?? dayOf(createdAt);
}

/**
 * The day (`YYYY-MM-DD`) it was begun, where that is known; undefined for one that came in as applied without its day, an import, since the day
 * it was put down says nothing of the day it was sent.
 */
export function begunForSure({
  appliedOn,
  createdAt,
  stage,
  timeline,
}: Pick<Application, "appliedOn" | "createdAt" | "stage" | "timeline">): string | undefined {
  if (appliedOn !== undefined) return appliedOn;
  const first = timeline.find((entry) => entry.kind === "move");
  return (first?.kind === "move" ? first.from : stage) === "lead" ? dayOf(createdAt) : undefined;
}
