// What comes next: reminders that can be done, changed and taken away, and a line that adds one.

import { useId, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { addDays } from "#shared/model/calendar.ts";
import { LINE_LIMIT } from "#shared/model/limits.ts";
import type { Reminder } from "#shared/model/reminder.ts";
import { say } from "#shared/text/say.ts";
import { useDocument } from "../document/document-store.ts";
import { keepDraft, useDraft } from "../document/drafts.ts";
import { act } from "../document/session.ts";
import buttons from "../ui/buttons.module.css";
import { errorProps, FieldError } from "../ui/in-place/field-row.tsx";
import { DueFields } from "./due-fields.tsx";
import { useEdited } from "./edit-context.ts";
import { notADay, tooLong } from "./field-check.ts";
import { NextStepLine } from "./next-step-line.tsx";
import styles from "./panel.module.css";

/** How many days ahead a new step is due unless another day is chosen. */
const AHEAD = 7;
const NONE: readonly Reminder[] = [];

export function NextSteps() {
  const { t } = useTranslation();
  const { application, readOnly } = useEdited();
  const open = useDocument(({ reminders }) => reminders.get(application.id) ?? NONE);
  const all = useDocument(({ document }) => document.reminders);
  const done = useMemo(() => [...all.values()].filter((reminder) => reminder.application === application.id && reminder.done), [all, application.id]);
  if (readOnly && open.length === 0 && done.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t("application.steps.heading")}>
      <h3>{t("application.steps.heading")}</h3>
      <ul className={styles.steps}>
        {open.map((reminder) => (
          <NextStepLine key={reminder.id} reminder={reminder} />
        ))}
      </ul>
      {!readOnly && <NewStep />}
      {done.length > 0 && (
        <details className={styles.finished}>
          <summary>{t("application.steps.finished", { count: done.length })}</summary>
          <ul className={styles.steps}>
            {done.map((reminder) => (
              <NextStepLine key={reminder.id} reminder={reminder} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function NewStep() {
  const { t } = useTranslation();
  const { application, today } = useEdited();
  const id = useId();
  const text = useDraft(application.id, "step") ?? "";
  const due = useDraft(application.id, "step due") ?? addDays(today, AHEAD);
  const [day = ""] = due.split("T");
  const problem = tooLong(text, LINE_LIMIT, "application.steps.tooLong") ?? notADay(day);
  const error = text.trim() !== "" && problem ? say(problem) : undefined;
  const keep = (typed: string | undefined, dueTyped: string | undefined) => {
    keepDraft(application.id, "step", typed);
    keepDraft(application.id, "step due", dueTyped);
  };
  const add = () => {
    if (text.trim() === "" || problem) return;
    keep(undefined, undefined);
    void act({ type: "reminder.add", id: crypto.randomUUID(), application: application.id, due, text: text.trim() }, { key: "application.steps.added" }).then(
      (outcome) => {
        if (outcome.kind === "refused") keep(text, due);
      },
    );
  };
  return (
    <form
      className={styles.newStep}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <input
        id={id}
        data-new-step=""
        className={styles.addLine}
        value={text}
        aria-label={t("application.steps.add")}
        placeholder={t("application.steps.add")}
        autoComplete="off"
        onChange={(event) => keepDraft(application.id, "step", event.currentTarget.value || undefined)}
        {...errorProps(id, error)}
      />
      {text.trim() !== "" && (
        <div className={styles.newStepDue}>
          <DueFields due={due} onDue={(next) => keepDraft(application.id, "step due", next)} />
          <button type="submit" className={buttons.small} data-main="">
            {t("application.steps.addButton")}
          </button>
        </div>
      )}
      <FieldError id={id} error={error} />
    </form>
  );
}
