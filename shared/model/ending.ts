// How an application that was rejected ended.

export const ENDINGS = ["noReply", "screenedOut", "afterInterview", "positionClosed"] as const;
export type Ending = (typeof ENDINGS)[number];
