// Where a note is written; what is typed is kept until it is saved.

import { useId } from "react";
import { useTranslation } from "react-i18next";
import { TEXT_LIMIT } from "#shared/model/limits.ts";
import { say } from "#shared/text/say.ts";
import { newContext } from "../document/clock.ts";
import { keepDraft, useDraft } from "../document/drafts.ts";
import { act } from "../document/session.ts";
import buttons from "../ui/buttons.module.css";
import { errorProps, FieldError } from "../ui/in-place/field-row.tsx";
import { shownKey } from "../ui/keys.ts";
import { useEdited } from "./edit-context.ts";
import { tooLong } from "./field-check.ts";
import styles from "./panel.module.css";

export function NoteComposer() {
  const { t } = useTranslation();
  const { application } = useEdited();
  const id = useId();
  const text = useDraft(application.id, "note") ?? "";
  const problem = tooLong(text.trim(), TEXT_LIMIT);
  const error = problem && say(problem);
  const save = () => {
    const written = text.trim();
    if (written === "" || problem) return;
    keepDraft(application.id, "note", undefined);
    const { id: entryId, at } = newContext();
    const entry = { id: entryId, kind: "note", at, text: written } as const;
    void act({ type: "entry.add", application: application.id, entry }, { key: "application.note.added" }).then((outcome) => {
      if (outcome.kind === "refused") keepDraft(application.id, "note", text);
    });
  };
  return (
    <div className={styles.composer}>
      <textarea
        id={id}
        data-new-note=""
        className={styles.words}
        rows={2}
        value={text}
        aria-label={t("application.note.add")}
        placeholder={t("application.note.placeholder")}
        onChange={(event) => keepDraft(application.id, "note", event.currentTarget.value || undefined)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
          event.preventDefault();
          save();
        }}
        {...errorProps(id, error)}
      />
      <FieldError id={id} error={error} />
      {text.trim() !== "" && (
        <div className={styles.choices}>
          <span className={styles.hint}>{t("application.note.saveKeys", { keys: shownKey("mod+Enter") })}</span>
          <button type="button" className={buttons.small} data-main="" disabled={error !== undefined} onClick={save}>
            {t("application.note.save")}
          </button>
        </div>
      )}
    </div>
  );
}
