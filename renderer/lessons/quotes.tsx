// The exact words of the other side, as they were said.
import { useTranslation } from "react-i18next";
import { applicationName } from "#shared/model/application-name.ts";
import type { Lesson } from "#shared/queries/lessons.ts";
import { useDocument } from "../document/document-store.ts";
import { fullDate, nearDate } from "../ui/dates.ts";
import { addressOf } from "../ui/route.ts";
import { Section } from "../ui/sheet.tsx";
import styles from "./lessons.module.css";
import { ShowMore, useShown } from "./show-more.tsx";

/** How many quotes are shown at first. */
const FIRST = 5;

/** The quotes, the latest first; draws nothing where there are none. */
export function Quotes({ lessons }: { lessons: readonly Lesson[] }) {
  const { t } = useTranslation();
  const today = useDocument((state) => state.today);
  const { shown, more, showMore } = useShown(lessons, FIRST);
  if (lessons.length === 0) return null;
  return (
    <Section title={t("lessons.theirWords")}>
      {shown.map(({ application, debrief, day, dated }) => (
        <figure key={debrief.id} className={styles.quote}>
          <blockquote>{debrief.theirWords}</blockquote>
          <figcaption>
            <a href={addressOf({ place: "application", id: application.id })}>{applicationName(application)}</a>
            {dated && <span title={fullDate(day)}>{nearDate(day, today)}</span>}
          </figcaption>
        </figure>
      ))}
      <ShowMore count={more} onMore={showMore} />
    </Section>
  );
}
