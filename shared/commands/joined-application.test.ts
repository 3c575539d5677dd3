// An import that is joined to an application adds what it lacks, goes on where it stands, and takes nothing away.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Application } from "#shared/model/application.ts";
import { ARCHIVE_REASONS } from "#shared/model/archive-reason.ts";
import { emptyDocument } from "#shared/model/document.ts";
import type { Entry } from "#shared/model/entry.ts";
import { brokenInvariants } from "#shared/model/invariants.ts";
import { STAGES, type Stage } from "#shared/model/stage.ts";
import { apply } from "./apply.ts";
import { joinedApplication, movesLeftOut } from "./joined-application.ts";

const TODAY = "2033-01-01";

/** An application that went this way: the stage it began in, then each further one with its day, `~` before a day that is none. */
function went(first: Stage, ways: readonly (readonly [Stage, string])[], others: Partial<Application> = {}, ids = "k"): Application {
  let from = first;
  const timeline = ways.map(([to, day], index): Entry => {
    const undated = day.startsWith("~");
    const move: Entry = { id: `${ids}${index}`, kind: "move", at: day.replace("~", ""), from, to, ...(undated ? { undated: true as const } : {}) };
    from = to;
    return move;
  });
  return { id: `${ids}-app`, company: "Fernhill", role: "Gardener", tags: [], stage: from, rank: "a0", createdAt: "2031-01-01T12:00:00Z", ...others, timeline };
}

const brought = (first: Stage, ways: readonly (readonly [Stage, string])[], others: Partial<Application> = {}) => went(first, ways, others, "b");
const wayOf = ({ timeline }: Application) => timeline.flatMap((entry) => (entry.kind === "move" ? [`${entry.at} ${entry.from} > ${entry.to}`] : []));

describe("where a history goes on", () => {
  it("goes on from the stage it stands in", () => {
    const kept = went("applied", [["interviewed", "2031-02-01"]]);
    const more = brought("applied", [
      ["interviewed", "2031-02-01"],
      ["rejected", "2031-03-01"],
    ]);
    const joined = joinedApplication(kept, more, TODAY);
    expect(joined.stage).toBe("rejected");
    expect(wayOf(joined)).toEqual(["2031-02-01 applied > interviewed", "2031-03-01 interviewed > rejected"]);
    expect(movesLeftOut(kept, more, TODAY)).toEqual([]);
  });

  it("takes a lead off the shelf on the day it was applied for", () => {
    const joined = joinedApplication(went("lead", []), brought("applied", [["rejected", "2031-03-01"]], { appliedOn: "2031-02-02" }), TODAY);
    expect(wayOf(joined)).toEqual(["2031-02-02 lead > applied", "2031-03-01 applied > rejected"]);
    expect(joined.appliedOn).toBe("2031-02-02");
  });

  it("leaves out what lies before, and what fits nowhere, and says which", () => {
    const kept = went("applied", [["offered", "2032-02-01"]]);
    const other = brought("applied", [["rejected", "2031-03-01"]]);
    expect(joinedApplication(kept, other, TODAY)).toEqual(kept);
    expect(movesLeftOut(kept, other, TODAY).map(({ to }) => to)).toEqual(["rejected"]);
    const earlier = went("applied", [["interviewed", "2032-01-01"]]);
    expect(joinedApplication(earlier, brought("interviewed", [["rejected", "2031-03-01"]]), TODAY).stage).toBe("interviewed");
  });

  it("puts a move without a day of its own after what is there", () => {
    const kept = went("applied", [["interviewed", "2031-05-01"]]);
    const joined = joinedApplication(kept, brought("interviewed", [["rejected", "~2031-03-01"]]), TODAY);
    expect(wayOf(joined).at(-1)).toBe("2031-05-01 interviewed > rejected");
  });

  it("puts away what ended there, and leaves what was put away as it is", () => {
    const ended = brought("applied", [], { archived: { reason: "closed", at: "2031-06-01" } });
    expect(joinedApplication(went("applied", []), ended, TODAY).archived).toEqual({ reason: "closed", at: "2031-06-01" });
    expect(joinedApplication(went("applied", [["interviewed", "2031-07-01"]]), ended, TODAY).archived).toBeUndefined();
    const away = went("applied", [], { archived: { reason: "withdrew", at: "2031-02-01" } });
    expect(joinedApplication(away, brought("applied", [["rejected", "2031-09-01"]]), TODAY)).toEqual(away);
  });
});

it("fills what is empty and overwrites nothing", () => {
  const kept = went("applied", [], { role: "", source: "A friend", tags: ["Remote"] });
  const salary = { from: 50_000, currency: "EUR", period: "year" as const };
  const joined = joinedApplication(
    kept,
    brought("applied", [], { company: "Other", source: "A site", location: "Ghent", tags: ["remote", "garden"], salary }),
    TODAY,
  );
  expect(joined).toMatchObject({ company: "Fernhill", role: "Gardener", source: "A friend", location: "Ghent", tags: ["Remote", "garden"], salary });
});

it("takes rows by the hundred, each once, from whichever state it goes on", () => {
  const rows = Array.from({ length: 200 }, (_, at) => {
    const note: Entry = { id: `n${at}`, kind: "note", at: "2031-04-04", text: `Call ${at}` };
    return { ...brought("applied", []), id: `b${at}`, timeline: [note] };
  });
  const half = rows.slice(0, 100).reduce((kept, row) => joinedApplication(kept, row, TODAY), went("applied", []));
  const all = [...rows, ...rows].reduce((kept, row) => joinedApplication(kept, row, TODAY), half);
  expect(all.timeline.map(({ id }) => id)).toEqual(rows.map(({ id }) => id.replace("b", "n")));
  expect(joinedApplication(half, rows[150] as Application, TODAY).timeline).toHaveLength(101);
  expect(rows.reduce((kept, row) => joinedApplication(kept, row, TODAY), half)).toEqual(all);
});

const day = fc.constantFrom("2031-01-01", "2031-05-05", "~2031-03-03", "2032-02-02");
const notes = fc.uniqueArray(fc.constantFrom("Kind people.", "They wrote.", "第一"), { maxLength: 3 });
const written = (ids: string) =>
  fc
    .record({
      first: fc.constantFrom(...STAGES),
      ways: fc.array(fc.tuple(fc.constantFrom(...STAGES), day), { maxLength: 5 }),
      said: notes,
      others: fc.record(
        {
          company: fc.constantFrom("Fernhill", ""),
          location: fc.constantFrom("Ghent", "Oslo"),
          appliedOn: fc.constantFrom("2031-01-01", "2031-02-02"),
          tags: fc.uniqueArray(fc.constantFrom("craft", "Craft", "remote"), { maxLength: 3 }),
          archived: fc.record({ reason: fc.constantFrom(...ARCHIVE_REASONS), at: fc.constantFrom("2031-01-01", "2032-12-12") }),
        },
        { requiredKeys: [] },
      ),
    })
    .map(({ first, ways, said, others }) => {
      const way = ways.filter(([stage], index) => stage !== (ways[index - 1]?.[0] ?? first));
      const application = went(first, way, others, ids);
      return {
        ...application,
        timeline: [...said.map((text, index): Entry => ({ id: `n${index}`, kind: "note", at: "2031-04-04", text })), ...application.timeline],
      };
    });

describe("whatever is joined", () => {
  const both = fc.tuple(written("k"), fc.constantFrom("b", "k").chain(written));

  it("is the same when it is joined twice, and keeps all that was there", () => {
    fc.assert(
      fc.property(both, ([kept, more]) => {
        const once = joinedApplication(kept, more, TODAY);
        expect(joinedApplication(once, more, TODAY)).toEqual(once);
        expect(once.timeline.slice(0, kept.timeline.length)).toEqual(kept.timeline);
        expect(once.tags.slice(0, kept.tags.length)).toEqual(kept.tags);
        const { stage: _, timeline: __, tags: ___, ...fields } = kept;
        expect(once).toMatchObject(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== "")));
      }),
      { numRuns: 3_000 },
    );
  });

  it("leaves a sound document, in one step that can be taken back", () => {
    fc.assert(
      fc.property(both, ([kept, more]) => {
        const before = { ...emptyDocument(), applications: new Map([[kept.id, kept]]) };
        const intent = { type: "document.import" as const, applications: [], merges: [{ into: kept.id, application: more }] };
        const applied = apply(before, { id: "import", at: `${TODAY}T08:00:00Z`, today: TODAY, intent });
        if ("refused" in applied) throw new Error(applied.refused.key);
        expect(brokenInvariants(applied.document)).toEqual([]);
        expect(applied.change.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 2_000 },
    );
  });
});
