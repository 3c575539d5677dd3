// Settling which of two versions counts, after somebody else changed the file; the other one is kept as a copy.
import { join } from "node:path";
import type { Said } from "#shared/text/said.ts";
import type { DocumentKeeper } from "./document-keeper.ts";
import { keepTheirs } from "./storage/conflict-copy.ts";
import type { DataFolder } from "./storage/data-folder.ts";
import { CURRENT } from "./storage/file-names.ts";
import { whyUnsaved } from "./storage/file-trouble.ts";
import { readDocument } from "./storage/read-document.ts";

/** Keeps what is in memory or what is on disk. Gives what the person should know where the choice could not be followed; nothing is changed then. */
export async function settle(data: DataFolder, keeper: DocumentKeeper, keep: "ours" | "theirs"): Promise<Said | undefined> {
  if (keeper.saving.state !== "conflict") return undefined;
  try {
    return keep === "ours" ? await keepOurVersion(data, keeper) : await takeTheirVersion(data, keeper);
  } catch (error) {
    return whyUnsaved(error);
  }
}

async function keepOurVersion({ fileSystem, folder, quarantine, now }: DataFolder, keeper: DocumentKeeper): Promise<undefined> {
  const aside = keeper.saving.state === "conflict" ? keeper.saving.copy : undefined;
  const theirs = await readDocument(fileSystem, join(folder, CURRENT));
  if (theirs.kind === "damaged" && !theirs.bytes) await quarantine.takeIn("edited", CURRENT, now());
  else if (theirs.kind !== "missing") await keepTheirs(fileSystem, folder, now());
  await keeper.putOurs(theirs.kind === "document" ? theirs.kept.revision : 0);
  // Our copy says nothing that the file does not say now; it is kept, but need not be offered to be merged.
  if (aside !== undefined && keeper.saving.state === "saved") await quarantine.takeIn("copy", aside, now()).catch(() => {});
}

async function takeTheirVersion({ fileSystem, folder }: DataFolder, keeper: DocumentKeeper): Promise<Said | undefined> {
  // The copy of ours has to hold the last change too.
  await keeper.save();
  if (keeper.saving.state !== "conflict") return undefined;
  const theirs = await readDocument(fileSystem, join(folder, CURRENT));
  if (theirs.kind === "missing") return { key: "storage.notice.theirsGone" };
  if (theirs.kind === "damaged") return theirs.why;
  await keeper.takeTheirs();
  return undefined;
}
