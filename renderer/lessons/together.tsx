// Debriefs read together: counted where there are enough of them, one by one where there are few.
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LessonSummary } from "#shared/queries/lesson-summary.ts";
import type { Lesson } from "#shared/queries/lessons.ts";
import { Section } from "../ui/sheet.tsx";
import { shownCount } from "../ui/shown-count.ts";
import { CountedRow } from "./counted-row.tsx";
import { DebriefEntry } from "./debrief-entry.tsx";
import styles from "./lessons.module.css";
import { PointSection } from "./point-section.tsx";
import { Quotes } from "./quotes.tsx";
import { ShowMore, useShown } from "./show-more.tsx";

/** What the debriefs say together, under their number. */
export function Together({ summary }: { summary: LessonSummary }) {
  const { t } = useTranslation();
  const { lessons, written, enough, ended } = summary;
  const [open, setOpen] = useState<readonly Lesson[]>();
  const count = t("lessons.debriefs", { count: lessons.length, shown: shownCount(lessons.length) });
  if (!enough) return <Debriefs lessons={lessons} count={`${count}. ${t("lessons.few")}`} />;
  return (
    <>
      <p className={styles.counts} role="status">
        {numberOf(lessons, count)}
        {written.length < lessons.length && (
          <>
            {" · "}
            {numberOf(written, t("lessons.written", { count: written.length, shown: shownCount(written.length) }))}
          </>
        )}
      </p>
      {open && <Debriefs key={open.length} lessons={open} />}
      <PointSection title={t("lessons.wanted")} points={summary.wanted} summary={summary} hue="applied" />
      <PointSection title={t("lessons.wentWell")} points={summary.wentWell} summary={summary} hue="reconnected" />
      <PointSection title={t("lessons.workOn")} points={summary.workOn} summary={summary} hue="rejected" />
      <Quotes lessons={summary.words} />
      {ended.length > 0 && (
        <Section title={t("lessons.ended")}>
          <ul className={styles.points} aria-label={t("lessons.ended")}>
            {ended.map(({ ending, lessons: those }) => (
              <CountedRow key={ending} text={t(`debrief.ending.${ending}`)} lessons={those} of={lessons.length} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );

  function numberOf(those: readonly Lesson[], says: string) {
    const isOpen = open === those;
    return (
      <button type="button" className={styles.number} aria-expanded={isOpen} onClick={() => setOpen(isOpen ? undefined : those)}>
        {says}
      </button>
    );
  }
}

function Debriefs({ lessons, count }: { lessons: readonly Lesson[]; count?: string }) {
  const { t } = useTranslation();
  const { shown, more, showMore } = useShown(lessons);
  return (
    <Section title={t("lessons.oneByOne")} count={count}>
      {shown.map((lesson) => (
        <DebriefEntry key={lesson.debrief.id} lesson={lesson} />
      ))}
      <ShowMore count={more} onMore={showMore} />
    </Section>
  );
}
