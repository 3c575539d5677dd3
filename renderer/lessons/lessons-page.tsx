// Lessons: all debriefs read together, in the person's own words.
import { Button } from "@mantine/core";
import { useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { summaryOf } from "#shared/queries/lesson-summary.ts";
import { filterLessons, type LessonFilter, lessonsOf, sourcesOf, untoldOf } from "#shared/queries/lessons.ts";
import { useDocument } from "../document/document-store.ts";
import { addressOf } from "../ui/route.ts";
import { Nothing, Sheet } from "../ui/sheet.tsx";
import { LessonFilters } from "./lesson-filters.tsx";
import styles from "./lessons.module.css";
import { Together } from "./together.tsx";
import { UntoldSections } from "./untold-section.tsx";

/** The page at `#/lessons`. */
export function LessonsPage() {
  const { t } = useTranslation();
  const applications = useDocument((state) => state.document.applications);
  const debriefs = useDocument((state) => state.document.debriefs);
  const today = useDocument((state) => state.today);
  const lessons = useMemo(() => lessonsOf({ applications, debriefs }), [applications, debriefs]);
  const untold = useMemo(() => untoldOf({ applications, debriefs }), [applications, debriefs]);
  const sources = useMemo(() => sourcesOf([...lessons, ...untold]), [lessons, untold]);
  const [filter, setFilter] = useState<LessonFilter>({});
  const wanted = useDeferredValue(filter);
  const summary = useMemo(() => summaryOf(filterLessons(lessons, wanted, today), today), [lessons, wanted, today]);
  const others = useMemo(() => filterLessons(untold, wanted, today), [untold, wanted, today]);
  if (lessons.length + untold.length === 0) {
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
    <Sheet title={t("places.lessons")} intro={t("lessons.intro")}>
      <LessonFilters filter={filter} sources={sources} onChange={setFilter} />
      {summary.lessons.length > 0 && <Together key={JSON.stringify(wanted)} summary={summary} />}
      {summary.lessons.length + others.length === 0 && (
        <p className={styles.none} role="status">
          {t("lessons.none")}
          <Button variant="subtle" size="compact-sm" onClick={() => setFilter({})}>
            {t("lessons.clear")}
          </Button>
        </p>
      )}
      <UntoldSections key={JSON.stringify(["untold", wanted])} untold={others} />
    </Sheet>
  );
}
