// A reconnection as it is typed: who, how, when and what happened; what keeps it from being saved, and saving it.
import type { Outcome } from "#shared/contract/backend.ts";
import type { Application } from "#shared/model/application.ts";
import type { ChannelOfContact } from "#shared/model/channel-of-contact.ts";
import type { Id } from "#shared/model/id.ts";
import { LINE_LIMIT } from "#shared/model/limits.ts";
import type { Said } from "#shared/text/said.ts";
import { i18n } from "#shared/text/say.ts";
import { useDocument } from "../document/document-store.ts";
import { act } from "../document/session.ts";
import { type Named, namedPeople } from "../ui/people-field.tsx";
import { shownCount } from "../ui/shown-count.ts";

/** What stands in the dialog; `at` is `YYYY-MM-DD`, or unfinished. */
export interface Reconnection {
  readonly people: readonly Named[];
  /** What is being typed into the field of people. */
  readonly typed: string;
  readonly channel: ChannelOfContact;
  readonly text: string;
  readonly at: string;
}

/** A field of the dialog. */
export type ReconnectionField = "who" | "day" | "text";

/** A reconnection through those who are known already, today. */
export function newReconnection(people: readonly Id[]): Reconnection {
  const { document, today } = useDocument.getState();
  const named = people.flatMap((id) => {
    const person = document.people.get(id);
    return person && !person.removed ? [{ id, name: person.name, title: person.title }] : [];
  });
  return { people: named, typed: "", channel: "met", text: "", at: today };
}

/** What keeps it from being saved, and where; `today` is `YYYY-MM-DD`. */
export function reconnectionProblem(
  { people, text, at }: Reconnection,
  { appliedOn }: Pick<Application, "appliedOn">,
  today: string,
): { readonly field: ReconnectionField; readonly said: Said } | undefined {
  if (people.length === 0) return { field: "who", said: { key: "reconnect.whoNeeded" } };
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(at)) return { field: "day", said: { key: "reconnect.dayNeeded" } };
  if (at > today) return { field: "day", said: { key: "refusal.touchpointAhead" } };
  if (appliedOn !== undefined && at < appliedOn) return { field: "day", said: { key: "refusal.beforeApplication" } };
  const { length } = text.trim();
  if (length <= LINE_LIMIT) return undefined;
  return { field: "text", said: { key: "reconnect.tooLong", values: { limit: shownCount(LINE_LIMIT), length: shownCount(length) } } };
}

/** Keeps it, as one step with the move of that `deed` where one raised the question. */
export function saveReconnection(id: Id, { people, channel, text, at }: Reconnection, deed: string | undefined): Promise<Outcome> {
  const names = new Intl.ListFormat(i18n.language).format(people.map(({ name }) => name));
  const said: Said = deed === undefined ? { key: "reconnect.kept", values: { names } } : { key: "reconnect.keptWithMove", values: { names } };
  const named = namedPeople(people).map((person) => ({ person, touchpoint: crypto.randomUUID() }));
  return act({ type: "application.reconnect", id, people: named, at, channel, text: text.trim() }, said, deed === undefined ? {} : { deed });
}
