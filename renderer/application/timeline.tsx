// One timeline of everything that happened, with where notes and rounds are written above it.

import { IconPlus } from "@tabler/icons-react";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { timelineOf } from "#shared/queries/timeline.ts";
import { useDocument } from "../document/document-store.ts";
import { useDraft } from "../document/drafts.ts";
import buttons from "../ui/buttons.module.css";
import { fullDate, nearDate } from "../ui/dates.ts";
import { useEdited } from "./edit-context.ts";
import { NoteComposer } from "./note-composer.tsx";
import panel from "./panel.module.css";
import { RoundForm, roundDraftName } from "./round-form.tsx";
import styles from "./timeline.module.css";
import { TimelineLineShown } from "./timeline-line.tsx";
import { TOUCHPOINT_DRAFT, TouchpointForm } from "./touchpoint-form.tsx";

export function Timeline() {
  const { t } = useTranslation();
  const { application, readOnly, today } = useEdited();
  const touchpoints = useDocument(({ document }) => document.touchpoints);
  const debriefs = useDocument(({ document }) => document.debriefs);
  const attachments = useDocument(({ document }) => document.attachments);
  const days = useMemo(() => timelineOf({ touchpoints, debriefs, attachments }, application), [touchpoints, debriefs, attachments, application]);
  return (
    <section className={panel.section} aria-label={t("application.timeline.heading")}>
      <h3>{t("application.timeline.heading")}</h3>
      {!readOnly && (
        <>
          <NoteComposer />
          <NewLines />
        </>
      )}
      <ol className={styles.days}>
        {days.map(({ day, lines }) => (
          <li key={day ?? lines[0]?.id} className={styles.day}>
            <h4 className={styles.date}>
              {day === undefined ? (
                t("application.timeline.undated")
              ) : (
                <time dateTime={day} title={fullDate(day)}>
                  {nearDate(day, today)}
                </time>
              )}
              {day !== undefined && day > today && <span className={styles.ahead}>{t("application.timeline.ahead")}</span>}
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

/** The two forms that are opened by a button each; one that was left with something typed stands open. */
function NewLines() {
  const { t } = useTranslation();
  return (
    <div className={panel.newLines}>
      <Opened draft={roundDraftName(undefined)} name={t("application.round.add")} mark="round" form={(onClose) => <RoundForm onClose={onClose} />} />
      <Opened draft={TOUCHPOINT_DRAFT} name={t("application.touchpoint.add")} mark="touchpoint" form={(onClose) => <TouchpointForm onClose={onClose} />} />
    </div>
  );
}

interface OpenedParts {
  readonly draft: string;
  readonly name: string;
  /** How the palette finds the button. */
  readonly mark: "round" | "touchpoint";
  readonly form: (onClose: () => void) => ReactNode;
}

function Opened({ draft, name, mark, form }: OpenedParts) {
  const { application } = useEdited();
  const typed = useDraft(application.id, draft);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // What was refused after the form was closed comes back into it.
  if (open || typed !== undefined) {
    return (
      <div className={panel.opened}>
        {form(() => {
          setOpen(false);
          requestAnimationFrame(() => button.current?.focus());
        })}
      </div>
    );
  }
  return (
    <button ref={button} data-new-line={mark} type="button" className={`${buttons.more} ${panel.addMore}`} onClick={() => setOpen(true)}>
      <IconPlus size={14} stroke={1.75} aria-hidden />
      {name}
    </button>
  );
}
