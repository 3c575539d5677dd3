// A made-up life with Perennial, by a virtual clock: awake, asleep, closed, killed, on a journey, with a clock that is set, and what is told in it judged at each look.
import type { Arrived } from "#shared/model/arrived.ts";
import { Arrivals } from "./arrivals.ts";
import { Chance } from "./chance.test-source.ts";
import { Expected, type Look } from "./expected.test-source.ts";
import { type Facts, momentsOf } from "./facts.test-source.ts";
import { FolderInMemory, type Protection } from "./folder-in-memory.test-source.ts";
import { Person } from "./life-person.test-source.ts";
import type { ZoneByIntl } from "./zones-by-intl.test-source.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const TICK_MS = 20_000;
/** The years whose summer times are known. */
const [EARLIEST, LATEST] = [Date.UTC(2015, 6, 1), Date.UTC(2030, 6, 1)];

/** What came of a life. */
export interface Lived {
  looks: number;
  told: number;
  digests: number;
  starts: number;
  kills: number;
  journeys: number;
  clockJumps: number;
  /** Told of, as it was kept, by a program that was killed before it could show it. */
  keptUnshown: number;
  /** The longest, in ms, between a moment at which something had to be told and the look that told it, while awake. */
  latestMs: number;
  readonly missed: string[];
  readonly early: string[];
  readonly repeated: string[];
  readonly otherwise: string[];
}

export function emptyLived(): Lived {
  const counts = { looks: 0, told: 0, digests: 0, starts: 0, kills: 0, journeys: 0, clockJumps: 0, keptUnshown: 0, latestMs: 0 };
  return { ...counts, missed: [], early: [], repeated: [], otherwise: [] };
}

/** Lives it through to its end; adds what came of it to `lived`. */
export async function live(seed: number, zones: readonly ZoneByIntl[], lived: Lived, without?: Protection): Promise<void> {
  const life = new Life(seed, zones, lived, without);
  await life.live();
}

class Life {
  readonly #name: string;
  readonly #chance: Chance;
  readonly #zones: readonly ZoneByIntl[];
  readonly #lived: Lived;
  readonly #without: Protection | undefined;
  readonly #folder: FolderInMemory;
  readonly #facts: Facts = { things: [], resting: new Set(), chosen: { dayTime: "09:00", leads: [1_440, 60, 10], quiet: undefined } };
  readonly #expected: Expected;
  readonly #person: Person;
  #zone: ZoneByIntl;
  /** What the clock of the computer shows, ms. */
  #clock: number;
  /** How long it has lived, ms. */
  #passed = 0;
  #engine: Arrivals | undefined;
  #canTell = true;
  #pausedUntil = 0;
  #dies = false;
  #shown: Arrived[] = [];
  /** A tick comes at this and every 20 s before and after it. */
  #phase = 0;
  /** Since when it has been looked without a break, and when last. */
  #lookedAt = 0;
  #engineLookedAt = 0;
  #engineLookedWall = "";
  /** Whether it was looked since the last change: nobody changes two things and their settings within one tick. */
  #isLookedAt = false;

  constructor(seed: number, zones: readonly ZoneByIntl[], lived: Lived, without: Protection | undefined) {
    this.#name = `life ${seed}`;
    this.#chance = new Chance(seed);
    this.#zones = zones;
    this.#lived = lived;
    this.#without = without;
    this.#zone = this.#chance.of(zones);
    this.#clock = Date.UTC(this.#chance.from(2016, 2027), this.#chance.from(0, 11), this.#chance.from(1, 28)) + this.#chance.from(0, DAY_MS);
    process.env.TZ = this.#zone.name;
    this.#folder = new FolderInMemory(() => this.#clock, without);
    this.#expected = new Expected(this.#facts, this.#now());
    this.#person = new Person(this.#chance, this.#facts, this.#expected, zones);
  }

  async live(): Promise<void> {
    const days = this.#chance.from(30, 550);
    for (const intent of this.#person.begin(this.#now())) await this.#folder.commit(intent);
    this.#expected.changed(this.#now());
    await this.#start();
    while (this.#passed < days * DAY_MS) await this.#goOn();
    await this.#awake(3 * DAY_MS);
    await this.#engine?.close();
  }

  /** Something happens. */
  async #goOn(): Promise<void> {
    const happens = this.#chance.next();
    if (happens < 0.4) await this.#act();
    else if (happens < 0.58) await this.#awake(this.#chance.spread(MINUTE_MS, 20 * DAY_MS));
    else if (happens < 0.74) await this.#sleep();
    else if (happens < 0.88) await this.#beClosed();
    else if (happens < 0.92) await this.#changeAwake(() => this.#travel());
    else if (happens < 0.95) await this.#changeAwake(() => this.#setClock());
    else if (happens < 0.975) await this.#pause();
    else await this.#turnAway();
  }

  async #act(): Promise<void> {
    const after = this.#person.act(this.#now(), this.#zone, this.#isLookedAt);
    if (!after) return;
    if (this.#without !== "looking before saving") this.#engine?.beforeSaving();
    const away = this.#clock - this.#engineLookedAt;
    const isBehind = away > 30_000 || away < 0 || this.#now().wall < this.#engineLookedWall;
    await this.#folder.commit(after);
    this.#isLookedAt = false;
    if (this.#engine && isBehind && this.#without !== "looking before saving") await this.#look();
    // What was chosen is taken up before anything ends the program.
    if (after.type === "settings.edit") await this.#awake(MINUTE_MS);
  }

  async #sleep(): Promise<void> {
    this.#pass(this.#chance.spread(MINUTE_MS, 120 * DAY_MS));
    if (this.#chance.is(0.2)) this.#travel();
    if (this.#chance.is(0.05)) this.#setClock();
    await this.#wake();
  }

  /** The first tick after sleep comes within its time, but a change may come before it, and the end of the program too. */
  async #wake(): Promise<void> {
    const tickIn = this.#chance.from(0, TICK_MS - 1);
    this.#phase = this.#clock + tickIn;
    this.#lookedAt = Number.NEGATIVE_INFINITY;
    if (this.#chance.is(0.2)) await this.#act();
    if (this.#chance.is(0.1)) return this.#beClosed();
    this.#pass(tickIn);
    await this.#look();
  }

  async #beClosed(): Promise<void> {
    if (this.#chance.is(0.4)) {
      this.#lived.kills += 1;
      // Killed in the middle of a look: told of, as it is kept, and not shown.
      this.#dies = this.#chance.is(0.3);
      if (this.#dies) await this.#look();
      this.#dies = false;
    } else await this.#engine?.close();
    this.#engine = undefined;
    this.#pass(this.#chance.spread(5_000, 150 * DAY_MS));
    if (this.#chance.is(0.2)) this.#travel();
    if (this.#chance.is(0.05)) this.#setClock();
    if (this.#chance.is(0.15)) await this.#askTerminal();
    await this.#start();
  }

  /** A command of the terminal changes something while no window is there. */
  async #askTerminal(): Promise<void> {
    const intent = this.#person.act(this.#now(), this.#zone, false);
    if (!intent) return;
    const terminal = new Arrivals(this.#folder, { canTell: () => false, tell: () => {} });
    if (this.#without !== "looking before saving") terminal.beforeSaving();
    await this.#folder.commit(intent);
    await terminal.close();
    this.#pass(this.#chance.spread(MINUTE_MS, 60 * DAY_MS));
  }

  async #start(): Promise<void> {
    this.#lived.starts += 1;
    this.#folder.startAnew();
    this.#pausedUntil = 0;
    this.#phase = this.#clock;
    this.#lookedAt = this.#clock;
    this.#engine = new Arrivals(this.#folder, { canTell: () => this.#canTell, tell: (arrived) => void (this.#dies || this.#shown.push(arrived)) });
    this.#engine.begin(() => () => {});
    await this.#look();
  }

  async #changeAwake(change: () => void): Promise<void> {
    change();
    this.#lookedAt = this.#clock;
    if (this.#chance.is(0.8)) await this.#awake(TICK_MS);
  }

  #travel(): void {
    this.#lived.journeys += 1;
    this.#zone = this.#chance.of(this.#zones);
    if (this.#without !== "the wall clock of wherever the person is") process.env.TZ = this.#zone.name;
  }

  #setClock(): void {
    const jump = (this.#chance.is(0.5) ? 1 : -1) * this.#chance.spread(MINUTE_MS, this.#chance.is(0.2) ? 300 * DAY_MS : 3 * DAY_MS);
    if (this.#clock + jump < EARLIEST || this.#clock + jump > LATEST) return;
    this.#lived.clockJumps += 1;
    this.#clock += jump;
    this.#phase += jump;
  }

  async #pause(): Promise<void> {
    const minutes = this.#chance.is(0.2) ? null : 60;
    this.#pausedUntil = minutes === null ? 0 : this.#clock + minutes * MINUTE_MS;
    this.#lookedAt = this.#clock;
    await this.#engine?.pause(minutes);
    await this.#look();
  }

  /** The page is closed or opened again; without one there is nobody to tell. */
  async #turnAway(): Promise<void> {
    this.#canTell = !this.#canTell;
    this.#lookedAt = this.#clock;
    await this.#look();
    if (this.#canTell) return;
    await this.#awake(this.#chance.spread(MINUTE_MS, 10 * DAY_MS));
    this.#canTell = true;
    this.#lookedAt = this.#clock;
    await this.#look();
  }

  /** Time goes by while the engine ticks. Ticks far from anything that could be due are left out. */
  async #awake(duration: number): Promise<void> {
    const [from, until] = [this.#clock, this.#clock + duration];
    for (const tick of this.#ticks(from, until)) {
      this.#pass(tick - this.#clock);
      await this.#look();
    }
    this.#pass(until - this.#clock);
  }

  #ticks(from: number, until: number): readonly number[] {
    const ticks = new Set<number>();
    const around = (moment: number) => {
      if (moment < from - 3 * TICK_MS || moment > until + 3 * TICK_MS) return;
      const nearest = Math.round((moment - this.#phase) / TICK_MS);
      for (let at = nearest - 2; at <= nearest + 2; at += 1) ticks.add(this.#phase + at * TICK_MS);
    };
    const moments = this.#facts.things.flatMap((fact) => {
      const told = this.#expected.told(fact.id);
      return [...momentsOf(fact, this.#facts, this.#zone), ...(told?.until === undefined ? [] : this.#zone.allAt(told.until))];
    });
    const days = new Set<string>();
    for (const moment of [from, ...moments]) {
      if (moment < from - HOUR_MS || moment > until) continue;
      for (const later of [0, 14, 28]) days.add(this.#zone.wallAt(moment + later * HOUR_MS).slice(0, 10));
    }
    const { quiet } = this.#facts.chosen;
    const releases = quiet ? [...days].flatMap((day) => this.#zone.allAt(`${day}T${quiet.to}`)) : [];
    const changes = this.#zone.changes(from, until).flatMap((change) => [change, change + HOUR_MS / 2, change + HOUR_MS]);
    for (const moment of [...moments, ...releases, ...changes, this.#pausedUntil, from, until]) around(moment);
    for (let now = from; now < until; now += this.#chance.spread(HOUR_MS, 3 * DAY_MS))
      ticks.add(this.#phase + Math.round((now - this.#phase) / TICK_MS) * TICK_MS);
    return [...ticks].filter((tick) => from < tick && tick <= until).sort((one, other) => one - other);
  }

  #pass(duration: number): void {
    this.#clock += duration;
    this.#passed += duration;
  }

  #now(): { readonly instant: number; readonly wall: string } {
    return { instant: this.#clock, wall: this.#zone.wallAt(this.#clock) };
  }

  async #look(): Promise<void> {
    if (!this.#engine) return;
    this.#pausedUntil = Math.min(this.#pausedUntil, this.#clock + HOUR_MS);
    await this.#engine.look();
    const look: Look = { ...this.#now(), canTell: this.#canTell, pausedUntil: this.#pausedUntil };
    const told = this.#folder.takeTellings();
    const wrong = this.#expected.judge(look, told);
    for (const kind of ["missed", "early", "repeated"] as const) this.#lived[kind].push(...wrong[kind].map((one) => `${this.#name}: ${one}`));
    this.#judgeShown(told.length, look);
    this.#lived.looks += 1;
    this.#lived.told += told.length;
    const since = this.#clock - this.#lookedAt;
    if (told.length > 0 && Number.isFinite(since)) this.#lived.latestMs = Math.max(this.#lived.latestMs, since);
    this.#lookedAt = this.#clock;
    this.#engineLookedAt = this.#clock;
    this.#engineLookedWall = look.wall;
    this.#isLookedAt = true;
  }

  /** Everything that was told of is shown as one, in the order of importance. */
  #judgeShown(told: number, { wall }: Look): void {
    const shown = this.#shown.splice(0);
    const things = shown.flatMap((arrived) => arrived.things);
    if (this.#dies) {
      this.#lived.keptUnshown += told;
      return;
    }
    if (things.length !== told || shown.length > 1)
      this.#lived.otherwise.push(`${this.#name} at ${wall}: ${things.length} of ${told} shown in ${shown.length}`);
    const ranks = things.map(({ of, due }) => (of === "round" ? 0 : of === "person" ? 3 : due.length === 10 ? 2 : 1));
    if (ranks.some((rank, at) => rank < (ranks[at - 1] ?? 0))) this.#lived.otherwise.push(`${this.#name} at ${wall}: shown in another order`);
    const isDigest = shown.some(({ digest }) => digest);
    if (isDigest) this.#lived.digests += 1;
    const isLate = this.#clock - this.#engineLookedAt > 2 * MINUTE_MS;
    if (isDigest ? told === 1 : told > 3 || (told > 1 && isLate))
      this.#lived.otherwise.push(`${this.#name} at ${wall}: ${told} told ${isDigest ? "as" : "without"} a digest`);
  }
}
