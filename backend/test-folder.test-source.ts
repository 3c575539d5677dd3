// What the tests of the backend share: folders of their own, envelopes and documents to put into them.
import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect } from "vitest";
import type { Envelope, Intent } from "#shared/commands/envelope.ts";
import type { Backend, Committed, Happened, Opened, Saving } from "#shared/contract/backend.ts";
import { memoryChannels } from "#shared/contract/channel.ts";
import { connectToBackend } from "#shared/contract/wire.ts";
import type { Application } from "#shared/model/application.ts";
import { emptyDocument } from "#shared/model/document.ts";
import { dataOfDocument } from "#shared/model/file.ts";
import { ZERO_HASH } from "#shared/model/file-head.ts";
import type { File } from "#shared/model/file-schema.ts";
import type { OpenFolder } from "./open-folder.ts";
import { SCHEMA_FILE } from "./storage/file-names.ts";

const endings: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** Has something done after the test, the last one first. */
export function afterwards(end: () => Promise<unknown>): void {
  endings.push(end);
}

/** A new empty folder, removed after the test. */
export async function newFolder(inside = tmpdir()): Promise<string> {
  const folder = await mkdtemp(join(inside, "perennial-"));
  afterwards(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** An envelope around an intent, with an id of its own. */
export function envelope(intent: Intent, id: string = randomUUID()): Envelope {
  return { id, at: "2026-01-31T12:00:00.000Z", today: "2026-01-31", intent };
}

/** An envelope that adds an application. */
export function adding(id: string, company = `Company ${id}`): Envelope {
  return envelope({ type: "application.add", id, stage: "applied", before: null, fields: { company, role: "Gardener" } });
}

/** An envelope that moves applications to the end of a stage. */
export function moving(ids: string[], stage: "applied" | "interviewed" | "rejected"): Envelope {
  return envelope({ type: "application.move", ids, stage, before: null });
}

/** An application with a history, `size` characters of notes or more. */
export function application(index: number, size = 200): Application {
  return {
    id: `application-${index}`,
    company: `Orchard ${index} "Sons" & Ærø`,
    role: "Keeper of seeds\tand 🌱",
    tags: ["remote", `t${index % 7}`],
    stage: "applied",
    rank: `a${String(index).padStart(6, "0")}V`,
    createdAt: "2025-11-02T08:30:00.000Z",
    timeline: [
      { id: "n", kind: "note", at: "2025-11-03", text: "Wrote to them.\n".repeat(Math.ceil(size / 15)) },
      { id: "m", kind: "move", at: "2025-11-04T10:00:00.000Z", from: "lead", to: "applied" },
    ],
  };
}

/** A whole file of this many applications; its hash is not that of its bytes. */
export function file(count: number, size?: number): File {
  const document = {
    ...emptyDocument(),
    applications: new Map(Array.from({ length: count }, (_, index) => [`application-${index}`, application(index, size)])),
  };
  return { format: "perennial", schema: 1, revision: 7, savedAt: "2026-01-30T10:00:00.000Z", sha256: ZERO_HASH, data: dataOfDocument(document) };
}

/** What a client was told. */
export interface Told {
  readonly backend: Backend;
  readonly committed: Committed[];
  readonly saving: Saving[];
  readonly happened: Happened[];
  readonly replaced: () => number;
}

/** A client over a channel in memory. */
export function clientOf(open: OpenFolder): Told {
  const { one, other } = memoryChannels();
  const committed: Committed[] = [];
  const saving: Saving[] = [];
  const happened: Happened[] = [];
  let replaced = 0;
  open.serve(one);
  const backend = connectToBackend(other, {
    committed: (event) => void committed.push(event),
    saving: (state) => void saving.push(state),
    replaced: () => {
      replaced += 1;
    },
    arrived: () => {},
    visit: () => {},
    happened: (event) => void happened.push(event),
  });
  return { backend, committed, saving, happened, replaced: () => replaced };
}

/** What was opened, which must be a document. */
export function documentOf(opened: Opened): Extract<Opened, { kind: "document" }> {
  if (opened.kind !== "document") throw new Error(`A document was expected, not: ${opened.why.key}`);
  return opened;
}

/** What lies in a folder that something was committed to, once its schema is there, which comes a little after. */
export async function namesWithSchema(folder: string): Promise<string[]> {
  await expect.poll(() => readdir(folder)).toContain(SCHEMA_FILE);
  return readdir(folder);
}
