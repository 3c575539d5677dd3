// What is named in debriefs: each point with how often, when, and whether less lately.
import { Button } from "@mantine/core";
import type { CSSProperties } from "react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Stage } from "#shared/model/stage.ts";
import type { LessonPeriod, LessonSummary, WorkPoint } from "#shared/queries/lesson-summary.ts";
import { Section } from "../ui/sheet.tsx";
import { CountedRow } from "./counted-row.tsx";
import styles from "./lessons.module.css";
import { PeriodBars } from "./period-bars.tsx";
import { monthName } from "./period-name.ts";

/** How many points are shown before the rest is asked for. */
const FIRST = 8;

interface PointParts {
  readonly title: string;
  readonly points: readonly WorkPoint[];
  readonly summary: LessonSummary;
  /** Gives the bars their hue. */
  readonly hue: Stage;
}

/** The section; draws nothing where nothing was named. */
export function PointSection({ title, points, summary, hue }: PointParts) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  if (points.length === 0) return null;
  const [first] = summary.periods;
  const shown = all ? points : points.slice(0, FIRST);
  const most = Math.max(...points.flatMap(({ periods }) => periods.map(({ length }) => length)));
  return (
    <Section title={title} count={first && t(`lessons.by.${kindOf(first)}`, { from: monthName(first.from) })}>
      <ul className={styles.points} aria-label={title} style={{ "--hue": `var(--stage-${hue})` } as CSSProperties}>
        {shown.map((point) => (
          <CountedRow
            key={point.key}
            text={point.text}
            lessons={point.lessons}
            of={summary.written.length}
            bars={<PeriodBars point={point} periods={summary.periods} most={most} />}
            under={point.lately && latelyOf(point.lately)}
          />
        ))}
      </ul>
      {shown.length < points.length && (
        <Button className={styles.more} variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t("lessons.morePoints", { count: points.length - shown.length })}
        </Button>
      )}
    </Section>
  );

  function latelyOf({ later, laterOf, earlier, earlierOf, trend }: NonNullable<WorkPoint["lately"]>) {
    return {
      says: t(`lessons.trend.${trend}`),
      numbers: [
        { key: "later", lessons: later, of: laterOf, says: t("lessons.later", { part: later.length, all: laterOf }) },
        { key: "earlier", lessons: earlier, of: earlierOf, says: t("lessons.earlier", { part: earlier.length, all: earlierOf }) },
      ],
    };
  }
}

function kindOf({ months }: LessonPeriod): "quarter" | "half" | "year" {
  return months === 3 ? "quarter" : months === 6 ? "half" : "year";
}
