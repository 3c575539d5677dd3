// Reads statuses: which stages a text tells of, and what the statuses of one row say together.
import type { Stage } from "#shared/model/stage.ts";
import type { StatusMeaning } from "../import/import-plan.ts";
import { foldWords } from "./fold-text.ts";
import { STATUS_WORDS, type StatusWords } from "./status-words.ts";

/** What was read out of a status; unknown ones count as applied. */
export interface StatusReading {
  readonly meaning: StatusMeaning;
  readonly known: boolean;
  /** Whether the text says no more than the stage does. */
  readonly plain: boolean;
  /** How much it says, from nothing (0) to an end (4). */
  readonly weight: number;
}

interface Phrase {
  /** As it stands in a text that has a space before and behind it. */
  readonly written: string;
  readonly of: StatusWords;
}

/** No space around the words of scripts that write none. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const UNKNOWN: StatusReading = { meaning: { stages: ["applied"] }, known: false, plain: false, weight: 0 };
const LONGEST_STATUS = 200;
/** How far along a stage is: "Denied after 2 interviews" tells the interviews first, "Rejected, then offer" ends as it is written. */
const WAY: Readonly<Record<Stage, number>> = { lead: 0, applied: 1, interviewed: 2, rejected: 3, reconnected: 3, offered: 3 };

const plainWords = new Map<string, StatusWords>(STATUS_WORDS.flatMap((of) => of.plain.map((text) => [foldWords(text), of] as const)));
const foldedPhrases = STATUS_WORDS.flatMap((of) => [...of.plain, ...of.more].map((text) => ({ text: foldWords(text), of })));
/** The longest first. */
const phrases: readonly Phrase[] = foldedPhrases
  .sort((one, other) => other.text.length - one.text.length)
  .map(({ text, of }) => ({ written: UNSPACED.test(text) ? text : ` ${text} `, of }));
/** The places among the phrases of those that begin with a word; those of scripts without spaces go by none. */
const placesByWord = new Map<string, number[]>();
const unspacedPlaces: number[] = [];
for (const [place, { written }] of phrases.entries()) {
  const word = written.startsWith(" ") ? written.slice(1, written.indexOf(" ", 1)) : undefined;
  if (word === undefined) unspacedPlaces.push(place);
  else placesByWord.set(word, [...(placesByWord.get(word) ?? []), place]);
}

/** Reads one status; the longest words count first, so that "not submitted" is not taken for "submitted". */
export function readStatus(text: string): StatusReading {
  const folded = foldWords(text.slice(0, LONGEST_STATUS));
  const plain = plainWords.get(folded);
  if (plain) return { meaning: plain.meaning, known: true, plain: true, weight: plain.weight };
  let rest = ` ${folded} `;
  const found = new Map<StatusWords, number>();
  for (const { written, of } of phrasesIn(folded)) {
    const at = rest.indexOf(written);
    if (at < 0) continue;
    found.set(of, Math.max(at, found.get(of) ?? 0));
    // As long as what it stands for, so that places stay comparable; the spaces still part the words beside it.
    rest = rest.replaceAll(written, ` ${"\0".repeat(Math.max(written.length - 2, 0))} `.slice(0, Math.max(written.length, 2)));
  }
  if (found.size === 0) return UNKNOWN;
  const inTextOrder = [...found].sort(([, one], [, other]) => one - other).map(([words]) => words);
  return { ...combine(inTextOrder), known: true, plain: false };
}

/** The phrases that can stand in a folded text, the longest first. */
function phrasesIn(folded: string): Phrase[] {
  const places = UNSPACED.test(folded) ? [...unspacedPlaces] : [];
  for (const word of new Set(folded.split(" "))) places.push(...(placesByWord.get(word) ?? []));
  return places.sort((one, other) => one - other).map((place) => phrases[place] as Phrase);
}

/** What two or more statuses of one row say together: the one that says more decides, and interviews or offers the others tell of stay. */
export function together(readings: readonly StatusReading[]): StatusReading | undefined {
  const known = readings.filter(({ known }) => known);
  const said = known.length > 0 ? known : readings;
  const winner = said.reduce<StatusReading | undefined>((best, reading) => (!best || reading.weight > best.weight ? reading : best), undefined);
  if (!winner) return undefined;
  const others = said
    .flatMap(({ meaning }) => (meaning === winner.meaning ? [] : meaning.stages))
    .filter((stage) => stage === "interviewed" || stage === "offered");
  if (others.length === 0 || winner.weight < 3) return winner;
  return { ...winner, meaning: { ...winner.meaning, stages: inOrder([...others, ...winner.meaning.stages]) } };
}

function combine(found: readonly StatusWords[]): Pick<StatusReading, "meaning" | "weight"> {
  const weight = Math.max(...found.map((words) => words.weight));
  // Words that say little (sent, pending) give way to those that say where it went.
  const telling = found.filter((words) => words.weight >= Math.min(weight, 2));
  const archived = telling.find(({ meaning }) => meaning.archived)?.meaning.archived;
  const stages = inOrder(telling.flatMap(({ meaning }) => meaning.stages));
  return { meaning: { stages, ...(archived ? { archived } : {}) }, weight };
}

function inOrder(stages: readonly Stage[]): Stage[] {
  const all = new Set(stages);
  if (all.size > 1) all.delete("lead");
  return [...all].sort((one, other) => WAY[one] - WAY[other]);
}
