// A touchpoint of the story, changed in its place.
import { Button } from "@mantine/core";
import { useId, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Touchpoint } from "#shared/model/touchpoint.ts";
import type { KnownPerson } from "#shared/queries/people.ts";
import { say } from "#shared/text/say.ts";
import { useDocument } from "../document/document-store.ts";
import { act } from "../document/session.ts";
import styles from "./person-page.module.css";
import { changedFields, draftProblem, likelyApplications, type TouchpointDraft } from "./touchpoint-draft.ts";
import { TouchpointFields } from "./touchpoint-fields.tsx";

interface EditorParts {
  readonly known: KnownPerson;
  readonly touchpoint: Touchpoint;
  readonly onDone: () => void;
}

/** Enter saves, Escape leaves it as it was. */
export function TouchpointEditor({ known, touchpoint, onDone }: EditorParts) {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  const today = useDocument((state) => state.today);
  const id = useId();
  const was = draftOf(touchpoint);
  const [draft, setDraft] = useState(was);
  const [asked, setAsked] = useState(false);
  const applications = useMemo(() => likelyApplications(known, document), [known, document]);
  const change = (part: Partial<TouchpointDraft>) => setDraft((other) => ({ ...other, ...part }));
  const problem = draftProblem(draft, document, today, was);
  const error = problem && (asked || problem.key !== "refusal.touchpointEmpty") ? say(problem) : undefined;
  const save = () => {
    if (problem) return setAsked(true);
    void act({ type: "touchpoint.edit", id: touchpoint.id, fields: changedFields(was, draft) }, { key: "people.touchpoint.changed" });
    onDone();
  };
  return (
    <form
      className={styles.editor}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => event.key === "Escape" && onDone()}
    >
      <input
        id={id}
        className={styles.touchpointLine}
        dir="auto"
        value={draft.text}
        aria-label={t("people.touchpoint.text")}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to change this line.
        autoFocus
        onChange={({ currentTarget }) => change({ text: currentTarget.value })}
      />
      <div className={styles.composerFoot}>
        <TouchpointFields draft={draft} onDraft={change} applications={applications} />
        <Button variant="default" size="xs" onClick={onDone}>
          {t("people.cancel")}
        </Button>
        <Button type="submit" size="xs">
          {t("people.touchpoint.save")}
        </Button>
      </div>
      <p id={`${id}-error`} className={styles.error} aria-live="polite" hidden={error === undefined}>
        {error}
      </p>
    </form>
  );
}

function draftOf({ text, at, channel, application = "" }: Touchpoint): TouchpointDraft {
  return { text, at, channel, application };
}
