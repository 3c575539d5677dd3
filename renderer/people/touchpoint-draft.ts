// A touchpoint as it is being written: what keeps it from being saved, and which applications it can be about.
import type { Intent } from "#shared/commands/envelope.ts";
import type { Application } from "#shared/model/application.ts";
import type { ChannelOfContact } from "#shared/model/channel-of-contact.ts";
import { foldCompany } from "#shared/model/company-name.ts";
import type { Document } from "#shared/model/document.ts";
import { LINE_LIMIT } from "#shared/model/limits.ts";
import type { KnownPerson } from "#shared/queries/people.ts";
import type { Said } from "#shared/text/said.ts";
import { shownCount } from "../ui/shown-count.ts";

/** What a form for a touchpoint holds. */
export interface TouchpointDraft {
  readonly text: string;
  readonly at: string;
  readonly channel: ChannelOfContact;
  /** Empty where it was about none. */
  readonly application: string;
}

/**
 * The sentence that says why it cannot be kept as it is, if it cannot. `today` is `YYYY-MM-DD`. What `was` so before is not asked again:
 * a reconnection may have brought a touchpoint without a line, and its application another day since.
 */
export function draftProblem(
  { text, at, application }: TouchpointDraft,
  { applications }: Pick<Document, "applications">,
  today: string,
  was?: TouchpointDraft,
): Said | undefined {
  const written = text.trim();
  if (written === "" && was?.text !== "") return { key: "refusal.touchpointEmpty" };
  if (written.length > LINE_LIMIT) return { key: "people.tooLong", values: { limit: shownCount(LINE_LIMIT), length: shownCount(written.length) } };
  if (at === was?.at && application === was.application) return undefined;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(at) || at < "1900-01-01") return { key: "people.dayNeeded" };
  if (at > today) return { key: "refusal.touchpointAhead" };
  const appliedOn = applications.get(application)?.appliedOn;
  return appliedOn !== undefined && at < appliedOn ? { key: "refusal.beforeApplication" } : undefined;
}

type Fields = Extract<Intent, { type: "touchpoint.edit" }>["fields"];

/** What became different, as the intent to edit tells it; a line that was empty and stays so is not among it. */
export function changedFields(was: TouchpointDraft, { text, at, channel, application }: TouchpointDraft): Fields {
  return {
    ...(text.trim() === was.text ? {} : { text: text.trim() }),
    ...(at === was.at ? {} : { at }),
    ...(channel === was.channel ? {} : { channel }),
    ...(application === was.application ? {} : { application: application || null }),
  };
}

/** The applications a touchpoint with somebody is most likely about: theirs, and those at their company. */
export function likelyApplications({ person, applications }: KnownPerson, document: Pick<Document, "applications">): Application[] {
  const company = foldCompany(person.company ?? "");
  const theirs = new Set(applications);
  if (company === "") return [...theirs];
  for (const application of document.applications.values()) {
    if (!application.removed && application.company !== "" && foldCompany(application.company) === company) theirs.add(application);
  }
  return [...theirs];
}
