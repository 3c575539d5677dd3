// Why a whole export could not be made or taken in, in the person's words.
import type { TextKey } from "#shared/text/catalogue.ts";
import type { Said } from "#shared/text/said.ts";
import { detailOf, errorCode, Trouble } from "../storage/file-trouble.ts";

const because: Readonly<Record<string, TextKey>> = {
  ENOSPC: "whole.trouble.diskFull",
  EDQUOT: "whole.trouble.diskFull",
  EACCES: "whole.trouble.noPermission",
  EPERM: "whole.trouble.noPermission",
  EROFS: "whole.trouble.noPermission",
  ENOENT: "whole.trouble.folderGone",
  ENOTDIR: "whole.trouble.folderGone",
};

/** What the disk did not let be done. Nothing was changed when this is said. */
export function whyNotDone(error: unknown): Said {
  if (error instanceof Trouble) return error.why;
  const key = because[errorCode(error) ?? ""];
  return key ? { key } : { key: "whole.trouble.other", values: { detail: detailOf(error) } };
}

/** Whether an error is one of the system, and not of what was read. */
function isOfSystem(error: unknown): boolean {
  return /^E[A-Z0-9]+$/.test(errorCode(error) ?? "");
}

/** Why a file that came from outside is not taken: what the disk did, or that the file is no whole zip. */
export function whyNotTaken(error: unknown): Said {
  return error instanceof Trouble || isOfSystem(error) ? whyNotDone(error) : { key: "whole.refused.damaged" };
}
