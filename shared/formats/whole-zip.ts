// Tells a whole export of ours by its first bytes: it is brought back, not imported.

/** A local file header with the name of the document behind it (APPNOTE.TXT, section 4.3.7). */
const SIGNATURE = [0x50, 0x4b, 0x03, 0x04];
const NAME_AT = 30;
const NAME = "perennial.json";

/** How many bytes are needed to tell. */
export const WHOLE_ZIP_HEAD = NAME_AT + NAME.length;

/** Whether these are the first bytes of a whole export; the document comes first in it. */
export function isWholeZip(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte) && [...NAME].every((letter, at) => bytes[NAME_AT + at] === letter.charCodeAt(0));
}
