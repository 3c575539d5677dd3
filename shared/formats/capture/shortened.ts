// A text that is longer than a posting or a note may be, cut so that it can be kept, and known by its end.
import { TEXT_LIMIT } from "#shared/model/limits.ts";

const END = " …";
/** More than what may fall away before the end: half a word, and the blanks before it. */
const ROOM = 100;

/** The text, cut where it is longer than `TEXT_LIMIT` characters, never within a letter, and between words where there are any. */
export function shortened(text: string): string {
  if (text.length <= TEXT_LIMIT) return text;
  const cut = text
    .slice(0, TEXT_LIMIT - END.length)
    .replace(/\p{Surrogate}$/u, "")
    .replace(/(?<=\s)\S{1,60}$/u, "");
  return `${cut.trimEnd()}${END}`;
}

/** Whether a text was cut so. */
export function isShortened(text: string): boolean {
  return text.length > TEXT_LIMIT - ROOM && text.endsWith(END);
}
