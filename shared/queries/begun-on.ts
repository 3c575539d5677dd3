// When an application was begun, which its first step and every order by age go by.
import type { Application } from "#shared/model/application.ts";
import { dayOf } from "#shared/model/calendar.ts";

/** The day (`YYYY-MM-DD`) it was applied for, or else the day it was put down. */
export function begunOn({ appliedOn, createdAt }: Pick<Application, "appliedOn" | "createdAt">): string {
  return appliedOn ?? dayOf(createdAt);
}
