// The single writer: applies what clients commit, in order, and says when it is durable.
import { randomUUID } from "node:crypto";
import { Low } from "lowdb";
import type { z } from "zod";
import { apply } from "#shared/commands/apply.ts";
import { type Envelope, envelopeSchema } from "#shared/commands/envelope.ts";
import type { Outcome, Saving } from "#shared/contract/backend.ts";
import { between, type Change } from "#shared/model/change.ts";
import type { Document } from "#shared/model/document.ts";
import { recordSchemas } from "#shared/model/file-schema.ts";
import type { DocumentAdapter } from "./storage/document-adapter.ts";
import { ForeignEdit } from "./storage/document-adapter.ts";
import type { Kept } from "./storage/document-bytes.ts";
import { whyUnsaved } from "./storage/file-trouble.ts";
import { isDeeperThan } from "./storage/json-shape.ts";
import { DEPTH_LIMIT } from "./storage/read-document.ts";

/** An envelope that was applied. Numbers grow in the order of application. */
export interface Applied {
  readonly number: number;
  readonly id: string;
  readonly change: Change;
}

export interface KeeperOptions {
  readonly adapter: DocumentAdapter;
  readonly kept: Kept;
  readonly now: () => Date;
  /** Keeps a copy of what is in memory because somebody else changed the file; gives its name. Called again for later changes, with that name. */
  readonly keepCopy: (kept: Kept, name: string | undefined) => Promise<string>;
  /** First pause before a save is tried again, in ms; doubles up to 30 s. */
  readonly retryMs: number;
  /** Told, in the order of application, what became durable. */
  readonly onDurable: (applied: readonly Applied[], revision: number) => void;
  readonly onSaving: (saving: Saving) => void;
}

interface Waiting extends Applied {
  /** Callers that still wait for this envelope; empty once they were told that it could not be saved yet. */
  answers: ((outcome: Outcome) => void)[];
}

const LONGEST_PAUSE_MS = 30_000;
/** What comes deeper could not be read again: a part of an intent lies up to three levels deeper in the file. */
const ENVELOPE_DEPTH_LIMIT = DEPTH_LIMIT - 4;
/** How many answers are remembered, so that an envelope that is sent again after a lost connection is not applied again. */
const REMEMBERED = 20_000;

/** Holds the document in memory and brings it to disk. */
export class DocumentKeeper {
  readonly #options: KeeperOptions;
  readonly #db: Low<Kept>;
  #durable: number;
  #number = 0;
  /** Applied and not durable yet, in order. */
  readonly #waiting = new Map<string, Waiting>();
  readonly #answered = new Map<string, Outcome>();
  #saving: Saving = { state: "saved" };
  /** The copy that holds what is in memory as long as somebody else's version is on disk and the person has not settled it. */
  #aside: string | undefined;
  #running: Promise<void> | undefined;
  /** Set while the document is replaced as a whole; commits wait for that. */
  #settling: Promise<void> | undefined;
  #again = false;
  #pause: number;
  #timer: NodeJS.Timeout | undefined;
  #dirty: boolean;
  #closed = false;

  /** `dirty`: the file should be written even if nothing changes. */
  constructor(options: KeeperOptions, dirty: boolean) {
    this.#options = options;
    this.#db = new Low<Kept>(options.adapter, options.kept);
    this.#durable = options.kept.revision;
    this.#pause = options.retryMs;
    this.#dirty = dirty;
  }

  get document(): Document {
    return this.#db.data.document;
  }

  get kept(): Kept {
    return this.#db.data;
  }

  /** The file's text of what is in memory, for a client. */
  text(): string {
    return this.#options.adapter.bytes.text(this.kept);
  }

  get saving(): Saving {
    return this.#saving;
  }

  /** The revision on disk. */
  get revision(): number {
    return this.#durable;
  }

  /** The number of the last envelope applied. */
  get number(): number {
    return this.#number;
  }

  /** Checks, applies and saves an envelope from outside. Resolves as the contract's `commit` says. */
  async commit(sent: unknown): Promise<Outcome> {
    if (isDeeperThan(sent, ENVELOPE_DEPTH_LIMIT)) return refusedAsInvalid("depth");
    const parsed = envelopeSchema.safeParse(sent);
    if (!parsed.success) return refusedAsInvalid(detailOf(parsed.error));
    const envelope = parsed.data;
    while (this.#settling) await this.#settling;
    const before = this.#answered.get(envelope.id);
    if (before) return before;
    const waiting = this.#waiting.get(envelope.id) ?? this.#apply(envelope);
    if ("kind" in waiting) return waiting;
    const answer = new Promise<Outcome>((resolve) => void waiting.answers.push(resolve));
    void this.save();
    return answer;
  }

  /** Puts another document in the place of the one in memory, as a change like any other. Resolves as `commit` does. */
  async replace(document: Document): Promise<Outcome> {
    while (this.#settling) await this.#settling;
    const change = between(this.document, document);
    if (change.length === 0 && !this.#isDirty()) return { kind: "committed", revision: this.#durable };
    const waiting = this.#put(randomUUID(), document, change);
    const answer = new Promise<Outcome>((resolve) => void waiting.answers.push(resolve));
    void this.save();
    return answer;
  }

  /** Saves now whatever is not durable; resolves when that was tried. A save under way is followed by another. */
  save(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#running) this.#again = true;
    this.#running ??= this.#run();
    return this.#running;
  }

  /** Takes what is on disk for the document, after a conflict; what was in memory must have been kept. Rejects where it cannot be read. */
  async takeTheirs(): Promise<void> {
    await this.#exclusively(async () => {
      await this.#db.read();
      this.#durable = this.#db.data.revision;
      for (const { id, answers } of this.#waiting.values()) this.#answer(id, answers, { kind: "refused", why: { key: "refusal.settledOtherwise" } });
      this.#waiting.clear();
      this.#dirty = false;
      this.#aside = undefined;
      this.#told({ state: "saved" });
    });
  }

  /** Writes over what is on disk, after a conflict; that must have been kept. `least`: a revision that the next one has to be past. */
  async putOurs(least: number): Promise<void> {
    await this.#exclusively(async () => {
      await this.#options.adapter.takeOver();
      this.#durable = Math.max(this.#durable, least);
      this.#dirty = true;
      this.#aside = undefined;
    });
    await this.save();
  }

  /** Tries once more to save what is not durable, and ends the retries. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#isDirty()) await this.save();
    await this.#running;
    clearTimeout(this.#timer);
  }

  #isDirty(): boolean {
    return this.#dirty || this.#waiting.size > 0;
  }

  #apply(envelope: Envelope): Waiting | Outcome {
    const applied = apply(this.document, envelope);
    if ("refused" in applied) return this.#remember(envelope.id, { kind: "refused", why: applied.refused });
    const invalid = invalidRecord(applied.change);
    if (invalid) return this.#remember(envelope.id, refusedAsInvalid(invalid));
    // With nothing to change and nothing on its way there is nothing to wait for.
    if (applied.change.length === 0 && !this.#isDirty()) return this.#remember(envelope.id, { kind: "committed", revision: this.#durable });
    return this.#put(envelope.id, applied.document, applied.change);
  }

  #put(id: string, document: Document, change: Change): Waiting {
    this.#db.data = { ...this.#db.data, document };
    this.#number += 1;
    const waiting: Waiting = { number: this.#number, id, change, answers: [] };
    this.#waiting.set(id, waiting);
    return waiting;
  }

  /** Works on the document between two saves, while no commit comes in. */
  async #exclusively(work: () => Promise<void>): Promise<void> {
    while (this.#running) await this.#running;
    const working = work();
    const settling = working
      .catch(() => {})
      .then(() => {
        this.#running = undefined;
        this.#settling = undefined;
      });
    this.#running = settling;
    this.#settling = settling;
    await settling;
    await working;
  }

  async #run(): Promise<void> {
    try {
      do {
        this.#again = false;
        // Commits of the same turn share the save.
        await Promise.resolve();
        if (this.#isDirty()) await this.#saveOnce();
      } while (this.#again);
    } finally {
      // In the same turn as the last look at `again`, so that no commit falls in between.
      this.#running = undefined;
    }
  }

  /** One save of everything applied so far; callers in it are answered either way. */
  async #saveOnce(): Promise<void> {
    const batch = [...this.#waiting.values()];
    const next: Kept = { ...this.#db.data, revision: this.#durable + 1, savedAt: this.#options.now().toISOString() };
    this.#db.data = next;
    try {
      if (this.#aside !== undefined) throw new ForeignEdit();
      await this.#db.write();
    } catch (error) {
      this.#told(error instanceof ForeignEdit ? await this.#keptAside(next) : { state: "unsaved", why: whyUnsaved(error) });
      const saving = this.#saving;
      if (saving.state !== "saved") for (const waiting of batch) answerAll(waiting, { kind: "unsaved", why: saving.why });
      return;
    }
    this.#durable = next.revision;
    this.#dirty = false;
    this.#pause = this.#options.retryMs;
    for (const { id } of batch) this.#waiting.delete(id);
    this.#options.onDurable(batch, next.revision);
    if (this.#saving.state !== "saved") this.#told({ state: "saved" });
    for (const { id, answers } of batch) this.#answer(id, answers, { kind: "committed", revision: next.revision });
  }

  /** Somebody else changed the file: what is in memory goes into a copy, and the person is asked. */
  async #keptAside(kept: Kept): Promise<Saving> {
    try {
      const copy = await this.#options.keepCopy(kept, this.#aside);
      this.#aside = copy;
      return { state: "conflict", why: { key: "storage.conflict", values: { copy } }, copy };
    } catch (error) {
      return { state: "unsaved", why: whyUnsaved(error) };
    }
  }

  #told(saving: Saving): void {
    this.#saving = saving;
    this.#options.onSaving(saving);
    clearTimeout(this.#timer);
    if (saving.state !== "unsaved" || this.#closed) return;
    // A timer that waits must not keep a program from ending.
    this.#timer = setTimeout(() => void this.save(), this.#pause).unref();
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
  }

  #answer(id: string, answers: readonly ((outcome: Outcome) => void)[], outcome: Outcome): void {
    this.#remember(id, outcome);
    for (const answer of answers) answer(outcome);
  }

  #remember(id: string, outcome: Outcome): Outcome {
    this.#answered.set(id, outcome);
    if (this.#answered.size > REMEMBERED) {
      const [oldest] = this.#answered.keys();
      if (oldest !== undefined) this.#answered.delete(oldest);
    }
    return outcome;
  }
}

function answerAll(waiting: Waiting, outcome: Outcome): void {
  const answers = waiting.answers;
  waiting.answers = [];
  for (const answer of answers) answer(outcome);
}

/** What is wrong with a record that a change would leave behind: a file with it could not be read again. */
function invalidRecord(change: Change): string | undefined {
  for (const { table, after } of change) {
    if (after === undefined) continue;
    const checked = recordSchemas[table].safeParse(after);
    if (!checked.success) return detailOf(checked.error);
  }
  return undefined;
}

/** The first thing that is wrong, with the place where it is. */
function detailOf({ issues: [issue] }: z.ZodError): string {
  return [issue?.path.join("."), issue?.message].filter(Boolean).join(": ");
}

/** An envelope that is not one of ours, or leads to what is none. */
function refusedAsInvalid(detail: string): Outcome {
  return { kind: "refused", why: { key: "refusal.invalid", values: { detail } } };
}
