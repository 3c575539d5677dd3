// Something that was counted: its words, how often, and on a press the debriefs behind the number.
import { Fragment, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Lesson } from "#shared/queries/lessons.ts";
import { shownCount } from "../ui/shown-count.ts";
import { DebriefList } from "./debrief-list.tsx";
import styles from "./lessons.module.css";

/** A number that opens its list: so many of so many. */
export interface Counted {
  readonly key: string;
  readonly lessons: readonly Lesson[];
  readonly of: number;
  /** What the button reads. */
  readonly says: string;
}

interface RowParts {
  readonly text: string;
  readonly lessons: readonly Lesson[];
  readonly of: number;
  readonly bars?: ReactNode;
  /** What stands under the words, with numbers of its own. */
  readonly under?: { readonly says: string; readonly numbers: readonly Counted[] } | undefined;
}

/** A row of a section. One list stands open at a time. */
export function CountedRow({ text, lessons, of, bars, under }: RowParts) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string>();
  const whole = { key: "all", lessons, of, says: t("lessons.ofAll", { part: shownCount(lessons.length), all: shownCount(of) }) };
  const numbers = [whole, ...(under?.numbers ?? [])];
  const shown = numbers.find(({ key }) => key === open);
  const number = (counted: Counted) => (
    <button
      type="button"
      className={styles.number}
      aria-expanded={open === counted.key}
      aria-label={counted === whole ? t("lessons.ofAllNamed", { text, part: lessons.length, all: of }) : `${text}: ${counted.says}`}
      onClick={() => setOpen(open === counted.key ? undefined : counted.key)}
    >
      {counted.says}
    </button>
  );
  return (
    <li className={styles.point}>
      <span className={styles.pointText}>{text}</span>
      {bars}
      {number(whole)}
      {under && (
        <span className={styles.under}>
          {under.says}
          {under.numbers.map((counted, at) => (
            <Fragment key={counted.key}>
              {at === 0 ? " " : ", "}
              {number(counted)}
            </Fragment>
          ))}
        </span>
      )}
      {shown && <DebriefList key={shown.key} lessons={shown.lessons} name={`${text}: ${shown.says}`} />}
    </li>
  );
}
