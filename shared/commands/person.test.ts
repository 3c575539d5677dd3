// What can be done to people, one example at a time; and merging by properties: not a word of either is lost.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyDocument } from "#shared/model/document.ts";
import { brokenInvariants } from "#shared/model/invariants.ts";
import { apply } from "./apply.ts";
import { add, done, refusal, TODAY } from "./done.test-source.ts";
import type { Intent } from "./envelope.ts";

const began = done(emptyDocument(), add("a"), add("b", "rejected"), { type: "application.move", ids: ["a"], stage: "rejected", before: null });
const ada: Intent = { type: "person.add", id: "ada", fields: { name: " Ada Lind ", title: "Carver", notes: " " }, application: "a" };

describe("a person", () => {
  test("is kept without white space and empty fields, and knows the rejection they were met at", () => {
    const document = done(began, ada);
    expect(document.people.get("ada")).toEqual({
      id: "ada",
      name: "Ada Lind",
      title: "Carver",
      createdAt: `${TODAY}T09:00:00.000Z`,
      grewFrom: [{ kind: "application", id: "a", move: document.applications.get("a")?.timeline[0]?.id }],
    });
    expect(document.applications.get("a")?.people).toEqual(["ada"]);
  });
  test("needs a name", () => {
    expect(refusal(began, { type: "person.add", id: "p", fields: { name: "  " } })).toBe("refusal.personNameMissing");
    expect(refusal(done(began, ada), { type: "person.edit", id: "ada", fields: { name: " " } })).toBe("refusal.personNameMissing");
    expect(refusal(began, { type: "person.link", person: { id: "new" }, application: "a" })).toBe("refusal.personNameMissing");
  });
  test("has no cadence and no rest in the past", () => {
    const document = done(began, ada);
    expect(refusal(document, { type: "person.edit", id: "ada", fields: { cadence: { on: "2026-03-01" } } })).toBe("refusal.cadenceInPast");
    expect(refusal(document, { type: "person.snooze", id: "ada", until: TODAY })).toBe("refusal.snoozeInPast");
  });
  test("rests until a day, and a new cadence ends the rest", () => {
    const resting = done(began, ada, { type: "person.snooze", id: "ada", until: "2026-04-01" });
    expect(resting.people.get("ada")?.snoozedUntil).toBe("2026-04-01");
    expect(done(resting, { type: "person.edit", id: "ada", fields: { notes: "Kind" } }).people.get("ada")?.snoozedUntil).toBe("2026-04-01");
    const kept = done(resting, { type: "person.edit", id: "ada", fields: { cadence: { every: 6 } } }).people.get("ada");
    expect(kept).toMatchObject({ cadence: { every: 6 } });
    expect(kept?.snoozedUntil).toBeUndefined();
  });
  test("leaves the applications whole when they go to the bin, and comes back", () => {
    const binned = done(began, ada, { type: "person.remove", ids: ["ada"] });
    expect(binned.applications.get("a")?.people).toEqual(["ada"]);
    expect(refusal(binned, { type: "touchpoint.add", id: "t", person: { id: "ada" }, at: TODAY, channel: "met", text: "Tea" })).toBe("refusal.personInBin");
    expect(done(binned, { type: "person.restore", ids: ["ada"] }).people.get("ada")?.removed).toBeUndefined();
  });
  test("is not named any more anywhere once the bin lets go of them", () => {
    const told = done(
      began,
      ada,
      { type: "touchpoint.add", id: "t", person: { id: "ada" }, application: "b", at: TODAY, channel: "met", text: "Tea" },
      { type: "entry.add", application: "b", entry: { id: "r", kind: "round", at: "2026-03-09", name: "Visit" }, people: [{ id: "ada" }] },
      { type: "lineage.add", of: { kind: "application", id: "b" }, from: { kind: "person", id: "ada" } },
      { type: "person.remove", ids: ["ada"] },
    );
    const emptied = done(told, { type: "bin.empty", ids: ["ada"] });
    expect(emptied.people.size + emptied.touchpoints.size).toBe(0);
    expect(JSON.stringify([...emptied.applications.values()])).not.toContain("ada");
    expect(brokenInvariants(emptied)).toEqual([]);
  });
});

describe("a touchpoint", () => {
  test("makes a new person known, and they belong to the application", () => {
    const document = done(began, {
      type: "touchpoint.add",
      id: "t",
      person: { id: "new", name: "Tomas Wir" },
      application: "b",
      at: TODAY,
      channel: "call",
      text: " Called back ",
    });
    expect(document.touchpoints.get("t")).toEqual({ id: "t", person: "new", application: "b", at: TODAY, channel: "call", text: "Called back" });
    expect(document.people.get("new")).toMatchObject({ name: "Tomas Wir", company: "Co b" });
    expect(document.applications.get("b")?.people).toEqual(["new"]);
  });
  test("is neither ahead nor before the application it is about, and says something", () => {
    const document = done(began, ada);
    const touch = (at: string, text = "Tea"): Intent => ({
      type: "touchpoint.add",
      id: "t",
      person: { id: "ada" },
      application: "a",
      at,
      channel: "met",
      text,
    });
    expect(refusal(document, touch("2026-03-03"))).toBe("refusal.touchpointAhead");
    expect(refusal(document, touch("2026-03-01"))).toBe("refusal.beforeApplication");
    expect(refusal(document, touch(TODAY, "  "))).toBe("refusal.touchpointEmpty");
    expect(refusal(done(document, touch(TODAY)), { type: "touchpoint.edit", id: "t", fields: { at: "2026-03-01" } })).toBe("refusal.beforeApplication");
  });
});

describe("a touchpoint that is changed", () => {
  test("is checked for what changes, not for what was", () => {
    const told = done(
      emptyDocument(),
      add("a", "lead"),
      { type: "touchpoint.add", id: "t", person: { id: "p", name: "Tomas" }, application: "a", at: "2026-02-01", channel: "met", text: "Told me of it" },
      { type: "application.move", ids: ["a"], stage: "applied", before: null },
    );
    expect(done(told, { type: "touchpoint.edit", id: "t", fields: { text: "Told me", channel: "call", at: "2026-02-01" } }).touchpoints.get("t")?.text).toBe(
      "Told me",
    );
    expect(refusal(told, { type: "touchpoint.edit", id: "t", fields: { at: "2026-02-02" } })).toBe("refusal.beforeApplication");
    expect(refusal(told, { type: "touchpoint.edit", id: "t", fields: { text: " " } })).toBe("refusal.touchpointEmpty");
  });
});

describe("merging", () => {
  test("a person with themselves is refused", () => {
    expect(refusal(done(began, ada), { type: "person.merge", kept: "ada", merged: "ada" })).toBe("refusal.mergeWithSelf");
  });
  test("two of whom one grew from the other leaves no circle", () => {
    const document = done(
      began,
      ada,
      { type: "person.add", id: "eve", fields: { name: "Eve" } },
      { type: "lineage.add", of: { kind: "person", id: "eve" }, from: { kind: "person", id: "ada" } },
      { type: "person.merge", kept: "eve", merged: "ada" },
    );
    expect(document.people.get("eve")?.grewFrom).toEqual([expect.objectContaining({ kind: "application", id: "a" })]);
    expect(brokenInvariants(document)).toEqual([]);
  });
  test("loses no word, no touchpoint and no mention of either", () => {
    const word = fc.option(fc.constantFrom("Potter", "Carver", "Falk & Sons", "Wir", "ana@falk.example", "0151 23", "Kind and exact."), { nil: undefined });
    const fields = fc.record({
      title: word,
      company: word,
      email: word,
      phone: word,
      notes: word,
      howMet: word,
      links: fc.option(fc.constant(["https://a.example"]), { nil: undefined }),
    });
    const names = fc.constantFrom("Ada Lind", "A. Lind");
    fc.assert(
      fc.property(fields, fields, names, names, fc.boolean(), fc.boolean(), (one, other, oneName, otherName, oneMet, otherMet) => {
        const before = done(
          began,
          { type: "person.add", id: "one", fields: { ...defined(one), name: oneName }, ...(oneMet ? { application: "a" } : {}) },
          { type: "person.add", id: "other", fields: { ...defined(other), name: otherName }, ...(otherMet ? { application: "a" } : {}) },
          { type: "touchpoint.add", id: "t1", person: { id: "one" }, at: TODAY, channel: "met", text: "Tea" },
          { type: "touchpoint.add", id: "t2", person: { id: "other" }, application: "b", at: TODAY, channel: "email", text: "Wrote" },
          { type: "entry.add", application: "b", entry: { id: "r", kind: "round", at: "2026-03-09", name: "Visit" }, people: [{ id: "one" }, { id: "other" }] },
          {
            type: "debrief.save",
            id: "d",
            application: "b",
            fields: { wanted: [], wentWell: [], workOn: [] },
            people: [{ id: "other" }],
            goBack: null,
            finished: true,
          },
        );
        const after = done(before, { type: "person.merge", kept: "one", merged: "other" });
        expect(brokenInvariants(after)).toEqual([]);
        expect(JSON.stringify([...after.applications.values(), ...after.touchpoints.values(), ...after.debriefs.values()])).not.toContain('"other"');
        const kept = JSON.stringify(after.people.get("one"));
        for (const text of [oneName, otherName, ...Object.values({ ...defined(one) }), ...Object.values({ ...defined(other) })].flat())
          expect(kept).toContain(text);
        expect([...after.touchpoints.values()].map(({ person }) => person)).toEqual(["one", "one"]);
        expect(after.debriefs.get("d")?.people).toEqual(["one"]);
        expect(after.applications.get("b")?.people).toEqual(["one"]);
      }),
      { numRuns: 500 },
    );
  });
  test("keeps what was declined for either, and every link, in the notes where there are too many", () => {
    const links = (from: number) => Array.from({ length: 12 }, (_, at) => `https://example.com/${from + at}`);
    const document = done(
      began,
      { type: "person.add", id: "one", fields: { name: "Ada", links: links(0) } },
      { type: "person.add", id: "other", fields: { name: "Ada", links: links(12) } },
      { type: "lineage.decline", of: { kind: "person", id: "other" }, from: { kind: "application", id: "a" } },
      { type: "lineage.decline", of: { kind: "application", id: "b" }, from: { kind: "person", id: "other" } },
      { type: "person.merge", kept: "one", merged: "other" },
    );
    const kept = document.people.get("one");
    expect(kept?.links).toHaveLength(20);
    for (const link of links(20).slice(0, 4)) expect(kept?.notes).toContain(link);
    expect(kept?.notFrom).toEqual([{ kind: "application", id: "a" }]);
    expect(document.applications.get("b")?.notFrom).toEqual([{ kind: "person", id: "one" }]);
  });
  test("goes on in the filters that were kept by name", () => {
    const filter = { id: "f", name: "Theirs", text: "", tags: [], sources: [], people: ["eve", "ada"], quiet: false, overdue: false };
    const document = done(
      began,
      ada,
      { type: "person.add", id: "eve", fields: { name: "Eve" } },
      { type: "settings.edit", settings: { filters: [filter] } },
      { type: "person.merge", kept: "ada", merged: "eve" },
    );
    expect(document.settings.get("settings")?.filters).toEqual([{ ...filter, people: ["ada"] }]);
  });
  test("is one change, which can be taken back", () => {
    const before = done(began, ada, { type: "person.add", id: "eve", fields: { name: "Eve" }, application: "b" });
    const applied = apply(before, { id: "m", at: `${TODAY}T09:00:00.000Z`, today: TODAY, intent: { type: "person.merge", kept: "ada", merged: "eve" } });
    if ("refused" in applied) throw new Error(applied.refused.key);
    const back = done(applied.document, {
      type: "change.apply",
      change: applied.change.map(({ table, id, before: was, after }) => ({ table, id, before: after, after: was })) as never,
    });
    expect(back.people).toEqual(before.people);
    expect(back.applications).toEqual(before.applications);
  });
});

function defined<Fields extends object>(fields: Fields): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
