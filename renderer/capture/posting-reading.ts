// Reading what came into what it tells of a posting, beside the page, and by the fetcher where the person asked for that.
import type { Fetched } from "#shared/contract/capture.ts";
import type { Captured } from "#shared/formats/capture/captured.ts";
import type { HandedPage } from "#shared/formats/handed-page.ts";
import { firstLink, hostOf } from "#shared/formats/link-text.ts";
import type { Said } from "#shared/text/said.ts";
import type { Came } from "../document/capturing.ts";
import { useDocument } from "../document/document-store.ts";
import { besideDocument } from "../document/session.ts";
import { type PostingRequest, readPosting } from "./capture-reader.ts";
import { EMPTY_DRAFT, type PostingDraft, type ToldFields, typedDraft } from "./posting-draft.ts";

/** What there is to be read, and what is known before it is read. */
export interface Beginning {
  readonly draft: PostingDraft;
  /** What the words themselves may say, where nothing says it better. */
  readonly guess: ToldFields;
  /** Undefined where nothing is read until the person asks for it. */
  readonly source: Source | undefined;
}

/** Something that can be read; the address of a page is fetched. */
export type Source =
  | { readonly kind: "address"; readonly url: string }
  | { readonly kind: "file"; readonly file: File }
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "handed"; readonly page: HandedPage };

/** What was read: what it tells, and the address it came from; or one sentence that says why nothing was. */
export type Read = { readonly captured: Captured; readonly url?: string | undefined } | { readonly refused: Said };

/** How reading what came begins. Letters are read elsewhere. */
export function beginningOf(came: Exclude<Came, { kind: "letter" }>, today: string): Beginning {
  if (came.kind === "page") return { ...NOTHING, source: { kind: "file", file: came.file } };
  if (came.kind === "link") {
    const url = firstLink(useDocument.getState().document.applications.get(came.application)?.link ?? "");
    return { ...NOTHING, source: url === undefined ? undefined : { kind: "address", url } };
  }
  if (came.kind === "handed") return handedBeginning(came.page);
  const typed = typedDraft(came.text, today);
  if (typed.draft.text !== "") return { ...typed, source: { kind: "words", text: came.text } };
  // A link that was dropped on a card waits for the person's word.
  const isAsked = typed.draft.link !== "" && came.application === undefined;
  return { ...typed, source: isAsked ? { kind: "address", url: typed.draft.link } : undefined };
}

const NOTHING = { draft: EMPTY_DRAFT, guess: {} };

/** Nothing is fetched for somebody outside: an address alone waits for the person's word. */
function handedBeginning(page: HandedPage): Beginning {
  const isMore = page.title !== undefined || page.text !== undefined;
  return { draft: { ...EMPTY_DRAFT, link: page.url ?? "" }, guess: {}, source: isMore ? { kind: "handed", page } : undefined };
}

/** How a source is called: the host of an address, the name of a file. */
export function nameOf(source: Source): string | undefined {
  if (source.kind === "address") return hostOf(source.url);
  if (source.kind === "file") return source.file.name;
  return source.kind === "handed" && source.page.url !== undefined ? hostOf(source.page.url) : undefined;
}

const UNREADABLE: Read = { refused: { key: "capture.unreadable" } };

/** Most bytes of a saved page that are read: 20 MiB. */
const PAGE_BYTES_LIMIT = 20 * 1024 * 1024;

/** Reads a source. Rejects only when `signal` says that nobody waits for it any more. */
export async function readSource(source: Source, signal: AbortSignal): Promise<Read> {
  try {
    return await readIt(source, signal);
  } catch (error) {
    if (signal.aborted) throw error;
    return UNREADABLE;
  }
}

async function readIt(source: Source, signal: AbortSignal): Promise<Read> {
  if (source.kind === "address") return fetchIt(source.url, signal);
  if (source.kind === "words") return readAs({ kind: "text", text: source.text }, signal);
  if (source.kind === "handed") return readAs({ kind: "handed", page: source.page }, signal, source.page.url);
  if (source.file.size > PAGE_BYTES_LIMIT) return { refused: { key: "capture.tooLarge", values: { limit: PAGE_BYTES_LIMIT / 1024 / 1024 } } };
  const read = await readAs({ kind: "saved page", bytes: new Uint8Array(await source.file.arrayBuffer()) }, signal);
  // A saved page says itself where it was read.
  return "captured" in read ? { ...read, url: read.captured.url } : read;
}

async function readAs(request: PostingRequest, signal: AbortSignal, url?: string): Promise<Read> {
  const captured = await readPosting(request, signal);
  return captured ? { captured, url } : UNREADABLE;
}

async function fetchIt(url: string, signal: AbortSignal): Promise<Read> {
  let fetched: Fetched;
  try {
    fetched = await besideDocument().fetchPosting(url);
  } catch {
    return { refused: { key: "message.away" } };
  }
  signal.throwIfAborted();
  if (fetched.kind === "refused") return { refused: fetched.why };
  return readAs({ kind: "page", html: fetched.html, url: fetched.url }, signal, fetched.url);
}
