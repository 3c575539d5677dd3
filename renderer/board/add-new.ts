// Adding a card from a line of text, or from the fields a dropped file named.
import { type QuickAddFields, readQuickAdd } from "#shared/formats/quick-add.ts";
import { applicationName } from "#shared/model/application-name.ts";
import { LINE_LIMIT } from "#shared/model/limits.ts";
import type { Stage } from "#shared/model/stage.ts";
import type { Said } from "#shared/text/said.ts";
import { useDocument } from "../document/document-store.ts";
import { act } from "../document/session.ts";

/** Adds a card on top of a stage; gives the sentence that says why where it cannot. */
export async function addNew(from: { readonly text: string } | { readonly fields: QuickAddFields }, stage: Stage): Promise<Said | undefined> {
  const read = "text" in from ? readQuickAdd(from.text, useDocument.getState().today) : from;
  if ("refused" in read) return read.refused;
  const fields = { ...read.fields };
  if (fields.role.length > LINE_LIMIT) return { key: "refusal.tooLong", values: { limit: LINE_LIMIT } };
  const outcome = await act(
    { type: "application.add", id: crypto.randomUUID(), stage, fields },
    { key: "board.added", values: { name: applicationName(fields) } },
  );
  return outcome.kind === "refused" ? outcome.why : undefined;
}
