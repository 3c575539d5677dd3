// Through whom and how an application came back.
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { applicationName } from "#shared/model/application-name.ts";
import type { Id } from "#shared/model/id.ts";
import { say } from "#shared/text/say.ts";
import { answered, ask } from "../document/asked.ts";
import { useDocument } from "../document/document-store.ts";
import { draftOf, keepDraft, useDraft } from "../document/drafts.ts";
import { shownKey } from "../ui/keys.ts";
import type { PeopleFieldHandle } from "../ui/people-field.tsx";
import { QuestionDialog } from "../ui/question-dialog.tsx";
import { ReconnectFields } from "./reconnect-fields.tsx";
import { newReconnection, type Reconnection, reconnectionProblem, saveReconnection } from "./reconnection.ts";

/** One column of fields, px. */
const WIDTH = 560;
/** The name of the draft among those of its application. */
const DRAFT = "reconnect";

interface ReconnectParts {
  readonly application: Id;
  /** That of the move that raised the question. */
  readonly deed: string | undefined;
  /** Who is known already to have opened the door. */
  readonly people: readonly Id[];
}

/** The dialog for one application. What is typed is a draft of this window until it is saved or left. */
export function ReconnectDialog({ application: id, deed, people }: ReconnectParts) {
  const { t } = useTranslation();
  const application = useDocument(({ document }) => document.applications.get(id));
  const today = useDocument((state) => state.today);
  const [begun] = useState(() => newReconnection(people));
  const [isTried, setTried] = useState(false);
  const who = useRef<PeopleFieldHandle>(null);
  const read = (kept: string | undefined): Reconnection => (kept === undefined ? begun : JSON.parse(kept));
  const shown = read(useDraft(id, DRAFT));
  const isGone = application === undefined || application.removed !== undefined;
  useEffect(() => {
    if (isGone) answered();
  }, [isGone]);
  if (isGone) return null;

  const change = (part: Partial<Reconnection>) => keepDraft(id, DRAFT, JSON.stringify({ ...read(draftOf(id, DRAFT)), ...part }));
  const close = () => {
    keepDraft(id, DRAFT, undefined);
    answered();
  };
  const save = () => {
    who.current?.settle();
    const typed = read(draftOf(id, DRAFT));
    setTried(true);
    if (reconnectionProblem(typed, application, today)) return;
    close();
    void saveReconnection(id, typed, deed).then((outcome) => {
      if (outcome.kind !== "refused") return;
      keepDraft(id, DRAFT, JSON.stringify(typed));
      ask({ kind: "reconnect", application: id, deed, people });
    });
  };
  const problem = isTried ? reconnectionProblem(shown, application, today) : undefined;
  return (
    <QuestionDialog
      name={t("reconnect.name")}
      question={t("reconnect.question")}
      about={applicationName(application)}
      application={id}
      stage="reconnected"
      size={WIDTH}
      save={t("reconnect.save")}
      later={t("reconnect.later")}
      hint={t("reconnect.saveKeys", { keys: shownKey("mod+Enter") })}
      problem={problem && say(problem.said)}
      onSave={save}
      onLater={close}
    >
      <ReconnectFields application={id} reconnection={shown} who={who} today={today} problem={problem?.field} onChange={change} />
    </QuestionDialog>
  );
}
