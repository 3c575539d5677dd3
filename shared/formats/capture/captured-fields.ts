// A posting that was read becomes the fields of an application.
import type { Application } from "#shared/model/application.ts";
import type { Captured } from "./captured.ts";

type Fields = Pick<Application, "company" | "role"> & Partial<Pick<Application, "location" | "link" | "salary" | "posting">>;

/** The fields that a posting fills, guesses too; `today` (`YYYY-MM-DD`) is the day its text was read on. Company and role are "" where it tells none. */
export function capturedFields({ company, role, location, salary, posted, closes, text, url }: Captured, today: string): Fields {
  const posting = text && {
    text: text.value,
    savedAt: today,
    ...(url ? { url } : {}),
    ...(posted ? { postedOn: posted.value } : {}),
    ...(closes ? { closesOn: closes.value } : {}),
  };
  return {
    company: company?.value ?? "",
    role: role?.value ?? "",
    ...(location ? { location: location.value } : {}),
    ...(url ? { link: url } : {}),
    ...(salary ? { salary: salary.value } : {}),
    ...(posting ? { posting } : {}),
  };
}
