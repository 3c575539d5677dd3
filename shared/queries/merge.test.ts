// Merging two versions: what was chosen stands, nothing that was kept is lost, nothing is left loose.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apply } from "#shared/commands/apply.ts";
import { arbitraryIntent } from "#shared/commands/arbitrary-intent.test-source.ts";
import { add, done } from "#shared/commands/done.test-source.ts";
import type { Intent } from "#shared/commands/envelope.ts";
import type { Change } from "#shared/model/change.ts";
import { type Document, emptyDocument } from "#shared/model/document.ts";
import { brokenInvariants } from "#shared/model/invariants.ts";
import { type Choices, type Meeting, meetingsOf, mergeOf, type Side } from "./merge.ts";

const at = "2026-10-01T10:00:00.000Z";
const began = done(
  emptyDocument(),
  add("a"),
  add("b"),
  add("c", "rejected"),
  { type: "person.add", id: "p1", fields: { name: "Ingrid Falk" } },
  { type: "person.add", id: "p2", fields: { name: "Tomas Rehn" } },
);

/** The document after these intents; those that are refused are left out. */
function versionAfter(document: Document, intents: readonly Intent[]): Document {
  return intents.reduce((now, intent, index) => {
    const applied = apply(now, { id: `e${index}`, at, today: "2026-10-01", intent });
    return "refused" in applied ? now : applied.document;
  }, document);
}

function change(document: Document, wanted: Change) {
  return apply(document, { id: "merge", at, today: "2026-10-01", intent: { type: "change.apply", change: [...wanted] } });
}

function choose(meetings: readonly Meeting[], side: (meeting: Meeting, index: number) => Side | undefined): Choices {
  return new Map(
    meetings.flatMap((meeting, index) => [[meeting.key, side(meeting, index)] as const]).filter((one): one is [string, Side] => one[1] !== undefined),
  );
}

describe("of any two versions", () => {
  const versions = fc.tuple(
    fc.array(arbitraryIntent, { maxLength: 14 }),
    fc.array(arbitraryIntent, { maxLength: 14 }),
    fc.array(fc.nat({ max: 5 }), { minLength: 40, maxLength: 40 }),
  );

  test("what was chosen stands, what was kept is not lost, and nothing names what is gone", () => {
    let merges = 0;
    let circles = 0;
    fc.assert(
      fc.property(versions, ([one, other, picks]) => {
        const [ours, theirs] = [versionAfter(began, one), versionAfter(began, other)];
        const meetings = meetingsOf(ours, theirs);
        const choices = choose(meetings, ({ sides }, index) => sides[(picks[index % picks.length] ?? 0) % sides.length]);
        const merge = mergeOf(ours, theirs, meetings, choices);
        const applied = change(ours, merge.change);
        if ("refused" in applied) {
          // What each version says of its lineage may go round in a circle when both are put together.
          expect(applied.refused.key).toBe("refusal.lineageCircle");
          circles += 1;
          return;
        }
        merges += 1;
        expect(brokenInvariants(applied.document).filter((line) => !brokenInvariants(ours).includes(line))).toEqual([]);
        for (const { table, id, key, way } of meetings) {
          const stands = applied.document[table].get(id);
          // An attachment goes with the last application that has it, whatever was chosen of its name.
          if (table === "attachments" && !stands) continue;
          const [mine, others] = [ours[table].get(id), theirs[table].get(id)];
          const side = choices.get(key);
          if (side === "ours" && mine) expect(stands).toEqual(mine);
          if (side === "theirs" && way !== "removed") expect(stands).toEqual(others);
          if (side === "both") for (const entry of [...entriesOf(mine), ...entriesOf(others)]) expect(entriesOf(stands)).toContainEqual(entry);
        }
        for (const table of ["applications", "people", "touchpoints", "debriefs", "reminders"] as const) {
          for (const id of ours[table].keys()) if (choices.get(`${table} ${id}`) !== "theirs") expect(applied.document[table].has(id)).toBe(true);
        }
      }),
      { numRuns: 3_000 },
    );
    console.log(`merge: ${merges} merges of any two versions, 0 loose ends, 0 lost; ${circles} refused for a circle of lineage`);
  });

  test("merging a version with itself, or keeping all of ours, changes nothing", () => {
    fc.assert(
      fc.property(versions, ([one, other]) => {
        const [ours, theirs] = [versionAfter(began, one), versionAfter(began, other)];
        expect(meetingsOf(ours, ours)).toEqual([]);
        const meetings = meetingsOf(ours, theirs);
        expect(mergeOf(ours, theirs, meetings, new Map())).toEqual({ change: [], along: 0 });
        expect(
          mergeOf(
            ours,
            theirs,
            meetings,
            choose(meetings, () => "ours"),
          ),
        ).toEqual({ change: [], along: 0 });
      }),
      { numRuns: 1_000 },
    );
  });

  test("what is safe loses no record and no entry of either", () => {
    fc.assert(
      fc.property(versions, ([one, other]) => {
        const [ours, theirs] = [versionAfter(began, one), versionAfter(began, other)];
        const meetings = meetingsOf(ours, theirs);
        const applied = change(
          ours,
          mergeOf(
            ours,
            theirs,
            meetings,
            choose(meetings, ({ safe }) => safe),
          ).change,
        );
        if ("refused" in applied) return;
        for (const version of [ours, theirs]) {
          for (const [id, application] of version.applications) {
            if (meetings.some(({ key, safe }) => key === `applications ${id}` && !safe)) continue;
            for (const entry of application.timeline) expect(applied.document.applications.get(id)?.timeline).toContainEqual(entry);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

function entriesOf(record: object | undefined): readonly unknown[] {
  return record && "timeline" in record && Array.isArray(record.timeline) ? record.timeline : [];
}

const note = (application: string, id: string): Intent => ({ type: "entry.add", application, entry: { id, kind: "note", at: "2026-10-02", text: id } });

describe("a merge", () => {
  test("brings the person along whom a touchpoint names", () => {
    const theirs = done(
      began,
      { type: "person.add", id: "new", fields: { name: "Ada Lind" } },
      { type: "touchpoint.add", id: "t", person: { id: "new" }, at: "2026-03-01", channel: "mail", text: "Wrote to her" },
    );
    const meetings = meetingsOf(began, theirs);
    const merge = mergeOf(began, theirs, meetings, new Map([["touchpoints t", "theirs"]]));
    expect(merge.change.map(({ table, id }) => `${table} ${id}`).sort()).toEqual(["people new", "touchpoints t"]);
    expect(merge.along).toBe(1);
  });

  test("keeps what was to go where something that stays names it", () => {
    const ours = done(began, note("a", "n"), { type: "reminder.add", id: "r", application: "a", due: "2026-12-01", text: "Ask again" } as Intent);
    const theirs: Document = { ...ours, applications: new Map([...ours.applications].filter(([id]) => id !== "a")), reminders: new Map() };
    const meetings = meetingsOf(ours, theirs);
    expect(mergeOf(ours, theirs, meetings, new Map([["applications a", "theirs"]])).change).toEqual([]);
    expect(
      mergeOf(
        ours,
        theirs,
        meetings,
        choose(meetings, () => "theirs"),
      ).change.length,
    ).toBe(2);
  });

  test("joins timelines to which both only added, with a move that one of them made", () => {
    const ours = done(began, note("a", "mine"));
    const theirs = done(began, { type: "application.move", ids: ["a"], stage: "interviewed", before: null }, note("a", "theirs"));
    const [meeting] = meetingsOf(ours, theirs).filter(({ id }) => id === "a");
    expect(meeting).toMatchObject({ way: "changed", safe: "both", sides: ["ours", "theirs", "both"] });
    const meetings = meetingsOf(ours, theirs);
    const [joined] = mergeOf(ours, theirs, meetings, new Map([["applications a", "both"]])).change;
    expect(joined?.after).toMatchObject({ stage: "interviewed" });
    expect(entriesOf(joined?.after).map((entry) => (entry as { text?: string }).text)).toEqual(expect.arrayContaining(["mine", "theirs"]));
  });

  test("asks about what each moved to another stage, or wrote differently", () => {
    const move = (stage: "interviewed" | "offered"): Intent => ({ type: "application.move", ids: ["a"], stage, before: null });
    const elsewhere = (intent: Intent) => {
      const applied = apply(began, { id: "elsewhere", at, today: "2026-10-01", intent });
      return "refused" in applied ? began : applied.document;
    };
    const [moved] = meetingsOf(done(began, move("interviewed")), elsewhere(move("offered")));
    expect(moved).toMatchObject({ sides: ["ours", "theirs"] });
    expect(moved?.safe).toBeUndefined();
    const rename = (role: string): Intent => ({ type: "application.edit", id: "b", fields: { role } });
    expect(meetingsOf(done(began, rename("Carver")), done(began, rename("Caster")))[0]?.safe).toBeUndefined();
  });
});
