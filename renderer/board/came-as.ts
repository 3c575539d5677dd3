// How a text comes that is looked at before it is added.
import { isLetterSource } from "#shared/formats/capture/letter-source.ts";
import type { Id } from "#shared/model/id.ts";
import type { Came } from "../document/capturing.ts";

/** The source of a letter as the file that it is, with what is attached; anything else as its words. */
export function cameAs(text: string, application?: Id): Came {
  return isLetterSource(text) ? cameAsLetter(new File([text], "letter.eml", { type: "message/rfc822" }), application) : { kind: "text", text, application };
}

/** A letter as it was saved; `application` is the one it was dropped on. */
export function cameAsLetter(file: File, application: Id | undefined): Came {
  return { kind: "letter", file, name: file.name, application };
}
