// The start, in an order in which nothing can be lost: lock, read, verify, and write only what was understood.
import { join } from "node:path";
import type { Access, Candidate } from "#shared/contract/backend.ts";
import { emptyDocument } from "#shared/model/document.ts";
import type { Said } from "#shared/text/said.ts";
import { SECOND_FOLDER_NOTE } from "../backups/backup-name.ts";
import { stagingOf } from "../whole/staging.ts";
import { candidatesIn, namesIn, readCandidate } from "./candidates.ts";
import type { DataFolder } from "./data-folder.ts";
import { type KnownFile, knownFile } from "./document-adapter.ts";
import type { Kept } from "./document-bytes.ts";
import { BACKUPS, CURRENT, isTemporary, isTrace, isUnsavedDocument, LOCK_FILE, temporaryName } from "./file-names.ts";
import type { FileSystem } from "./file-system.ts";
import { errorCode, whyReadOnly } from "./file-trouble.ts";
import { makeFolderDurably } from "./make-folder.ts";
import { type Owner, OwnerLock } from "./owner-lock.ts";
import { type Found, readDocument } from "./read-document.ts";
import { placeSchema } from "./schema-file.ts";

/** A document that was read and understood, or a new one. */
export interface StartedDocument {
  readonly kind: "document";
  readonly kept: Kept;
  /** The file's own text, where it says exactly this document. */
  readonly text?: string | undefined;
  /** The file as it was read; absent where there is none. */
  readonly known?: KnownFile | undefined;
  readonly access: Access;
  readonly notices: readonly Said[];
  /** Whether the file should be written anew at once, because what it holds was accepted and not written by this Perennial. */
  readonly rewrite: boolean;
  /** The version of the file's shape where an older Perennial wrote it; that file should be kept before it is written anew. */
  readonly migratedFrom?: number | undefined;
}

/** A document that could not be read, and what it could be taken up from. */
export interface StartedRecovery {
  readonly kind: "recovery";
  readonly why: Said;
  readonly quarantined?: string | undefined;
  readonly candidates: readonly Candidate[];
  /** Why the person's choice must not be written: the folder is read-only, or the file is a newer Perennial's. */
  readonly barred?: Said | undefined;
}

/** What a start came to. */
export interface Started {
  /** Absent where the folder is not ours to write in. */
  readonly lock: OwnerLock | undefined;
  readonly found: StartedDocument | StartedRecovery;
}

type FoundDocument = Extract<Found, { kind: "document" }>;

/** Starts on a folder. Never throws for what a person, a disk or another program can cause. */
export async function start(data: DataFolder, owner: Owner): Promise<Started> {
  const { fileSystem, folder, now } = data;
  const lock = await makeAndLock(fileSystem, folder, owner, now());
  if (!(lock instanceof OwnerLock)) return { lock: undefined, found: await look(data, { mode: "read-only", why: lock }) };
  // What a program that was killed had staged is needed by nobody.
  await stagingOf(data).forget();
  return { lock, found: await look(data, { mode: "writable" }) };
}

async function look(data: DataFolder, access: Access): Promise<StartedDocument | StartedRecovery> {
  const { fileSystem, folder, quarantine, now } = data;
  const found = await readDocument(fileSystem, join(folder, CURRENT));
  if (found.kind === "document") return startWith(data, found, access);
  if (found.kind === "missing" && !(await hasTraces(fileSystem, folder))) {
    const kept: Kept = { document: emptyDocument(), revision: 0, savedAt: now().toISOString(), beside: {} };
    const granted = await probed(fileSystem, folder, access);
    // A first save that was never finished.
    if (granted.mode === "writable") await tidyTemporaries(data, 0).catch(() => []);
    return { kind: "document", kept, access: granted, notices: [], rewrite: false };
  }
  const bytes = found.kind === "damaged" && access.mode === "writable" ? found.bytes : undefined;
  return {
    kind: "recovery",
    why: found.kind === "missing" ? { key: "storage.damaged.missing" } : found.why,
    quarantined: bytes && (await quarantine.keep("damaged", bytes, now()).catch(() => undefined)),
    candidates: await candidatesIn(fileSystem, folder),
    barred: access.mode === "read-only" ? access.why : found.kind === "damaged" && found.newer ? found.why : undefined,
  };
}

/** The lock of a folder that is made where it is not there, or why it is not to be had. */
async function makeAndLock(fileSystem: FileSystem, folder: string, owner: Owner, since: Date): Promise<OwnerLock | Said> {
  try {
    await makeFolderDurably(fileSystem, folder);
  } catch (error) {
    // A folder that is there already may still be read.
    const there = await fileSystem.stat(folder).catch(() => undefined);
    if (there?.kind !== "folder") return whyReadOnly(error);
  }
  return OwnerLock.take(fileSystem, folder, owner, since);
}

/** A document that was read and verified: what was edited is kept, what is left over is tidied, the older generation renewed. */
async function startWith(data: DataFolder, found: FoundDocument, granted: Access): Promise<StartedDocument> {
  const { fileSystem, folder, quarantine, previous, now } = data;
  const { kept, text, intact, newer, repeated, migratedFrom } = found;
  const notices: Said[] = [];
  const access: Access = newer ? { mode: "read-only", why: { key: "storage.readOnly.newer" } } : await probed(fileSystem, folder, granted);
  const writable = access.mode === "writable";
  if (!intact && !newer) {
    const copy = writable ? await quarantine.keep("edited", found.bytes, now()).catch(() => undefined) : undefined;
    notices.push(copy ? { key: "storage.notice.edited", values: { copy } } : { key: "storage.notice.editedNoCopy" });
  }
  if (repeated > 0) notices.push({ key: "storage.notice.repeated", values: { count: repeated } });
  if (writable) {
    // None of these is needed for what follows; each is tried again at the next start.
    await previous.refresh(performance.now()).catch(() => {});
    notices.push(...(await tidyTemporaries(data, kept.revision).catch(() => [])));
    await placeSchema(fileSystem, folder).catch(() => {});
  }
  // A text of another shape, or with records that gave way to others, is not this document word for word.
  const exact = !newer && repeated === 0 && migratedFrom === undefined;
  const rewrite = writable && (!intact || migratedFrom !== undefined);
  return { kind: "document", kept, text: exact ? text : undefined, known: knownFile(found), access, notices, rewrite, migratedFrom };
}

/** Temps of programs that ended while they wrote. One that is whole and newer than the file holds work, and is kept in quarantine. */
async function tidyTemporaries({ fileSystem, folder, quarantine, now }: DataFolder, revision: number): Promise<Said[]> {
  const notices: Said[] = [];
  for (const name of (await namesIn(fileSystem, folder)).filter(isTemporary)) {
    const found = isUnsavedDocument(name) ? await readCandidate(fileSystem, folder, name) : undefined;
    if (found && found.kept.revision > revision) {
      notices.push({ key: "storage.notice.unsavedKept", values: { copy: await quarantine.keep("unsaved", found.bytes, now()) } });
    }
    await fileSystem.remove(join(folder, name));
  }
  await quarantine.tidy();
  for (const name of await namesIn(fileSystem, join(folder, BACKUPS))) {
    if (name.endsWith(".tmp")) await fileSystem.remove(join(folder, BACKUPS, name));
  }
  return notices;
}

/** Whether a document was kept in the folder before. A temp that is not whole was never one. */
async function hasTraces(fileSystem: FileSystem, folder: string): Promise<boolean> {
  let names: readonly string[];
  try {
    names = await fileSystem.list(folder);
  } catch (error) {
    // A folder that cannot be looked into may hold anything.
    return errorCode(error) !== "ENOENT";
  }
  for (const name of names) {
    if (name === LOCK_FILE) continue;
    // A folder without backups is none, nor is the choice of a second folder alone.
    if (name === BACKUPS && holdsNone(await namesIn(fileSystem, join(folder, BACKUPS)))) continue;
    if (isTrace(name) || (await readCandidate(fileSystem, folder, name))) return true;
  }
  return false;
}

function holdsNone(names: readonly string[]): boolean {
  return names.every((name) => name === SECOND_FOLDER_NOTE);
}

/** Finds out, by making a file, whether the folder can be written where the lock alone does not tell. */
async function probed(fileSystem: FileSystem, folder: string, access: Access): Promise<Access> {
  if (access.mode === "read-only") return access;
  const probe = join(folder, temporaryName(CURRENT));
  try {
    await (await fileSystem.open(probe, "create")).close();
    await fileSystem.remove(probe);
  } catch (error) {
    // Anything else, such as a full disk, may pass; it is said when a save meets it.
    if (["EACCES", "EPERM", "EROFS"].includes(errorCode(error) ?? "")) return { mode: "read-only", why: whyReadOnly(error) };
  }
  return access;
}
