// The one way a document changes: a document and an envelope in, the next document and the change out, or a refusal.
import type { Change } from "#shared/model/change.ts";
import type { Document } from "#shared/model/document.ts";
import type { Said } from "#shared/text/said.ts";
import { Draft, Refusal } from "./draft.ts";
import type { Envelope, Intent } from "./envelope.ts";
import type { Recipe } from "./recipe.ts";
import { recipes } from "./registry.ts";

/** What became of an envelope. An empty change means that nothing had to change. */
export type Applied = { readonly document: Document; readonly change: Change } | { readonly refused: Said };

/**
 * Applies an envelope, whose shape must have been checked (`envelopeSchema`) where it came from outside.
 * Pure: the same document and envelope always give the same result.
 */
export function apply(document: Document, { intent, id, at, today }: Envelope): Applied {
  const run = Object.hasOwn(recipes, intent.type) ? (recipes[intent.type] as Recipe<Intent["type"]>) : undefined;
  if (!run) return { refused: { key: "refusal.unknownCommand" } };
  const draft = new Draft(document);
  try {
    run(draft, intent as never, { id, at, today });
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.why };
    throw error;
  }
  const change = draft.change();
  return { document: draft.document(change), change };
}
