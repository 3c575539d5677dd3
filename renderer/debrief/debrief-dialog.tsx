// The debrief of a rejection: what this one left.
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { applicationName } from "#shared/model/application-name.ts";
import type { Id } from "#shared/model/id.ts";
import { say } from "#shared/text/say.ts";
import { answered } from "../document/asked.ts";
import { useDocument } from "../document/document-store.ts";
import { useDraft } from "../document/drafts.ts";
import { shownKey } from "../ui/keys.ts";
import type { PeopleFieldHandle } from "../ui/people-field.tsx";
import { QuestionDialog } from "../ui/question-dialog.tsx";
import { DebriefFields } from "./debrief-fields.tsx";
import { DebriefKeeper } from "./debrief-keeper.ts";

/** Two columns of fields side by side, px. */
const WIDTH = 1080;

interface DebriefParts {
  readonly application: Id;
  /** One that was begun; without it, that of the latest rejection is meant. */
  readonly debrief: Id | undefined;
  /** That of the move that raised it. */
  readonly deed: string | undefined;
}

/** The dialog for one rejection of an application. */
export function DebriefDialog({ application: id, debrief, deed }: DebriefParts) {
  const { t } = useTranslation();
  const application = useDocument(({ document }) => document.applications.get(id));
  const readOnly = useDocument(({ access }) => access.mode === "read-only");
  const [keeper] = useState(() => new DebriefKeeper(id, { debrief, deed }));
  const [isTried, setTried] = useState(false);
  const people = useRef<PeopleFieldHandle>(null);
  // Drawn again with each word.
  useDraft(id, keeper.draftName);
  useEffect(() => {
    const keep = () => keeper.keep();
    addEventListener("pagehide", keep);
    return () => {
      removeEventListener("pagehide", keep);
      keep();
    };
  }, [keeper]);
  const isGone = application === undefined || application.removed !== undefined;
  useEffect(() => {
    if (isGone) answered();
  }, [isGone]);
  if (isGone) return null;

  const problem = isTried ? keeper.problem() : undefined;
  const save = () => {
    if (readOnly) return answered();
    people.current?.settle();
    setTried(true);
    if (!keeper.problem()) void keeper.save();
  };
  const later = () => {
    if (readOnly) return answered();
    people.current?.settle();
    void keeper.later();
  };
  return (
    <QuestionDialog
      name={t("debrief.name")}
      question={t("debrief.question")}
      about={applicationName(application)}
      application={id}
      stage="rejected"
      size={WIDTH}
      save={t("debrief.save")}
      later={t("debrief.later")}
      hint={t("debrief.saveKeys", { keys: shownKey("mod+Enter") })}
      problem={problem && say(problem.said)}
      onSave={save}
      onLater={later}
    >
      <DebriefFields application={application} draft={keeper.draft()} people={people} problem={problem?.field} readOnly={readOnly} keeper={keeper} />
    </QuestionDialog>
  );
}
