// How often something was named in each stretch of time, as a row of small bars.
import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import type { LessonPeriod, NamedPoint } from "#shared/queries/lesson-summary.ts";
import styles from "./lessons.module.css";
import { periodName } from "./period-name.ts";

interface BarsParts {
  readonly point: NamedPoint;
  readonly periods: readonly LessonPeriod[];
  /** The tallest bar of the section, so that its points compare. */
  readonly most: number;
}

/** The bars, the earliest first; each tells its numbers when pointed at, all of them to a screen reader. */
export function PeriodBars({ point, periods, most }: BarsParts) {
  const { t } = useTranslation();
  const told = periods.map((period, at) => ({
    key: period.from,
    count: point.periods[at]?.length ?? 0,
    says: t("lessons.inPeriod", { period: periodName(period), part: point.periods[at]?.length ?? 0, all: period.lessons.length }),
  }));
  return (
    <span className={styles.bars} role="img" aria-label={t("lessons.overTime", { periods: told.map(({ says }) => says).join("; ") })}>
      {told.map(({ key, count, says }) => (
        <span key={key} title={says} data-none={count === 0 || undefined} style={{ "--part": count / most } as CSSProperties} />
      ))}
    </span>
  );
}
