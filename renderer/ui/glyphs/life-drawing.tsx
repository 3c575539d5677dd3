// The drawing of the first day: the life of one plant on one ground, from the seed to the blossom.
import type { Column } from "#shared/model/stage.ts";

interface Part {
  readonly stage: Column;
  readonly path: string;
}

const WIDTH = 248;
const HEIGHT = 84;

const GROUND = "M4 60h240";
/** Under the ground: from the fallen leaf to what grew of it. */
const ROOT = "M128 66c10 9 26 10 42 3M178 68c12 8 26 8 38 1";

const PARTS: readonly Part[] = [
  // The seed, under the ground.
  { stage: "applied", path: "M31.5 66.6c.3 5.2-1 8.8-3.4 10.3-2.7 1.7-6.1.9-7.5-1.5-1.5-2.6-.5-5.7 2.3-7.2 2.3-1.2 5-1.7 8.6-1.6zM28 70.3l-3 3" },
  // The sprout.
  { stage: "interviewed", path: "M76 60V43M76 45c-7 .3-11.2-3.3-11.6-10 7-.2 11.3 3.4 11.6 10zM76 50c0-6 3.6-9.8 10.4-10 .1 6.3-3.6 10-10.4 10z" },
  // The leaf that fell.
  { stage: "rejected", path: "M104 54.5c5.5-.2 9.5-.8 13.5-2M112 54c3.2-9 14.5-12.5 27.5-5-5.5 9.7-18.5 12-27.5 5zM117.5 52.5c4-.6 8-1.6 11.5-3" },
  // The shoot that grew from the leaf.
  {
    stage: "reconnected",
    path: "M154 59c7-7.5 23-8 33-.6M170 53.5c-.5-8-.2-15 1-22M170.6 34c-.4-7.8 4-12.6 12.6-13 .2 8.3-4 13-12.6 13zM170 44c-5.8.1-9.3-3-9.6-8.7 6-.1 9.5 3 9.6 8.7z",
  },
  // The blossom.
  {
    stage: "offered",
    path: "M222 60V30.5M222 52c-.2-6.2 3.4-10 10.4-10.3.1 6.6-3.4 10.3-10.4 10.3zM222 57c-6 .1-9.7-3-10-8.7 6.2-.1 9.9 3 10 8.7zM219.1 18A3.6 3.6 0 1 1 224.9 18A3.6 3.6 0 1 1 226.8 23.5A3.6 3.6 0 1 1 222 27A3.6 3.6 0 1 1 217.2 23.5A3.6 3.6 0 1 1 219.1 18zM222 22h.01",
  },
];

/** The life of a plant in the five stages' colours, 248 by 84 px; hidden from assistive technology. */
export function LifeDrawing() {
  return (
    <svg
      aria-hidden="true"
      fill="none"
      focusable="false"
      height={HEIGHT}
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth={1.5}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
    >
      <path d={GROUND} stroke="var(--hairline-strong)" />
      <path d={ROOT} stroke="var(--hairline-strong)" strokeDasharray="1 4" />
      {PARTS.map(({ stage, path }) => (
        <path d={path} key={stage} stroke={`var(--stage-${stage})`} />
      ))}
    </svg>
  );
}
