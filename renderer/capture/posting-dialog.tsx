// What a posting tells, to be looked at and changed before it becomes an application, or fills one that is there.
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { applicationName } from "#shared/model/application-name.ts";
import { say } from "#shared/text/say.ts";
import { type Capture, captured, captureInstead } from "../document/capturing.ts";
import { shownKey } from "../ui/keys.ts";
import { QuestionDialog } from "../ui/question-dialog.tsx";
import { postingAsLetter } from "./as-the-other.ts";
import { IsTheOther } from "./is-the-other.tsx";
import { PostingFields } from "./posting-fields.tsx";
import { usePosting } from "./posting-state.ts";
import { putAside } from "./put-aside.ts";
import { ReadingLine } from "./reading-line.tsx";
import { useKeptShown } from "./use-kept-shown.ts";
import { useLeftBehind } from "./use-left-behind.ts";

/** Two columns: the fields, and the text beside them; px. */
const WIDTH = 960;

/** The preview of one posting. Escape puts it aside with what was typed, and says how to go on. */
export function PostingDialog({ capture }: { readonly capture: Capture }) {
  const { t } = useTranslation();
  const posting = usePosting(capture);
  const [isTried, setTried] = useState(false);
  const { stage, application, offered, made } = posting;
  const later = () => {
    captured();
    putAside(capture, posting.shown());
  };
  const save = () => {
    setTried(true);
    if ("problem" in posting.result()) return;
    captured();
    void posting.save();
  };
  const mayBeLetter = (!application || offered !== undefined) && posting.draft.text.trim() !== "";
  useLeftBehind(later);
  useKeptShown(capture.id, posting.shown);
  const result = isTried ? posting.result() : undefined;
  const problem = result && "problem" in result ? result.problem : undefined;
  return (
    <QuestionDialog
      name={t("capture.name")}
      question={t(application && !offered ? "capture.fillQuestion" : "capture.question")}
      about={application ? (offered ? t("capture.aboutCard") : applicationName(application)) : t("capture.about")}
      application={application?.id ?? made}
      stage={stage}
      size={WIDTH}
      save={application ? t("capture.save") : t("capture.add")}
      later={t("capture.leave")}
      hint={t(application ? "capture.saveKeys" : "capture.addKeys", { keys: shownKey("mod+Enter") })}
      otherwise={mayBeLetter && <IsTheOther other="letter" onSay={() => captureInstead(postingAsLetter(capture, posting.shown()))} />}
      problem={problem && say(problem.said)}
      onSave={save}
      onLater={later}
    >
      <ReadingLine posting={posting} onSettled={captured} />
      <PostingFields posting={posting} problem={problem?.field} />
    </QuestionDialog>
  );
}
