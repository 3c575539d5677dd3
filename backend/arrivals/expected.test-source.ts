// A judge of what is told: what has to be told at each look, by the facts of a made-up life and Intl alone.
import { type Ahead, type Facts, type Standing, standingsOf, type Told } from "./facts.test-source.ts";

/** A look, by the clock of the computer. */
export interface Look {
  /** ms since 1970 UTC. */
  readonly instant: number;
  /** `YYYY-MM-DDTHH:MM`. */
  readonly wall: string;
  /** Whether there is anybody to tell. */
  readonly canTell: boolean;
  readonly pausedUntil: number;
}

/** What was wrong in one look, a line each. */
export interface Wrong {
  readonly missed: readonly string[];
  readonly early: readonly string[];
  readonly repeated: readonly string[];
}

/**
 * Knows of each standing (a thing on its due day or time) whether its time was ahead when it was written, or has been since: then it has to be
 * told. What was late already when it was written may be told once, as it is not known from one start to the next when it was written.
 */
export class Expected {
  readonly #facts: Facts;
  /** By standing and lead: whether its time was ever seen ahead. */
  readonly #seenAhead = new Map<string, boolean>();
  readonly #told = new Map<string, Told>();
  #last: Pick<Look, "instant" | "wall">;
  #reckoned: { readonly day: string; readonly standings: readonly Standing[] } | undefined;

  constructor(facts: Facts, start: Pick<Look, "instant" | "wall">) {
    this.#facts = facts;
    this.#last = start;
  }

  /** The person changed something: of what is new it is told apart what is ahead and what is late already. */
  changed(now: Pick<Look, "instant" | "wall">): void {
    this.#reckoned = undefined;
    const known = new Map(this.#seenAhead);
    this.#seenAhead.clear();
    for (const standing of this.#standings(now)) {
      for (const ahead of standing.aheads) {
        const { key } = ahead;
        const isAhead = !isReached(ahead, now);
        this.#seenAhead.set(key, isAhead || known.get(key) === true);
      }
    }
  }

  /** The person chose other times of telling: what was waited for by the old ones is not forgotten by the new ones. */
  chose(now: Pick<Look, "instant" | "wall">, choose: () => void): void {
    const waited = new Set(this.#waiting(now).map(({ name }) => name));
    choose();
    this.changed(now);
    for (const { name } of this.#waiting(now)) waited.delete(name);
    for (const standing of this.#standings(now)) {
      if (waited.has(standing.name)) for (const ahead of standing.aheads) this.#seenAhead.set(ahead.key, true);
    }
  }

  /** The person puts off what they were told of. Gives whether they were told. */
  putOff(id: string, until: string): boolean {
    const told = this.#told.get(id);
    if (told) this.#told.set(id, { ...told, until });
    return told !== undefined;
  }

  /** What was told last of a thing. */
  told(id: string): Told | undefined {
    return this.#told.get(id);
  }

  /** Compares what was told at a look with what had to be. */
  judge(look: Look, told: readonly { readonly id: string; readonly due: string; readonly lead?: number }[]): Wrong {
    const wrong = { missed: [] as string[], early: [] as string[], repeated: [] as string[] };
    const open = new Map(told.map((thing) => [thing.id, thing]));
    for (const standing of this.#standings(look)) {
      const thing = open.get(standing.id);
      open.delete(standing.id);
      const reached = this.#untold(standing).filter((ahead) => this.#isReachedNow(ahead, look));
      const required = reached.filter((ahead) => ahead.again || this.#seenAhead.get(ahead.key));
      const nearest = required.reduce<Ahead | undefined>((near, ahead) => (near && near.lead <= ahead.lead ? near : ahead), undefined);
      const at = `${standing.name} at ${look.wall}`;
      if (!thing) {
        if (!nearest || this.#isHeld(standing, nearest, look)) continue;
        wrong.missed.push(at);
        this.#keep(standing, nearest.lead);
        continue;
      }
      const lead = thing.lead ?? 0;
      if (thing.due !== standing.due) wrong.early.push(`${at}: told as ${thing.due}`);
      else if (!reached.some((ahead) => ahead.lead === lead)) (this.#wasTold(standing, lead) ? wrong.repeated : wrong.early).push(`${at}, ${lead} ahead`);
      else if (nearest && lead > nearest.lead) wrong.missed.push(`${at}: ${lead} ahead instead of ${nearest.lead}`);
      else if (this.#isHeld(standing, { lead }, look)) wrong.early.push(`${at}: it should have been held back`);
      this.#keep(standing, lead);
    }
    for (const { id, due } of open.values()) wrong.early.push(`${id} ${due} at ${look.wall}: it rests`);
    if (look.wall.slice(0, 10) !== this.#last.wall.slice(0, 10)) this.#forget(look);
    this.#last = look;
    return wrong;
  }

  /** Notes what is reached now and what is ahead; a time that nobody wrote but that came with the days was ahead at the last look, or it was late. */
  #isReachedNow(ahead: Ahead, look: Look): boolean {
    const { key } = ahead;
    const isNow = isReached(ahead, look);
    if (!isNow) this.#seenAhead.set(key, true);
    else if (!this.#seenAhead.has(key))
      this.#seenAhead.set(
        key,
        !isReached(ahead, { instant: Math.min(look.instant, this.#last.instant), wall: [look.wall, this.#last.wall].sort()[0] as string }),
      );
    return isNow;
  }

  #waiting(now: Pick<Look, "wall">): Standing[] {
    return this.#standings(now).filter((standing) => this.#untold(standing).some((ahead) => ahead.again || this.#seenAhead.get(ahead.key)));
  }

  /** What is not due on the same any more may be so anew: it counts then as if it was written then. */
  #forget(look: Look): void {
    const keys = new Set(this.#standings(look).flatMap((standing) => standing.aheads.map(({ key }) => key)));
    for (const key of this.#seenAhead.keys()) if (!keys.has(key)) this.#seenAhead.delete(key);
  }

  /** Reckoned anew when something is changed or another day begins. */
  #standings({ wall }: Pick<Look, "wall">): readonly Standing[] {
    const day = wall.slice(0, 10);
    if (this.#reckoned?.day !== day) this.#reckoned = { day, standings: this.#facts.things.flatMap((fact) => standingsOf(fact, this.#facts, wall)) };
    return this.#reckoned.standings;
  }

  /** What is still to be told of a standing: nothing more than once, and of a round nothing that is farther ahead than what was told. */
  #untold(standing: Standing): Ahead[] {
    const told = this.#told.get(standing.id);
    if (told?.name !== standing.name) return [...standing.aheads];
    const nearer = standing.aheads.filter(({ lead }) => lead < told.lead);
    return told.until === undefined ? nearer : [...nearer, { key: "", lead: told.lead, wall: told.until, again: true }];
  }

  #wasTold({ id, name }: Standing, lead: number): boolean {
    const told = this.#told.get(id);
    return told?.name === name && told.lead <= lead;
  }

  #keep({ id, name }: Standing, lead: number): void {
    this.#told.set(id, { name, lead });
  }

  #isHeld({ of }: Standing, { lead }: Pick<Ahead, "lead">, { instant, wall, canTell, pausedUntil }: Look): boolean {
    if (!canTell) return true;
    if (of === "round" && lead < 24 * 60) return false;
    const { quiet } = this.#facts.chosen;
    const time = wall.slice(11);
    const isQuiet = quiet && (quiet.from <= quiet.to ? time >= quiet.from && time < quiet.to : time >= quiet.from || time < quiet.to);
    return pausedUntil > instant || isQuiet === true;
  }
}

function isReached({ wall, instant }: Ahead, now: Pick<Look, "instant" | "wall">): boolean {
  return instant === undefined ? (wall ?? "") <= now.wall : instant <= now.instant;
}
