// What sync programs, systems and Perennial call another version of the document that they put beside it.
import type { VersionCopy } from "#shared/contract/copies.ts";

/** The longest file name that systems take. */
const LENGTH_LIMIT = 255;

/**
 * What stands between `perennial` and `.json`, the more telling shapes first. Dropbox: help.dropbox.com, "What's a conflicted copy?",
 * in the language of the account, so that only the bracket with a day at its end is the same everywhere. Syncthing: docs.syncthing.net, "Understanding
 * Synchronization", conflicting changes. Nextcloud and ownCloud: `_conflict-` with or without a user, since 2.5 `(conflicted copy ...)`
 * (owncloud/client, pull request 6417). iCloud and the Finder count behind a space, Google Drive and browsers in brackets. OneDrive adds the computer's name.
 */
const SHAPES: readonly { readonly from: VersionCopy["from"]; readonly between: RegExp }[] = [
  { from: "perennial", between: /^\.conflict-.+$/ },
  { from: "syncthing", between: /^\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]{7})?$/ },
  { from: "nextcloud", between: /^_conflict-(?:.+-)?\d{8}-\d{6}$/ },
  { from: "nextcloud", between: /^ \(conflicted copy(?: .+)? \d{4}-\d{2}-\d{2} \d{6}\)$/i },
  { from: "dropbox", between: /^ \(.*\d{4}-\d{2}-\d{2}(?: \d+)?\)(?: \(\d+\))?$/ },
  { from: "dropbox", between: /^ \(.*conflicted copy.*\)(?: \(\d+\))?$/i },
  { from: "icloud", between: /^ \d{1,3}$/ },
  { from: "other", between: /^ ?\(\d{1,3}\)$/ },
  // A computer's name has at most 15 letters, figures and hyphens on Windows; more are let through for what a person calls it.
  { from: "onedrive", between: /^-[\p{L}\p{N}][\p{L}\p{N} _'’.-]{0,62}$/u },
];

/**
 * Who left a copy of this name; undefined where no copy is called so, as the file itself, the generation before it and the schema. A name is only a reason
 * to look into the file.
 */
export function copyOrigin(name: string): VersionCopy["from"] | undefined {
  if (name.length > LENGTH_LIMIT || /[/\\\p{Cc}]/u.test(name)) return undefined;
  const [, between] = /^perennial(.+)\.json$/i.exec(name) ?? [];
  return between === undefined ? undefined : SHAPES.find((shape) => shape.between.test(between))?.from;
}
