// What comes next with an application or a person: reminders that can be done, changed and taken away, and a line that adds one.

import { useId, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { addDays } from "#shared/model/calendar.ts";
import type { Id } from "#shared/model/id.ts";
import type { Reminder } from "#shared/model/reminder.ts";
import { say } from "#shared/text/say.ts";
import { useDocument } from "../../document/document-store.ts";
import { draftOf, keepDraft, useDraft } from "../../document/drafts.ts";
import { act } from "../../document/session.ts";
import buttons from "../buttons.module.css";
import { errorProps, FieldError } from "../in-place/field-row.tsx";
import { WhenField } from "../when/when-field.tsx";
import { readTyped } from "../when/when-reader.ts";
import { NextStepLine } from "./next-step-line.tsx";
import { stepTooLong } from "./step-check.ts";
import styles from "./steps.module.css";

/** How many days ahead a new step is due unless something else is typed; `steps.ahead` says the same in words. */
const AHEAD = 7;

/** What the steps are on: one of the two. */
export type StepsOf = { readonly application: Id; readonly person?: undefined } | { readonly person: Id; readonly application?: undefined };

/** The steps on an application or a person, the first that is due on top. */
export function useStepsOf({ application, person }: StepsOf): { readonly open: readonly Reminder[]; readonly done: readonly Reminder[] } {
  const all = useDocument(({ document }) => document.reminders);
  return useMemo(() => {
    const mine = [...all.values()].filter((reminder) => (person === undefined ? reminder.application === application : reminder.person === person));
    mine.sort((one, other) => (one.due < other.due ? -1 : 1));
    return { open: mine.filter(({ done }) => !done), done: mine.filter(({ done }) => done) };
  }, [all, application, person]);
}

/** Their lines, and where one is added. */
export function NextSteps({ of, readOnly }: { of: StepsOf; readOnly: boolean }) {
  const { t } = useTranslation();
  const { open, done } = useStepsOf(of);
  return (
    <>
      <ul className={styles.steps}>
        {open.map((reminder) => (
          <NextStepLine key={reminder.id} reminder={reminder} readOnly={readOnly} />
        ))}
      </ul>
      {!readOnly && <NewStep of={of} />}
      {done.length > 0 && (
        <details className={styles.finished}>
          <summary>{t("steps.finished", { count: done.length })}</summary>
          <ul className={styles.steps}>
            {done.map((reminder) => (
              <NextStepLine key={reminder.id} reminder={reminder} readOnly={readOnly} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function NewStep({ of }: { of: StepsOf }) {
  const { t } = useTranslation();
  const record = of.application ?? of.person;
  const id = useId();
  const today = useDocument((state) => state.today);
  const text = useDraft(record, "step") ?? "";
  const when = useDraft(record, "step due");
  const [insist, setInsist] = useState(false);
  const problem = stepTooLong(text);
  const keep = (typed: string | undefined, dueTyped: string | undefined) => {
    setInsist(false);
    keepDraft(record, "step", typed);
    keepDraft(record, "step due", dueTyped);
  };
  const add = async () => {
    if (text.trim() === "" || problem) return;
    const { due } = when === undefined ? { due: addDays(today, AHEAD) } : await readTyped(when);
    if (due === undefined) return setInsist(true);
    // What was typed may be on its way already.
    if (draftOf(record, "step") !== text) return;
    keep(undefined, undefined);
    const outcome = await act({ type: "reminder.add", id: crypto.randomUUID(), ...of, due, text: text.trim() }, { key: "steps.added" });
    if (outcome.kind === "refused") keep(text, when);
  };
  return (
    <form
      className={styles.newStep}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <input
        id={id}
        data-new-step=""
        className={styles.addLine}
        value={text}
        aria-label={t("steps.add")}
        placeholder={t("steps.add")}
        autoComplete="off"
        onChange={(event) => keepDraft(record, "step", event.currentTarget.value || undefined)}
        {...errorProps(id, problem && say(problem))}
      />
      {text.trim() !== "" && (
        <div className={styles.newStepDue}>
          <WhenField
            label={t("steps.due")}
            text={when ?? t("steps.ahead")}
            insist={insist}
            onText={(typed) => {
              setInsist(false);
              if (typed !== (when ?? t("steps.ahead"))) keepDraft(record, "step due", typed);
            }}
          />
          <button type="submit" className={buttons.small} data-main="">
            {t("steps.addButton")}
          </button>
        </div>
      )}
      <FieldError id={id} error={problem && say(problem)} />
    </form>
  );
}
