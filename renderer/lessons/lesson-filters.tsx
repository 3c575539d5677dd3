// Which lessons are shown: by role, source, time and how far the application came.
import { NativeSelect, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type LessonFilter, REACHED, type Reached } from "#shared/queries/lessons.ts";
import styles from "./lessons.module.css";

/** The times to choose from, in days back from today. */
const TIMES = { all: undefined, quarter: 91, year: 365, two: 730 } as const;
type Time = keyof typeof TIMES;
const TIME_NAMES = Object.keys(TIMES) as Time[];

interface FilterParts {
  readonly filter: LessonFilter;
  readonly sources: readonly string[];
  readonly onChange: (filter: LessonFilter) => void;
}

/** The choices; each narrows what the others leave. */
export function LessonFilters({ filter, sources, onChange }: FilterParts) {
  const { t } = useTranslation();
  const { role = "", source, within, reached } = filter;
  const time = TIME_NAMES.find((name) => TIMES[name] === within) ?? "all";
  const change = (changed: { [Key in keyof LessonFilter]: LessonFilter[Key] | undefined }) =>
    onChange(Object.fromEntries(Object.entries({ ...filter, ...changed }).filter(([, value]) => value !== undefined && value !== "")));
  return (
    <search className={styles.filters} aria-label={t("lessons.filters")}>
      <TextInput
        type="search"
        size="xs"
        aria-label={t("lessons.role")}
        placeholder={t("lessons.role")}
        value={role}
        onChange={({ currentTarget }) => change({ role: currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        aria-label={t("lessons.source")}
        value={source ?? ""}
        data={[{ value: "", label: t("lessons.anySource") }, ...sources.map((value) => ({ value, label: value }))]}
        onChange={({ currentTarget }) => change({ source: currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        aria-label={t("lessons.time")}
        value={time}
        data={TIME_NAMES.map((value) => ({ value, label: t(`lessons.times.${value}`) }))}
        onChange={({ currentTarget }) => change({ within: TIMES[currentTarget.value as Time] })}
      />
      <NativeSelect
        size="xs"
        aria-label={t("lessons.reached")}
        value={reached ?? ""}
        data={[{ value: "", label: t("lessons.reachedAny") }, ...REACHED.map((value) => ({ value, label: t(`lessons.reachedAt.${value}`) }))]}
        onChange={({ currentTarget }) => change({ reached: (currentTarget.value || undefined) as Reached | undefined })}
      />
    </search>
  );
}
