// Commands done one after the other on one day, for tests that tell what each means to a person.
import type { Document } from "#shared/model/document.ts";
import { apply } from "./apply.ts";
import type { Intent } from "./envelope.ts";

let count = 0;

/** The day the commands are done. */
export const TODAY = "2026-03-02";

/** The document after some commands; throws the key of the first refusal. Each has an envelope id of its own. */
export function done(document: Document, ...intents: Intent[]): Document {
  return intents.reduce((now, intent) => {
    count += 1;
    const applied = apply(now, { id: `e${count}`, at: `${TODAY}T09:00:00.000Z`, today: TODAY, intent });
    if ("refused" in applied) throw new Error(applied.refused.key);
    return applied.document;
  }, document);
}

/** Why a command is refused, or `done` where it is not. */
export function refusal(document: Document, intent: Intent): string {
  const applied = apply(document, { id: "e", at: `${TODAY}T09:00:00.000Z`, today: TODAY, intent });
  return "refused" in applied ? applied.refused.key : "done";
}

/** Adds an application at a company named after its id. */
export function add(id: string, stage: "lead" | "applied" | "rejected" = "applied"): Intent {
  return { type: "application.add", id, stage, fields: { company: `Co ${id}` } };
}
