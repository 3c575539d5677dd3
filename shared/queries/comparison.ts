// What would become of a document if another version took its place, record by record and by name.
import { applicationName } from "#shared/model/application-name.ts";
import { between, type RecordChange } from "#shared/model/change.ts";
import type { Comparison, Difference } from "#shared/model/comparison.ts";
import type { Document } from "#shared/model/document.ts";
import { sameValue } from "#shared/model/same-value.ts";

/** Most characters of a text that stand for the whole of it. */
const WORDS_LIMIT = 60;

/**
 * What differs between two versions, table by table, in the order of the records in them. A changed record has its name of `from`, which is
 * the one that the person knows it by.
 */
export function comparisonOf(from: Document, to: Document): Comparison {
  const [added, changed, removed]: [Difference[], Difference[], Difference[]] = [[], [], []];
  let settings = false;
  for (const { table, id, before, after } of between(from, to)) {
    if (table === "settings") {
      settings = true;
      continue;
    }
    if (table === "arrivals") continue;
    const record = before ?? after;
    if (!record) continue;
    const [own, other] = before ? [from, to] : [to, from];
    const difference: Difference = { table, id, name: nameOf(record, own, other) || id };
    if (!before) added.push(difference);
    else if (!after) removed.push(difference);
    else changed.push({ ...difference, members: differingMembers(before, after) });
  }
  return { added, changed, removed, settings };
}

/** The names of the members that two versions of a record differ in, such as `stage`. */
export function differingMembers(one: object, other: object): string[] {
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].filter((key) => !sameValue(left[key], right[key]));
}

/** What a person calls a record; what it belongs to is looked up in its own version first. Empty where it says nothing of itself. */
function nameOf(record: NonNullable<RecordChange["before"]>, own: Document, other: Document): string {
  if ("company" in record && "role" in record) return applicationName(record as { company: string; role: string });
  if ("person" in record && "channel" in record) {
    const { person, text } = record as { person: string; text: string };
    const who = own.people.get(person)?.name ?? other.people.get(person)?.name;
    return [who, firstWords(text)].filter(Boolean).join(": ");
  }
  if ("wanted" in record) {
    const { application } = record as { application: string };
    const about = own.applications.get(application) ?? other.applications.get(application);
    return about ? applicationName(about) : "";
  }
  if ("name" in record && typeof record.name === "string") return record.name;
  return "text" in record && typeof record.text === "string" ? firstWords(record.text) : "";
}

/** A text in one line, cut behind a word where it is long. */
function firstWords(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= WORDS_LIMIT) return line;
  const cut = line.slice(0, WORDS_LIMIT);
  const end = cut.lastIndexOf(" ");
  // A cut in the middle of a pair of surrogates would leave half a character.
  return `${(end > WORDS_LIMIT / 2 ? cut.slice(0, end) : cut).replace(/[\uD800-\uDBFF]$/u, "")}…`;
}
