// Documents full of interviews and reminders at random, with texts that a calendar file has to quote, for the tests of calendar files.
import fc from "fast-check";
import type { Application } from "#shared/model/application.ts";
import { type Document, emptyDocument } from "#shared/model/document.ts";
import type { Round } from "#shared/model/entry.ts";
import type { Person } from "#shared/model/person.ts";
import type { Reminder } from "#shared/model/reminder.ts";

const CREATED = "2026-01-01T09:00:00.000Z";
/** Zones on both sides of UTC, with and without daylight saving, one that changes by half an hour, and one that is nowhere. */
const ZONES = [
  "Europe/Berlin",
  "America/New_York",
  "Australia/Sydney",
  "Asia/Kolkata",
  "America/Sao_Paulo",
  "Australia/Lord_Howe",
  "UTC",
  "Mars/Olympus_Mons",
] as const;
const awkward = fc.constantFrom(
  "Tea; then, perhaps, the \\workshop\\",
  "line\nline\r\nline\rline",
  "\\n",
  "\\,\\;",
  "BEGIN:VEVENT\r\nUID:another\r\nEND:VEVENT",
  "a\u0000b\u0007c\u001bd\u007fe\tf",
  "next\u0085line\u2028and\u2029paragraph",
  "\ud83d\udcc5 ".repeat(30),
  "日程を決める".repeat(20),
  "half \ud83d of \udcc5 one",
  "e\u0301 \u202eabc\u202c \ufeff",
  '"quoted": yes',
  " leading and trailing ",
  "x".repeat(300),
);
const text = fc.oneof(awkward, fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 }), fc.string({ unit: "binary", minLength: 1, maxLength: 80 }));
const id = fc.stringMatching(/^[A-Za-z0-9._-]{1,80}$/);
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const day = fc.oneof(
  fc.integer({ min: 0, max: 3_650 }).map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10)),
  fc.constantFrom("2024-02-29", "2027-03-28", "2027-10-31", "1999-12-31", "9999-12-31"),
);
const time = fc.oneof(
  fc.integer({ min: 0, max: 1_439 }).map((minute) => new Date(minute * 60_000).toISOString().slice(11, 16)),
  fc.constantFrom("00:00", "02:00", "02:30", "23:59"),
);
const due = fc.oneof(
  day,
  fc.tuple(day, time).map((parts) => parts.join("T")),
);
const link = fc.oneof(
  text,
  fc.constantFrom("https://example.org/jobs?id=3&x=a,b;c", "www.example.org/%7Ejobs", "https://例え.jp/職", "https://example.org/a b"),
);
const seldom = <Value>(value: Value) => fc.oneof({ arbitrary: fc.constant(undefined), weight: 5 }, { arbitrary: fc.constant(value), weight: 1 });
const done = seldom({ at: CREATED });

const person: fc.Arbitrary<Person> = fc.record({ id, name: text, company: optional(text), createdAt: fc.constant(CREATED), removed: done });
const round = (people: readonly string[]): fc.Arbitrary<Round> =>
  fc.record({
    id,
    kind: fc.constant("round" as const),
    at: due,
    zone: optional(fc.constantFrom(...ZONES)),
    name: fc.oneof(fc.constant(""), text),
    with: optional(text),
    people: optional(fc.subarray([...people])),
    went: optional(fc.constant("It went as it went.")),
  });
const application = (people: readonly string[]): fc.Arbitrary<Application> =>
  fc.record({
    id,
    company: text,
    role: fc.oneof(fc.constant(""), text),
    location: optional(text),
    link: optional(link),
    tags: fc.constant([]),
    stage: fc.constant("applied" as const),
    rank: fc.constant("a0"),
    createdAt: fc.constant(CREATED),
    archived: seldom({ reason: "closed" as const, at: CREATED }),
    removed: done,
    timeline: fc.uniqueArray(round(people), { minLength: 1, maxLength: 4, selector: (entry) => entry.id }),
  });

/** A document of some people, applications with rounds, and reminders on both, of whatever day and state. */
export const arbitraryScheduled: fc.Arbitrary<Document> = fc
  .uniqueArray(person, { maxLength: 3, selector: ({ id: of }) => of })
  .chain((people) =>
    fc.record({
      people: fc.constant(people),
      applications: fc.uniqueArray(application(people.map(({ id: of }) => of)), { minLength: 1, maxLength: 4, selector: ({ id: of }) => of }),
    }),
  )
  .chain(({ people, applications }) => {
    const on = fc.oneof(
      fc.constantFrom(...applications).map(({ id: of }) => ({ application: of })),
      ...(people.length > 0 ? [fc.constantFrom(...people).map(({ id: of }) => ({ person: of }))] : []),
    );
    const reminder: fc.Arbitrary<Reminder> = fc.tuple(fc.record({ id, due, text, done }), on).map(([fields, about]) => ({ ...fields, ...about }));
    return fc.uniqueArray(reminder, { maxLength: 5, selector: ({ id: of }) => of }).map((reminders) => ({
      ...emptyDocument(),
      people: new Map(people.map((one) => [one.id, one])),
      applications: new Map(applications.map((one) => [one.id, one])),
      reminders: new Map(reminders.map((one) => [one.id, one])),
    }));
  });

/** How the person wants to be told, at random. */
export const arbitraryLeads = fc.record({ leads: fc.uniqueArray(fc.integer({ min: 0, max: 20_160 }), { maxLength: 6 }), dayTime: time });
