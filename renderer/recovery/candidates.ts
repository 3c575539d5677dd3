// In which order the files are offered that the document can be taken up from, and what one may lack.
import type { Candidate } from "#shared/contract/backend.ts";
import { i18n } from "#shared/text/say.ts";

const MINUTE_MS = 60_000;
const UNITS = [
  { unit: "day", minutes: 24 * 60, from: 2 * 24 * 60 },
  { unit: "hour", minutes: 60, from: 90 },
  { unit: "minute", minutes: 1, from: 0 },
] as const;

/** The newest first: by revision, then by the instant of the last save. */
export function byNewest(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort((one, other) => other.revision - one.revision || Date.parse(other.savedAt) - Date.parse(one.savedAt));
}

/** The one to point out for what it holds: more applications than the newest, and more than any newer one. `candidates` as `byNewest` gives them. */
export function holdsMost(candidates: readonly Candidate[]): Candidate | undefined {
  const [newest] = candidates;
  const most = Math.max(0, ...candidates.map(({ applications }) => applications));
  return newest && most > newest.applications ? candidates.find(({ applications }) => applications === most) : undefined;
}

/** How much earlier a version was saved than another one, in words: `5 minutes`, `3 hours`, `12 days`; undefined where it was not. Both are instants. */
export function spanBetween(earlier: string, later: string): string | undefined {
  const minutes = Math.round((Date.parse(later) - Date.parse(earlier)) / MINUTE_MS);
  const fitting = UNITS.find(({ from }) => minutes >= from);
  if (!fitting || minutes < 1) return undefined;
  const format = new Intl.NumberFormat(i18n.language, { style: "unit", unit: fitting.unit, unitDisplay: "long" });
  return format.format(Math.round(minutes / fitting.minutes));
}
