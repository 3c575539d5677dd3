// Rows that are merged: into an earlier row they are joined at once, into an application that is there the command joins them.
import { joinedApplication, movesLeftOut } from "#shared/commands/joined-application.ts";
import { dayOf } from "#shared/model/calendar.ts";
import type { Debrief } from "#shared/model/debrief.ts";
import type { Entry, Move } from "#shared/model/entry.ts";
import type { Id } from "#shared/model/id.ts";
import { debriefsByApplication, rejectionOf } from "#shared/queries/debriefs.ts";
import { say } from "#shared/text/say.ts";
import { isUnread } from "./added-row.ts";
import type { ImportedApplication, ImportProblem, RowOutcome } from "./import-plan.ts";
import type { ImportSetting } from "./import-source.ts";

/** What a row adds to an application that is there. */
export interface Merge {
  readonly into: Id;
  readonly application: ImportedApplication;
}

/** What came of all rows, those that are merged in their places. */
export interface SettledRows {
  /** What is added holds what was joined to it. */
  readonly outcomes: readonly RowOutcome[];
  readonly merges: readonly Merge[];
  /** The debriefs of what is merged into applications that are there. */
  readonly debriefs: readonly Debrief[];
  readonly problems: readonly ImportProblem[];
  /** The id that an application of a row goes by in the end; undefined where it does not come. */
  readonly nameOf: (id: Id) => Id | undefined;
}

/** Joins the rows that are merged to what they are merged into, in their order. Moves that fit nowhere are told in a note. */
export function settleMerges(outcomes: readonly RowOutcome[], { document, today }: ImportSetting): SettledRows {
  const merged = outcomes.filter((outcome) => outcome.outcome === "merged");
  if (merged.length === 0) {
    // Most tables bring nobody beside their rows, and nobody asks.
    let ids: ReadonlySet<Id> | undefined;
    const nameOf = (id: Id) => {
      ids ??= new Set(outcomes.flatMap((outcome) => (outcome.outcome === "added" && !isUnread(outcome) ? [outcome.application.id] : [])));
      return ids.has(id) ? id : undefined;
    };
    return { outcomes, merges: [], debriefs: [], problems: [], nameOf };
  }

  const added = new Map(outcomes.flatMap((outcome) => (outcome.outcome === "added" ? [[outcome.application.id, outcome] as const] : [])));
  const names = new Map<Id, Id>();
  const rows = new Map<number, Id>();
  for (const { row, application } of added.values()) {
    names.set(application.id, application.id);
    rows.set(row, application.id);
  }
  const nameOf = (id: Id) => names.get(id);
  const stand = new Map<Id, ImportedApplication>();
  const taught = new Map<Id, Debrief[]>();
  const merges: Merge[] = [];
  const problems: ImportProblem[] = [];
  for (const { row, into, application, debriefs = [] } of merged) {
    const id = "row" in into ? rows.get(into.row) : into.application;
    const kept = id === undefined ? undefined : (stand.get(id) ?? added.get(id)?.application ?? document.applications.get(id));
    if (id === undefined || kept === undefined) continue;
    names.set(application.id, id);
    const brought = withLeftOut(application, movesLeftOut(kept, application, today));
    const now = joinedApplication(kept, brought, today);
    stand.set(id, now);
    if (!added.has(id)) merges.push({ into: id, application: brought });
    for (const debrief of debriefs) {
      const known = [...(debriefsByApplication(document).get(id) ?? []), ...(added.get(id)?.debriefs ?? []), ...(taught.get(id) ?? [])];
      const coming = fittingDebrief(debrief, id, now);
      const same = known.find(({ move }) => move === coming.move);
      if (same === undefined) taught.set(id, [...(taught.get(id) ?? []), coming]);
      else if (saidIn(same) !== saidIn(coming)) problems.push({ row, reason: { key: "importing.problem.debriefLeft" } });
    }
  }
  return {
    outcomes: outcomes.map((outcome) => {
      if (outcome.outcome !== "added" || !stand.has(outcome.application.id)) return outcome;
      const { id } = outcome.application;
      const debriefs = [...(outcome.debriefs ?? []), ...(taught.get(id) ?? [])];
      return { ...outcome, application: stand.get(id) as ImportedApplication, ...(debriefs.length > 0 ? { debriefs } : {}) };
    }),
    merges,
    debriefs: [...taught].flatMap(([id, debriefs]) => (added.has(id) ? [] : debriefs)),
    problems,
    nameOf,
  };
}

/** What two debriefs share only if they say the same. */
export function saidIn({ wanted, wentWell, workOn, theirWords }: Debrief): string {
  return JSON.stringify([wanted, wentWell, workOn, theirWords]);
}

/** The debrief of the application it is merged into: of the move that came along, else of the rejection that is there. */
function fittingDebrief({ move, ...debrief }: Debrief, application: Id, { timeline }: ImportedApplication): Debrief {
  const about = timeline.some(({ id }) => id === move) ? move : rejectionOf({ timeline })?.id;
  return { ...debrief, application, ...(about === undefined ? {} : { move: about }) } as Debrief;
}

/** With a note of the moves that fit nowhere; it takes the id that the application gives up. */
function withLeftOut(application: ImportedApplication, moves: readonly Move[]): ImportedApplication {
  const [first] = moves;
  if (!first) return application;
  const told = moves.map(({ at, from, to }) =>
    say({ key: "importing.merged.move", values: { day: dayOf(at), from: say({ key: `board.stage.${from}` }), to: say({ key: `board.stage.${to}` }) } }),
  );
  const note: Entry = { id: application.id, kind: "note", at: first.at, text: [say({ key: "importing.merged.movesLeft" }), ...told].join("\n") };
  return { ...application, timeline: [...application.timeline, note] };
}
