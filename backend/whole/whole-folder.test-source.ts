// Data folders with attachments for the tests of whole exports, and what a page does with one: fetch it, send it.
import { createHash, randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Backend } from "#shared/contract/backend.ts";
import { PART_LIMIT, type Uploaded } from "#shared/contract/files.ts";
import { type FolderOptions, type OpenFolder, openFolder } from "../open-folder.ts";
import { afterwards, envelope } from "../test-folder.test-source.ts";

/** The SHA-256 of bytes in hex. */
export function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A folder that is opened, and closed after the test. */
export async function openedIn(folder: string, options: Partial<FolderOptions> = {}): Promise<OpenFolder> {
  const open = await openFolder({ folder, owner: "terminal", ...options });
  afterwards(() => open.close());
  return open;
}

/** Keeps bytes as an attachment of an application; gives its id. */
export async function attach(folder: string, { backend }: OpenFolder, application: string, name: string, bytes: Buffer): Promise<string> {
  const id = sha256(bytes);
  await mkdir(join(folder, "attachments"), { recursive: true });
  await writeFile(join(folder, "attachments", id), bytes);
  const attachment = { id, name, kind: "resume" as const, size: bytes.length };
  const outcome = await backend.commit(envelope({ type: "attachment.add", application, attachment, at: "2026-01-31" }));
  if (outcome.kind !== "committed") throw new Error(`The attachment was ${outcome.kind}.`);
  return id;
}

/** Everything that was packed, as a page fetches it. */
export async function fetched(backend: Backend): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let from = 0; ; ) {
    const part = await backend.download({ kind: "whole" }, from);
    if (part.kind === "refused") throw new Error(part.why.key);
    const bytes = Buffer.from(part.data, "base64");
    parts.push(bytes);
    from += bytes.length;
    if (part.last) return Buffer.concat(parts);
  }
}

/** Sends a zip as a page does; gives what became of the last part that was sent. */
export async function sent(backend: Pick<Backend, "upload">, zip: Buffer, upload: string = randomUUID()): Promise<Uploaded> {
  for (let from = 0; ; from += PART_LIMIT) {
    const last = from + PART_LIMIT >= zip.length;
    const data = zip.subarray(from, from + PART_LIMIT).toString("base64");
    const uploaded = await backend.upload({ upload, purpose: "whole", from, data, last });
    if (uploaded.kind !== "more" || last) return uploaded;
  }
}
