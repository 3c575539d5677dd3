// Work that is done one after the other, in the order in which it was asked for.

/** A line that work waits in. */
export class Line {
  #last: Promise<unknown> | undefined;

  /** Whether nobody is in it. */
  get isEmpty(): boolean {
    return this.#last === undefined;
  }

  /** Does this once everything before it is done, whatever came of that. Gives what it gives, and rejects as it does. */
  add<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = (this.#last ?? Promise.resolve()).then(work);
    const last = done.then(
      () => {},
      () => {},
    );
    this.#last = last;
    void last.then(() => {
      if (this.#last === last) this.#last = undefined;
    });
    return done;
  }

  /** Resolves when everything that is in it now is done. */
  async settled(): Promise<void> {
    await this.#last;
  }
}
