// The debriefs of earlier rejections of an application: a quiet line each, which opens it.
import { useTranslation } from "react-i18next";
import { dayOf } from "#shared/model/calendar.ts";
import type { Debrief } from "#shared/model/debrief.ts";
import { ask } from "../document/asked.ts";
import buttons from "../ui/buttons.module.css";
import { fullDate, shortDate } from "../ui/dates.ts";
import styles from "./debrief-section.module.css";
import { useEdited } from "./edit-context.ts";

/** Draws nothing where there are none; where nothing can be changed, the lines open nothing. */
export function EarlierDebriefs({ debriefs }: { debriefs: readonly Debrief[] }) {
  const { t } = useTranslation();
  const { application, readOnly, today } = useEdited();
  if (debriefs.length === 0) return null;
  return (
    <ul className={styles.earlier} aria-label={t("application.debrief.earlierOnes")}>
      {debriefs.map(({ id, move, at, finishedAt }) => {
        const rejection = application.timeline.find((entry) => entry.id === move);
        const day = dayOf(rejection?.at ?? at);
        const name = t(finishedAt === undefined ? "application.debrief.earlierLeft" : "application.debrief.earlier", { date: shortDate(day, today) });
        return (
          <li key={id} title={fullDate(day)}>
            {readOnly ? (
              name
            ) : (
              <button type="button" className={buttons.more} onClick={() => ask({ kind: "debrief", application: application.id, debrief: id })}>
                {name}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
