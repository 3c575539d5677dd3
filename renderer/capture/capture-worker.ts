// Reads postings and letters beside the page, so that a long one does not hold it up. It is started for one and ended after it.
import "../document/without-eval.ts";
import { capturePage } from "#shared/formats/capture/capture-page.ts";
import { captureHanded, captureText } from "#shared/formats/capture/capture-text.ts";
import type { Captured } from "#shared/formats/capture/captured.ts";
import { readLetterText } from "#shared/formats/capture/letter-text.ts";
import { readLetter } from "#shared/formats/capture/read-letter.ts";
import { readSavedPage } from "#shared/formats/capture/saved-page.ts";
import type { CaptureAnswer, CaptureRequest, PostingRequest } from "./capture-reader.ts";

addEventListener("message", async ({ data }: MessageEvent<CaptureRequest>) => {
  try {
    postMessage(await answerTo(data));
  } catch (error) {
    // An error of a promise does not reach the page by itself.
    reportError(error);
  }
});

async function answerTo(request: CaptureRequest): Promise<CaptureAnswer> {
  if (request.kind === "letter") return { kind: "letter", letter: await readLetter(request.bytes) };
  if (request.kind === "letter text") return { kind: "letter", letter: readLetterText(request.text) };
  return { kind: "posting", captured: await postingIn(request) };
}

async function postingIn(request: PostingRequest): Promise<Captured | undefined> {
  if (request.kind === "text") return captureText(request.text);
  if (request.kind === "handed") return captureHanded(request.page);
  const page = request.kind === "page" ? request : await readSavedPage(request.bytes);
  return page && capturePage(page.html, { url: page.url });
}
