// The single writer: applies what clients commit, in order, and says when it is durable.
import { randomUUID } from "node:crypto";
import { Low } from "lowdb";
import { apply } from "#shared/commands/apply.ts";
import type { Envelope } from "#shared/commands/envelope.ts";
import type { Outcome, Saving } from "#shared/contract/backend.ts";
import { between, type Change } from "#shared/model/change.ts";
import type { Document } from "#shared/model/document.ts";
import { sameValue } from "#shared/model/same-value.ts";
import type { Said } from "#shared/text/said.ts";
import { Answers } from "./answers.ts";
import { dropsMost } from "./backups/held-records.ts";
import { checkedEnvelope, refusalOf } from "./checked-envelope.ts";
import { Line } from "./line.ts";
import type { DocumentAdapter } from "./storage/document-adapter.ts";
import { ForeignEdit, type OnDisk } from "./storage/document-adapter.ts";
import type { Kept } from "./storage/document-bytes.ts";
import { whyUnsaved } from "./storage/file-trouble.ts";

/** An envelope that was applied. Numbers grow in the order of application. */
export interface Applied {
  readonly number: number;
  readonly id: string;
  readonly change: Change;
  /** Set where the document was replaced as a whole: the change is told by opening it anew. */
  readonly whole?: true;
}

export interface KeeperOptions {
  readonly adapter: DocumentAdapter;
  readonly kept: Kept;
  readonly now: () => Date;
  /** Keeps a copy of what is in memory because somebody else changed the file; gives its name. Called again for later changes, with that name. */
  readonly keepCopy: (kept: Kept, name: string | undefined) => Promise<string>;
  /** Resolves when what has to come before the first save is done, such as a backup of an older file. Never rejects. */
  readonly ready?: Promise<unknown>;
  /** Called before an import is applied; gives why it must not be. */
  readonly beforeImport: () => Promise<Said | undefined>;
  /** Called with what is on disk before a save that drops more than half of it. Never rejects: a save is not kept from being done. */
  readonly beforeDrop: (saved: Kept) => Promise<unknown>;
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

/** Holds the document in memory and brings it to disk. */
export class DocumentKeeper {
  readonly #options: KeeperOptions;
  readonly #db: Low<Kept>;
  #durable: number;
  /** A revision that the next one has to be past, beside the one on disk. */
  #least = 0;
  /** What is on disk, as far as it was read or written here. */
  #saved: Kept;
  #number = 0;
  /** Applied and not durable yet, in order. */
  readonly #waiting = new Map<string, Waiting>();
  readonly #answered = new Answers();
  #saving: Saving = { state: "saved" };
  /** The copy that holds what is in memory as long as somebody else's version is on disk and the person has not settled it. */
  #aside: string | undefined;
  #running: Promise<void> | undefined;
  /** Set while the document is replaced as a whole; commits wait for that. */
  #settling: Promise<void> | undefined;
  /** Commits that wait until what came before them is applied. */
  readonly #line = new Line();
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
    this.#saved = options.kept;
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
    const checked = checkedEnvelope(sent);
    if ("refused" in checked) return checked.refused;
    const { envelope } = checked;
    if (this.#line.isEmpty && !this.#settling && envelope.intent.type !== "document.import") return this.#enter(envelope).answer;
    const entered = await this.alone(async () => {
      while (this.#settling) await this.#settling;
      const isNewImport = envelope.intent.type === "document.import" && !this.#answered.has(envelope.id) && !this.#waiting.has(envelope.id);
      const why = isNewImport ? await this.#options.beforeImport() : undefined;
      return why ? { answer: Promise.resolve<Outcome>({ kind: "refused", why }) } : this.#enter(envelope);
    });
    return entered.answer;
  }

  /** Has something done while no commit is applied; what comes in waits behind it, in its order. */
  alone<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#line.add(work);
  }

  /**
   * Puts another document in the place of the one in memory, as a revision past `least`. To be called by work that is `alone`: where it cannot be
   * saved it is taken back and refused, with the reason of the save.
   */
  async replace(document: Document, least: number): Promise<Outcome> {
    while (this.#settling) await this.#settling;
    const before = this.document;
    const change = between(before, document);
    if (change.length === 0 && sameValue(before.rest, document.rest) && !this.#isDirty()) return { kind: "committed", revision: this.#durable };
    this.#least = Math.max(this.#least, least);
    const waiting = this.#put(randomUUID(), document, change, true);
    const outcome = await this.#savedAnswer(waiting);
    if (outcome.kind !== "unsaved") return outcome;
    this.#waiting.delete(waiting.id);
    this.#db.data = { ...this.#db.data, document: before };
    // The disk may hold what was taken back: the rename was done, and what came after it was not.
    this.#dirty = true;
    // The copy that lies beside somebody else's version holds what was taken back.
    if (this.#aside !== undefined) await this.save();
    return { kind: "refused", why: outcome.why };
  }

  /** Saves now whatever is not durable; resolves when that was tried. A save under way is followed by another. */
  save(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#running) this.#again = true;
    this.#running ??= this.#run();
    return this.#running;
  }

  /** Whether everything is on disk and nothing is on its way there. */
  get isAtRest(): boolean {
    return this.#saving.state === "saved" && !this.#isDirty() && !this.#running;
  }

  /** What lies in the file's place now; to be asked at rest. */
  look(): Promise<OnDisk> {
    return this.#options.adapter.look();
  }

  /** Takes what is on disk for the document, after a conflict; what was in memory must have been kept. Rejects where it cannot be read. */
  async takeTheirs(): Promise<void> {
    await this.#exclusively(async () => {
      await this.#db.read();
      // An older version of the file may have come back; revisions go on growing all the same.
      this.#durable = Math.max(this.#durable, this.#db.data.revision);
      this.#saved = this.#db.data;
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
    await this.#line.settled();
    if (this.#isDirty()) await this.save();
    await this.#running;
    clearTimeout(this.#timer);
  }

  #isDirty(): boolean {
    return this.#dirty || this.#waiting.size > 0;
  }

  /** Applies an envelope, or finds what became of it; the answer comes when it is known. */
  #enter(envelope: Envelope): { readonly answer: Promise<Outcome> } {
    const before = this.#answered.get(envelope.id);
    const waiting = before ?? this.#waiting.get(envelope.id) ?? this.#apply(envelope);
    return { answer: "kind" in waiting ? Promise.resolve(waiting) : this.#savedAnswer(waiting) };
  }

  #savedAnswer(waiting: Waiting): Promise<Outcome> {
    const answer = new Promise<Outcome>((resolve) => void waiting.answers.push(resolve));
    void this.save();
    return answer;
  }

  #apply(envelope: Envelope): Waiting | Outcome {
    const applied = apply(this.document, envelope);
    if ("refused" in applied) return this.#answered.remember(envelope.id, { kind: "refused", why: applied.refused });
    const invalid = refusalOf(applied.change);
    if (invalid) return this.#answered.remember(envelope.id, invalid);
    // With nothing to change and nothing on its way there is nothing to wait for.
    if (applied.change.length === 0 && !this.#isDirty()) return this.#answered.remember(envelope.id, { kind: "committed", revision: this.#durable });
    return this.#put(envelope.id, applied.document, applied.change);
  }

  #put(id: string, document: Document, change: Change, whole?: true): Waiting {
    this.#db.data = { ...this.#db.data, document };
    this.#number += 1;
    const waiting: Waiting = { number: this.#number, id, change, answers: [], ...(whole ? { whole } : {}) };
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
      await this.#options.ready;
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
    if (this.#dropsMost()) await this.#options.beforeDrop(this.#saved);
    const batch = [...this.#waiting.values()];
    const next: Kept = { ...this.#db.data, revision: Math.max(this.#durable, this.#least) + 1, savedAt: this.#options.now().toISOString() };
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
    this.#saved = next;
    this.#dirty = false;
    this.#pause = this.#options.retryMs;
    for (const { id } of batch) this.#waiting.delete(id);
    this.#options.onDurable(batch, next.revision);
    if (this.#saving.state !== "saved") this.#told({ state: "saved" });
    for (const { id, answers } of batch) this.#answer(id, answers, { kind: "committed", revision: next.revision });
  }

  /** Whether more than half of what is on disk would be gone with the next save. */
  #dropsMost(): boolean {
    for (const { change } of this.#waiting.values()) {
      if (change.some(({ after }) => after === undefined)) return dropsMost(this.#saved.document, this.document);
    }
    return false;
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
    this.#answered.remember(id, outcome);
    for (const answer of answers) answer(outcome);
  }
}

function answerAll(waiting: Waiting, outcome: Outcome): void {
  const answers = waiting.answers;
  waiting.answers = [];
  for (const answer of answers) answer(outcome);
}
