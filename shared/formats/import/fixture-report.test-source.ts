// What a plan of a fixture came to, in words short enough to stand beside the file.
import type { Debrief } from "#shared/model/debrief.ts";
import type { Person } from "#shared/model/person.ts";
import { say } from "#shared/text/say.ts";
import type { ImportedApplication, ImportPlan } from "./import-plan.ts";

/** A debrief in one line, each part by its name. */
function debriefLine({ application: _, id: __, move, people: ___, finishedAt, at, ...parts }: Debrief): string {
  const told = Object.entries(parts).filter(([, part]) => part !== undefined && String(part) !== "");
  return ` · debrief of ${at}${move && finishedAt?.startsWith(at) ? "" : " (loose)"} ${JSON.stringify(Object.fromEntries(told))}`;
}

/** An application in one line: what it is, where it stands, how it came there. */
function lineOf({ company, role, stage, appliedOn, archived, timeline, location, link, source, salary, posting, createdAt }: ImportedApplication): string {
  const moves = timeline.flatMap((entry) => (entry.kind === "move" ? [`${entry.undated ? "~" : ""}${entry.at} ${entry.to}`] : []));
  const notes = timeline.flatMap((entry) => (entry.kind === "note" ? [`${entry.at} "${entry.text}"`] : []));
  const rest = [
    location,
    link,
    source,
    salary && JSON.stringify(salary),
    posting && `posting of ${posting.savedAt}${posting.closesOn ? `, closes ${posting.closesOn}` : ""}: ${posting.text}`,
    createdAt,
    archived && `${archived.reason} ${archived.at}`,
  ];
  return [`${company} / ${role}`, `${stage} ${appliedOn ?? "undated"}`, ...rest.filter(Boolean), ...moves, ...notes].join(" · ");
}

/** Somebody new in one line; `via` says whom the person met through an application. */
function personLine({ name, title, company, email, phone, links, howMet, grewFrom }: Person): string {
  return [name, title, company, email, phone, ...(links ?? []), howMet && `how: ${howMet}`, grewFrom && "via"].filter(Boolean).join(" · ");
}

/** What stands in `NAME.expected.json`: people, reminders and proposals only where there are any. */
export function fixtureReport(plan: ImportPlan): Record<string, unknown> {
  const { merged: _, ...counts } = plan.counts;
  const { people = [], reminders = [], applications = [] } = plan.intent ?? {};
  const nameOf = (id: string | undefined) => applications.find((application) => application.id === id)?.company ?? id;
  return {
    format: plan.format,
    ...counts,
    dateOrder: plan.dateOrder,
    columns: Object.fromEntries(plan.columns.map(({ header, index, field }) => [header || String(index + 1), field])),
    statuses: Object.fromEntries(
      plan.statuses.map(({ text, rows, meaning }) => [text, [rows, ...meaning.stages, ...(meaning.archived ? [meaning.archived] : [])].join(" ")]),
    ),
    problems: plan.problems.map(({ row, reason }) => `${row}: ${say(reason)}`),
    outcomes: plan.outcomes.map(
      (outcome) =>
        `${outcome.row} ${outcome.outcome}: ${outcome.outcome === "added" ? [lineOf(outcome.application), ...(outcome.debriefs ?? []).map(debriefLine)].join("") : say(outcome.reason)}`,
    ),
    ...(people.length > 0 ? { people: people.map((person) => `${personLine(person)} · of ${metIn(person.id, applications)}`) } : {}),
    ...(reminders.length > 0
      ? { reminders: reminders.map(({ application, due, text, done }) => `${due} ${text} · ${nameOf(application)}${done ? ` · done ${done.at}` : ""}`) }
      : {}),
    ...(plan.proposals > 0 ? { proposals: plan.proposals } : {}),
  };
}

function metIn(id: string, applications: readonly ImportedApplication[]): string {
  const met = applications.filter(({ people }) => people?.includes(id)).map(({ company, role }) => company || role);
  return met.join(", ");
}
