// What is shown while changes are on their way: the confirmed document with everything pending on top.
import { apply } from "#shared/commands/apply.ts";
import type { Envelope } from "#shared/commands/envelope.ts";
import { applyChange, type Change, reverse } from "#shared/model/change.ts";
import type { Document } from "#shared/model/document.ts";

/** A change that is shown and not yet known to be on disk. */
export interface Pending {
  readonly envelope: Envelope;
  readonly change: Change;
}

/** A document and the changes on top of it, after something under them was altered; `dropped` no longer apply. */
export interface Replayed {
  readonly document: Document;
  readonly pending: readonly Pending[];
  readonly dropped: readonly Pending[];
}

/** Takes one pending change out (the backend refused it) and puts those after it on again. */
export function withoutPending(shown: Document, pending: readonly Pending[], id: string): Replayed {
  const at = pending.findIndex(({ envelope }) => envelope.id === id);
  if (at < 0) return { document: shown, pending, dropped: [] };
  const under = takeBack(shown, pending.slice(at));
  const replayed = putOn(under, pending.slice(at + 1));
  return { ...replayed, pending: [...pending.slice(0, at), ...replayed.pending] };
}

/** Puts another client's change under everything that is pending. */
export function withChangeUnder(shown: Document, pending: readonly Pending[], change: Change): Replayed {
  return putOn(applyChange(takeBack(shown, pending), change), pending);
}

/** Puts pending changes onto a document, in order; those that are refused there are dropped. */
export function putOn(document: Document, pending: readonly Pending[]): Replayed {
  const kept: Pending[] = [];
  const dropped: Pending[] = [];
  let shown = document;
  for (const waiting of pending) {
    const applied = apply(shown, waiting.envelope);
    if ("refused" in applied) {
      dropped.push(waiting);
      continue;
    }
    shown = applied.document;
    kept.push({ envelope: waiting.envelope, change: applied.change });
  }
  return { document: shown, pending: kept, dropped };
}

function takeBack(shown: Document, pending: readonly Pending[]): Document {
  return pending.reduceRight((document, { change }) => applyChange(document, reverse(change)), shown);
}
