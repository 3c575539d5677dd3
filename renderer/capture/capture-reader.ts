// The page's end of the worker that reads postings and letters.
import type { Captured } from "#shared/formats/capture/captured.ts";
import { LETTER_BYTES_LIMIT, type Letter } from "#shared/formats/capture/read-letter.ts";
import type { HandedPage } from "#shared/formats/handed-page.ts";

/** What the worker is asked to read: a page as text or as it was saved, a text, what a browser handed over, or a letter as it was saved or copied. */
export type CaptureRequest =
  | { readonly kind: "page"; readonly html: string; readonly url?: string | undefined }
  | { readonly kind: "saved page"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "handed"; readonly page: HandedPage }
  | LetterRequest;

type LetterRequest = { readonly kind: "letter"; readonly bytes: Uint8Array<ArrayBuffer> } | { readonly kind: "letter text"; readonly text: string };

/** A request that a posting answers. */
export type PostingRequest = Exclude<CaptureRequest, LetterRequest>;

/** What it answers. */
export type CaptureAnswer =
  | { readonly kind: "posting"; readonly captured: Captured | undefined }
  | { readonly kind: "letter"; readonly letter: Letter | undefined };

/** Reads one thing beside the page, which a long one would hold up; rejects where it cannot be read, or where `signal` says that nobody waits for it. */
async function ask(request: CaptureRequest, signal: AbortSignal): Promise<CaptureAnswer> {
  const worker = new Worker(new URL("./capture-worker.ts", import.meta.url), { type: "module" });
  try {
    return await new Promise<CaptureAnswer>((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
      signal.throwIfAborted();
      worker.onmessage = ({ data }: MessageEvent<CaptureAnswer>) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}

/** What a page or a text tells of a posting; undefined where a file is no page. */
export async function readPosting(request: PostingRequest, signal: AbortSignal): Promise<Captured | undefined> {
  const answer = await ask(request, signal);
  if (answer.kind !== "posting") throw new Error("A letter was read where a posting was asked for.");
  return answer.captured;
}

/** What stands in a letter as it was saved, or in a text that is one; undefined where a file is none. */
export async function readLetterIn(came: File | string, signal: AbortSignal): Promise<Letter | undefined> {
  if (typeof came !== "string" && came.size > LETTER_BYTES_LIMIT) return undefined;
  const answer = await ask(
    typeof came === "string" ? { kind: "letter text", text: came } : { kind: "letter", bytes: new Uint8Array(await came.arrayBuffer()) },
    signal,
  );
  if (answer.kind !== "letter") throw new Error("A posting was read where a letter was asked for.");
  return answer.letter;
}
