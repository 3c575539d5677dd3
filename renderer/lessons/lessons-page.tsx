// Lessons: what each rejection left, in the person's own words.
import { Button, NativeSelect } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { applicationName } from "#shared/model/application-name.ts";
import { filterLessons, type Lesson, type LessonFilter, lessonsOf, sourcesOf } from "#shared/queries/lessons.ts";
import { useDocument } from "../document/document-store.ts";
import { addressOf } from "../ui/route.ts";
import { Nothing, Sheet } from "../ui/sheet.tsx";
import { LessonEntry } from "./lesson-entry.tsx";
import styles from "./lessons.module.css";

/** The times to choose from, in days back from today. */
const TIMES = { all: undefined, quarter: 91, year: 365 } as const;
type Time = keyof typeof TIMES;
const TIME_NAMES = Object.keys(TIMES) as Time[];

/** The page at `#/lessons`. */
export function LessonsPage() {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  const today = useDocument((state) => state.today);
  const all = useMemo(() => lessonsOf(document), [document]);
  const [source, setSource] = useState("");
  const [time, setTime] = useState<Time>("all");
  const within = TIMES[time];
  const filter: LessonFilter = { ...(source === "" ? {} : { source }), ...(within === undefined ? {} : { within }) };
  const shown = filterLessons(all, filter, today);
  const spoken = shown.filter(({ words }) => words.length > 0);
  const silent = shown.filter(({ words }) => words.length === 0);
  if (all.length === 0) {
    return (
      <Sheet title={t("places.lessons")}>
        <Nothing stage="rejected">
          <p className={styles.empty}>{t("lessons.empty")}</p>
          <p>{t("lessons.emptyAdvice")}</p>
          <Button component="a" variant="default" size="compact-md" href={addressOf({ place: "board" })}>
            {t("lessons.toBoard")}
          </Button>
        </Nothing>
      </Sheet>
    );
  }
  return (
    <Sheet
      title={t("places.lessons")}
      intro={t("lessons.intro")}
      tools={
        <>
          <NativeSelect
            size="xs"
            aria-label={t("lessons.source")}
            value={source}
            data={[{ value: "", label: t("lessons.anySource") }, ...sourcesOf(all).map((value) => ({ value, label: value }))]}
            onChange={({ currentTarget }) => setSource(currentTarget.value)}
          />
          <NativeSelect
            size="xs"
            aria-label={t("lessons.time")}
            value={time}
            data={TIME_NAMES.map((value) => ({ value, label: t(`lessons.times.${value}`) }))}
            onChange={({ currentTarget }) => setTime(currentTarget.value as Time)}
          />
        </>
      }
    >
      <p className={styles.counts} role="status">
        {shown.length === 0 ? t("lessons.none") : `${t("lessons.shown", { count: shown.length })}, ${t("lessons.withWords", { count: spoken.length })}`}
      </p>
      {spoken.map((lesson) => (
        <LessonEntry key={lesson.application.id} lesson={lesson} />
      ))}
      {silent.length > 0 && <Silent lessons={silent} />}
    </Sheet>
  );
}

/** Those nothing was written on yet, folded away. */
function Silent({ lessons }: { lessons: readonly Lesson[] }) {
  const { t } = useTranslation();
  return (
    <details className={styles.silent}>
      <summary>{t("lessons.silent", { count: lessons.length })}</summary>
      <p>{t("lessons.silentAdvice")}</p>
      <ul>
        {lessons.map(({ application }) => (
          <li key={application.id}>
            <a href={addressOf({ place: "application", id: application.id })}>{applicationName(application)}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
