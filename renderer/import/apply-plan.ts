// Takes a plan from the worker into the document: carried out there, brought over in parts, shown and sent as one command.
import type { Envelope } from "#shared/commands/envelope.ts";
import type { Context } from "#shared/commands/envelope-parts.ts";
import type { ImportChoices, TableFormat } from "#shared/formats/import/import-plan.ts";
import type { RecordChange } from "#shared/model/change.ts";
import type { Document } from "#shared/model/document.ts";
import { newContext } from "../document/clock.ts";
import { useDocument } from "../document/document-store.ts";
import { sayNeeded } from "../document/message-store.ts";
import { act, takeOver } from "../document/session.ts";
import { broughtIn } from "./brought.ts";
import type { ImportReader } from "./import-reader.ts";
import type { PlanFacts } from "./plan-facts.ts";

/** How many records are fetched at once: few enough to be copied within a frame. */
const RECORDS_AT_ONCE = 250;

/** A plan, and what it was made for. */
export interface PlanFor {
  readonly facts: PlanFacts;
  readonly choices: Omit<ImportChoices, "rows">;
  readonly format: TableFormat | undefined;
  /** The document that the worker has a copy of. */
  readonly document: Document;
}

/** Adds what the plan says; resolves to whether it was taken. What was chosen is remembered for the next file of this shape. */
export async function applyPlan(reader: ImportReader, { facts, choices, format, document }: PlanFor): Promise<boolean> {
  const context = newContext();
  const prepared = await reader.prepare(context);
  if ("refused" in prepared) {
    sayNeeded(prepared.refused);
    return false;
  }
  const change: RecordChange[] = [];
  while (change.length < prepared.changes) change.push(...(await reader.changes(change.length, change.length + RECORDS_AT_ONCE)));
  const outcome = await takeOver({ envelope: envelopeOf(context, prepared.text), change, text: prepared.text }, document, broughtIn(facts));
  if (!outcome) return applyPlan(reader, await plannedAnew(reader, choices, format));
  if (outcome.kind === "refused") return false;
  if (prepared.shapes) void act({ type: "settings.edit", settings: { importShapes: [...prepared.shapes] } });
  return true;
}

/** Something came into the document from elsewhere meanwhile, so what becomes of the rows is found anew. */
async function plannedAnew(reader: ImportReader, choices: PlanFor["choices"], format: PlanFor["format"]): Promise<PlanFor> {
  const { document, today } = useDocument.getState();
  await reader.bring(document);
  return { facts: await reader.plan(choices, { today, locale: navigator.language, format }), choices, format, document };
}

/** What an import can bring. */
const BROUGHT = ["applications", "people", "touchpoints", "debriefs", "reminders", "attachments", "merges"] as const;

/** The envelope of a text, which is read only where it has to be applied once more. */
function envelopeOf(context: Context, text: string): Envelope {
  let read: Readonly<Record<string, unknown>> | undefined;
  const intent = { type: "document.import" };
  const part = (name: string) => {
    read ??= JSON.parse(text).intent as Readonly<Record<string, unknown>>;
    return read[name];
  };
  for (const name of BROUGHT) Object.defineProperty(intent, name, { enumerable: true, get: () => part(name) });
  return { ...context, intent: intent as Envelope["intent"] };
}
