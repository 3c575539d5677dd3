// What is looked at before it is added: postings and letters that wait to be read, one after the other.
import { create } from "zustand";
import type { HandedPage } from "#shared/formats/handed-page.ts";
import type { Id } from "#shared/model/id.ts";
import type { Stage } from "#shared/model/stage.ts";
import { useDocument } from "./document-store.ts";
import { storeCaptures, storedCaptures } from "./kept-captures.ts";
import { sayNeeded } from "./message-store.ts";

/** What came, as it came; `application` is the one it was dropped on. */
export type Came =
  /** Typed, pasted or dropped; a link that is all of it is fetched, which is what the person asked for with it. `is` is what they say that it is. */
  | { readonly kind: "text"; readonly text: string; readonly is?: "posting" | "letter"; readonly application?: Id | undefined }
  /** A saved page. */
  | { readonly kind: "page"; readonly file: File; readonly application?: Id | undefined }
  /** What another program handed over by an address. Nothing of it is fetched before the person asks for that. */
  | { readonly kind: "handed"; readonly page: HandedPage }
  /** The page behind the link of an application that is there; it is fetched. */
  | { readonly kind: "link"; readonly application: Id }
  /** A letter; its file is gone once the page was loaded again. */
  | { readonly kind: "letter"; readonly file?: File; readonly name: string; readonly application?: Id | undefined };

/** Something to be looked at. */
export interface Capture {
  readonly id: string;
  readonly came: Came;
  /** Where a new application goes. */
  readonly stage: Stage;
  /** Hears that it became an application. */
  readonly onAdded?: (() => void) | undefined;
  /** What was typed of it before it was put aside; only its dialog knows what that is. */
  readonly draft?: unknown;
  /** The same as the other of a posting and a letter, as it was left there. */
  readonly other?: Capture | undefined;
}

interface Capturing {
  readonly waiting: readonly Capture[];
  /** What was put aside, the latest last. */
  readonly aside: readonly Capture[];
}

/** What waits to be looked at; the first one is shown. */
export const useCapturing = create<Capturing>(() => storedCaptures({ waiting: [], aside: [] }));
useCapturing.subscribe(storeCaptures);

/** Has what came looked at, each in its turn. Where nothing can be added or read, it says so instead. */
export function capture(came: readonly Came[], stage: Stage, onAdded?: () => void): void {
  const { access, phase } = useDocument.getState();
  if (access.mode === "read-only") {
    sayNeeded(access.why);
    return;
  }
  if (phase.kind === "away") {
    sayNeeded({ key: "message.awayFromReading" });
    return;
  }
  const captures = came.map((one): Capture => ({ id: crypto.randomUUID(), came: one, stage, onAdded }));
  useCapturing.setState(({ waiting }) => ({ waiting: [...waiting, ...captures] }));
}

/** The one that is shown was added, or put aside. */
export function captured(): void {
  useCapturing.setState(({ waiting }) => ({ waiting: waiting.slice(1) }));
}

/** Shows something else in the place of the one that is shown. */
export function captureInstead(one: Capture): void {
  useCapturing.setState(({ waiting }) => ({ waiting: [one, ...waiting.slice(1)] }));
}

/** Keeps with one that waits what stands in its preview, which goes unasked: the page is loaded again, or the connection is gone. */
export function keepShown(id: string, draft: unknown): void {
  const { waiting } = useCapturing.getState();
  if (waiting.some((one) => one.id === id)) useCapturing.setState({ waiting: waiting.map((one) => (one.id === id ? { ...one, draft } : one)) });
}

/** Keeps one aside with what was typed of it, until it is taken up again or the window is closed. */
export function keepAside(one: Capture, draft: unknown): Capture {
  const aside = { ...one, id: crypto.randomUUID(), draft };
  useCapturing.setState((state) => ({ aside: [...state.aside, aside] }));
  return aside;
}

/** Takes up again what was put aside, as it was. */
export function captureAgain(one: Capture): void {
  useCapturing.setState(({ waiting, aside }) => ({ waiting: [one, ...waiting], aside: aside.filter(({ id }) => id !== one.id) }));
}

/** The application that a preview became, or was kept with; the board gives it the focus. Set anew by each. */
export const useLanded = create<{ readonly id: Id | undefined }>(() => ({ id: undefined }));
