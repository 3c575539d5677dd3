// How warm, as a small drawing: a round that is full, half full, empty, or only begun. The word stands beside it.
import type { Warmth } from "#shared/queries/warmth.ts";

const FILL: Readonly<Record<Warmth, string | undefined>> = {
  warm: "M7 1.75a5.25 5.25 0 0 1 0 10.5a5.25 5.25 0 0 1 0-10.5",
  cooling: "M7 1.75a5.25 5.25 0 0 0 0 10.5z",
  resting: undefined,
  new: undefined,
};

/** The drawing, in the hue of what grows. */
export function WarmthMark({ warmth }: { warmth: Warmth }) {
  return (
    <svg width={14} height={14} viewBox="0 0 14 14" fill="none" stroke="var(--stage-reconnected)" strokeWidth={1.25} aria-hidden="true">
      <circle cx={7} cy={7} r={5.25} strokeDasharray={warmth === "new" ? "2.2 2.2" : undefined} />
      {FILL[warmth] && <path d={FILL[warmth]} fill="var(--stage-reconnected)" stroke="none" />}
    </svg>
  );
}
