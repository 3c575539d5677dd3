// The file that a letter is, and what of it outlives a reload of the page.

import { isLetterSource } from "#shared/formats/capture/letter-source.ts";
import type { Letter } from "#shared/formats/capture/read-letter.ts";
import type { Came } from "../document/capturing.ts";
import type { LetterDraft } from "./letter-draft.ts";

/** A letter in its preview, as it is kept when that goes. */
export interface ShownLetter {
  readonly letter: Letter;
  readonly draft: LetterDraft;
  /** The file itself, where it is small enough to be kept over a reload; what is attached is not written down otherwise. */
  readonly base64?: string | undefined;
}

/** What came that may be a letter. */
export type CameAsLetter = Extract<Came, { kind: "letter" | "text" }>;

/** Letters up to 2 MiB are kept whole: a page may keep about 5 million characters. */
const KEPT_BYTES = 2 * 1024 * 1024;

/** The file that a letter came as, or that the source of one is; undefined where a text has none, or where it is gone with the page. */
export function letterFile(came: CameAsLetter, shown: ShownLetter | undefined): File | undefined {
  if (came.kind === "text") return isLetterSource(came.text) ? new File([came.text], "letter.eml", { type: "message/rfc822" }) : undefined;
  if (came.file || shown?.base64 === undefined) return came.file;
  return new File([Uint8Array.from(atob(shown.base64), (character) => character.charCodeAt(0))], came.name, { type: "message/rfc822" });
}

/** What is kept of a file over a reload; undefined where it is too large. */
export function base64Of(file: File): Promise<string | undefined> {
  if (file.size > KEPT_BYTES) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",")[1]);
    // What cannot be read a second time is not kept; the letter is there.
    reader.onerror = () => resolve(undefined);
    reader.readAsDataURL(file);
  });
}

/** Whether all that is attached is still there. */
export function isWhole({ letter }: ShownLetter): boolean {
  return letter.attachments.every(({ bytes }) => bytes !== undefined);
}

/** A letter whose file is gone: its words, and nothing to be kept beside them. */
export function wordsAlone({ letter, draft }: ShownLetter): ShownLetter {
  return { letter: { ...letter, attachments: [], leftOut: 0 }, draft: { ...draft, kept: [], whole: false } };
}
