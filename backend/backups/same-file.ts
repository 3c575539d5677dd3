// Whether a file is still the one that was looked at.
import type { Identity } from "../storage/file-system.ts";

/** By what the system tells of it, without reading it. */
export function isSameFile(one: Identity, other: Identity): boolean {
  return one.device === other.device && one.inode === other.inode && one.size === other.size && one.modified === other.modified;
}
