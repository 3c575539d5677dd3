// Which applications are one and the same: company, role and date, small differences of writing aside.
import type { Application } from "#shared/model/application.ts";
import { foldCompany } from "#shared/model/company-name.ts";

/** What two entries of one application share; a date on one side only tells them apart. */
export function sameApplicationKey(application: Pick<Application, "company" | "role" | "appliedOn">): string {
  return `${foldCompany(application.company)}\n${sameAtCompanyKey(application)}`;
}

/** What two entries of one application share beside their company. */
export function sameAtCompanyKey({ role, appliedOn }: Pick<Application, "role" | "appliedOn">): string {
  return `${foldedRole(role)}\n${appliedOn ?? ""}`;
}

/** Roles come again and again; beyond so many different ones it begins anew. */
const REMEMBERED = 20_000;
const folded = new Map<string, string>();

function foldedRole(role: string): string {
  const before = folded.get(role);
  if (before !== undefined) return before;
  if (folded.size >= REMEMBERED) folded.clear();
  const name = role.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
  folded.set(role, name);
  return name;
}
