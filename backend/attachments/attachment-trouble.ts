// Why a file could not be taken in or given out, in the person's words.
import type { Refused } from "#shared/contract/backups.ts";
import { ATTACHMENT_LIMIT } from "#shared/model/limits.ts";
import type { Said } from "#shared/text/said.ts";
import { detailOf, errorCode, Trouble } from "../storage/file-trouble.ts";

/** What the person is told where something was not done. */
export function refused(why: Said): Refused {
  return { kind: "refused", why };
}

/** That a file is larger than an attachment can be. */
export function tooLarge(): Trouble {
  return new Trouble({ key: "refusal.attachmentTooLarge", values: { limit: ATTACHMENT_LIMIT / 1024 / 1024 } });
}

/** What kept a file from being taken in. Nothing of it is left then. */
export function whyNotKept(error: unknown): Said {
  if (error instanceof Trouble) return error.why;
  const code = errorCode(error);
  if (code === "ENOSPC" || code === "EDQUOT") return { key: "refusal.uploadDiskFull" };
  if (code === "ENOENT" || code === "ENOTDIR") return { key: "refusal.uploadFolderGone" };
  return { key: "refusal.uploadNotKept", values: { detail: detailOf(error) } };
}

/** What kept a file that is kept from being read. */
export function whyUnreadable(error: unknown): Said {
  if (error instanceof Trouble) return error.why;
  return { key: "refusal.attachmentUnreadable", values: { detail: detailOf(error) } };
}
