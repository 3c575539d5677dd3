// The steps from every version of the file that ever was to the one that this program writes, the oldest first.
import type { Step } from "./climb.ts";

/** Version 1 is the first, so there is nothing to climb yet. A new version brings a file of its own, `from-<older>.ts`, and its line here. */
export const LADDER: readonly Step[] = [];
