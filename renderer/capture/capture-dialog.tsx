// What is looked at before it is added: a posting, or a letter.
import { isLetterText } from "#shared/formats/capture/letter-text.ts";
import type { Came, Capture } from "../document/capturing.ts";
import { LetterDialog } from "./letter-dialog.tsx";
import type { CameAsLetter } from "./letter-file.ts";
import { PostingDialog } from "./posting-dialog.tsx";

export function CaptureDialog({ capture }: { readonly capture: Capture }) {
  const { came } = capture;
  return isLetter(came) ? <LetterDialog capture={capture} came={came} /> : <PostingDialog capture={capture} />;
}

/** What the person says that it is, else what it reads like. */
function isLetter(came: Came): came is CameAsLetter {
  if (came.kind !== "text") return came.kind === "letter";
  return came.is === undefined ? isLetterText(came.text) : came.is === "letter";
}
