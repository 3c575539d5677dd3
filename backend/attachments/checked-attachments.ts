// Whether every file that a document names is there, for those who check a data folder without opening it.
import type { AttachmentState } from "#shared/contract/files.ts";
import type { Attachment } from "#shared/model/attachment.ts";
import type { Document } from "#shared/model/document.ts";
import type { FileSystem } from "../storage/file-system.ts";
import { AttachmentFiles } from "./attachment-files.ts";

/** An attachment whose file is not what it should be. */
export interface Amiss extends Pick<Attachment, "id" | "name"> {
  readonly state: Exclude<AttachmentState, "there">;
}

/** Reads the files of a document's attachments and compares each with its hash; gives those that are missing or altered. */
export async function checkAttachments(fileSystem: FileSystem, folder: string, { attachments }: Pick<Document, "attachments">): Promise<Amiss[]> {
  const files = new AttachmentFiles(fileSystem, folder);
  const amiss: Amiss[] = [];
  for (const { id, name } of attachments.values()) {
    const state = await files.state(id);
    if (state !== "there") amiss.push({ id, name, state });
  }
  return amiss;
}
