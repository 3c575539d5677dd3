// Which days the report is about: a few usual ranges, or two days of the person's own.
import { SegmentedControl, TextInput } from "@mantine/core";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { isDay, RANGES, type Range } from "./range.ts";
import styles from "./report.module.css";

interface RangeFieldParts {
  readonly range: Range;
  /** The days it has now, which the two fields begin with. */
  readonly from: string;
  readonly to: string;
  readonly onRange: (range: Range) => void;
}

/** The choice; choosing other days begins with those there are. */
export function RangeField({ range, from, to, onRange }: RangeFieldParts) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      aria-label={t("report.range")}
      data={RANGES.map((name) => ({ value: name, label: t(`report.ranges.${name}`) }))}
      value={range.name}
      onChange={(name) => onRange(name === "own" ? { name, own: { from, to } } : { name })}
    />
  );
}

/** The two days; what is typed is taken up as soon as both are whole and in their order. */
export function OwnDays({ from, to, onRange }: Omit<RangeFieldParts, "range">) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState({ from, to });
  const why = !isDay(typed.from) || !isDay(typed.to) ? "wholeDays" : typed.from > typed.to ? "backwards" : undefined;
  const change = (part: Partial<typeof typed>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    if (isDay(next.from) && isDay(next.to) && next.from <= next.to) onRange({ name: "own", own: next });
  };
  return (
    <div className={styles.days}>
      {(["from", "to"] as const).map((end) => (
        <TextInput
          key={end}
          type="date"
          size="xs"
          label={t(`report.${end}`)}
          value={typed[end]}
          aria-describedby={why && id}
          onChange={({ currentTarget }) => change({ [end]: currentTarget.value })}
        />
      ))}
      <p id={id} className={styles.why} role="alert">
        {why && t(`report.${why}`)}
      </p>
    </div>
  );
}
