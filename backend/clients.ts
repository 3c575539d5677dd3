// The clients of a data folder, each told once and in order what became durable.

import type { Client, Happened, Saving } from "#shared/contract/backend.ts";
import type { Arrived } from "#shared/model/arrived.ts";
import { byImportance } from "#shared/queries/importance.ts";
import type { Applied } from "./document-keeper.ts";

/** What a client was given and sent so far. */
export class ClientPlace {
  /** The number of the last applied envelope that was in the document it opened. */
  has = 0;
  /** The ids of the envelopes it sent that are not durable yet. */
  readonly sent = new Set<string>();
}

/** All clients that are connected. */
export class Clients {
  readonly #clients = new Map<ClientPlace, Client>();
  readonly #untold: Happened[] = [];
  #unheard: Arrived[] = [];
  #unvisited: string | undefined;

  add(place: ClientPlace, client: Client): void {
    this.#clients.set(place, client);
  }

  remove(place: ClientPlace): void {
    this.#clients.delete(place);
  }

  /** Tells what became durable; the change goes to those that do not have it. */
  committed(applied: readonly Applied[], revision: number): void {
    for (const [place, client] of this.#clients) {
      for (const { number, id, change, whole } of applied) {
        const hasIt = place.sent.delete(id) || number <= place.has;
        if (whole) {
          if (!hasIt) client.replaced();
        } else client.committed(hasIt ? { id, revision } : { id, revision, change });
      }
    }
  }

  saving(saving: Saving): void {
    for (const client of this.#clients.values()) client.saving(saving);
  }

  /** Tells what happened; where nobody is there to hear it, the first client that opens the document. */
  happened(event: Happened): void {
    if (this.#clients.size === 0) this.#untold.push(event);
    for (const client of this.#clients.values()) client.happened(event);
  }

  /** Whether any is connected. */
  areThere(): boolean {
    return this.#clients.size > 0;
  }

  /** Tells what is due; what was announced while no page was there is told to the first that opens the document too, as one. */
  arrived(event: Arrived): void {
    if (this.#clients.size === 0) this.#unheard.push(event);
    for (const client of this.#clients.values()) client.arrived(event);
  }

  /** Sends every page to an address; where none is there yet, the first that opens the document. */
  visit(address: string): void {
    this.#unvisited = this.#clients.size === 0 ? address : undefined;
    for (const client of this.#clients.values()) client.visit(address);
  }

  /** Tells a client that opens the document what nobody has heard yet. */
  catchUp(place: ClientPlace): void {
    const client = this.#clients.get(place);
    if (!client) return;
    for (const event of this.#untold.splice(0)) client.happened(event);
    if (this.#unheard.length > 0) client.arrived(joined(this.#unheard));
    this.#unheard = [];
    if (this.#unvisited !== undefined) client.visit(this.#unvisited);
    this.#unvisited = undefined;
  }

  /** Tells all but the one that asked for it that the document was replaced as a whole. */
  replaced(but: ClientPlace | undefined): void {
    for (const [place, client] of this.#clients) if (place !== but) client.replaced();
  }
}

/** What arrived at several times, told as one; of what arrived twice the latest. */
function joined(events: readonly Arrived[]): Arrived {
  const things = new Map(events.flatMap((event) => event.things.map((thing) => [thing.id, thing] as const)));
  return { things: byImportance([...things.values()]), digest: things.size > 1 };
}
