// What a rejection on a chain taught: their words as a quote, what they wanted, what to work on, whom it brought.

import { useTranslation } from "react-i18next";
import type { Debrief } from "#shared/model/debrief.ts";
import type { Person } from "#shared/model/person.ts";
import { PeopleLinks } from "../people-links.tsx";
import styles from "./lineage.module.css";

export function Lesson({ debrief: { theirWords, wanted, workOn }, met }: { debrief: Debrief; met: readonly Person[] }) {
  const { t, i18n } = useTranslation();
  const list = (points: readonly string[]) => new Intl.ListFormat(i18n.language, { type: "unit" }).format(points);
  return (
    <div className={styles.lesson}>
      {theirWords !== undefined && <blockquote className={styles.quote}>{theirWords}</blockquote>}
      {wanted.length > 0 && <p>{t("lineage.wanted", { points: list(wanted) })}</p>}
      {workOn.length > 0 && <p>{t("lineage.workOn", { points: list(workOn) })}</p>}
      {met.length > 0 && (
        <p>
          {t("lineage.met")} <PeopleLinks people={met} inInk />
        </p>
      )}
    </div>
  );
}
