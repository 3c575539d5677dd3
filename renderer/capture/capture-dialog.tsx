// What is looked at before it is added: a posting, or a letter.
import type { Capture } from "../document/capturing.ts";
import { LetterDialog } from "./letter-dialog.tsx";
import { PostingDialog } from "./posting-dialog.tsx";

export function CaptureDialog({ capture }: { readonly capture: Capture }) {
  const { came } = capture;
  return came.kind === "letter" ? <LetterDialog capture={capture} file={came.file} onto={came.application} /> : <PostingDialog capture={capture} />;
}
