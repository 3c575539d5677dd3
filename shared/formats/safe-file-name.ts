// A file name as it may be given to any system: what a person typed, or a file was once called, without what could do harm.
import { utf8Length } from "./utf8-length.ts";

/** What stands in for a name of which nothing is left. */
const NAMELESS = "document";
/** Most bytes of a name in UTF-8, so that it fits with its folder into a path of Windows. */
const LENGTH_LIMIT = 120;
/** The longest ending that is kept when a name is cut, with its dot. */
const ENDING_LIMIT = 12;
/** Separators, and what Windows or a shell takes for something else (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
const SPECIAL = /[\\/:*?"<>|]/g;
/** Control characters, marks that turn the direction of writing, what has no width, lone halves of characters, and ends of lines. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/gu;
/** Devices of Windows, with whatever ending, and with spaces before it. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3]) *(?:\.|$)/i;

/**
 * The name as the last part of a path: never empty, neither hidden nor leading anywhere, at most 120 bytes, its ending the one that is seen. What was
 * safe stays as it was.
 */
export function safeFileName(name: string): string {
  const seen = name
    .normalize("NFC")
    .replace(/[\t\r\n]/g, " ")
    .replace(UNSEEN, "")
    .replace(SPECIAL, "-")
    .replace(/\s+/g, " ");
  const bare = trimmed(seen) || NAMELESS;
  return trimmed(withinLimit(DEVICE.test(bare) ? `_${bare}` : bare));
}

/** What stands behind the last dot of a file name, in lower case; empty where there is none. */
export function endingOf(name: string): string {
  const at = name.lastIndexOf(".");
  return at <= 0 ? "" : name.slice(at + 1).toLowerCase();
}

/** Without the dots and spaces that Windows drops at the end, and those that hide a file at the beginning. */
function trimmed(name: string): string {
  return name.replace(/^[. ]+/, "").replace(/[. ]+$/, "");
}

function withinLimit(name: string): string {
  if (utf8Length(name) <= LENGTH_LIMIT) return name;
  const at = name.lastIndexOf(".");
  const ending = at > 0 && utf8Length(name.slice(at)) <= ENDING_LIMIT ? name.slice(at) : "";
  let stem = "";
  let left = LENGTH_LIMIT - utf8Length(ending);
  for (const character of name.slice(0, name.length - ending.length)) {
    left -= utf8Length(character);
    if (left < 0) break;
    stem += character;
  }
  return `${stem}${ending}`;
}
