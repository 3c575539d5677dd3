// One thing to do: when, what, for which application, and the buttons that deal with it.
import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { applicationName } from "#shared/model/application-name.ts";
import type { Task } from "#shared/queries/today.ts";
import { useDocument } from "../document/document-store.ts";
import { fullDate, nearTime } from "../ui/dates.ts";
import { StageGlyph } from "../ui/glyphs/stage-glyph.tsx";
import { addressOf } from "../ui/route.ts";
import { canPutOff, complete, putOff, taskId } from "./tasks.ts";
import styles from "./today.module.css";

/** A line of the list; its link opens the application. Rounds cannot be marked done: they are over when their day is. */
export function TaskLine({ task, overdue }: { task: Task; overdue: boolean }) {
  const { t } = useTranslation();
  const today = useDocument((state) => state.today);
  const writable = useDocument(({ access }) => access.mode === "writable");
  const { application, due } = task;
  const text = task.kind === "reminder" ? task.reminder.text : roundText();
  return (
    <li className={styles.line} data-task={taskId(task)} style={{ "--hue": `var(--stage-${application.stage})` } as CSSProperties}>
      <StageGlyph stage={application.stage} size={20} />
      <a className={styles.text} href={addressOf({ place: "application", id: application.id })}>
        <span className={styles.what}>{text}</span>
        <span className={styles.about}>{applicationName(application)}</span>
      </a>
      <span className={styles.when} data-overdue={overdue || undefined} title={fullDate(due)}>
        {overdue && <IconAlertTriangle size={14} stroke={1.5} aria-hidden="true" />}
        {nearTime(due, today)}
      </span>
      <span className={styles.buttons}>
        {task.kind === "reminder" && (
          <>
            <Button
              variant="default"
              size="compact-sm"
              disabled={!writable}
              aria-label={t("today.doneNamed", { text })}
              onClick={() => complete(task.reminder)}
            >
              {t("today.done")}
            </Button>
            {canPutOff(task.reminder) && (
              <Button
                variant="subtle"
                size="compact-sm"
                disabled={!writable}
                aria-label={t("today.tomorrowNamed", { text })}
                onClick={() => putOff(task.reminder)}
              >
                {t("today.tomorrow")}
              </Button>
            )}
          </>
        )}
      </span>
    </li>
  );

  function roundText(): string {
    if (task.kind !== "round") return "";
    const name = task.round.name || t("today.round");
    return task.round.with ? t("today.roundWith", { name, with: task.round.with }) : name;
  }
}
