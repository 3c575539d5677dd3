// Opens the data folder for a command that writes to it, by the same lock and writer as the app.
import { randomUUID } from "node:crypto";
import { openFolder } from "#backend/open-folder.ts";
import type { Intent } from "#shared/commands/envelope.ts";
import type { Backend, Opened } from "#shared/contract/backend.ts";
import { localDay } from "#shared/model/calendar.ts";
import type { Document } from "#shared/model/document.ts";
import type { ImportShape } from "#shared/model/settings.ts";
import type { Said } from "#shared/text/said.ts";
import { say } from "#shared/text/say.ts";
import { type Call, Stopped } from "./command.ts";
import { documentOnDisk } from "./data-on-disk.ts";

/** What a command may do while the folder is its own. */
export interface WritableFolder {
  readonly document: Document;
  readonly today: string;
  /** Sends one intent; resolves when it is durable. Throws `Stopped` where it is refused or not on disk. */
  commit(intent: Extract<Intent, { type: "document.import" | "application.add" }>): Promise<void>;
  /** Keeps how files of some shapes were read. What has been imported does not hang on it, so it is let go where it cannot be saved. */
  remember(importShapes: readonly ImportShape[]): Promise<void>;
  readonly backend: Pick<Backend, "backUp" | "compare" | "restore" | "upload">;
}

type Recovery = Extract<Opened, { kind: "recovery" }>;

/**
 * Opens the folder, lets `work` use it, and closes it whatever came of that. Throws `Stopped` where it cannot be written, or cannot be read and
 * the command has no way to `recover` it.
 */
export async function withWritableFolder<Result>(
  { folder, tell }: Call,
  work: (writable: WritableFolder) => Promise<Result>,
  recover?: (backend: Pick<Backend, "recover">, found: Recovery) => Promise<Result>,
): Promise<Result> {
  const open = await openFolder({ folder, owner: "terminal" });
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= open.close();
    return closing;
  };
  try {
    const opened = await open.backend.open();
    if (opened.kind === "recovery" && recover) return await recover(open.backend, opened);
    if (opened.kind === "recovery") throw new Stopped({ key: "terminal.recoverFirst", values: { why: say(opened.why) } });
    if (opened.access.mode === "read-only") throw notWritable(opened.access.why);
    for (const notice of opened.notices) tell(notice);
    const document = open.document();
    if (!document) throw new Error("an opened folder without a document");
    const now = new Date();
    const today = localDay(now);
    return await work({
      document,
      today,
      backend: open.backend,
      remember: async (importShapes) => {
        const intent: Intent = { type: "settings.edit", settings: { importShapes: [...importShapes] } };
        await open.backend.commit({ id: randomUUID(), at: now.toISOString(), today, intent });
      },
      commit: async (intent) => {
        const outcome = await open.backend.commit({ id: randomUUID(), at: now.toISOString(), today, intent });
        if (outcome.kind === "committed") return;
        if (outcome.kind === "refused") throw new Stopped(outcome.why);
        // Closing tries to save once more; what counts is what is on disk after that.
        await close();
        const saved = (await documentOnDisk(folder))?.kept.document;
        if (intent.type === "application.add") {
          if (saved?.applications.has(intent.id)) return;
          throw new Stopped({ key: "terminal.notAdded", values: { why: say(notSaved(outcome.why)) } });
        }
        const isSaved = (table: "applications" | "people" | "touchpoints") => intent[table]?.[0] && saved?.[table].has(intent[table][0].id);
        if (isSaved("applications") || isSaved("people") || isSaved("touchpoints")) return;
        throw new Stopped({ key: "terminal.notImported", values: { count: intent.applications.length, why: say(notSaved(outcome.why)) } });
      },
    });
  } finally {
    await close();
  }
}

/** What the app says of another owner, as it is for a command that ends here. */
const OWNED: ReadonlyMap<string, Said["key"]> = new Map([
  ["storage.readOnly.owned", "terminal.owned"],
  ["storage.readOnly.ownedByBrowser", "terminal.ownedByBrowser"],
  ["storage.readOnly.ownedByTerminal", "terminal.ownedByTerminal"],
  ["storage.readOnly.ownedByWindow", "terminal.ownedByWindow"],
]);

/** Why a command cannot write: who holds the folder, or what else keeps it from being written. */
export function notWritable(why: Said): Stopped {
  const key = OWNED.get(why.key);
  return new Stopped(key ? { ...why, key } : why);
}

/** What the app says of a save that it goes on trying, as it is for a command that ends here. */
const NOT_SAVED: ReadonlyMap<string, Said["key"]> = new Map([
  ["storage.unsaved.busy", "terminal.notSaved.busy"],
  ["storage.unsaved.diskFull", "terminal.notSaved.diskFull"],
  ["storage.unsaved.noPermission", "terminal.notSaved.noPermission"],
  ["storage.unsaved.readOnlyDisk", "terminal.notSaved.readOnlyDisk"],
  ["storage.unsaved.tooLarge", "terminal.notSaved.tooLarge"],
]);

function notSaved({ key, values }: Said): Said {
  return { key: NOT_SAVED.get(key) ?? "terminal.notSaved.other", ...(values ? { values } : {}) };
}
