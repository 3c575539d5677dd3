// Lines folded as iCalendar has them (RFC 5545, 3.1): none is longer than 75 bytes, and what was cut off goes on behind a space.
import { utf8Length } from "../utf8-length.ts";

const MOST = 75;
const SHORT = /^[\x20-\x7e\t]{0,75}$/;

/** Folds the lines of a text, which CRLF ends; never within a character. */
export function foldedLines(text: string): string {
  return text
    .split("\r\n")
    .map((line) => (SHORT.test(line) ? line : folded(line)))
    .join("\r\n");
}

function folded(line: string): string {
  const parts: string[] = [];
  let from = 0;
  let at = 0;
  let room = MOST;
  for (const character of line) {
    const size = utf8Length(character);
    if (size > room) {
      parts.push(line.slice(from, at));
      from = at;
      room = MOST - " ".length;
    }
    room -= size;
    at += character.length;
  }
  return [...parts, line.slice(from)].join("\r\n ");
}
