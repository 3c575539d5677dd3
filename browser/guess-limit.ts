// Back-off after five wrong tries, so that a ticket or a token cannot be guessed.

const FREE_TRIES = 5;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

export interface GuessLimit {
  /** Milliseconds until the next try is looked at; 0 when one may try now. */
  wait(): number;
  /** Counts a wrong try. The same wrong value twice is no second guess: an old tab keeps trying its old token. */
  wrong(value: string): void;
  /** A right try: the count starts again. */
  right(): void;
}

/** `now` gives milliseconds of a clock that never goes back. */
export function guessLimit(now: () => number): GuessLimit {
  const guesses = new Set<string>();
  let closedUntil = 0;
  return {
    wait: () => Math.max(0, closedUntil - now()),
    wrong: (value) => {
      if (guesses.has(value)) return;
      guesses.add(value);
      if (guesses.size < FREE_TRIES) return;
      closedUntil = now() + Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (guesses.size - FREE_TRIES));
    },
    right: () => guesses.clear(),
  };
}
