// A letter, to be looked at before it goes onto the timeline of an application, or makes a new one.
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Letter } from "#shared/formats/capture/read-letter.ts";
import { senderCompany } from "#shared/queries/sender-company.ts";
import { say } from "#shared/text/say.ts";
import { attachFiles } from "../document/attaching.ts";
import { type Capture, captureAgain, captured, captureInstead, keepAside, useLanded } from "../document/capturing.ts";
import { useDocument } from "../document/document-store.ts";
import { sayNeeded } from "../document/message-store.ts";
import { fullDate } from "../ui/dates.ts";
import { shownKey } from "../ui/keys.ts";
import { QuestionDialog } from "../ui/question-dialog.tsx";
import { letterAsPosting } from "./as-the-other.ts";
import { readLetterIn } from "./capture-reader.ts";
import { IsTheOther } from "./is-the-other.tsx";
import { letterDraft, letterProblem } from "./letter-draft.ts";
import { LetterFields } from "./letter-fields.tsx";
import { base64Of, type CameAsLetter, isWhole, letterFile, type ShownLetter, wordsAlone } from "./letter-file.ts";
import { addLetter } from "./letter-kept.ts";
import { putAside } from "./put-aside.ts";
import { useKeptShown } from "./use-kept-shown.ts";
import { useLeftBehind } from "./use-left-behind.ts";

const WIDTH = 960;

interface LetterParts {
  readonly capture: Capture;
  readonly came: CameAsLetter;
}

/** The letter as soon as it is read. A file that is none is kept with the card it fell on, as any other. */
export function LetterDialog({ capture, came }: LetterParts) {
  const [kept] = useState(() => capture.draft as ShownLetter | undefined);
  const [file] = useState(() => letterFile(came, kept));
  const [isGone] = useState(() => came.kind === "letter" && !file);
  const [shown, show] = useState(() => (kept && isGone ? wordsAlone(kept) : kept && isWhole(kept) ? kept : undefined));
  const isRead = shown !== undefined;
  const { stage } = capture;
  useEffect(() => {
    if (isRead) return;
    const { application: onto } = came;
    const asked = new AbortController();
    const unreadable = () => {
      if (asked.signal.aborted) return;
      captured();
      if (onto === undefined || !file) sayNeeded({ key: "capture.letter.unreadable", values: { name: file?.name ?? "" } });
      else void attachFiles(onto, [file]);
    };
    void Promise.all([readCame(came, file, asked.signal), came.kind === "letter" && file && base64Of(file)]).then(([letter, base64]) => {
      if (asked.signal.aborted) return;
      if (!letter) return unreadable();
      const sender = letter.from && senderCompany(useDocument.getState().document, letter.from);
      show({ letter, draft: kept?.draft ?? letterDraft(letter, sender, { onto, stage }), base64: base64 || undefined });
    }, unreadable);
    return () => asked.abort();
  }, [isRead, file, came, kept, stage]);
  if (!shown) return null;
  const gone = isGone ? [came.kind === "letter" ? came.name : "", ...(kept?.letter.attachments ?? []).map(({ name }) => name)].filter(Boolean) : [];
  return <ReadLetter capture={capture} file={file} gone={gone} shown={shown} onShown={show} />;
}

interface ReadLetterParts {
  readonly capture: Capture;
  readonly file: File | undefined;
  /** Files that did not outlive the page's being loaded again. */
  readonly gone: readonly string[];
  readonly shown: ShownLetter;
  readonly onShown: (shown: ShownLetter) => void;
}

function ReadLetter({ capture, file, gone, shown, onShown }: ReadLetterParts) {
  const { t } = useTranslation();
  const { letter, draft } = shown;
  const [made] = useState(() => crypto.randomUUID());
  const [isTried, setTried] = useState(false);
  const document = useDocument((state) => state.document);
  const sender = useMemo(() => letter.from && senderCompany(document, letter.from), [document, letter]);
  // What the dialog holds now, also for a save in the same breath.
  const now = useRef(shown);
  now.current = shown;
  const later = () => {
    captured();
    putAside(capture, now.current);
  };
  const save = () => {
    setTried(true);
    if (letterProblem(now.current.draft)) return;
    captured();
    void addLetter(letter, now.current.draft, { file, made }).then((outcome) => {
      if (outcome === "refused") captureAgain(keepAside(capture, now.current));
      else capture.onAdded?.();
    });
    useLanded.setState({ id: now.current.draft.onto ?? made }, true);
  };
  useLeftBehind(later);
  useKeptShown(capture.id, () => now.current);
  const problem = isTried ? letterProblem(draft) : undefined;
  const onto = typeof draft.onto === "string" ? document.applications.get(draft.onto) : undefined;
  return (
    <QuestionDialog
      name={t("capture.letter.name")}
      question={letter.subject === "" ? t("capture.letter.untitled") : letter.subject}
      about={[fromOf(letter) ?? file?.name ?? t("capture.readText"), letter.sentAt && fullDate(letter.sentAt)].filter(Boolean).join(" · ")}
      application={onto?.id ?? made}
      stage={onto?.stage ?? draft.stage}
      size={WIDTH}
      save={t("capture.add")}
      later={t("capture.leave")}
      hint={t("capture.addKeys", { keys: shownKey("mod+Enter") })}
      otherwise={<IsTheOther other="posting" onSay={() => captureInstead(letterAsPosting(capture, now.current))} />}
      problem={problem && say(problem.said)}
      onSave={save}
      onLater={later}
    >
      <LetterFields
        letter={letter}
        file={file}
        gone={gone}
        draft={draft}
        sender={sender}
        problem={problem?.field}
        onChange={(part) => {
          now.current = { ...now.current, draft: { ...now.current.draft, ...part } };
          onShown(now.current);
        }}
      />
    </QuestionDialog>
  );
}

/** A text that looks like the source of a letter and is none is read by its words. */
async function readCame(came: CameAsLetter, file: File | undefined, signal: AbortSignal): Promise<Letter | undefined> {
  const letter = file && (await readLetterIn(file, signal));
  return letter ?? (came.kind === "text" ? readLetterIn(came.text, signal) : undefined);
}

function fromOf({ from }: Letter): string | undefined {
  if (!from || from.name === "" || from.address === "") return from && (from.name || from.address);
  return say({ key: "capture.letter.named", values: from });
}
