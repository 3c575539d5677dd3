// What a letter's wording reads like: a rejection, an invitation, an offer. Only ever a suggestion, with the sentence that says so.
import { LETTER_WORDS, type LetterMeaning } from "./letter-words.ts";

export interface LetterSuggests {
  readonly stage: LetterMeaning;
  /** The sentence that says so, as the letter writes it. */
  readonly sentence: string;
}

/** Where what somebody wrote earlier begins. */
const QUOTED =
  /^(?:>|-{2,}\s*(?:original message|forwarded message|ursprüngliche nachricht|message d'origine|mensaje original|messaggio originale|oorspronkelijk bericht)|on .{5,200} wrote:|am .{5,200} schrieb .{0,200}:|le .{5,200} a écrit\s*:|el .{5,200} escribió:|il .{5,200} ha scritto:|op .{5,200} schreef .{0,200}:|_{10,}$|(?:from|von|de|da|van|från|od): .+@)/iu;
/** Sentences longer than this are none, and no more than these are read. */
const SENTENCE_LENGTH = 1_000;
const SENTENCE_COUNT = 400;
const ORDER: readonly LetterMeaning[] = ["rejected", "offered", "interviewed"];

/**
 * What the person's own part of a letter suggests; undefined where nothing clear is said, where it only says what may come, or where it says
 * both yes and no.
 */
export function letterSuggests(subject: string, text: string): LetterSuggests | undefined {
  const found = new Map<LetterMeaning, string>();
  for (const sentence of [...sentencesOf(text), subject]) {
    const meaning = meaningOf(sentence);
    if (meaning && !found.has(meaning)) found.set(meaning, sentence);
  }
  if (found.has("rejected") && found.has("offered")) return undefined;
  const stage = ORDER.find((meaning) => found.has(meaning));
  return stage && { stage, sentence: found.get(stage) ?? "" };
}

function sentencesOf(text: string): readonly string[] {
  const lines = text.split("\n");
  const end = lines.findIndex((line) => QUOTED.test(line.trim()));
  const own = (end < 0 ? lines : lines.slice(0, end)).join("\n");
  // A letter's lines are broken anywhere; an empty line, a point of a list and an end of a sentence are not.
  return own
    .split(/\n\s*\n|\n(?=- )|(?<=[.!?。！？])(?=\s|[^\s\w])/u)
    .map((sentence) => sentence.replace(/\s+/gu, " ").trim())
    .filter((sentence) => sentence !== "" && sentence.length <= SENTENCE_LENGTH)
    .slice(0, SENTENCE_COUNT);
}

function meaningOf(sentence: string): LetterMeaning | undefined {
  const plain = sentence.replace(/[’‘`´]/gu, "'").toLowerCase();
  for (const { says, unlessBefore, unlessAfter } of LETTER_WORDS) {
    for (const meaning of ORDER) {
      const match = says[meaning]?.exec(plain);
      if (!match) continue;
      const [before, after] = [plain.slice(0, match.index), plain.slice(match.index + match[0].length)];
      if (!unlessBefore.test(before) && !unlessAfter.test(after)) return meaning;
    }
  }
  return undefined;
}
