// A letter, to be looked at before it goes onto the timeline of an application, or makes a new one.
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Letter } from "#shared/formats/capture/read-letter.ts";
import type { Id } from "#shared/model/id.ts";
import { senderCompany } from "#shared/queries/sender-company.ts";
import { say } from "#shared/text/say.ts";
import { attachFiles } from "../document/attaching.ts";
import { type Capture, captureAgain, captured, keepAside } from "../document/capturing.ts";
import { useDocument } from "../document/document-store.ts";
import { sayNeeded } from "../document/message-store.ts";
import { fullDate } from "../ui/dates.ts";
import { shownKey } from "../ui/keys.ts";
import { QuestionDialog } from "../ui/question-dialog.tsx";
import { readLetterFile } from "./capture-reader.ts";
import { type LetterDraft, letterDraft, letterProblem } from "./letter-draft.ts";
import { LetterFields } from "./letter-fields.tsx";
import { addLetter } from "./letter-kept.ts";
import { putAside } from "./put-aside.ts";
import { useKeptShown } from "./use-kept-shown.ts";
import { useLeftBehind } from "./use-left-behind.ts";

const WIDTH = 960;

interface LetterParts {
  readonly capture: Capture;
  readonly file: File;
  /** The application that it was dropped on. */
  readonly onto: Id | undefined;
}

/** What is kept when it is put aside. */
interface Shown {
  readonly letter: Letter;
  readonly draft: LetterDraft;
}

/** The letter as soon as it is read. A file that is none is kept with the card it fell on, as any other. */
export function LetterDialog({ capture, file, onto }: LetterParts) {
  const [shown, show] = useState(() => capture.draft as Shown | undefined);
  const isRead = shown !== undefined;
  useEffect(() => {
    if (isRead) return;
    const asked = new AbortController();
    const unreadable = () => {
      if (asked.signal.aborted) return;
      captured();
      if (onto === undefined) sayNeeded({ key: "capture.letter.unreadable", values: { name: file.name } });
      else void attachFiles(onto, [file]);
    };
    void readLetterFile(file, asked.signal).then((letter) => {
      if (asked.signal.aborted) return;
      if (!letter) return unreadable();
      const sender = letter.from && senderCompany(useDocument.getState().document, letter.from);
      show({ letter, draft: letterDraft(letter, sender, { onto, stage: capture.stage }) });
    }, unreadable);
    return () => asked.abort();
  }, [isRead, file, onto, capture.stage]);
  return shown ? <ReadLetter capture={capture} file={file} shown={shown} onDraft={(draft) => show({ ...shown, draft })} /> : null;
}

interface ReadLetterParts {
  readonly capture: Capture;
  readonly file: File;
  readonly shown: Shown;
  readonly onDraft: (draft: LetterDraft) => void;
}

function ReadLetter({ capture, file, shown, onDraft }: ReadLetterParts) {
  const { t } = useTranslation();
  const { letter, draft } = shown;
  const [made] = useState(() => crypto.randomUUID());
  const [isTried, setTried] = useState(false);
  const document = useDocument((state) => state.document);
  const sender = useMemo(() => letter.from && senderCompany(document, letter.from), [document, letter]);
  // What the dialog holds now, also for a save in the same breath.
  const now = useRef(draft);
  now.current = draft;
  const later = () => {
    captured();
    putAside(capture, { letter, draft: now.current });
  };
  const save = () => {
    setTried(true);
    if (letterProblem(now.current)) return;
    captured();
    void addLetter(letter, now.current, { file, made }).then((outcome) => {
      if (outcome === "refused") captureAgain(keepAside(capture, { letter, draft: now.current }));
    });
  };
  useLeftBehind(later);
  useKeptShown(capture.id, () => ({ letter, draft: now.current }));
  const problem = isTried ? letterProblem(draft) : undefined;
  const onto = typeof draft.onto === "string" ? document.applications.get(draft.onto) : undefined;
  const from =
    letter.from && (letter.from.name === "" ? letter.from.address : t("capture.letter.named", { name: letter.from.name, address: letter.from.address }));
  const about = [from ?? file.name, letter.sentAt && fullDate(letter.sentAt)].filter(Boolean).join(" · ");
  return (
    <QuestionDialog
      name={t("capture.letter.name")}
      question={letter.subject === "" ? t("capture.letter.untitled") : letter.subject}
      about={about}
      application={onto?.id ?? made}
      stage={onto?.stage ?? draft.stage}
      size={WIDTH}
      save={t("capture.add")}
      later={t("capture.leave")}
      hint={t("capture.addKeys", { keys: shownKey("mod+Enter") })}
      problem={problem && say(problem.said)}
      onSave={save}
      onLater={later}
    >
      <LetterFields
        letter={letter}
        file={file}
        draft={draft}
        sender={sender}
        problem={problem?.field}
        onChange={(part) => {
          now.current = { ...now.current, ...part };
          onDraft(now.current);
        }}
      />
    </QuestionDialog>
  );
}
