// The six stages as drawings from the life of one plant, on a 20 px square.
import type { Stage } from "#shared/model/stage.ts";

/** One drawing: SVG path data of its strokes, and the dashes they are drawn with, where they are. */
interface Drawing {
  readonly paths: readonly string[];
  readonly dashes?: string;
}

export const STAGE_DRAWINGS: { readonly [Name in Stage]: Drawing } = {
  // A seed that is not in the ground yet.
  lead: { paths: ["M14.35 5.57C15.2 9.03 14.01 12.53 12.53 14.16S7.52 16.78 5.72 15.16 3.87 10.64 5.99 8.27 10.82 5.08 14.35 5.57z"], dashes: "2.2 2.5" },
  // The seed, under the ground.
  applied: {
    paths: [
      "M2.5 3.8h15",
      "M14.24 7.36C14.72 10.67 13.82 13.44 12.26 14.99S7.81 16.9 6.25 15.35 4.7 11.25 6.61 9.34 10.93 6.88 14.24 7.36z",
      "M11.84 9.76L10 11.6",
    ],
  },
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
