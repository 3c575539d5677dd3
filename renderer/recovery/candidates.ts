// In which order the files are offered that the document can be taken up from.
import type { Candidate } from "#shared/contract/backend.ts";

/** The newest first: by revision, then by the instant of the last save. */
export function byNewest(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort((one, other) => other.revision - one.revision || Date.parse(other.savedAt) - Date.parse(one.savedAt));
}
