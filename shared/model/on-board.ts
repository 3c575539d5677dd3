// Whether an application is before the person.
import type { Application } from "./application.ts";

/** Whether it stands on the board or the shelf: neither archived nor in the bin. */
export function isOnBoard(application: Application): boolean {
  return application.archived === undefined && application.removed === undefined;
}
