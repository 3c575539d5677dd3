// Today: what is overdue, due now, and due in the coming week.
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { agendaOf, type Task } from "#shared/queries/today.ts";
import { useDocument } from "../document/document-store.ts";
import { addressOf } from "../ui/route.ts";
import { Nothing, Section, Sheet } from "../ui/sheet.tsx";
import { useTaskKeys } from "./task-keys.ts";
import { TaskLine } from "./task-line.tsx";
import styles from "./today.module.css";

/** The page at `#/today`. */
export function TodayPage() {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  const today = useDocument((state) => state.today);
  const { overdue, today: due, week, later } = agendaOf(document, today);
  const onKeyDown = useTaskKeys([...overdue, ...due, ...week]);
  const nothing = overdue.length + due.length + week.length === 0;
  return (
    <Sheet title={t("places.today")}>
      {nothing ? (
        <Nothing stage="interviewed">
          <p className={styles.empty}>{t("today.emptyTitle")}</p>
          <p>
            {t("today.emptyAdvice")} {later > 0 && t("today.later", { count: later })}
          </p>
          <Button component="a" variant="default" size="compact-md" href={addressOf({ place: "board" })}>
            {t("today.toBoard")}
          </Button>
        </Nothing>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only moves the focus between the links and buttons inside.
        <div onKeyDown={onKeyDown}>
          <Part name={t("today.overdue")} tasks={overdue} overdue />
          <Part name={t("today.today")} tasks={due} />
          <Part name={t("today.week")} tasks={week} />
          <p className={styles.foot}>
            {later > 0 && t("today.later", { count: later })} {t("today.keys", { done: "D", tomorrow: "T" })}
          </p>
        </div>
      )}
    </Sheet>
  );
}

function Part({ name, tasks, overdue = false }: { name: string; tasks: readonly Task[]; overdue?: boolean }) {
  if (tasks.length === 0) return null;
  return (
    <Section title={name} count={tasks.length}>
      <ul className={styles.list} aria-label={name}>
        {tasks.map((task) => (
          <TaskLine key={task.kind === "reminder" ? task.reminder.id : task.round.id} task={task} overdue={overdue} />
        ))}
      </ul>
    </Section>
  );
}
