// Files on their way between the page and the data folder, a part at a time: the page never holds a whole one as text.
import { type FileAsked, PART_LIMIT, type Uploaded, type UploadPart } from "#shared/contract/files.ts";
import { ChannelClosed } from "#shared/contract/wire.ts";
import { safeFileName } from "#shared/formats/safe-file-name.ts";
import { ATTACHMENT_LIMIT } from "#shared/model/limits.ts";
import type { Said } from "#shared/text/said.ts";
import { besideDocument } from "./session.ts";

/** Bytes that become text at once: divisible by three, so that the pieces of base64 join without padding, and few enough for one call. */
const PIECE = 24_576;

/**
 * Sends a file. An attachment is kept under its hash, which is the id in the answer; a whole export waits under its upload. Refused, before anything is
 * sent, where an attachment is too large, and where the file cannot be read or the connection goes. `onSent` hears how many bytes are there.
 */
export async function uploadFile(file: Blob, purpose: UploadPart["purpose"], onSent?: (bytes: number) => void): Promise<Uploaded> {
  if (purpose === "attachment" && file.size > ATTACHMENT_LIMIT)
    return refused({ key: "refusal.attachmentTooLarge", values: { limit: ATTACHMENT_LIMIT / 1024 / 1024 } });
  const upload = crypto.randomUUID();
  try {
    for (let from = 0; ; from += PART_LIMIT) {
      const bytes = await bytesOf(file.slice(from, from + PART_LIMIT));
      if (!bytes) return refused({ key: "refusal.fileUnreadable" });
      const last = from + PART_LIMIT >= file.size;
      const uploaded = await besideDocument().upload({ upload, purpose, from, data: base64Of(bytes), last });
      if (uploaded.kind !== "more") return uploaded;
      onSent?.(from + bytes.length);
      if (last) throw new Error("A whole file was sent, and more was asked for.");
    }
  } catch (error) {
    if (error instanceof ChannelClosed) return refused({ key: "message.away" });
    throw error;
  }
}

/** Fetches a file and offers it to be saved under a safe form of `name`; gives why where it cannot be had. */
export async function downloadFile(asked: FileAsked, name: string): Promise<Said | undefined> {
  // Each part becomes a blob of its own, which the browser may keep outside of the page's memory.
  const parts: Blob[] = [];
  try {
    for (let from = 0; ; ) {
      const part = await besideDocument().download(asked, from);
      if (part.kind === "refused") return part.why;
      const bytes = bytesFrom(part.data);
      parts.push(new Blob([bytes]));
      from += bytes.length;
      if (part.last) break;
      if (bytes.length === 0) throw new Error("A part without bytes was not the last one.");
    }
  } catch (error) {
    if (error instanceof ChannelClosed) return { key: "message.away" };
    throw error;
  }
  offer(safeFileName(name), new Blob(parts, { type: "application/octet-stream" }));
  return undefined;
}

/** Hands bytes to the browser to be saved under a name. */
function offer(name: string, bytes: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The bytes of a part; undefined where the file is gone, was changed since it was chosen, or is a folder. */
async function bytesOf(part: Blob): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await part.arrayBuffer());
  } catch {
    return undefined;
  }
}

function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += PIECE) text += btoa(String.fromCharCode(...bytes.subarray(from, from + PIECE)));
  return text;
}

function bytesFrom(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

function refused(why: Said): Uploaded {
  return { kind: "refused", why };
}
