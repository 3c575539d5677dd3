// Giving documents to an application, from wherever that is asked: files are sent a part at a time, kept, and told with a way back.
import { create } from "zustand";
import { kindByName } from "#shared/formats/kind-by-name.ts";
import { applicationName } from "#shared/model/application-name.ts";
import type { Attachment } from "#shared/model/attachment.ts";
import type { Id } from "#shared/model/id.ts";
import { ATTACHMENT_LIMIT, LINE_LIMIT } from "#shared/model/limits.ts";
import type { Said } from "#shared/text/said.ts";
import { attachmentState, checkAttachments } from "./attachment-states.ts";
import { useDocument } from "./document-store.ts";
import { uploadFile } from "./files.ts";
import { sayHappened, sayNeeded } from "./message-store.ts";
import { act } from "./session.ts";

/** Most of a file that one document can be, in MB as people are told it. */
export const LIMIT_IN_MB = ATTACHMENT_LIMIT / 1024 / 1024;

/** A file on its way; `sent` and `size` in bytes. */
export interface Sending {
  readonly id: string;
  readonly application: Id;
  readonly name: string;
  readonly size: number;
  readonly sent: number;
}

/** The files on their way, in the order they are sent. They go on when the panel they were added in is closed. */
export const useSending = create<{ readonly files: readonly Sending[] }>(() => ({ files: [] }));

/** What a document is called, which of the papers it is, its hash and its size. */
type New = Pick<Attachment, "id" | "name" | "kind" | "size">;

/** Sends files and gives them to an application, all in one step of undo, that of `deed`. What cannot be added is told by its name; the others are added all the same. */
export async function attachFiles(application: Id, files: readonly File[], deed: string = crypto.randomUUID()): Promise<void> {
  const { access } = useDocument.getState();
  if (access.mode === "read-only") return sayNeeded(access.why);
  const fitting = files.filter(({ size }) => size <= ATTACHMENT_LIMIT);
  const larger = files.filter((file) => !fitting.includes(file)).map(({ name }) => name);
  if (larger.length > 0) sayNeeded({ key: "attachments.tooLarge", values: { count: larger.length, name: larger.join(", "), limit: LIMIT_IN_MB } });
  const sending = fitting.map((file) => ({ file, id: crypto.randomUUID() }));
  useSending.setState((state) => ({
    files: [...state.files, ...sending.map(({ file, id }) => ({ id, application, name: file.name, size: file.size, sent: 0 }))],
  }));
  let added = 0;
  const cutOff: string[] = [];
  for (const { file, id } of sending) {
    try {
      const became = await attachFile(application, file, { id, deed, before: added });
      if (became === "added") added += 1;
      if (became === "cut off") cutOff.push(file.name);
    } finally {
      useSending.setState((state) => ({ files: state.files.filter((other) => other.id !== id) }));
    }
  }
  // The line over the page says that what was written is kept; a file on its way is not.
  if (cutOff.length > 0) sayNeeded({ key: "attachments.cutOff", values: { count: cutOff.length, name: cutOff.join(", ") } });
}

/** Gives a document that is kept already to one more application. */
export function attachKept(application: Id, { id, name, kind, size }: Attachment): void {
  give(application, { id, name, kind, size }, { count: 1 });
}

interface Attaching {
  readonly id: string;
  readonly deed: string;
  /** How many of the same choice were added before it. */
  readonly before: number;
}

/** What became of it; all but a connection that is gone is told already. */
async function attachFile(application: Id, file: File, { id, deed, before }: Attaching): Promise<"added" | "cut off" | "not added"> {
  const uploaded = await uploadFile(file, "attachment", (sent) =>
    useSending.setState((state) => ({ files: state.files.map((other) => (other.id === id ? { ...other, sent } : other)) })),
  );
  if (uploaded.kind !== "kept") {
    if (uploaded.kind === "refused" && uploaded.why.key === "message.away") return "cut off";
    if (uploaded.kind === "refused") sayNeeded(named(uploaded.why, file.name));
    return "not added";
  }
  const { attachments, applications } = useDocument.getState().document;
  const known = attachments.get(uploaded.id);
  const state = attachmentState(uploaded.id);
  if (state !== undefined) void checkAttachments([uploaded.id]);
  // Its file was gone or altered, and these are its bytes: it is whole again, and there is nothing to add.
  if (known && state !== undefined && state !== "there" && applications.get(application)?.attachments?.some((use) => use.id === known.id)) {
    sayHappened({ key: "attachments.there", values: { name: known.name } });
    return "not added";
  }
  const name = known?.name ?? file.name.slice(0, LINE_LIMIT);
  give(application, { id: uploaded.id, name, kind: kindByName(name), size: uploaded.size }, { count: before + 1, deed });
  return "added";
}

/** `count`: how many of one choice it is, itself among them. */
function give(application: Id, attachment: New, { count, deed }: { readonly count: number; readonly deed?: string }): void {
  const { document, today } = useDocument.getState();
  const to = document.applications.get(application);
  const said: Said = { key: "attachments.added", values: { count, name: attachment.name, application: to ? applicationName(to) : "" } };
  void act({ type: "attachment.add", application, attachment, at: today }, said, deed === undefined ? {} : { deed });
}

function named(why: Said, name: string): Said {
  return why.key === "refusal.fileUnreadable" ? { key: "attachments.unreadable", values: { name } } : why;
}
