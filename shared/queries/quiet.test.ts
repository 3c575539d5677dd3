// Which applications are quiet, example by example, and that anything that happens ends it.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Application } from "#shared/model/application.ts";
import { addDays } from "#shared/model/calendar.ts";
import type { Document } from "#shared/model/document.ts";
import type { Entry } from "#shared/model/entry.ts";
import type { Reminder } from "#shared/model/reminder.ts";
import type { Touchpoint } from "#shared/model/touchpoint.ts";
import { quietDaysOf, quietOf } from "./quiet.ts";
import { documentWith } from "./sample.test-source.ts";

const TODAY = "2026-11-23";
const ago = (days: number) => addDays(TODAY, -days);
const noon = (day: string) => `${day}T12:00:00.000Z`;
const note = (days: number): Entry => ({ id: `n${days}`, kind: "note", at: ago(days), text: "Wrote to the workshop" });
const touchpoint = (days: number, application?: string): Touchpoint => ({
  id: `t${days}`,
  person: "p",
  ...(application ? { application } : {}),
  at: ago(days),
  channel: "email",
  text: "Asked how it stands",
});
const done = (days: number): Reminder => ({ id: `r${days}`, application: "a", due: ago(days), text: "Ask again", done: { at: noon(ago(days)) } });

type Parts = Partial<Application> & { readonly touchpoints?: readonly Touchpoint[]; readonly reminders?: readonly Reminder[]; readonly quietDays?: number };
function holding({ touchpoints = [], reminders = [], quietDays, ...fields }: Parts): Document {
  const document = documentWith([{ id: "a", ...fields }], reminders);
  return {
    ...document,
    touchpoints: new Map(touchpoints.map((one) => [one.id, one])),
    ...(quietDays === undefined ? {} : { settings: new Map([["settings", { id: "settings", theme: "system", density: "comfortable", quietDays }]]) }),
  };
}
const days = (parts: Parts) => {
  const document = holding(parts);
  return quietDaysOf(document, document.applications.get("a") as Application, TODAY);
};

test("it is quiet from the 45th day on without an event, or after as many days as the person set", () => {
  expect(days({ appliedOn: ago(44) })).toBeUndefined();
  expect(days({ appliedOn: ago(45) })).toBe(45);
  expect(days({ appliedOn: ago(94), stage: "interviewed" })).toBe(94);
  expect(days({ appliedOn: ago(20), quietDays: 14 })).toBe(20);
  expect(days({ appliedOn: ago(60), quietDays: 90 })).toBeUndefined();
});

test("only what is on the board in applied or interviewed can be quiet", () => {
  for (const stage of ["lead", "rejected", "reconnected", "offered"] as const) expect(days({ appliedOn: ago(200), stage })).toBeUndefined();
  expect(days({ appliedOn: ago(200), archived: { reason: "withdrew", at: ago(100) } })).toBeUndefined();
  expect(days({ appliedOn: ago(200), removed: { at: noon(ago(100)) } })).toBeUndefined();
});

test("the day it was added counts only where nobody knows when it was applied for", () => {
  expect(days({ createdAt: noon(ago(60)) })).toBe(60);
  expect(days({ appliedOn: ago(300), createdAt: noon(ago(2)) })).toBe(300);
});

test("a move whose day nobody knows may have happened as late as it was put down", () => {
  const undated: Entry = { id: "m", kind: "move", at: ago(300), from: "applied", to: "interviewed", undated: true };
  expect(days({ stage: "interviewed", appliedOn: ago(300), createdAt: noon(ago(2)), timeline: [undated] })).toBeUndefined();
  expect(days({ stage: "interviewed", appliedOn: ago(300), createdAt: noon(ago(50)), timeline: [undated] })).toBe(50);
});

test("a round ahead keeps it from being quiet, one long past does not", () => {
  const round = (at: string): Entry => ({ id: "r", kind: "round", at, name: "Workshop visit" });
  expect(days({ appliedOn: ago(200), timeline: [round(`${addDays(TODAY, 3)}T10:00`)] })).toBeUndefined();
  expect(days({ appliedOn: ago(200), timeline: [round(`${ago(70)}T10:00`)] })).toBe(70);
});

test("a touchpoint counts where it is about the application, a next step where it was done", () => {
  expect(days({ appliedOn: ago(200), touchpoints: [touchpoint(50, "a"), touchpoint(120, "a")] })).toBe(50);
  expect(days({ appliedOn: ago(200), touchpoints: [touchpoint(1), touchpoint(2, "b")] })).toBe(200);
  expect(days({ appliedOn: ago(200), reminders: [done(80), done(61)] })).toBe(61);
  expect(days({ appliedOn: ago(200), reminders: [{ id: "r", application: "a", due: addDays(TODAY, 1), text: "Ask again" }] })).toBe(200);
});

test("the longest quiet come first", () => {
  const document = documentWith([
    { id: "a", appliedOn: ago(50) },
    { id: "b", appliedOn: ago(300) },
    { id: "c", appliedOn: ago(3) },
    { id: "d", appliedOn: ago(50) },
  ]);
  expect(quietOf(document, TODAY).map(({ application, days: count }) => [application.id, count])).toEqual([
    ["b", 300],
    ["a", 50],
    ["d", 50],
  ]);
});

const past = fc.integer({ min: 1, max: 900 });
const anyParts = fc.record({
  stage: fc.constantFrom("applied" as const, "interviewed" as const),
  appliedOn: fc.option(past.map(ago), { nil: undefined }),
  createdAt: past.map((count) => noon(ago(count))),
  timeline: fc.array(
    fc.oneof(
      past.map(note),
      past.map((count): Entry => ({ id: `m${count}`, kind: "move", at: noon(ago(count)), from: "lead", to: "applied" })),
      past.map((count): Entry => ({ id: `r${count}`, kind: "round", at: `${ago(count)}T09:30`, name: "" })),
      past.map((count): Entry => ({ id: `e${count}`, kind: "edit", at: noon(ago(count)), fields: ["role"] })),
    ),
    { maxLength: 5 },
  ),
  touchpoints: fc.array(
    past.map((count) => touchpoint(count, "a")),
    { maxLength: 3 },
  ),
  reminders: fc.array(past.map(done), { maxLength: 3 }),
  quietDays: fc.option(fc.integer({ min: 7, max: 365 }), { nil: undefined }),
}) as fc.Arbitrary<Parts>;
const anyEvent: fc.Arbitrary<(parts: Parts) => Parts> = fc.constantFrom(
  (parts) => ({ ...parts, timeline: [...(parts.timeline ?? []), note(0)] }),
  (parts) => ({ ...parts, timeline: [{ id: "m", kind: "move", at: noon(TODAY), from: "applied", to: "interviewed" }, ...(parts.timeline ?? [])] }),
  (parts) => ({ ...parts, timeline: [...(parts.timeline ?? []), { id: "e", kind: "edit", at: noon(TODAY), fields: ["company"] }] }),
  (parts) => ({ ...parts, timeline: [...(parts.timeline ?? []), { id: "r", kind: "round", at: `${TODAY}T08:00`, name: "" }] }),
  (parts) => ({ ...parts, appliedOn: TODAY }),
  (parts) => ({ ...parts, touchpoints: [...(parts.touchpoints ?? []), touchpoint(0, "a")] }),
  (parts) => ({ ...parts, reminders: [...(parts.reminders ?? []), done(0)] }),
);

test("anything that happens today ends it, and taking that back brings it back", () => {
  fc.assert(
    fc.property(anyParts, anyEvent, (parts, happen) => {
      const before = days(parts);
      expect(days(happen(parts))).toBeUndefined();
      expect(days(parts)).toBe(before);
    }),
  );
});

test("it depends on nothing but what happened and the day: a copy, or a document read anew, answers the same", () => {
  fc.assert(
    fc.property(anyParts, past, (parts, later) => {
      const document = holding(parts);
      const text = JSON.stringify([...document.applications]);
      const asked = (one: Document, today: string) => quietOf(one, today).map(({ application, days: count }) => [application.id, count]);
      const now = asked(document, TODAY);
      expect(asked(structuredClone(document), TODAY)).toEqual(now);
      // Asked on another day in between, nothing stays behind.
      const then = asked(document, addDays(TODAY, later));
      expect(asked(document, TODAY)).toEqual(now);
      expect(JSON.stringify([...document.applications])).toBe(text);
      if (now.length > 0) expect(then).toEqual(now.map(([id, count]) => [id, Number(count) + later]));
    }),
  );
});

test("the list and the single answer agree", () => {
  fc.assert(
    fc.property(anyParts, (parts) => {
      const listed = quietOf(holding(parts), TODAY)[0]?.days;
      expect(listed).toBe(days(parts));
    }),
  );
});
