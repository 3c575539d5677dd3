// What came as a letter, looked at as a posting, and the other way round: what was typed on either side stays there, and the text goes along.
import type { Capture } from "../document/capturing.ts";
import { noteIn } from "./letter-draft.ts";
import type { ShownLetter } from "./letter-file.ts";
import type { ShownPosting } from "./posting-state.ts";

/** A letter that is a posting. */
export function letterAsPosting(capture: Capture, shown: ShownLetter): Capture {
  const { note } = shown.draft;
  const isEdited = note !== noteIn(shown.letter);
  return asTheOther(capture, { shown, is: "posting", text: note, isEdited }, (other) => {
    const posting = other as ShownPosting;
    return { ...posting, draft: { ...posting.draft, text: note } };
  });
}

/** A posting that is a letter. */
export function postingAsLetter(capture: Capture, shown: ShownPosting): Capture {
  const { text } = shown.draft;
  const isEdited = text !== (shown.told.text?.text ?? text);
  return asTheOther(capture, { shown, is: "letter", text, isEdited }, (other) => {
    const letter = other as ShownLetter;
    return { ...letter, draft: { ...letter.draft, note: text } };
  });
}

interface Turned {
  /** The side that is left, as it is. */
  readonly shown: unknown;
  readonly is: "posting" | "letter";
  readonly text: string;
  /** Whether somebody changed the text since it was read. */
  readonly isEdited: boolean;
}

/** The side that was there before comes back as it was left; `withText` gives it the text that was changed on this one. */
function asTheOther({ other, ...capture }: Capture, { shown, is, text, isEdited }: Turned, withText: (draft: unknown) => unknown): Capture {
  const was: Capture = { ...capture, draft: shown };
  const id = crypto.randomUUID();
  if (other) return { ...other, id, other: was, draft: isEdited ? withText(other.draft) : other.draft };
  const { came, stage, onAdded } = capture;
  const application = came.kind === "handed" ? undefined : came.application;
  return { id, came: { kind: "text", text: came.kind === "text" && !isEdited ? came.text : text, is, application }, stage, onAdded, other: was };
}
