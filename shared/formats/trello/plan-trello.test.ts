// A Trello board becomes a search: lists are stages, moves are history, and everything on a card has a place.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apply } from "#shared/commands/apply.ts";
import { type Envelope, envelopeSchema } from "#shared/commands/envelope.ts";
import { localTime } from "#shared/model/calendar.ts";
import { type Document, emptyDocument } from "#shared/model/document.ts";
import { brokenInvariants } from "#shared/model/invariants.ts";
import type { Settings } from "#shared/model/settings.ts";
import type { ImportChoices, ImportedApplication, ImportPlan } from "../import/import-plan.ts";
import { shapesWith } from "../import/import-shape.ts";
import { planImport, readImport } from "../import/read-import.ts";
import { readCardName } from "./card-name.ts";
import { readList } from "./list-meaning.ts";

declare const TextEncoder: new () => { encode(text: string): Uint8Array };
const TODAY = "2036-11-23";

async function planOf(board: unknown, choices: ImportChoices = {}, document: Document = emptyDocument()): Promise<ImportPlan> {
  const read = await readImport(new TextEncoder().encode(JSON.stringify(board)), "board.json");
  if ("refused" in read) throw new Error(read.refused.key);
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `id-${ids}`;
  };
  return planImport(read.source, choices, { document, today: TODAY, locale: "en-US", newId });
}

const LISTS = [
  { id: "wish", name: "Wishlist", closed: false, pos: 1 },
  { id: "sent", name: "Applied", closed: false, pos: 2 },
  { id: "talk", name: "Interview", closed: false, pos: 3 },
  { id: "no", name: "Rejected", closed: false, pos: 4 },
  { id: "odd", name: "Parking lot", closed: false, pos: 5 },
];

interface Step {
  readonly at: string;
  readonly from?: string;
  readonly to: string;
}

/** A board with one card that went this way. */
function boardOf(card: object, steps: readonly Step[] = [], more: readonly object[] = []) {
  const list = (id: string) => ({ id, name: LISTS.find((known) => known.id === id)?.name ?? id });
  const actions = steps.map(({ at, from, to }) => ({
    type: from ? "updateCard" : "createCard",
    date: at,
    data: { card: { id: "c1" }, ...(from ? { listBefore: list(from), listAfter: list(to) } : { list: list(to) }) },
  }));
  return {
    id: "b1",
    lists: LISTS,
    cards: [{ id: "c1", name: "Fernhill - Gardener", desc: "", idList: steps.at(-1)?.to ?? "sent", pos: 1, dateLastActivity: "2031-09-09T12:00:00Z", ...card }],
    labels: [],
    checklists: [],
    actions: [...more, ...actions.reverse()],
  };
}

function only(plan: ImportPlan): ImportedApplication {
  const [outcome] = plan.outcomes;
  if (outcome?.outcome !== "added") throw new Error(outcome?.outcome);
  return outcome.application;
}

const wayOf = ({ timeline }: ImportedApplication) =>
  timeline.flatMap((entry) => (entry.kind === "move" ? [`${entry.undated ? "~" : ""}${entry.at.slice(0, 10)} ${entry.from} > ${entry.to}`] : []));

describe("the way of a card", () => {
  it("is told by its moves, with their days", async () => {
    const application = only(
      await planOf(
        boardOf({}, [
          { at: "2031-01-01T12:00:00Z", to: "wish" },
          { at: "2031-01-03T12:00:00Z", from: "wish", to: "sent" },
          { at: "2031-02-01T12:00:00Z", from: "sent", to: "talk" },
          { at: "2031-03-01T12:00:00Z", from: "talk", to: "no" },
        ]),
      ),
    );
    expect(wayOf(application)).toEqual(["2031-01-03 lead > applied", "2031-02-01 applied > interviewed", "2031-03-01 interviewed > rejected"]);
    expect(application).toMatchObject({ stage: "rejected", appliedOn: "2031-01-03", createdAt: "2031-01-01T12:00:00.000Z" });
  });

  it("has no day where the actions do not reach back, and none is invented", async () => {
    const lost = only(await planOf(boardOf({ idList: "talk" })));
    expect(wayOf(lost)).toEqual(["~2031-09-09 applied > interviewed"]);
    expect(lost.appliedOn).toBeUndefined();
    const gap = only(await planOf(boardOf({ idList: "no" }, [{ at: "2031-03-01T12:00:00Z", from: "sent", to: "talk" }])));
    expect(wayOf(gap)).toEqual(["2031-03-01 applied > interviewed", "~2031-09-09 interviewed > rejected"]);
  });

  it("stays where it got to in a list that says nothing, unless the person says what it means", async () => {
    const steps = [
      { at: "2031-01-03T12:00:00Z", to: "sent" },
      { at: "2031-02-01T12:00:00Z", from: "sent", to: "talk" },
      { at: "2031-03-01T12:00:00Z", from: "talk", to: "odd" },
    ];
    const plan = await planOf(boardOf({}, steps));
    expect(only(plan).stage).toBe("interviewed");
    expect(plan.statuses.find(({ text }) => text === "Parking lot")).toMatchObject({ rows: 1, by: "unknown", meaning: { stages: ["applied"] } });
    const chosen = await planOf(boardOf({}, steps), { statuses: new Map([["Parking lot", { stages: ["rejected"], archived: "closed" }]]) });
    expect(only(chosen)).toMatchObject({ stage: "rejected", archived: { reason: "closed", at: "2031-03-01T12:00:00.000Z" } });
    expect(chosen.statuses.find(({ text }) => text === "Parking lot")).toMatchObject({ by: "person" });
  });

  it("is read as the last board with these lists was", async () => {
    const board = boardOf({ idList: "odd" });
    const read = await readImport(new TextEncoder().encode(JSON.stringify(board)), "board.json");
    if ("refused" in read) throw new Error(read.refused.key);
    const importShapes = shapesWith(read.source, { statuses: new Map([["Parking lot", { stages: ["lead"] }]]) }) ?? [];
    const [settings] = emptyDocument().settings.values();
    const document = { ...emptyDocument(), settings: new Map([["settings", { ...(settings as Settings), importShapes }]]) };
    const plan = await planOf(board, {}, document);
    expect(plan.remembered).toBe(true);
    expect(only(plan).stage).toBe("lead");
    expect(only(await planOf(board, { anew: true }, document)).stage).toBe("applied");
  });

  it("ends archived where the card or its list was", async () => {
    const closing = { type: "updateCard", date: "2031-05-05T12:00:00Z", data: { card: { id: "c1", closed: true }, old: { closed: false } } };
    const card = only(await planOf(boardOf({ closed: true }, [{ at: "2031-01-03T12:00:00Z", to: "talk" }], [closing])));
    expect(card).toMatchObject({ stage: "interviewed", archived: { reason: "closed", at: "2031-05-05T12:00:00.000Z" } });
    const board = boardOf({ idList: "sent" });
    const list = only(await planOf({ ...board, lists: LISTS.map((known) => ({ ...known, closed: known.id === "sent" })) }));
    expect(list.archived).toEqual({ reason: "closed", at: "2031-09-09" });
  });
});

describe("what is on a card", () => {
  it("becomes tags, notes, a reminder, a link and a posting", async () => {
    const due = "2031-04-01T15:30:00.000Z";
    const ad = "We plant for decades. ".repeat(30).trim();
    const comment = { type: "commentCard", date: "2031-02-02T12:00:00Z", data: { card: { id: "c1" }, text: "They called." } };
    const board = boardOf(
      {
        desc: ad,
        due,
        dueComplete: true,
        labels: [
          { id: "l1", name: "Remote" },
          { id: "l2", name: "" },
        ],
        attachments: [
          { name: "ad", url: "https://trello.com/c/other" },
          { name: "", url: "https://fernhill.example/jobs" },
        ],
        customFieldItems: [{ idCustomField: "f1", value: { text: "Ghent" } }],
      },
      [{ at: "2031-01-03T12:00:00Z", to: "sent" }],
      [comment],
    );
    const plan = await planOf({
      ...board,
      customFields: [{ id: "f1", name: "Location", type: "text" }],
      checklists: [
        {
          id: "k1",
          idCard: "c1",
          name: "Before",
          checkItems: [
            { name: "Shoes", state: "complete", pos: 2 },
            { name: "Read", state: "incomplete", pos: 1 },
          ],
        },
      ],
    });
    const application = only(plan);
    expect(application).toMatchObject({
      company: "Fernhill",
      role: "Gardener",
      tags: ["Remote"],
      location: "Ghent",
      link: "https://fernhill.example/jobs",
      posting: { text: ad, savedAt: "2031-01-03" },
    });
    const notes = application.timeline.flatMap((entry) => (entry.kind === "note" ? [entry.text] : []));
    expect(notes).toEqual(["Before:\n- [ ] Read\n- [x] Shoes", "Attached to the Trello card:\n- ad: https://trello.com/c/other", "They called."]);
    expect(plan.intent?.reminders).toEqual([
      {
        id: expect.any(String),
        application: application.id,
        due: localTime(new Date(due)),
        text: "Due date on the Trello card",
        done: { at: "2031-09-09T12:00:00.000Z" },
      },
    ]);
  });

  it("brings what was due long ago as done, and says so", async () => {
    const plan = await planOf(boardOf({ due: "2031-04-01T15:30:00.000Z" }, [{ at: "2031-01-03T12:00:00Z", to: "sent" }]));
    expect(plan.intent?.reminders).toMatchObject([{ done: { at: "2031-04-01T15:30:00.000Z" } }]);
    expect(plan.problems).toContainEqual({ row: null, reason: { key: "importing.problem.duesPast", values: { count: 1 } } });
    const open = await planOf(boardOf({ due: "2036-11-20T15:30:00.000Z" }, [{ at: "2031-01-03T12:00:00Z", to: "sent" }]));
    expect(open.intent?.reminders?.[0]).not.toHaveProperty("done");
  });

  it("keeps a reminder out with its card, and does not bring it twice", async () => {
    const board = boardOf({ due: "2037-04-01T15:30:00.000Z" }, [{ at: "2031-01-03T12:00:00Z", to: "sent" }]);
    expect((await planOf(board, { rows: new Map([[1, "skip"]]) })).intent).toBeNull();
    const document = done(emptyDocument(), await planOf(board));
    expect(document.reminders.size).toBe(1);
    const merged = await planOf(board, { rows: new Map([[1, "merge"]]) }, document);
    expect(merged.counts).toMatchObject({ rows: 1, added: 0, duplicates: 0, merged: 1 });
    const after = done(document, merged);
    expect(after.reminders.size).toBe(1);
    expect(after.applications).toEqual(document.applications);
  });
});

describe("names", () => {
  it.each([
    ["(Fernhill) Gardener", "Fernhill", "Gardener"],
    ["[Fernhill] - Gardener", "Fernhill", "Gardener"],
    ["Gardener at Fernhill", "Fernhill", "Gardener"],
    ["Fernhill | Gardener", "Fernhill", "Gardener"],
    ["Fernhill: Gardener", "Fernhill", "Gardener"],
    ["(8) Fernhill - Gardener", "(8) Fernhill", "Gardener"],
    ["Fernhill", "Fernhill", ""],
    ["---", "", ""],
    [" ", "", ""],
  ])("of cards: %s", (name, company, role) => {
    expect(readCardName(name)).toMatchObject({ company, role });
  });

  it("of cards that are too long are cut, and say so", () => {
    const name = readCardName(`Fernhill ${"long ".repeat(4_000)}`);
    expect(name.company).toHaveLength(300);
    expect(name.isCut).toBe(true);
  });

  it.each([
    ["⭐ Wishlist", "lead"],
    ["Backlog", "lead"],
    ["2. Applied (12)", "applied"],
    ["Phone screen", "interviewed"],
    ["Take-home test", "interviewed"],
    ["Negotiation", "offered"],
    ["Acceptance", "offered accepted"],
    ["Rejections", "rejected"],
    ["Archive", "closed"],
    ["Not interested", "withdrew"],
    ["Reconnected", "reconnected"],
  ])("of lists: %s", (name, told) => {
    const { meaning, known } = readList(name);
    expect(known).toBe(true);
    expect([...meaning.stages, ...(meaning.archived ? [meaning.archived] : [])].join(" ")).toBe(told);
  });
});

function done(document: Document, plan: ImportPlan): Document {
  const envelope = envelopeSchema.parse({ id: "import", at: `${TODAY}T08:00:00Z`, today: TODAY, intent: plan.intent }) as Envelope;
  const applied = apply(document, envelope);
  if ("refused" in applied) throw new Error(applied.refused.key);
  return applied.document;
}

it("takes whatever a board claims to be for a board that applies whole", async () => {
  const odd = fc.oneof(
    fc.constantFrom<unknown>(null, true, 7, -1e308, "", "c1", "sent", "__proto__", "\ud800", "2031-01-03T12:00:00Z", "9999-99-99", [], {}, [[]], { id: {} }),
    fc.string({ maxLength: 20 }),
  );
  const loose = (known: Record<string, unknown>) =>
    fc.record(Object.fromEntries(Object.entries(known).map(([name, value]) => [name, fc.oneof({ weight: 4, arbitrary: fc.constant(value) }, odd)])), {
      requiredKeys: [],
    });
  const card = loose({
    id: "c1",
    name: "Fernhill - Gardener",
    desc: "Location: Ghent",
    idList: "sent",
    due: "2031-01-03T12:00:00Z",
    closed: true,
    labels: [{ name: "x" }],
    pos: 1,
    attachments: [{}],
    dateLastActivity: "2031-01-03T12:00:00Z",
    checklists: [{ name: "k", checkItems: [{}] }],
    customFieldItems: [{ idCustomField: "f", value: {} }],
  });
  const action = loose({
    type: "updateCard",
    date: "2031-01-03T12:00:00Z",
    data: { card: { id: "c1" }, listBefore: { id: "wish" }, listAfter: { id: "talk", name: "Interview" }, old: { closed: false } },
  });
  const many = (item: fc.Arbitrary<unknown>) => fc.array(fc.oneof({ weight: 5, arbitrary: item }, odd), { maxLength: 6 });
  const board = fc.record({
    idOrganization: odd,
    lists: many(loose({ ...LISTS[1] })),
    cards: many(card),
    actions: fc.oneof(many(action), odd),
    checklists: fc.oneof(many(loose({ idCard: "c1", checkItems: [{}] })), odd),
    customFields: odd,
    labels: odd,
  });
  await fc.assert(
    fc.asyncProperty(board, async (value) => {
      const plan = await planOf(value);
      const { rows, added, duplicates, skipped } = plan.counts;
      expect(added + duplicates + skipped).toBe(rows);
      if (plan.intent) expect(brokenInvariants(done(emptyDocument(), plan))).toEqual([]);
    }),
    { numRuns: 1_500 },
  );
});
