// `perennial verify`: reads and checks the file, every copy of it, and the files of its attachments, and changes nothing.
import { join } from "node:path";
import { checkAttachments } from "#backend/attachments/checked-attachments.ts";
import { SECOND_FOLDER_NOTE } from "#backend/backups/backup-name.ts";
import { whyUnsound } from "#backend/backups/backup-trouble.ts";
import { candidatesIn, namesIn } from "#backend/storage/candidates.ts";
import { copyOrigin } from "#backend/storage/copy-names.ts";
import { BACKUPS, CURRENT, isUnsavedDocument, PREVIOUS } from "#backend/storage/file-names.ts";
import { realFileSystem } from "#backend/storage/file-system.ts";
import { type Found, readDocument } from "#backend/storage/read-document.ts";
import type { Said } from "#shared/text/said.ts";
import { say } from "#shared/text/say.ts";
import { type Command, Stopped, wordsUpTo } from "./command.ts";
import { tellIfOwned } from "./data-on-disk.ts";

/** What was found of one file. */
interface Verdict {
  readonly name: string;
  readonly state: "sound" | "edited" | "newer" | "damaged";
  readonly revision?: number;
  readonly savedAt?: string;
  readonly applications?: number;
  readonly people?: number;
  readonly touchpoints?: number;
  readonly debriefs?: number;
  readonly attachments?: number;
  readonly why?: string;
}

export const verify: Command = {
  options: {},
  async run(call) {
    wordsUpTo(call, 0);
    const { folder, json, print, tell } = call;
    const current = await readDocument(realFileSystem, join(folder, CURRENT));
    const copies = await copiesIn(folder);
    if (current.kind === "missing" && copies.length === 0) throw new Stopped({ key: "terminal.nothingThere", values: { folder } });
    await tellIfOwned(call);
    const files = [{ name: CURRENT, found: current }, ...copies].map(({ name, found }) => verdictOn(name, found));
    const attachments = current.kind === "document" ? await checkAttachments(realFileSystem, folder, current.kept.document) : [];
    const sound = files.every(({ state }) => state === "sound" || state === "edited") && attachments.length === 0;
    if (json) print(`${JSON.stringify({ sound, files, attachments })}\n`);
    else {
      for (const verdict of files) print(`${say(lineOf(verdict))}\n`);
      for (const { name, state } of attachments)
        print(`${say({ key: state === "missing" ? "terminal.verified.attachmentMissing" : "terminal.verified.attachmentAltered", values: { name } })}\n`);
      tell({ key: sound ? "terminal.verified.allSound" : "terminal.verified.notAllSound" });
    }
    return sound ? 0 : 1;
  },
};

/** Every copy in the folder. A temp that is not whole was never a copy, only an interrupted save. */
async function copiesIn(folder: string): Promise<{ name: string; found: Found }[]> {
  const usable = new Set((await candidatesIn(realFileSystem, folder)).map(({ name }) => name));
  const beside = (await namesIn(realFileSystem, folder)).filter(
    (name) => name === PREVIOUS || copyOrigin(name) || (isUnsavedDocument(name) && usable.has(name)),
  );
  const backups = (await namesIn(realFileSystem, join(folder, BACKUPS)))
    .filter((name) => name.endsWith(".json") && name !== SECOND_FOLDER_NOTE)
    .map((name) => `${BACKUPS}/${name}`);
  const copies: { name: string; found: Found }[] = [];
  // One after the other: each may be as large as 64 MiB.
  for (const name of [...beside.sort(), ...backups.sort()]) copies.push({ name, found: await readDocument(realFileSystem, join(folder, name)) });
  return copies;
}

function verdictOn(name: string, found: Found): Verdict {
  if (found.kind === "missing") return { name, state: "damaged", why: say({ key: "storage.damaged.missing" }) };
  const unsound = name.startsWith(`${BACKUPS}/`) ? whyUnsound(found) : undefined;
  if (unsound) return { name, state: unsound.key === "backups.damaged.newer" ? "newer" : "damaged", why: say(unsound) };
  if (found.kind === "damaged") return { name, state: found.newer ? "newer" : "damaged", why: say(found.why) };
  const { revision, savedAt, document } = found.kept;
  const state = found.newer ? "newer" : found.intact ? "sound" : "edited";
  const { applications, people, touchpoints, debriefs, attachments } = document;
  const records = { applications: applications.size, people: people.size, touchpoints: touchpoints.size, debriefs: debriefs.size };
  const counts = { ...records, attachments: attachments.size };
  return { name, state, revision, savedAt, ...counts };
}

function lineOf({ name, state, why, revision = 0, applications: count = 0, people = 0, touchpoints = 0, debriefs = 0, attachments = 0 }: Verdict): Said {
  if (why !== undefined) return { key: "terminal.verified.damaged", values: { name, why } };
  if (state === "newer") return { key: "terminal.verified.newer", values: { name, revision } };
  return {
    key: state === "edited" ? "terminal.verified.edited" : "terminal.verified.sound",
    values: { name, revision, count, people, touchpoints, debriefs, attachments },
  };
}
