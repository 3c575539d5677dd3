// Wall clocks of time zones reckoned by Intl alone, for a judge that shares nothing with what it judges.

/** The six zones that reminders are proved in. */
export const ZONES = ["Europe/Berlin", "America/New_York", "Australia/Sydney", "Asia/Kolkata", "America/Sao_Paulo", "Australia/Lord_Howe"] as const;

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Summer time was kept in Sao Paulo until 2019. */
const FROM = Date.UTC(2015, 0, 1);
const UNTIL = Date.UTC(2032, 0, 1);

/** From an instant on, the wall clock is so many ms ahead of UTC. */
interface Stretch {
  readonly from: number;
  readonly ahead: number;
}

/** The wall clock of a time zone. Instants are in ms since 1970 UTC, wall-clock times `YYYY-MM-DDTHH:MM`. */
export class ZoneByIntl {
  readonly #stretches: readonly Stretch[];

  constructor(readonly name: string) {
    const format = new Intl.DateTimeFormat("en-US", {
      timeZone: name,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
    });
    const aheadAt = (at: number) => {
      const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
      return Date.UTC(parts.year as number, (parts.month as number) - 1, parts.day, parts.hour, parts.minute) - at;
    };
    const stretches: Stretch[] = [{ from: FROM, ahead: aheadAt(FROM) }];
    for (let day = FROM; day < UNTIL; day += DAY_MS) {
      const next = day + DAY_MS;
      const ahead = aheadAt(next);
      if (ahead === stretches.at(-1)?.ahead) continue;
      let [before, after] = [day, next];
      while (after - before > MINUTE_MS) {
        const middle = before + Math.floor((after - before) / MINUTE_MS / 2) * MINUTE_MS;
        if (aheadAt(middle) === ahead) after = middle;
        else before = middle;
      }
      stretches.push({ from: after, ahead });
    }
    this.#stretches = stretches;
  }

  /** When the clock changed between two instants. */
  changes(from: number, until: number): readonly number[] {
    return this.#stretches.map((stretch) => stretch.from).filter((at) => from <= at && at < until);
  }

  wallAt(instant: number): string {
    return new Date(instant + this.#aheadAt(instant)).toISOString().slice(0, 16);
  }

  /** The first instant at which the clock reads this or more while it ran on: the first of two, or the end of what is skipped. */
  firstAt(wall: string): number {
    const asUtc = Date.parse(`${wall}Z`);
    for (const [at, { from, ahead }] of this.#stretches.entries()) {
      const until = this.#stretches[at + 1]?.from ?? UNTIL;
      if (asUtc - ahead < until) return Math.max(asUtc - ahead, from);
    }
    return UNTIL;
  }

  /** Every instant at which the clock reads this, or, where it is skipped, jumps over it. */
  allAt(wall: string): readonly number[] {
    const asUtc = Date.parse(`${wall}Z`);
    const read = this.#stretches.flatMap(({ from, ahead }, at) => {
      const instant = asUtc - ahead;
      return from <= instant && instant < (this.#stretches[at + 1]?.from ?? UNTIL) ? [instant] : [];
    });
    return [this.firstAt(wall), ...read];
  }

  #aheadAt(instant: number): number {
    let ahead = this.#stretches[0]?.ahead ?? 0;
    for (const stretch of this.#stretches) {
      if (stretch.from > instant) break;
      ahead = stretch.ahead;
    }
    return ahead;
  }
}
