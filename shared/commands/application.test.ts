// What each command means to a person, one example at a time.
import { describe, expect, test } from "vitest";
import { type Document, emptyDocument } from "#shared/model/document.ts";
import { boardOf } from "#shared/queries/board.ts";
import { add, done, refusal } from "./done.test-source.ts";

const order = (document: Document, stage: "applied" | "rejected" | "interviewed") => boardOf(document)[stage].map(({ id }) => id);

describe("order in a column", () => {
  const four = done(emptyDocument(), add("d"), add("c"), add("b"), add("a"));
  test("a new card comes on top", () => expect(order(four, "applied")).toEqual(["a", "b", "c", "d"]));
  test("one card goes before another", () =>
    expect(order(done(four, { type: "application.move", ids: ["d"], stage: "applied", before: "b" }), "applied")).toEqual(["a", "d", "b", "c"]));
  test("many cards keep the order they were named in", () =>
    expect(order(done(four, { type: "application.move", ids: ["d", "a"], stage: "applied", before: "c" }), "applied")).toEqual(["b", "d", "a", "c"]));
  test("null is the end of the column", () =>
    expect(order(done(four, { type: "application.move", ids: ["a"], stage: "applied", before: null }), "applied")).toEqual(["b", "c", "d", "a"]));
  test("a card dropped before itself stays", () =>
    expect(order(done(four, { type: "application.move", ids: ["b"], stage: "applied", before: "c" }), "applied")).toEqual(["a", "b", "c", "d"]));
  test("ranks made equal by hand make room again", () => {
    const same = { ...four, applications: new Map([...four.applications].map(([id, record]) => [id, { ...record, rank: "a0" }])) };
    expect(order(done(same, { type: "application.move", ids: ["d"], stage: "applied", before: "b" }), "applied")).toEqual(["a", "d", "b", "c"]);
  });
});

describe("moves", () => {
  test("a move is on the timeline with its stages and its instant", () => {
    const moved = done(emptyDocument(), add("a"), { type: "application.move", ids: ["a"], stage: "rejected", before: null });
    expect(moved.applications.get("a")).toMatchObject({
      stage: "rejected",
      timeline: [{ kind: "move", from: "applied", to: "rejected", at: "2026-03-02T09:00:00.000Z" }],
    });
  });
  test("a lead that is moved counts as applied for that day", () => {
    const lead = done(emptyDocument(), add("a", "lead"));
    expect(lead.applications.get("a")?.appliedOn).toBeUndefined();
    expect(done(lead, { type: "application.move", ids: ["a"], stage: "applied", before: null }).applications.get("a")?.appliedOn).toBe("2026-03-02");
  });
  test("an old date can be corrected, the stages cannot", () => {
    const moved = done(emptyDocument(), add("a"), { type: "application.move", ids: ["a"], stage: "rejected", before: null });
    const id = moved.applications.get("a")?.timeline[0]?.id as string;
    const corrected = done(moved, { type: "entry.edit", application: "a", id, fields: { at: "2025-11-01" } });
    expect(corrected.applications.get("a")?.timeline[0]).toMatchObject({ at: "2025-11-01", to: "rejected" });
    expect(refusal(moved, { type: "entry.edit", application: "a", id, fields: { text: "x" } })).toBe("refusal.entryFieldFixed");
    expect(refusal(moved, { type: "entry.remove", application: "a", id })).toBe("refusal.moveStays");
  });
  test("what is archived or in the bin does not move", () => {
    const one = done(emptyDocument(), add("a"));
    const move: Intent = { type: "application.move", ids: ["a"], stage: "rejected", before: null };
    expect(refusal(done(one, { type: "application.archive", ids: ["a"], reason: "withdrew" }), move)).toBe("refusal.archivedStays");
    expect(refusal(done(one, { type: "application.remove", ids: ["a"] }), move)).toBe("refusal.applicationInBin");
    expect(refusal(one, { ...move, ids: ["zz"] })).toBe("refusal.applicationGone");
  });
  test("of many, one that cannot move keeps all where they are", () => {
    const two = done(emptyDocument(), add("a"), add("b"), { type: "application.archive", ids: ["b"], reason: "closed" });
    expect(refusal(two, { type: "application.move", ids: ["a", "b"], stage: "rejected", before: null })).toBe("refusal.archivedStays");
    expect(two.applications.get("a")?.stage).toBe("applied");
  });
});

describe("fields", () => {
  test("edits of one day stand together on the timeline", () => {
    const edited = done(
      emptyDocument(),
      add("a"),
      { type: "application.edit", id: "a", fields: { role: "Sculptor" } },
      { type: "application.edit", id: "a", fields: { source: "Referral" } },
    );
    expect(edited.applications.get("a")?.timeline).toMatchObject([{ kind: "edit", fields: ["role", "source"] }]);
  });
  test("an empty text clears its field, and the last name cannot be cleared", () => {
    const one = done(emptyDocument(), add("a"), { type: "application.edit", id: "a", fields: { source: "Referral" } });
    expect(done(one, { type: "application.edit", id: "a", fields: { source: null } }).applications.get("a")).not.toHaveProperty("source");
    expect(refusal(one, { type: "application.edit", id: "a", fields: { company: " " } })).toBe("refusal.nameMissing");
  });
  test("unknown fields of a record are kept through every edit", () => {
    const one = done(emptyDocument(), add("a"));
    const record = one.applications.get("a");
    const foreign = { ...one, applications: new Map([["a", { ...record, later: { kept: true } } as never]]) };
    expect(done(foreign, { type: "application.edit", id: "a", fields: { role: "R" } }).applications.get("a")).toMatchObject({ later: { kept: true } });
  });
});

describe("the bin and the archive", () => {
  test("what is taken out comes back as it was", () => {
    const one = done(emptyDocument(), add("a"));
    const back = done(one, { type: "application.remove", ids: ["a"] }, { type: "application.restore", ids: ["a"] });
    expect(back.applications.get("a")).toEqual(one.applications.get("a"));
  });
  test("emptying takes only what lies there long enough, with its reminders", () => {
    const two = done(
      emptyDocument(),
      add("a"),
      add("b"),
      { type: "reminder.add", id: "m", application: "a", due: "2026-04-01", text: "Write" },
      { type: "application.remove", ids: ["a"] },
    );
    expect(done(two, { type: "bin.empty", since: "2026-02-01" }).applications.size).toBe(2);
    const emptied = done(two, { type: "bin.empty", since: "2026-03-02" });
    expect([...emptied.applications.keys()]).toEqual(["b"]);
    expect(emptied.reminders.size).toBe(0);
  });
});
