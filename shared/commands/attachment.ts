// What can be done to attachments: add to an application, edit, remove from one.
import type { Application } from "#shared/model/application.ts";
import type { Attachment, AttachmentUse } from "#shared/model/attachment.ts";
import type { Id } from "#shared/model/id.ts";
import { ATTACHMENT_LIMIT } from "#shared/model/limits.ts";
import { type Draft, Refusal } from "./draft.ts";
import type { Recipe } from "./recipe.ts";

/** Gives a file to an application. One that another application has already is the same record, with the name and kind it has. */
export const addAttachment: Recipe<"attachment.add"> = (draft, { application: applicationId, attachment, at }, context) => {
  const application = draft.application(applicationId);
  const uses = application.attachments ?? [];
  const name = named(attachment.name);
  if (attachment.size > ATTACHMENT_LIMIT) throw new Refusal({ key: "refusal.attachmentTooLarge", values: { limit: ATTACHMENT_LIMIT / 1024 / 1024 } });
  if (uses.some(({ id }) => id === attachment.id)) throw new Refusal({ key: "refusal.attachmentTwice" });
  checkDay(at, application, context.today);
  if (!draft.get("attachments", attachment.id)) draft.put("attachments", { ...attachment, name, addedAt: context.at });
  draft.put("applications", { ...application, attachments: [...uses, { id: attachment.id, at }] });
};

/** Changes its name or kind everywhere, or the day one application has it since. What is not changed is not checked again. */
export const editAttachment: Recipe<"attachment.edit"> = (draft, { id, fields, use }, context) => {
  const was = find(draft, id);
  const { name = was.name, kind = was.kind } = fields;
  draft.put("attachments", { ...was, name: name === was.name ? name : named(name), kind });
  if (!use) return;
  const application = draft.application(use.application);
  const known = givenTo(application, id);
  if (known.at === use.at) return;
  checkDay(use.at, application, context.today);
  draft.put("applications", { ...application, attachments: application.attachments?.map((other) => (other === known ? { ...known, at: use.at } : other)) });
};

/** Takes a file from an application. Its record goes with the last one that had it. */
export const removeAttachment: Recipe<"attachment.remove"> = (draft, { application: applicationId, id }) => {
  const { attachments: uses = [], ...others } = draft.application(applicationId);
  const known = givenTo({ attachments: uses }, id);
  const left = uses.filter((use) => use !== known);
  draft.put("applications", (left.length > 0 ? { ...others, attachments: left } : others) as Application);
  dropUnused(draft, new Set([id]));
};

/** Takes out those of these records that no application has any more. */
export function dropUnused(draft: Draft, ids: Iterable<Id>): void {
  const unused = new Set([...ids].filter((id) => draft.get("attachments", id) !== undefined));
  if (unused.size === 0) return;
  for (const { attachments = [] } of draft.now("applications")) for (const { id } of attachments) unused.delete(id);
  for (const id of unused) draft.take("attachments", id);
}

/** Takes over the records of what an imported application has, where they are not there already; refuses what is nowhere, or twice. */
export function takeUses(draft: Draft, uses: readonly AttachmentUse[] = [], brought: ReadonlyMap<Id, Attachment>): void {
  if (uses.length === 0) return;
  if (new Set(uses.map(({ id }) => id)).size !== uses.length) throw new Refusal({ key: "refusal.attachmentTwice" });
  for (const { id } of uses) {
    if (draft.get("attachments", id)) continue;
    const attachment = brought.get(id);
    if (!attachment) throw new Refusal({ key: "refusal.attachmentGone" });
    draft.put("attachments", { ...attachment, name: named(attachment.name) });
  }
}

function checkDay(at: string, { appliedOn }: Application, today: string): void {
  if (at > today) throw new Refusal({ key: "refusal.attachmentAhead" });
  if (appliedOn !== undefined && at < appliedOn) throw new Refusal({ key: "refusal.beforeApplication" });
}

function find(draft: Draft, id: Id): Attachment {
  const attachment = draft.get("attachments", id);
  if (!attachment) throw new Refusal({ key: "refusal.attachmentGone" });
  return attachment;
}

function givenTo({ attachments = [] }: Pick<Application, "attachments">, id: Id): AttachmentUse {
  const use = attachments.find((other) => other.id === id);
  if (!use) throw new Refusal({ key: "refusal.attachmentGone" });
  return use;
}

function named(name: string): string {
  const line = name.trim();
  if (line === "") throw new Refusal({ key: "refusal.attachmentNameEmpty" });
  return line;
}
