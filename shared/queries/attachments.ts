// Documents by the applications they belong to: what was sent with one, with how many one was sent, and which was sent last.
import type { Application } from "#shared/model/application.ts";
import type { Attachment } from "#shared/model/attachment.ts";
import type { AttachmentKind } from "#shared/model/attachment-kind.ts";
import type { Document, Table } from "#shared/model/document.ts";
import type { Id } from "#shared/model/id.ts";

/** An application that has a document, and the day (`YYYY-MM-DD`) since when. */
export interface Use {
  readonly application: Application;
  readonly at: string;
}

/** A document of one application, and the day since when. */
export interface Attached {
  readonly attachment: Attachment;
  readonly at: string;
}

/** A document that is kept already; `lastUse` is the latest day it was sent, absent where only applications in the bin have it. */
export interface Kept {
  readonly attachment: Attachment;
  readonly lastUse?: string;
}

type Uses = ReadonlyMap<Id, readonly Use[]>;
const NONE: readonly never[] = [];
const made = new WeakMap<Table<"applications">, Uses>();

/** The applications that have a document, the latest day first. What lies in the bin is not told. */
export function usesOf({ applications }: Pick<Document, "applications">, id: Id): readonly Use[] {
  return usesIn(applications).get(id) ?? NONE;
}

/** The documents of an application in the order they came to it. */
export function attachmentsOf({ attachments }: Pick<Document, "attachments">, application: Pick<Application, "attachments">): readonly Attached[] {
  return (application.attachments ?? NONE)
    .flatMap(({ id, at }) => {
      const attachment = attachments.get(id);
      return attachment ? [{ attachment, at }] : [];
    })
    .sort((one, other) => (one.at === other.at ? 0 : one.at < other.at ? -1 : 1));
}

/** The documents that are kept and that an application does not have yet, those that were sent last first. */
export function keptFor({ attachments, applications }: Pick<Document, "attachments" | "applications">, application: Application): readonly Kept[] {
  const own = new Set(application.attachments?.map(({ id }) => id));
  return [...attachments.values()]
    .filter(({ id }) => !own.has(id))
    .map((attachment): Kept => {
      const lastUse = usesOf({ applications }, attachment.id)[0]?.at;
      return lastUse === undefined ? { attachment } : { attachment, lastUse };
    })
    .sort(byLastUse);
}

/** The document of a kind that was sent last, among those that are kept; undefined where none was sent. */
export function latestOfKind(kept: readonly Kept[], kind: AttachmentKind): Attachment | undefined {
  return kept.find(({ attachment, lastUse }) => attachment.kind === kind && lastUse !== undefined)?.attachment;
}

/** Made once for each version of the table. */
function usesIn(applications: Table<"applications">): Uses {
  const known = made.get(applications);
  if (known) return known;
  const uses = new Map<Id, Use[]>();
  for (const application of applications.values()) {
    if (application.removed || !application.attachments) continue;
    for (const { id, at } of application.attachments) {
      const use = { application, at };
      const group = uses.get(id);
      if (group) group.push(use);
      else uses.set(id, [use]);
    }
  }
  for (const group of uses.values()) group.sort((one, other) => (one.at === other.at ? 0 : one.at < other.at ? 1 : -1));
  made.set(applications, uses);
  return uses;
}

function byLastUse(one: Kept, other: Kept): number {
  const [first, second] = [one.lastUse ?? "", other.lastUse ?? ""];
  if (first !== second) return first < second ? 1 : -1;
  const [added, later] = [one.attachment.addedAt, other.attachment.addedAt];
  return added === later ? 0 : added < later ? 1 : -1;
}
