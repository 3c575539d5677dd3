// What a member of a record says, in words short enough to stand beside the other version's.
import type { Application } from "#shared/model/application.ts";
import { applicationName } from "#shared/model/application-name.ts";
import type { Document, Records, TableName } from "#shared/model/document.ts";
import { say } from "#shared/text/say.ts";
import { fullDate } from "../ui/dates.ts";
import { shownSalary } from "../ui/shown-salary.ts";

/** Longer texts are only told to differ. */
const LONGEST = 160;

type Tell<Value> = (value: Value, version: Document, other: object | undefined) => string | undefined;

const people: Tell<readonly string[]> = (ids, version) => ids.map((id) => version.people.get(id)?.name ?? id).join(", ");
const words: Tell<readonly string[]> = (values) => values.join(", ");
const day: Tell<string> = (at) => fullDate(at);

const TELLS: { readonly [member: string]: Tell<never> } = {
  stage: ((stage) => say({ key: `board.stage.${stage}` })) satisfies Tell<Application["stage"]>,
  salary: ((salary) => shownSalary(salary)) satisfies Tell<NonNullable<Application["salary"]>>,
  archived: (({ reason, at }) => say({ key: "merge.archived", values: { reason: say({ key: `bin.reason.${reason}` }), date: fullDate(at) } })) satisfies Tell<
    NonNullable<Application["archived"]>
  >,
  removed: (({ at }) => fullDate(at)) satisfies Tell<{ at: string }>,
  done: (({ at }) => fullDate(at)) satisfies Tell<{ at: string }>,
  timeline: timelineText,
  person: ((id, version) => version.people.get(id)?.name) satisfies Tell<string>,
  application: ((id, version) => {
    const application = version.applications.get(id);
    return application && applicationName(application);
  }) satisfies Tell<string>,
  ended: ((ending) => say({ key: `debrief.ending.${ending}` })) satisfies Tell<NonNullable<Records["debriefs"]["ended"]>>,
  channel: ((channel) => say({ key: `people.channel.${channel}` })) satisfies Tell<Records["touchpoints"]["channel"]>,
  people,
  tags: words,
  links: words,
  wanted: words,
  wentWell: words,
  workOn: words,
  appliedOn: day,
  at: day,
  due: day,
  finishedAt: day,
  snoozedUntil: day,
};

const TEXTS = new Set(["company", "role", "location", "link", "source", "name", "title", "email", "phone", "howMet", "notes", "text", "theirWords"]);

/** What this version of a record says; undefined where that is not short enough to be told. `other`: the other version of it. */
export function memberText(member: string, record: object | undefined, version: Document, other: object | undefined): string | undefined {
  const value = (record as Record<string, unknown> | undefined)?.[member];
  if (value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) return isTold(member) ? say({ key: "merge.nothing" }) : undefined;
  const tell = TELLS[member];
  const text = tell ? tell(value as never, version, other) : TEXTS.has(member) ? String(value) : undefined;
  return text !== undefined && text.length <= LONGEST ? text : undefined;
}

function isTold(member: string): boolean {
  return member in TELLS || TEXTS.has(member);
}

function timelineText(timeline: readonly { readonly id: string }[], _version: Document, other: object | undefined): string {
  const theirs = new Set(((other as { timeline?: readonly { id: string }[] } | undefined)?.timeline ?? []).map(({ id }) => id));
  const alone = timeline.filter(({ id }) => !theirs.has(id)).length;
  const entries = say({ key: "merge.entries", values: { count: timeline.length } });
  return alone === 0 ? entries : say({ key: "merge.entriesAlone", values: { entries, count: alone } });
}

/** A record of a version, whatever its table. */
export function recordIn(version: Document, table: TableName, id: string): object | undefined {
  return version[table].get(id);
}
