// What became of envelopes, remembered so that one that is sent again after a lost connection is not applied again.
import type { Outcome } from "#shared/contract/backend.ts";

/** How many are remembered. */
const REMEMBERED = 20_000;

/** The last answers, each by the id of its envelope. */
export class Answers {
  readonly #answers = new Map<string, Outcome>();

  has(id: string): boolean {
    return this.#answers.has(id);
  }

  get(id: string): Outcome | undefined {
    return this.#answers.get(id);
  }

  /** Remembers an answer, and gives it back. */
  remember(id: string, outcome: Outcome): Outcome {
    this.#answers.set(id, outcome);
    if (this.#answers.size > REMEMBERED) {
      const [oldest] = this.#answers.keys();
      if (oldest !== undefined) this.#answers.delete(oldest);
    }
    return outcome;
  }
}
