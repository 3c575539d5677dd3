// Adding a card from a line of text, as it was typed, pasted or dropped.
import { type QuickAdd, type QuickAddFields, readQuickAdd } from "#shared/formats/quick-add.ts";
import type { Application } from "#shared/model/application.ts";
import { applicationName } from "#shared/model/application-name.ts";
import { LINE_LIMIT } from "#shared/model/limits.ts";
import type { Stage } from "#shared/model/stage.ts";
import type { Said } from "#shared/text/said.ts";
import { capture } from "../document/capturing.ts";
import { useDocument } from "../document/document-store.ts";
import type { Offer } from "../document/message-store.ts";
import { act } from "../document/session.ts";

/** The fields of a new card, or the sentence that says why there are none. */
export function readNew(text: string): QuickAdd {
  const read = readQuickAdd(text, useDocument.getState().today);
  if ("fields" in read && read.fields.role.length > LINE_LIMIT) return { refused: { key: "refusal.tooLong", values: { limit: LINE_LIMIT } } };
  return read;
}

/** Adds a card on top of a stage; gives the sentence that says why where it cannot. `offer` is what the person may do next; else that is to read the page of its link. */
export async function addNew(text: string, stage: Stage, { id = crypto.randomUUID(), offer }: Adding = {}): Promise<Said | undefined> {
  const read = readNew(text);
  if ("refused" in read) return read.refused;
  const fields = { ...read.fields };
  const next: Offer | undefined =
    offer ?? (fields.link === undefined ? undefined : { said: { key: "quickAdd.readPage" }, run: () => capture([{ kind: "link", application: id }], stage) });
  const said: Said = { key: "board.added", values: { name: applicationName(fields) } };
  const outcome = await act({ type: "application.add", id, stage, fields }, said, { offer: next });
  return outcome.kind === "refused" ? outcome.why : undefined;
}

interface Adding {
  readonly id?: string;
  readonly offer?: Offer | undefined;
}

/** The application that a new one in a stage would only repeat. */
export async function repeatedBy(fields: QuickAddFields, stage: Stage): Promise<Application | undefined> {
  const { document, today } = useDocument.getState();
  return (await places())?.duplicateOf(document, { ...fields, ...(stage === "lead" ? {} : { appliedOn: today }) });
}

/** What is known of companies, fetched when it is first asked for; undefined where the connection is gone, which keeps nothing from being added. */
export function places(): Promise<typeof import("#shared/queries/place.ts") | undefined> {
  return import("#shared/queries/place.ts").catch(() => undefined);
}
