// A round on the timeline; its form opens in its place.

import { IconMessages, IconPencil, IconX } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Round } from "#shared/model/entry.ts";
import { useDocument } from "../document/document-store.ts";
import { useDraft } from "../document/drafts.ts";
import { act } from "../document/session.ts";
import buttons from "../ui/buttons.module.css";
import { CalendarButton } from "../ui/calendar-button.tsx";
import { fullDate, timeOfDay } from "../ui/dates.ts";
import { PeopleLinks } from "../ui/people-links.tsx";
import { roundOddity, roundTimes } from "../ui/round-time.ts";
import { useEdited } from "./edit-context.ts";
import { RoundForm, roundDraftName } from "./round-form.tsx";
import styles from "./timeline.module.css";

export function RoundLine({ round }: { round: Round }) {
  const { t } = useTranslation();
  const { application, readOnly } = useEdited();
  const typed = useDraft(application.id, roundDraftName(round));
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { id, at, went } = round;
  const name = round.name || t("application.round.unnamed");
  // What was refused after the form was closed comes back into it.
  if ((open || typed !== undefined) && !readOnly) {
    return (
      <li className={styles.line} data-line={id} data-form="">
        <RoundForm
          round={round}
          onClose={() => {
            setOpen(false);
            requestAnimationFrame(() => button.current?.focus());
          }}
        />
      </li>
    );
  }
  return (
    <li className={styles.line} data-line={id}>
      <span className={`${styles.glyph} ${styles.round}`} aria-hidden>
        <IconMessages size={15} stroke={1.5} />
      </span>
      <span className={styles.what}>
        <strong>{name}</strong>
        <With round={round} />
        <RoundTime round={round} />
        {went !== undefined && <span className={styles.went}>{went}</span>}
      </span>
      <time className={styles.time} dateTime={at} title={fullDate(at)}>
        {timeOfDay(at)}
      </time>
      <span className={styles.tools}>
        <CalendarButton
          wanted={{ what: "round", application: application.id, round: id }}
          label={t("ics.saveRound", { name, day: fullDate(at) })}
          className={styles.tool}
        />
        {!readOnly && (
          <>
            <button
              ref={button}
              type="button"
              className={`${buttons.sign} ${styles.tool}`}
              aria-label={t("application.round.edit", { name, day: fullDate(at) })}
              onClick={() => setOpen(true)}
            >
              <IconPencil size={14} stroke={1.5} aria-hidden />
            </button>
            <button
              type="button"
              className={`${buttons.sign} ${styles.tool}`}
              aria-label={t("application.round.remove", { name, day: fullDate(at) })}
              onClick={() => void act({ type: "entry.remove", application: application.id, id }, { key: "application.round.removed" })}
            >
              <IconX size={14} stroke={1.5} aria-hidden />
            </button>
          </>
        )}
      </span>
    </li>
  );
}

/** With whom it is: its people, and what was written before they were kept as people. */
function With({ round: { people: ids = [], with: written } }: { round: Round }) {
  const { t } = useTranslation();
  const table = useDocument(({ document }) => document.people);
  const people = ids.map((id) => table.get(id)).filter((person) => person !== undefined);
  if (people.length === 0 && written === undefined) return null;
  return (
    <span className={styles.with}>
      {" "}
      {t("application.round.withWhom")} <PeopleLinks people={people} />
      {people.length > 0 && written !== undefined && ", "}
      {written}
    </span>
  );
}

/** The time in the round's own zone and here, where that is another time, and what the clocks do to it. */
function RoundTime({ round }: { round: Round }) {
  const times = roundTimes(round);
  const oddity = roundOddity(round);
  return (
    <>
      {times !== undefined && <span className={styles.zone}>{times}</span>}
      {oddity !== undefined && <span className={styles.zone}>{oddity}</span>}
    </>
  );
}
