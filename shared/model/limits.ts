// How long a text may be, so that a slip of the clipboard cannot swell the file.
/** Most characters in a one-line field such as company or role. */
export const LINE_LIMIT = 300;
/** Most characters in a link. */
export const LINK_LIMIT = 4_000;
/** Most characters in a note or a posting. */
export const TEXT_LIMIT = 100_000;
/** Most characters in a tag, and most tags on an application. */
export const TAG_LIMIT = 60;
export const TAG_COUNT_LIMIT = 40;
