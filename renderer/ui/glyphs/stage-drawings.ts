// The six stages as drawings from the life of one plant, on a 20 px square.
import type { Stage } from "#shared/model/stage.ts";

/** One drawing: SVG path data of its strokes, and the dashes they are drawn with, where they are. */
interface Drawing {
  readonly paths: readonly string[];
  readonly dashes?: string;
}

const SEED = "M10 3.2c3 2.7 4.5 5.3 4.5 8.2a4.5 4.5 0 0 1-9 0c0-2.9 1.5-5.5 4.5-8.2z";

export const STAGE_DRAWINGS: { readonly [Name in Stage]: Drawing } = {
  // A seed that is not in the ground yet.
  lead: { paths: [SEED], dashes: "2.2 2.45" },
  // The seed, half in the ground.
  applied: { paths: ["M2.5 12.5h2.7", "M14.8 12.5h2.7", SEED] },
  // A sprout with its two first leaves.
  interviewed: {
    paths: ["M3 17h14", "M10 17v-7", "M10 10c-4.2.2-6.6-2-6.7-6 4.2-.1 6.6 2 6.7 6z", "M10 12.2c-.1-3.4 2-5.5 5.9-5.6.1 3.5-2.1 5.6-5.9 5.6z"],
  },
  // A fallen leaf.
  rejected: { paths: ["M3 17h14", "M4.6 14.2c2.3-3.2 5-5.4 8.2-6.6", "M6.5 12c-1.6-4.8 2.6-8.7 10.4-8.4.1 7.6-4.9 11.6-10.4 8.4z"] },
  // A shoot that grows from the fallen leaf.
  reconnected: {
    paths: [
      "M2.5 16.3c3.4-4.4 10.8-4.7 15-.3-4.6 2.7-11.2 2.8-15 .3z",
      "M9.6 13c0-2.2.1-3.8.7-5.6",
      "M10.1 8.2c-.2-3.2 1.7-5.3 5.4-5.5.1 3.5-1.8 5.6-5.4 5.5z",
    ],
  },
  // A blossom.
  offered: {
    paths: [
      "M7.94 7.17A2.55 2.55 0 1 1 12.06 7.17A2.55 2.55 0 1 1 13.33 11.08A2.55 2.55 0 1 1 10.00 13.50A2.55 2.55 0 1 1 6.67 11.08A2.55 2.55 0 1 1 7.94 7.17z",
      "M10 10h.01",
    ],
  },
};
