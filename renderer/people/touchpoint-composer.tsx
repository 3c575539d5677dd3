// Where a touchpoint is written down in one line; what is typed is kept until it is saved.
import { Button } from "@mantine/core";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { channelOf } from "#shared/formats/touchpoint-line.ts";
import type { KnownPerson } from "#shared/queries/people.ts";
import { say } from "#shared/text/say.ts";
import { useDocument } from "../document/document-store.ts";
import { keepDraft, useDraft } from "../document/drafts.ts";
import { act } from "../document/session.ts";
import { useActions } from "../ui/action.ts";
import styles from "./person-page.module.css";
import { draftProblem, likelyApplications, type TouchpointDraft } from "./touchpoint-draft.ts";
import { TouchpointFields } from "./touchpoint-fields.tsx";
import { takeWantedTouchpoint } from "./wanted-touchpoint.ts";

/** The line; its channel is guessed from its words until the person chooses another. */
export function TouchpointComposer({ known }: { known: KnownPerson }) {
  const { t } = useTranslation();
  const { id: person, name } = known.person;
  const document = useDocument((state) => state.document);
  const today = useDocument((state) => state.today);
  const [chosen, setChosen] = useState<Partial<TouchpointDraft>>({});
  const [refusal, setRefusal] = useState<string>();
  const id = useId();
  const line = useRef<HTMLInputElement>(null);
  const text = useDraft(person, "touchpoint") ?? "";
  const draft: TouchpointDraft = { text, at: today, channel: channelOf(text), application: "", ...chosen };
  const applications = useMemo(() => likelyApplications(known, document), [known, document]);
  const problem = text.trim() === "" ? undefined : draftProblem(draft, document, today);
  const error = refusal ?? (problem && say(problem));
  useEffect(() => {
    if (takeWantedTouchpoint()) line.current?.focus();
  }, []);
  useActions([{ id: "person.touchpoint", name: "people.touchpoint.add", keys: ["t"], run: () => line.current?.focus() }]);

  const write = (typed: string) => {
    setRefusal(undefined);
    keepDraft(person, "touchpoint", typed || undefined);
  };
  const save = async () => {
    if (text.trim() === "" || problem) return;
    write("");
    setChosen({});
    const about = draft.application === "" ? {} : { application: draft.application };
    const outcome = await act(
      { type: "touchpoint.add", id: crypto.randomUUID(), person: { id: person }, at: draft.at, channel: draft.channel, text: text.trim(), ...about },
      { key: "people.touchpoint.added", values: { name } },
    );
    if (outcome.kind !== "refused") return;
    write(text);
    setChosen(chosen);
    setRefusal(say(outcome.why));
  };
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label className={styles.composerLabel} htmlFor={id}>
        {t("people.touchpoint.add")}
      </label>
      <input
        ref={line}
        id={id}
        className={styles.touchpointLine}
        dir="auto"
        value={text}
        autoComplete="off"
        placeholder={t("people.touchpoint.example")}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onChange={({ currentTarget }) => write(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && !event.nativeEvent.isComposing) event.currentTarget.blur();
        }}
      />
      {text.trim() !== "" && (
        <div className={styles.composerFoot}>
          <TouchpointFields
            draft={draft}
            applications={applications}
            onDraft={(part) => {
              setRefusal(undefined);
              setChosen((other) => ({ ...other, ...part }));
            }}
          />
          <span className={styles.hint}>{t("people.touchpoint.hint")}</span>
          <Button type="submit" size="xs" disabled={problem !== undefined}>
            {t("people.touchpoint.save")}
          </Button>
        </div>
      )}
      <p id={`${id}-error`} className={styles.error} aria-live="polite" hidden={error === undefined}>
        {error}
      </p>
    </form>
  );
}
