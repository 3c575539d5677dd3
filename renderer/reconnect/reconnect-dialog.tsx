// Through whom and how an application came back.
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { applicationName } from "#shared/model/application-name.ts";
import type { Id } from "#shared/model/id.ts";
import { say } from "#shared/text/say.ts";
import { answered, ask } from "../document/asked.ts";
import { useDocument } from "../document/document-store.ts";
import { draftOf, keepDraft } from "../document/drafts.ts";
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

/** The dialog for one application. What is typed and not saved waits in this window until it is asked again. */
export function ReconnectDialog({ application: id, deed, people }: ReconnectParts) {
  const { t } = useTranslation();
  const application = useDocument(({ document }) => document.applications.get(id));
  const today = useDocument((state) => state.today);
  const [shown, show] = useState(() => beginning(id, people));
  const [isTried, setTried] = useState(false);
  const who = useRef<PeopleFieldHandle>(null);
  // What the dialog holds now, also for a save in the same breath.
  const now = useRef(shown);
  const isGone = application === undefined || application.removed !== undefined;
  useEffect(() => {
    if (isGone) answered();
  }, [isGone]);
  if (isGone) return null;

  const change = (part: Partial<Reconnection>) => {
    now.current = { ...now.current, ...part };
    show(now.current);
    keepDraft(id, DRAFT, JSON.stringify(now.current));
  };
  const save = () => {
    who.current?.settle();
    setTried(true);
    const typed = now.current;
    if (reconnectionProblem(typed, application, today)) return;
    keepDraft(id, DRAFT, undefined);
    answered();
    void saveReconnection(id, typed, deed).then((outcome) => {
      if (outcome.kind !== "refused") return;
      keepDraft(id, DRAFT, JSON.stringify(typed));
      ask({ kind: "reconnect", application: id, deed });
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
      onLater={answered}
    >
      <ReconnectFields application={id} reconnection={shown} who={who} today={today} problem={problem?.field} onChange={change} />
    </QuestionDialog>
  );
}

/** What was typed before, unless it is come from somebody now. */
function beginning(id: Id, people: readonly Id[]): Reconnection {
  const kept = draftOf(id, DRAFT);
  return kept === undefined || people.length > 0 ? newReconnection(people) : JSON.parse(kept);
}
