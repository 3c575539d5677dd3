// Taking a document up again from what the person chose, after the current file could not be read.
import { join } from "node:path";
import { emptyDocument } from "#shared/model/document.ts";
import { candidatesIn, readCandidate } from "./candidates.ts";
import type { DataFolder } from "./data-folder.ts";
import type { Kept } from "./document-bytes.ts";
import { ATTACHMENTS, CURRENT, isAttachmentName, isTemporary } from "./file-names.ts";
import { detailOf, errorCode } from "./file-trouble.ts";
import { readDocument } from "./read-document.ts";
import type { StartedDocument, StartedRecovery } from "./start.ts";

/**
 * The document of a candidate, or a new one for null, to be written as a new revision. What would be written over, and unsaved work that was
 * not chosen, is in quarantine then. Where the candidate is not there any more, or nothing may be written, a recovery again.
 */
export async function takeUp(data: DataFolder, recovery: StartedRecovery, name: string | null): Promise<StartedDocument | StartedRecovery> {
  if (recovery.barred) return { ...recovery, why: recovery.barred };
  const { fileSystem, folder, now } = data;
  const candidates = await candidatesIn(fileSystem, folder);
  const found = name === null ? undefined : await readCandidate(fileSystem, folder, name);
  if (name !== null && !found) return { ...recovery, candidates };
  try {
    await quarantineCurrent(data);
    for (const candidate of candidates) {
      if (candidate.name === name || !isTemporary(candidate.name)) continue;
      const unchosen = await readCandidate(fileSystem, folder, candidate.name);
      if (unchosen) await data.quarantine.keep("unsaved", unchosen.bytes, now());
    }
    const revision = Math.max(0, ...candidates.map((candidate) => candidate.revision));
    const kept: Kept = found ? { ...found.kept, revision } : { document: emptyDocument(), revision, savedAt: now().toISOString(), beside: {} };
    await keepNames(data, kept);
    const identity = await fileSystem.stat(join(folder, CURRENT)).catch(unlessMissing);
    return { kind: "document", kept, known: identity && { identity }, access: { mode: "writable" }, notices: [], rewrite: true };
  } catch (error) {
    return { ...recovery, candidates, why: { key: "storage.damaged.notKept", values: { detail: detailOf(error) } } };
  }
}

/** Keeps what lies in the current file's place: a copy where it can be read, else the thing itself. */
async function quarantineCurrent({ fileSystem, folder, quarantine, now }: DataFolder): Promise<void> {
  const current = await readDocument(fileSystem, join(folder, CURRENT));
  if (current.kind === "missing") return;
  if (current.bytes) await quarantine.keep("damaged", current.bytes, now());
  else await quarantine.takeIn("damaged", CURRENT, now());
}

/**
 * Keeps the names of the attachments that the document does not know: the version that did may be lost, and what nothing in the folder
 * mentions is cleared away at a later start.
 */
async function keepNames({ fileSystem, folder, quarantine, now }: DataFolder, { document }: Kept): Promise<void> {
  const names = (await fileSystem.list(join(folder, ATTACHMENTS)).catch(unlessMissing)) ?? [];
  const attachments = names.filter((name) => isAttachmentName(name) && !document.attachments.has(name)).sort();
  if (attachments.length > 0) await quarantine.keep("attachments", Buffer.from(`${JSON.stringify({ attachments }, null, 2)}\n`), now());
}

function unlessMissing(error: unknown): undefined {
  if (errorCode(error) !== "ENOENT") throw error;
}
