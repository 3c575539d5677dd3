// A stage's glyph: one family of drawings, in the colour of the text around it.
import type { Stage } from "#shared/model/stage.ts";
import { STAGE_DRAWINGS } from "./stage-drawings.ts";

/** The square the drawings stand on, and how wide a stroke is on screen, in px at every size. */
const GRID = 20;
const STROKE = 1.5;

/** The drawing of a stage, `size` px square. It has the hue of its stage and is hidden from assistive technology. */
export function StageGlyph({ stage, size = 16 }: { readonly stage: Stage; readonly size?: 16 | 20 | 24 | 40 }) {
  const { paths, dashes } = STAGE_DRAWINGS[stage];
  return (
    <svg
      aria-hidden="true"
      fill="none"
      focusable="false"
      height={size}
      stroke={`var(--stage-${stage})`}
      strokeDasharray={dashes}
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth={(STROKE * GRID) / size}
      viewBox={`0 0 ${GRID} ${GRID}`}
      width={size}
    >
      {paths.map((path) => (
        <path d={path} key={path} />
      ))}
    </svg>
  );
}
