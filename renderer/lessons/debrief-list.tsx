// The debriefs behind a number, a line each, with the way to their applications.
import { useTranslation } from "react-i18next";
import { applicationName } from "#shared/model/application-name.ts";
import type { Lesson } from "#shared/queries/lessons.ts";
import { useDocument } from "../document/document-store.ts";
import { fullDate, nearDate } from "../ui/dates.ts";
import { StageGlyph } from "../ui/glyphs/stage-glyph.tsx";
import { addressOf } from "../ui/route.ts";
import styles from "./lessons.module.css";
import { ShowMore, useShown } from "./show-more.tsx";

/** The list, the latest rejection first. */
export function DebriefList({ lessons, name }: { lessons: readonly Lesson[]; name: string }) {
  const { t } = useTranslation();
  const today = useDocument((state) => state.today);
  const { shown, more, showMore } = useShown(lessons);
  return (
    <div className={styles.behind}>
      <ul aria-label={name}>
        {shown.map(({ application, debrief, day, dated }) => (
          <li key={debrief.id}>
            <StageGlyph stage={application.stage} size={16} />
            <a href={addressOf({ place: "application", id: application.id })} title={applicationName(application)}>
              {applicationName(application)}
            </a>
            {dated && <span title={fullDate(day)}>{t("lessons.rejected", { date: nearDate(day, today) })}</span>}
          </li>
        ))}
      </ul>
      <ShowMore count={more} onMore={showMore} />
    </div>
  );
}
