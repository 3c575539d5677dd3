// All debriefs read together: what is named how often, when, and whether less lately. Every number is a list.
import { addMonths } from "#shared/model/calendar.ts";
import { ENDINGS, type Ending } from "#shared/model/ending.ts";
import { foldPoint } from "./fold-point.ts";
import type { Lesson } from "./lessons.ts";

/** From how many written debriefs on they are counted; fewer are shown as they are. */
const ENOUGH = 10;
/** How often a point must be named before anything is said of whether it is named less. */
const NAMED_ENOUGH = 3;
/** By how many namings the halves must differ to be told apart from chance. */
const TELLING = 2;
/** Most quarters, then most half-years, that are shown side by side. */
const MOST_PERIODS = 8;

/** A stretch of time: `from` its first day, `months` its length, and the written debriefs of rejections in it. */
export interface LessonPeriod {
  readonly from: string;
  readonly months: number;
  readonly lessons: readonly Lesson[];
}

/** Something named in debriefs, in the spelling used most. */
export interface NamedPoint {
  /** What makes two spellings one. */
  readonly key: string;
  readonly text: string;
  /** The debriefs that name it, latest first. */
  readonly lessons: readonly Lesson[];
  /** The same ones by the periods of the summary. */
  readonly periods: readonly (readonly Lesson[])[];
}

/** A point in the later half of the written debriefs and in the earlier one: where it is named, out of how many. */
export interface Lately {
  readonly later: readonly Lesson[];
  readonly laterOf: number;
  readonly earlier: readonly Lesson[];
  readonly earlierOf: number;
  /** `same` where the halves do not differ enough to say. */
  readonly trend: "less" | "more" | "same";
}

/** A point to work on; `lately` is there only where enough debriefs allow to say it. */
export interface WorkPoint extends NamedPoint {
  readonly lately?: Lately;
}

export interface LessonSummary {
  /** All of them, latest first. */
  readonly lessons: readonly Lesson[];
  /** Those with points or words in them; only these can name a point, and so each point is counted out of these. */
  readonly written: readonly Lesson[];
  /** Whether enough of them are written to count; if not, show the debriefs themselves. */
  readonly enough: boolean;
  /** The periods of those that are written: the earliest first, without a gap; quarters, half-years or years, as fits. */
  readonly periods: readonly LessonPeriod[];
  /** Named most often first. */
  readonly wanted: readonly NamedPoint[];
  readonly wentWell: readonly NamedPoint[];
  readonly workOn: readonly WorkPoint[];
  /** Those with the exact words of the other side, latest first. */
  readonly words: readonly Lesson[];
  /** How they ended, most often first; only what occurs. */
  readonly ended: readonly { readonly ending: Ending; readonly lessons: readonly Lesson[] }[];
}

/** Reads lessons (latest first, as `lessonsOf` gives them) together, on `today` (`YYYY-MM-DD`). */
export function summaryOf(lessons: readonly Lesson[], today: string): LessonSummary {
  const written = lessons.filter(isWritten);
  const spans = spansOf(written, today);
  const periodOf = periodsOf(written, spans);
  const [wanted, wentWell, workOn] = [new Points(spans.length), new Points(spans.length), new Points(spans.length)];
  const periods = spans.map((span): LessonPeriod & { lessons: Lesson[] } => ({ ...span, lessons: [] }));
  const last = new Set(written.slice(0, Math.floor(written.length / 2)));
  const ended = new Map<Ending, Lesson[]>(ENDINGS.map((ending) => [ending, []]));
  const words: Lesson[] = [];
  // All is gathered in one go: going through thousands of debriefs is what takes the time.
  written.forEach((lesson, index) => {
    const { debrief } = lesson;
    const period = periodOf[index] as number;
    wanted.add(debrief.wanted, lesson, period);
    wentWell.add(debrief.wentWell, lesson, period);
    workOn.add(debrief.workOn, lesson, period);
    periods[period]?.lessons.push(lesson);
    if (debrief.theirWords !== undefined) words.push(lesson);
  });
  for (const lesson of lessons) if (lesson.debrief.ended) ended.get(lesson.debrief.ended)?.push(lesson);
  return {
    lessons,
    written,
    enough: written.length >= ENOUGH,
    periods,
    wanted: wanted.named(),
    wentWell: wentWell.named(),
    workOn: workOn.named().map((point) => withLately(point, written.length, last)),
    words,
    ended: [...ended]
      .map(([ending, those]) => ({ ending, lessons: those }))
      .filter((one) => one.lessons.length > 0)
      .sort((one, other) => other.lessons.length - one.lessons.length),
  };
}

/** Whether a debrief has points or their words in it; how it ended may be all that was settled. */
function isWritten({ debrief: { wanted, wentWell, workOn, theirWords } }: Lesson): boolean {
  return wanted.length + wentWell.length + workOn.length > 0 || theirWords !== undefined;
}

interface Naming {
  readonly spellings: Spelling[];
  readonly lessons: Lesson[];
  readonly periods: Lesson[][];
}

interface Spelling {
  readonly naming: Naming;
  readonly text: string;
  times: number;
}

/** The points of one list, gathered debrief by debrief. */
class Points {
  readonly #periods: number;
  readonly #namings = new Map<string, Naming>();
  /** As they are written: among thousands of points most are written alike. */
  readonly #spellings = new Map<string, Spelling>();

  constructor(periods: number) {
    this.#periods = periods;
  }

  add(points: readonly string[], lesson: Lesson, period: number): void {
    for (const point of points) {
      const spelling = this.#spellings.get(point) ?? this.#newSpelling(point);
      spelling.times += 1;
      const { lessons, periods } = spelling.naming;
      // Two spellings in one debrief are one naming.
      if (lessons[lessons.length - 1] === lesson) continue;
      lessons.push(lesson);
      periods[period]?.push(lesson);
    }
  }

  /** Named most often first; a point of nothing but white space says nothing. */
  named(): NamedPoint[] {
    this.#namings.delete("");
    const points = [...this.#namings].map(([key, { spellings, lessons, periods }]) => ({ key, text: mostUsed(spellings), lessons, periods }));
    return points.sort((one, other) => other.lessons.length - one.lessons.length || (one.key < other.key ? -1 : 1));
  }

  #newSpelling(text: string): Spelling {
    const key = foldPoint(text);
    const naming = this.#namings.get(key) ?? { spellings: [], lessons: [], periods: Array.from({ length: this.#periods }, () => []) };
    this.#namings.set(key, naming);
    const spelling = { naming, text, times: 0 };
    naming.spellings.push(spelling);
    this.#spellings.set(text, spelling);
    return spelling;
  }
}

/** The spelling used most; of equals the latest, which stands first. */
function mostUsed(written: readonly Spelling[]): string {
  const spellings = new Map<string, number>();
  for (const { text, times } of written) spellings.set(text.trim(), (spellings.get(text.trim()) ?? 0) + times);
  let best = "";
  let most = 0;
  for (const [text, times] of spellings) if (times > most) [best, most] = [text, times];
  return best;
}

/** The later half has the smaller number where they cannot be equal. */
function withLately(point: NamedPoint, all: number, last: ReadonlySet<Lesson>): WorkPoint {
  if (all < ENOUGH || point.lessons.length < NAMED_ENOUGH) return point;
  const later = point.lessons.filter((lesson) => last.has(lesson));
  const earlier = point.lessons.filter((lesson) => !last.has(lesson));
  const gap = later.length - earlier.length;
  const trend = gap <= -TELLING ? "less" : gap >= TELLING ? "more" : "same";
  return { ...point, lately: { later, laterOf: last.size, earlier, earlierOf: all - last.size, trend } };
}

interface Span {
  readonly from: string;
  readonly months: number;
}

/** Equal periods from the first rejection to today: the shortest kind that does not make too many. */
function spansOf(lessons: readonly Lesson[], today: string): Span[] {
  const first = lessons.at(-1)?.day;
  if (first === undefined) return [];
  const latest = lessons[0]?.day ?? today;
  const last = latest > today ? latest : today;
  const months = [3, 6].find((length) => monthsFrom(startOf(first, length), last) / length < MOST_PERIODS) ?? 12;
  const spans: Span[] = [];
  for (let from = startOf(first, months); from <= last; from = addMonths(from, months)) spans.push({ from, months });
  return spans;
}

/** For each lesson, in their order, the index of the period its rejection falls into. */
function periodsOf(lessons: readonly Lesson[], spans: readonly Span[]): number[] {
  const [first] = spans;
  let month = "";
  let index = 0;
  return lessons.map(({ day }) => {
    // They are in the order of their days, so that those of one month stand together.
    if (first && !day.startsWith(month || "-")) {
      month = day.slice(0, "YYYY-MM".length);
      index = Math.floor(monthsFrom(first.from, day) / first.months);
    }
    return index;
  });
}

/** The first day of the quarter, half-year or year that a day lies in. */
function startOf(day: string, months: number): string {
  const month = Number(day.slice(5, 7)) - 1;
  return `${day.slice(0, 4)}-${String(month - (month % months) + 1).padStart(2, "0")}-01`;
}

/** Whole months from the first day of a month to a later day. */
function monthsFrom(from: string, day: string): number {
  return (Number(day.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(day.slice(5, 7)) - Number(from.slice(5, 7));
}
