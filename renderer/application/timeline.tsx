// One timeline of everything that happened, with where notes and rounds are written above it.
import { IconPlus } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { timelineOf } from "#shared/queries/timeline.ts";
import { draftOf } from "../document/drafts.ts";
import { fullDate, nearDate } from "../ui/dates.ts";
import { useEdited } from "./edit-context.ts";
import { NoteComposer } from "./note-composer.tsx";
import panel from "./panel.module.css";
import { RoundForm, roundDraftName } from "./round-form.tsx";
import styles from "./timeline.module.css";
import { TimelineLineShown } from "./timeline-line.tsx";

export function Timeline() {
  const { t } = useTranslation();
  const { application, readOnly, today } = useEdited();
  return (
    <section className={panel.section} aria-label={t("application.timeline.heading")}>
      <h3>{t("application.timeline.heading")}</h3>
      {!readOnly && (
        <>
          <NoteComposer />
          <NewRound />
        </>
      )}
      <ol className={styles.days}>
        {timelineOf(application).map(({ day, lines }) => (
          <li key={day} className={styles.day}>
            <h4 className={styles.date}>
              <time dateTime={day} title={fullDate(day)}>
                {nearDate(day, today)}
              </time>
              {day > today && <span className={styles.ahead}>{t("application.timeline.ahead")}</span>}
            </h4>
            <ul className={styles.lines}>
              {lines.map((line) => (
                <TimelineLineShown key={line.id} line={line} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

function NewRound() {
  const { t } = useTranslation();
  const { application } = useEdited();
  const [open, setOpen] = useState(() => draftOf(application.id, roundDraftName(undefined)) !== undefined);
  const button = useRef<HTMLButtonElement>(null);
  if (open) {
    return (
      <RoundForm
        onClose={() => {
          setOpen(false);
          requestAnimationFrame(() => button.current?.focus());
        }}
      />
    );
  }
  return (
    <button ref={button} data-new-round="" type="button" className={panel.addButton} onClick={() => setOpen(true)}>
      <IconPlus size={14} stroke={1.75} aria-hidden />
      {t("application.round.add")}
    </button>
  );
}
