// What of a card is kept in words: its description, comments, checklists and what was attached.
import { dayOf } from "#shared/model/calendar.ts";
import type { Entry } from "#shared/model/entry.ts";
import { TEXT_LIMIT } from "#shared/model/limits.ts";
import { say } from "#shared/text/say.ts";
import type { TrelloCard } from "./read-board.ts";

/** A description of this length is the text of a job ad; a shorter one is the person's own. */
const POSTING_CHARACTERS = 400;
/** A card's description as the posting, where it is long enough to be one. */
export function postingOf({ description, describedAt, createdAt }: TrelloCard, today: string): { text: string; savedAt: string } | undefined {
  const isPosting = description.length >= POSTING_CHARACTERS && description.length <= TEXT_LIMIT;
  return isPosting ? { text: description, savedAt: dayOf(describedAt ?? createdAt ?? today) } : undefined;
}

/** The notes of a card in the order of their days; `lines` are told beside what the card holds, such as a name that was cut. */
export function notesOf(card: TrelloCard, lines: readonly string[], { today, newId }: { readonly today: string; readonly newId: () => string }): Entry[] {
  const begun = card.createdAt ?? card.changedAt ?? today;
  const told: { at: string; text: string }[] = [];
  if (card.description && !postingOf(card, today)) told.push({ at: dayOf(card.describedAt ?? begun), text: card.description });
  if (lines.length > 0) told.push({ at: dayOf(begun), text: lines.join("\n") });
  for (const { name, at, items } of card.checklists) {
    const list = items.map((item) => `- [${item.isDone ? "x" : " "}] ${item.name}`);
    if (list.length > 0) told.push({ at: dayOf(at ?? begun), text: [...(name ? [`${name}:`] : []), ...list].join("\n") });
  }
  const attached = card.links.filter(({ url, name }) => url || name).map(({ name, url }) => (name && name !== url ? `- ${name}: ${url}` : `- ${url}`));
  if (attached.length > 0) told.push({ at: dayOf(begun), text: [say({ key: "importing.trello.attached" }), ...attached].join("\n") });
  for (const { at, text } of card.comments) told.push({ at, text });
  return told
    .flatMap(({ at, text }) => inParts(text).map((part) => ({ at, text: part })))
    .sort((one, other) => (dayOf(one.at) < dayOf(other.at) ? -1 : dayOf(one.at) > dayOf(other.at) ? 1 : 0))
    .map(({ at, text }): Entry => ({ id: newId(), kind: "note", at, text }));
}

function inParts(text: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += TEXT_LIMIT) parts.push(text.slice(at, at + TEXT_LIMIT));
  return parts;
}
