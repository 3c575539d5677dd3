// Why an application was put away.

/** The person withdrew, declined the offer, accepted it, or the posting closed. */
export const ARCHIVE_REASONS = ["withdrew", "declined", "accepted", "closed"] as const;
export type ArchiveReason = (typeof ARCHIVE_REASONS)[number];
