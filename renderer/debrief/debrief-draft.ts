// A debrief as it is typed: what stands in the dialog, what keeps it from being saved, and what it makes.
import type { Intent } from "#shared/commands/envelope.ts";
import { addMonths, dayOf } from "#shared/model/calendar.ts";
import type { Debrief } from "#shared/model/debrief.ts";
import type { Ending } from "#shared/model/ending.ts";
import type { Id } from "#shared/model/id.ts";
import { POINT_COUNT_LIMIT, POINT_LIMIT, TEXT_LIMIT } from "#shared/model/limits.ts";
import { foldPoint } from "#shared/queries/fold-point.ts";
import type { Said } from "#shared/text/said.ts";
import type { Named } from "../ui/people-field.tsx";
import { shownCount } from "../ui/shown-count.ts";

/** The months after which one can go back. */
export const GO_BACK_MONTHS = [3, 6, 12, 18] as const;

/** When to go back: after some months, on a day (`YYYY-MM-DD`, or empty where what is `typed` says none), or never. */
export type GoBack =
  | { readonly kind: "months"; readonly months: (typeof GO_BACK_MONTHS)[number]; readonly on: string }
  | { readonly kind: "day"; readonly on: string; readonly typed?: string }
  | { readonly kind: "never" };

/** What stands in the dialog. `reminder` is the id of the reminder to go back, should there be one. */
export interface DebriefDraft {
  readonly id: Id;
  readonly move?: Id | undefined;
  readonly reminder: Id;
  readonly wanted: readonly string[];
  /** What is being typed there, not a point yet. */
  readonly wantedTyped: string;
  /** One point a line. */
  readonly wentWell: string;
  readonly workOn: string;
  readonly theirWords: string;
  readonly people: readonly Named[];
  readonly peopleTyped: string;
  readonly ended?: Ending | undefined;
  readonly goBack?: GoBack | undefined;
}

/** A field of the dialog. */
export type DebriefField = "wanted" | "wentWell" | "workOn" | "theirWords" | "goBack";

/** A debrief with nothing in it yet. */
export function newDraft(move: Id | undefined): DebriefDraft {
  return {
    id: crypto.randomUUID(),
    move,
    reminder: crypto.randomUUID(),
    wanted: [],
    wantedTyped: "",
    wentWell: "",
    workOn: "",
    theirWords: "",
    people: [],
    peopleTyped: "",
  };
}

/** A debrief that was begun or finished before; `nameOf` gives the people it names. */
export function draftOfDebrief(debrief: Debrief, nameOf: (id: Id) => Named | undefined): DebriefDraft {
  const { id, move, wanted, wentWell, workOn, theirWords = "", people, ended, goBack } = debrief;
  return {
    ...newDraft(move),
    id,
    wanted,
    wentWell: wentWell.join("\n"),
    workOn: workOn.join("\n"),
    theirWords,
    people: people.flatMap((person) => {
      const named = nameOf(person);
      return named ? { id: named.id, name: named.name, title: named.title } : [];
    }),
    ended,
    goBack: goBackOf(goBack, dayOf(debrief.at)),
  };
}

function goBackOf(goBack: Debrief["goBack"], begun: string): GoBack | undefined {
  if (goBack?.never) return { kind: "never" };
  if (goBack?.on === undefined) return undefined;
  const { on } = goBack;
  const months = GO_BACK_MONTHS.find((count) => addMonths(begun, count) === on);
  return months === undefined ? { kind: "day", on } : { kind: "months", months, on };
}

/** Points as they are typed with commas between them. */
export function pointsWithCommas(text: string): string[] {
  return text
    .split(/[,;\n]/u)
    .map((point) => point.trim())
    .filter(Boolean);
}

/** Points as they are typed, one a line; a dash or a dot in front of one is not part of it. */
export function pointsInLines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/^\s*[-–•*]\s+/u, "").trim())
    .filter(Boolean);
}

/** Every point that they wanted, what is still being typed among them. */
export function wantedPoints({ wanted, wantedTyped }: Pick<DebriefDraft, "wanted" | "wantedTyped">): string[] {
  const there = new Set(wanted.map(foldPoint));
  const typed = pointsWithCommas(wantedTyped).filter((point) => !there.has(foldPoint(point)) && there.add(foldPoint(point)));
  return [...wanted, ...typed];
}

/** Whether nothing was said at all. */
export function saysNothing(draft: DebriefDraft): boolean {
  const { wentWell, workOn, theirWords, people, ended, goBack } = draft;
  const words = wentWell + workOn + theirWords;
  return words.trim() === "" && wantedPoints(draft).length + people.length === 0 && ended === undefined && goBack === undefined;
}

/** What keeps the debrief from being saved, and where; `today` is `YYYY-MM-DD`. A day that was chosen before may be over by now. */
export function draftProblem(draft: DebriefDraft, today: string, kept?: Debrief["goBack"]): { readonly field: DebriefField; readonly said: Said } | undefined {
  const lists = { wanted: wantedPoints(draft), wentWell: pointsInLines(draft.wentWell), workOn: pointsInLines(draft.workOn) };
  for (const field of ["wanted", "wentWell", "workOn"] as const) {
    const said = pointsProblem(lists[field]);
    if (said) return { field, said };
  }
  const { length } = draft.theirWords.trim();
  if (length > TEXT_LIMIT)
    return { field: "theirWords", said: { key: "debrief.wordsTooLong", values: { limit: shownCount(TEXT_LIMIT), length: shownCount(length) } } };
  const said = goBackProblem(draft.goBack, today, kept);
  return said && { field: "goBack", said };
}

function pointsProblem(points: readonly string[]): Said | undefined {
  const longest = Math.max(0, ...points.map(({ length }) => length));
  if (longest > POINT_LIMIT) return { key: "debrief.tooLong", values: { limit: shownCount(POINT_LIMIT), length: shownCount(longest) } };
  return points.length > POINT_COUNT_LIMIT ? { key: "debrief.tooMany", values: { limit: POINT_COUNT_LIMIT } } : undefined;
}

/** What is wrong with the day to go back, if anything. */
export function goBackProblem(goBack: GoBack | undefined, today: string, kept?: Debrief["goBack"]): Said | undefined {
  if (goBack === undefined || goBack.kind === "never" || goBack.on === kept?.on) return undefined;
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(goBack.on)) return { key: "debrief.dayNeeded" };
  return goBack.on <= today ? { key: "refusal.goBackInPast" } : undefined;
}

type Save = Extract<Intent, { type: "debrief.save" }>;

/** The intent that keeps it. `people` are those of the draft as intents name them; `text` is what the reminder to go back will say. */
export function saveIntent(
  draft: DebriefDraft,
  { application, people, text, finished }: Pick<Save, "application" | "people" | "finished"> & { text: string },
): Save {
  const { id, move, reminder, theirWords, ended, goBack } = draft;
  return {
    type: "debrief.save",
    id,
    application,
    ...(move === undefined ? {} : { move }),
    fields: {
      wanted: wantedPoints(draft),
      wentWell: pointsInLines(draft.wentWell),
      workOn: pointsInLines(draft.workOn),
      ...(theirWords.trim() === "" ? {} : { theirWords: theirWords.trim() }),
      ...(ended === undefined ? {} : { ended }),
    },
    people,
    goBack: goBack === undefined ? null : goBack.kind === "never" ? { never: true } : { on: goBack.on, reminder, text },
    finished,
  };
}
