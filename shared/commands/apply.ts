// The one way a document changes: a document and an envelope in, the next document and the change out, or a refusal.
import type { Change } from "#shared/model/change.ts";
import type { Document } from "#shared/model/document.ts";
import type { Said } from "#shared/text/said.ts";
import type { Context } from "./command.ts";
import { Draft, Refusal } from "./draft.ts";
import { commands, type Envelope, type Intent, type IntentType } from "./registry.ts";

/** What became of an envelope. An empty change means that nothing had to change. */
export type Applied = { readonly document: Document; readonly change: Change } | { readonly refused: Said };

type Run = (draft: Draft, intent: Intent, context: Context) => void;
const runs = new Map<IntentType, Run>(commands.map(({ type, run }) => [type, run as Run]));

/**
 * Applies an envelope, whose shape must have been checked (`envelopeSchema`) where it came from outside.
 * Pure: the same document and envelope always give the same result.
 */
export function apply(document: Document, { intent, id, at, today }: Envelope): Applied {
  const run = runs.get(intent.type);
  if (!run) return { refused: { key: "refusal.unknownCommand" } };
  const draft = new Draft(document);
  try {
    run(draft, intent, { id, at, today });
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.why };
    throw error;
  }
  const change = draft.change();
  return { document: draft.document(change), change };
}
