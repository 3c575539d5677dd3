// A data folder in memory for a made-up life: what is committed is kept at once, and one protection can be taken out.
import { apply } from "#shared/commands/apply.ts";
import type { Intent } from "#shared/commands/envelope.ts";
import type { Outcome } from "#shared/contract/backend.ts";
import { WATCHED } from "#shared/model/arrival-id.ts";
import { localDay } from "#shared/model/calendar.ts";
import { type Document, emptyDocument } from "#shared/model/document.ts";
import type { Kept } from "../storage/document-bytes.ts";

/** What a control leaves out. */
export type Protection = "that what was told is kept" | "that what is held back is kept" | "the wall clock of wherever the person is" | "looking before saving";

/** What was told of, as it was committed. */
export type Telling = Extract<Intent, { type: "arrival.tell" }>["told"][number];

export class FolderInMemory {
  #kept: Kept;
  #commits = 0;
  readonly #now: () => number;
  readonly #without: Protection | undefined;
  /** What was told of since it was last taken. */
  #tellings: Telling[] = [];

  constructor(now: () => number, without: Protection | undefined) {
    this.#now = now;
    this.#without = without;
    this.#kept = { document: emptyDocument(), revision: 0, savedAt: new Date(now()).toISOString(), beside: {} };
  }

  readonly data = { now: () => new Date(this.#now()) };
  readonly kept = () => this.#kept;
  readonly access = () => ({ mode: "writable" }) as const;

  /** Throws where it is refused: a made-up life does nothing else that is. */
  readonly commit = async (intent: Intent): Promise<Outcome> => {
    const at = this.data.now().toISOString();
    this.#commits += 1;
    const { document, revision } = this.#kept;
    const applied = apply(document, { id: `commit-${this.#commits}`, at, today: localDay(this.data.now()), intent });
    if ("refused" in applied) {
      // With a protection left out the person and the program see different days.
      if (this.#without === undefined) throw new Error(`${intent.type} was refused: ${applied.refused.key} ${JSON.stringify(intent)}`);
      return { kind: "refused", why: applied.refused };
    }
    if (applied.change.length > 0) this.#kept = { ...this.#kept, document: applied.document, revision: revision + 1, savedAt: at };
    if (intent.type === "arrival.tell") this.#tellings.push(...intent.told);
    return { kind: "committed", revision: this.#kept.revision };
  };

  takeTellings(): readonly Telling[] {
    const tellings = this.#tellings;
    this.#tellings = [];
    return tellings;
  }

  /** What the next start finds. */
  startAnew(): void {
    const { document } = this.#kept;
    if (this.#without === "that what was told is kept") this.#kept = { ...this.#kept, document: withArrivals(document, (id) => id === WATCHED) };
    if (this.#without === "that what is held back is kept") this.#kept = { ...this.#kept, document: withArrivals(document, (id) => id !== WATCHED) };
  }
}

function withArrivals(document: Document, stays: (id: string) => boolean): Document {
  return { ...document, arrivals: new Map([...document.arrivals].filter(([id]) => stays(id))) };
}
