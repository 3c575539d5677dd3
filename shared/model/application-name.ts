// What an application is called.
import type { Application } from "./application.ts";

/** `{role} at {company}`, or the one that is known where the other is not. */
export function applicationName({ company, role }: Pick<Application, "company" | "role">): string {
  if (!company) return role;
  return role ? `${role} at ${company}` : company;
}
