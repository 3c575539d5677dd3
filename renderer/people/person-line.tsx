// One person: who they are, when they were met last, and every meeting with its application.
import { useTranslation } from "react-i18next";
import { applicationName } from "#shared/model/application-name.ts";
import type { Meeting } from "#shared/queries/belongings.ts";
import type { KnownPerson } from "#shared/queries/people.ts";
import { useDocument } from "../document/document-store.ts";
import { fullDate, nearDate, shortDate } from "../ui/dates.ts";
import { addressOf } from "../ui/route.ts";
import styles from "./people.module.css";

/** A line of the list; each meeting links to its application. */
export function PersonLine({ person: { person, meetings, lastTouch: lastMet, nextMeeting: next } }: { person: KnownPerson }) {
  const { t } = useTranslation();
  const today = useDocument((state) => state.today);
  const { name, title: detail } = person;
  const companies = [...new Set(meetings.map(({ application }) => application.company).filter(Boolean))];
  return (
    <li className={styles.person}>
      <span className={styles.face} aria-hidden="true">
        {initials(name)}
      </span>
      <div className={styles.who}>
        <h2>{name}</h2>
        <p className={styles.about}>{[detail, ...companies].filter(Boolean).join(" · ")}</p>
      </div>
      <p className={styles.when}>
        {next !== undefined && <span title={fullDate(next)}>{t("people.toMeet", { date: nearDate(next, today) })}</span>}
        {lastMet !== undefined && (
          <span className={next === undefined ? undefined : styles.quiet} title={fullDate(lastMet)}>
            {t("people.lastMet", { date: nearDate(lastMet, today) })}
          </span>
        )}
      </p>
      <ul className={styles.meetings}>
        {meetings.map((meeting) => (
          <MeetingLine key={meeting.round.id} meeting={meeting} today={today} />
        ))}
      </ul>
    </li>
  );
}

function MeetingLine({ meeting: { application, round }, today }: { meeting: Meeting; today: string }) {
  const { t } = useTranslation();
  return (
    <li>
      <span className={styles.meeting} title={fullDate(round.at)}>
        {t("people.meeting", { name: round.name || t("people.round"), date: shortDate(round.at, today) })}
      </span>
      <a href={addressOf({ place: "application", id: application.id })}>{applicationName(application)}</a>
    </li>
  );
}

/** The first letters of the first and the last name; one letter of a single name. */
function initials(name: string): string {
  const words = name.split(" ");
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
}
