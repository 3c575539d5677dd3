// A data folder opened: what is in it, who may write, and the clients that are served from it.
import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import type { Envelope } from "#shared/commands/envelope.ts";
import type { Access, Backend, Opened, Outcome, Saving } from "#shared/contract/backend.ts";
import type { Channel } from "#shared/contract/channel.ts";
import { serveClient } from "#shared/contract/wire.ts";
import type { Arrived } from "#shared/model/arrived.ts";
import { localDay } from "#shared/model/calendar.ts";
import type { Document } from "#shared/model/document.ts";
import type { Said } from "#shared/text/said.ts";
import { Arrivals } from "./arrivals/arrivals.ts";
import { steadyTicks, type Ticks } from "./arrivals/clock.ts";
import { Attachments } from "./attachments/attachments.ts";
import { Backups } from "./backups/backups.ts";
import { besideDocument, type Parts } from "./beside-document.ts";
import { realWeb, type Web } from "./capture/web.ts";
import { ClientPlace, Clients } from "./clients.ts";
import { Copies } from "./copies/copies.ts";
import { ForeignChanges } from "./copies/foreign-changes.ts";
import { type Watch, watchByLooking } from "./copies/watch.ts";
import { DocumentKeeper } from "./document-keeper.ts";
import { dueInBin } from "./due-in-bin.ts";
import { Line } from "./line.ts";
import type { Served, SystemWindows } from "./served.ts";
import { settle } from "./settle.ts";
import { keepOurs } from "./storage/conflict-copy.ts";
import type { DataFolder } from "./storage/data-folder.ts";
import { DocumentAdapter } from "./storage/document-adapter.ts";
import { DocumentBytes } from "./storage/document-bytes.ts";
import { type FileSystem, realFileSystem } from "./storage/file-system.ts";
import type { Owner, OwnerLock } from "./storage/owner-lock.ts";
import { PreviousGeneration } from "./storage/previous-generation.ts";
import { Quarantine } from "./storage/quarantine.ts";
import { placeSchema } from "./storage/schema-file.ts";
import { type Started, start } from "./storage/start.ts";
import { takeUp } from "./storage/take-up.ts";
import { WholeExports } from "./whole/whole-exports.ts";

export interface FolderOptions {
  /** The data folder; made where it is not there. */
  readonly folder: string;
  /** What kind of program opens it; told to others that find it locked. */
  readonly owner: Owner;
  readonly fileSystem?: FileSystem;
  readonly now?: () => Date;
  /** First pause, in ms, before a save that could not be done is tried again. */
  readonly retryMs?: number;
  /** Windows of the system, in a shell that has them. */
  readonly windows?: SystemWindows;
  /** When it is looked whether somebody else changed something in the folder; every two seconds unless given. */
  readonly watch?: Watch;
  /** Tells the person what is due where no page is open too, as a system's notifications do; else it waits for a page. */
  readonly announce?: (arrived: Arrived) => void;
  /** Whether `announce` reaches the person now; it does unless given. */
  readonly canAnnounce?: (document: Document) => boolean;
  /** Shows a notification of the system to be looked at, where `announce` shows such. */
  readonly tryOut?: () => void;
  /** The network, where a posting is read that the person asked for; the real one unless given. */
  readonly web?: Web;
  /** When it is looked whether something is due; every twenty seconds unless given. */
  readonly ticks?: Ticks;
}

/** A data folder in use. */
export interface OpenFolder {
  /** For a client in the same process, which is told nothing. */
  readonly backend: Backend;
  /** Serves one more client, which is told what becomes durable. */
  serve(channel: Channel): void;
  /** The document as it is in memory; undefined until a damaged one is recovered. */
  document(): Document | undefined;
  /** Whether it can be written. */
  access(): Access;
  /** Calls back whenever a change became durable. */
  onDurable(listener: () => void): void;
  /** Calls back whenever a save could not be done, or could be again. */
  onSaving(listener: (saving: Saving) => void): void;
  /** What is due, and holding it back. */
  readonly arrivals: Pick<Arrivals, "look" | "pause" | "paused">;
  /** Shows every page the place of a hash address. */
  visit(address: string): void;
  /** Saves what is not saved yet, and lets the next owner in. */
  close(): Promise<void>;
}

/** Opens a data folder. Never throws for what a person, a disk or another program can cause: `backend.open()` tells that. */
export async function openFolder(options: FolderOptions): Promise<OpenFolder> {
  const folder = resolve(options.folder);
  const { owner, fileSystem = realFileSystem, now = () => new Date(), retryMs = 1_000 } = options;
  const quarantine = new Quarantine(fileSystem, folder);
  const data: DataFolder = { folder, fileSystem, now, quarantine, previous: new PreviousGeneration(fileSystem, folder) };
  const open = new ServedFolder(data, await start(data, owner), retryMs, options);
  await open.begin();
  return open;
}

class ServedFolder implements OpenFolder {
  readonly backend: Backend;
  readonly #data: DataFolder;
  readonly #lock: OwnerLock | undefined;
  readonly #retryMs: number;
  readonly #clients = new Clients();
  readonly #durableListeners: (() => void)[] = [];
  readonly #savingListeners: ((saving: Saving) => void)[] = [];
  #found: Started["found"];
  /** Where the folder can be written and its document was understood. */
  #keeper: DocumentKeeper | undefined;
  #schema: Promise<void> | undefined;
  #closed = false;
  /** Recovering, settling and restoring, one after the other. */
  readonly #turn = new Line();
  /** Whether it goes on by itself: backs up at the start and daily, and tells what is due. A command of the terminal does what it is asked for. */
  readonly #goesOn: boolean;
  readonly #parts: Parts;
  readonly #foreign: ForeignChanges;
  readonly #watch: Watch;
  #stopWatching = () => {};
  readonly arrivals: Arrivals;
  readonly #ticks: Ticks;

  constructor(
    data: DataFolder,
    { lock, found }: Started,
    retryMs: number,
    { owner, windows, announce, canAnnounce = () => true, tryOut, watch = watchByLooking, ticks = steadyTicks, web = realWeb }: FolderOptions,
  ) {
    this.#data = data;
    const served = this.#asServed(windows);
    const whole = new WholeExports(served);
    const attachments = new Attachments(served);
    this.#ticks = ticks;
    this.arrivals = new Arrivals(served, {
      canTell: (document) => this.#clients.areThere() || (announce !== undefined && canAnnounce(document)),
      tell: (arrived) => {
        this.#clients.arrived(arrived);
        announce?.(arrived);
      },
    });
    this.#parts = { served, whole, attachments, backups: new Backups(served, whole), copies: new Copies(served), arrivals: this.arrivals, web, tryOut };
    this.#foreign = new ForeignChanges({
      ...served,
      keeper: () => this.#keeper,
      keepBefore: () => this.#parts.backups.keepBefore(),
      replaced: () => this.#clients.replaced(undefined),
    });
    this.#watch = watch;
    this.#goesOn = owner !== "terminal";
    this.#lock = lock;
    this.#retryMs = retryMs;
    this.#found = found;
    this.backend = this.#backendFor(undefined);
    this.#keep();
  }

  /** What is to be done once everything opened fine. */
  async begin(): Promise<void> {
    await this.#parts.attachments.begin();
    await this.#foreign.begin();
    this.#stopWatching = this.#watch(() => this.#foreign.look());
  }

  serve(channel: Channel): void {
    const place = new ClientPlace();
    this.#clients.add(place, serveClient(channel, this.#backendFor(place)));
    channel.onClose(() => this.#clients.remove(place));
  }

  document(): Document | undefined {
    return this.#keeper?.document ?? (this.#found.kind === "document" ? this.#found.kept.document : undefined);
  }

  visit(address: string): void {
    this.#clients.visit(address);
  }

  access(): Access {
    return this.#found.kind === "document" ? this.#found.access : { mode: "read-only", why: { key: "refusal.recoverFirst" } };
  }

  onDurable(listener: () => void): void {
    this.#durableListeners.push(listener);
  }

  onSaving(listener: (saving: Saving) => void): void {
    this.#savingListeners.push(listener);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#stopWatching();
    await this.arrivals.close();
    await this.#foreign.settled();
    await this.#turn.settled();
    await this.#keeper?.close();
    await this.#parts.backups.close();
    await this.#schema;
    await this.#parts.attachments.close();
    await this.#parts.whole.close();
    await this.#lock?.release();
  }

  #backendFor(place: ClientPlace | undefined): Backend {
    return {
      open: async () => {
        if (place && !this.#closed) void this.#foreign.look();
        return this.#open(place);
      },
      commit: (envelope) => this.#commit(envelope, place),
      recover: (candidate) => this.#turn.add(() => this.#recover(candidate, place)),
      settle: (keep) => this.#turn.add(() => this.#settle(keep, place)),
      saveNow: async () => {
        if (!this.#closed) await this.#keeper?.save();
        return this.#keeper?.saving ?? { state: "saved" };
      },
      ...besideDocument(this.#parts),
    };
  }

  #asServed(windows: SystemWindows | undefined): Served {
    return {
      data: this.#data,
      windows,
      kept: () => this.#keeper?.kept ?? (this.#found.kind === "document" ? this.#found.kept : undefined),
      access: () => this.access(),
      commit: (intent) => {
        const now = this.#data.now();
        return this.#commit({ id: randomUUID(), at: now.toISOString(), today: localDay(now), intent }, undefined);
      },
      saving: () => this.#keeper?.saving ?? { state: "saved" },
      alone: (work) => (this.#keeper ? this.#keeper.alone(work) : work()),
      replace: async (document, least = 0) => {
        if (!this.#keeper) return { kind: "refused", why: { key: "refusal.readOnly" } };
        const outcome = await this.#keeper.replace(this.arrivals.keptIn(document), least);
        // Whoever opened it meanwhile was given what was taken back.
        if (outcome.kind === "refused") this.#clients.replaced(undefined);
        return outcome;
      },
      inTurn: (work) => this.#turn.add(work),
      happened: (event) => this.#clients.happened(event),
    };
  }

  /** In one go, so that no change falls between the text and what the client is told after it. */
  #open(place: ClientPlace | undefined, further: readonly Said[] = []): Opened {
    const { folder } = this.#data;
    const found = this.#found;
    if (found.kind === "recovery") {
      const { why, quarantined, candidates } = found;
      return { kind: "recovery", why, candidates, folder, ...(quarantined === undefined ? {} : { quarantined }) };
    }
    const kept = this.#keeper?.kept ?? found.kept;
    if (place && this.#keeper) place.has = this.#keeper.number;
    if (place) this.#clients.catchUp(place);
    // The text that was read serves as long as nothing has changed since.
    const read = kept.document === found.kept.document ? found.text : undefined;
    return {
      kind: "document",
      text: read ?? this.#keeper?.text() ?? new DocumentBytes().text(kept),
      revision: this.#keeper?.revision ?? kept.revision,
      access: found.access,
      saving: this.#keeper?.saving ?? { state: "saved" },
      folder,
      notices: [...found.notices, ...further],
    };
  }

  async #commit(envelope: Envelope, place: ClientPlace | undefined): Promise<Outcome> {
    if (this.#closed) return { kind: "unsaved", why: { key: "storage.unsaved.closed" } };
    if (!this.#keeper) return { kind: "refused", why: { key: this.#found.kind === "recovery" ? "refusal.recoverFirst" : "refusal.readOnly" } };
    if (envelope?.intent?.type !== "arrival.tell") this.arrivals.beforeSaving();
    const id = String(envelope?.id);
    place?.sent.add(id);
    const outcome = await this.#keeper.commit(envelope);
    if (outcome.kind !== "unsaved") place?.sent.delete(id);
    return outcome;
  }

  async #recover(candidate: string | null, place: ClientPlace | undefined): Promise<Opened> {
    if (this.#found.kind === "recovery") {
      this.#found = await takeUp(this.#data, this.#found, candidate);
      this.#keep();
      await this.#keeper?.save();
      if (this.#keeper) this.#clients.replaced(place);
    }
    return this.#open(place);
  }

  async #settle(keep: "ours" | "theirs", place: ClientPlace | undefined): Promise<Opened> {
    const notice = this.#keeper && (await settle(this.#data, this.#keeper, keep));
    if (!notice) this.#clients.replaced(place);
    return this.#open(place, notice ? [notice] : []);
  }

  /** Becomes the document's writer where there is one that may be written. */
  #keep(): void {
    const { found, data, lock } = { found: this.#found, data: this.#data, lock: this.#lock };
    if (found.kind !== "document" || found.access.mode !== "writable" || !lock) return;
    const { backups } = this.#parts;
    const adapter = new DocumentAdapter({ ...data, lock, known: found.known });
    this.#keeper = new DocumentKeeper(
      {
        adapter,
        kept: found.kept,
        now: data.now,
        retryMs: this.#retryMs,
        ...(found.migratedFrom === undefined ? {} : { ready: backups.keepOlder() }),
        beforeImport: () => backups.beforeImport(),
        beforeDrop: (saved) => backups.keepByItself(saved),
        keepCopy: async (kept, name) => {
          await adapter.bytes.prepare(kept.document);
          return keepOurs(data.fileSystem, data.folder, adapter.bytes.content(kept), data.now(), name);
        },
        onDurable: (applied, revision) => {
          // The schema only goes where there is a file to be described by it.
          if (this.#found.kind === "document") this.#found = { ...this.#found, text: undefined };
          this.#schema ??= placeSchema(data.fileSystem, data.folder).catch(() => {});
          this.#clients.committed(applied, revision);
          for (const listener of this.#durableListeners) listener();
        },
        onSaving: (saving) => {
          this.#clients.saving(saving);
          for (const listener of this.#savingListeners) listener(saving);
        },
      },
      found.rewrite,
    );
    if (this.#goesOn) {
      backups.begin();
      this.arrivals.begin(this.#ticks);
    }
    if (found.rewrite) void this.#keeper.save();
    const due = dueInBin(this.#keeper.document, data.now());
    if (due) void this.#keeper.commit(due);
    // Makes the pages ready ahead of the first change.
    void adapter.bytes.prepare(found.kept.document);
  }
}
