// What can never be due is refused in one sentence, and nothing is changed; what is over already is kept, as imports bring it.
import { expect, test } from "vitest";
import { emptyDocument } from "#shared/model/document.ts";
import { apply } from "./apply.ts";
import type { Intent } from "./envelope.ts";

const envelope = (intent: Intent) => ({ id: "e", at: "2026-03-02T10:00:00.000Z", today: "2026-03-02", intent });

const setUp: readonly Intent[] = [
  { type: "application.add", id: "a", stage: "applied", fields: { company: "Fernhill", role: "Sculptor" } },
  { type: "person.add", id: "p", fields: { name: "Ines Albrecht" } },
  { type: "reminder.add", id: "r", application: "a", due: "2026-04-01", text: "Write" },
  { type: "entry.add", application: "a", entry: { id: "e", kind: "round", at: "2026-04-02T10:00", name: "Talk" } },
  { type: "arrival.tell", told: [{ id: "a.e", of: "round", due: "2026-04-02T10:00", lead: 60 }] },
];
const document = setUp.reduce((before, intent) => {
  const applied = apply(before, envelope(intent));
  if ("refused" in applied) throw new Error(applied.refused.key);
  return applied.document;
}, emptyDocument());

test.each<Intent>([
  { type: "reminder.add", id: "s", application: "a", due: "9999-12-31", text: "Write" },
  { type: "reminder.add", id: "s", person: "p", due: "2206-01-01T09:00", text: "Write" },
  { type: "reminder.edit", id: "r", due: "9999-01-01T09:00" },
  { type: "entry.add", application: "a", entry: { id: "f", kind: "round", at: "9999-04-02T10:00", name: "Talk" } },
  { type: "entry.edit", application: "a", id: "e", fields: { at: "9999-04-02T10:00" } },
  { type: "person.edit", id: "p", fields: { cadence: { on: "9999-01-01" } } },
  { type: "person.snooze", id: "p", until: "9999-01-01" },
  { type: "arrival.snooze", id: "a.e", until: "9999-01-01T10:00" },
])("$type of the year 9999 is refused", (intent) => {
  expect(apply(document, envelope(intent))).toEqual({ refused: { key: "refusal.tooFarAhead" } });
});

test.each<Intent>([
  { type: "entry.add", application: "a", entry: { id: "f", kind: "round", at: "2026-04-02T10:00", name: "Talk", zone: "Europe/Atlantis" } },
  { type: "entry.edit", application: "a", id: "e", fields: { zone: "Europe/Atlantis" } },
])("$type in a time zone that is none is refused", (intent) => {
  expect(apply(document, envelope(intent))).toEqual({ refused: { key: "refusal.unknownZone", values: { zone: "Europe/Atlantis" } } });
});

test("what is over already is kept", () => {
  expect(apply(document, envelope({ type: "reminder.add", id: "s", application: "a", due: "2019-05-01", text: "Write" }))).toHaveProperty("document");
});
