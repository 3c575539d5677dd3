// What the tests of attachments share: files that are uploaded in parts, and folders that have some.
import { createHash, randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Backend } from "#shared/contract/backend.ts";
import { PART_LIMIT, type Uploaded, type UploadPart } from "#shared/contract/files.ts";
import { envelope } from "../test-folder.test-source.ts";

export function hashOfBytes(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Bytes that differ from piece to piece, the same for the same seed. */
export function madeBytes(size: number, seed = 1): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  let state = seed;
  for (let index = 0; index < size; index += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    bytes[index] = state >> 16;
  }
  return bytes;
}

/** The parts of a file as the page sends them. */
export function partsOf(bytes: Buffer, upload: string = randomUUID(), size: number = PART_LIMIT): UploadPart[] {
  const parts: UploadPart[] = [];
  for (let from = 0; from === 0 || from < bytes.length; from += size) {
    parts.push({ upload, purpose: "attachment", from, data: bytes.subarray(from, from + size).toString("base64"), last: from + size >= bytes.length });
  }
  return parts;
}

/** Uploads a file; gives what the last part, or the first that was refused, came to. */
export async function uploaded({ upload }: Pick<Backend, "upload">, bytes: Buffer, size?: number): Promise<Uploaded> {
  let answer: Uploaded = { kind: "more" };
  for (const part of partsOf(bytes, randomUUID(), size)) {
    answer = await upload(part);
    if (answer.kind !== "more") break;
  }
  return answer;
}

/** Uploads a file and gives it to an application that is there; gives its id. */
export async function attached(backend: Backend, application: string, bytes: Buffer, name = "Resume.pdf"): Promise<string> {
  const answer = await uploaded(backend, bytes);
  if (answer.kind !== "kept") throw new Error(`It was not kept: ${JSON.stringify(answer)}`);
  const attachment = { id: answer.id, name, kind: "resume" as const, size: answer.size };
  const outcome = await backend.commit(envelope({ type: "attachment.add", application, attachment, at: "2026-01-31" }));
  if (outcome.kind !== "committed") throw new Error(`It was not saved: ${JSON.stringify(outcome)}`);
  return answer.id;
}

/** The names in the folder of attachments. */
export async function namesOfAttachments(folder: string): Promise<string[]> {
  return (await readdir(join(folder, "attachments")).catch(() => [])).sort();
}
