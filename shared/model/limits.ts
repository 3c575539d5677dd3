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
/** Most characters in one point of a debrief, and most points in one of its lists. */
export const POINT_LIMIT = 2_000;
export const POINT_COUNT_LIMIT = 100;
/** Most links of a person. */
export const LINK_COUNT_LIMIT = 20;
/** Most filters that can be kept by name. */
export const FILTER_COUNT_LIMIT = 50;
/** Most shapes of imported files whose reading is remembered; most characters that tell a shape, and most choices in one. */
export const SHAPE_COUNT_LIMIT = 30;
export const SHAPE_LIMIT = 8_000;
export const SHAPE_CHOICE_LIMIT = 500;
/** The fewest and the most days after which an application may count as quiet. */
export const QUIET_DAYS_LIMIT = { least: 7, most: 365 } as const;
/** The most minutes ahead of an interview at which to tell of it (two weeks), and how many such times there may be. */
export const LEAD_LIMIT = 20_160;
export const LEAD_COUNT_LIMIT = 6;
/** Most bytes of an attachment. */
export const ATTACHMENT_LIMIT = 50 * 1024 * 1024;
/** Most origins of one thing. */
export const ORIGINS_LIMIT = 50;
