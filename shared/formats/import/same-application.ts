// Which applications are one and the same: company, role and date, small differences of writing aside.
import type { Application } from "#shared/model/application.ts";
import { foldCompany } from "#shared/model/company-name.ts";

/** What two entries of one application share; a date on one side only tells them apart. */
export function sameApplicationKey({ company, role, appliedOn }: Pick<Application, "company" | "role" | "appliedOn">): string {
  return `${foldCompany(company)}\n${role.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim()}\n${appliedOn ?? ""}`;
}
