// The six stages as drawings from the life of one plant, on a 20 px square.
import type { Stage } from "#shared/model/stage.ts";

/** SVG path data of each stage's strokes. */
export const STAGE_PATHS: { readonly [Name in Stage]: readonly string[] } = {
  // A seed on the wind, not yet landed.
  lead: ["M7.2 16.8 11 8.6", "M11 8.6 5.6 7.4", "M11 8.6 8.4 3.6", "M11 8.6 13.6 3.2", "M11 8.6 16.8 6.6"],
  // A seed on the ground.
  applied: ["M3 17h14", "M13.8 4.2c1.9 3.3 1.5 6.6-.6 8.4-2.2 1.9-5.4 1.3-6.5-1-1.3-2.8 1.3-6.1 7.1-7.4z", "M10.2 9.6l1.4-2.2"],
  // A sprout with its two first leaves.
  interviewed: [
    "M3 17h14",
    "M10 17v-7",
    "M10 10c-4.2.2-6.6-2-6.7-6 4.2-.1 6.6 2 6.7 6z",
    "M10 12.2c-.1-3.4 2-5.5 5.9-5.6.1 3.5-2.1 5.6-5.9 5.6z",
  ],
  // A fallen leaf.
  rejected: ["M3 17h14", "M4.6 14.2c2.3-3.2 5-5.4 8.2-6.6", "M6.5 12c-1.6-4.8 2.6-8.7 10.4-8.4.1 7.6-4.9 11.6-10.4 8.4z"],
  // A shoot that grows from the leaf.
  reconnected: [
    "M2.8 16.2c3.5-4 10.4-4.4 14.4-.2-4.4 2.6-10.8 2.7-14.4.2z",
    "M9.8 13.2v-5",
    "M9.8 8.2c-3 .1-4.9-1.5-5-4.6 3.2-.1 5 1.5 5 4.6z",
    "M9.8 9.8c0-3.3 2-5.3 5.7-5.3 0 3.4-2.1 5.4-5.7 5.3z",
  ],
  // A blossom.
  offered: [
    "M7.94 7.17A2.55 2.55 0 1 1 12.06 7.17A2.55 2.55 0 1 1 13.33 11.08A2.55 2.55 0 1 1 10.00 13.50A2.55 2.55 0 1 1 6.67 11.08A2.55 2.55 0 1 1 7.94 7.17z",
    "M10 10h.01",
  ],
};
