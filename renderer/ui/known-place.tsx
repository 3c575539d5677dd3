// What is known of a company: its earlier applications, how they ended and what they taught, and who is there.
import { useState } from "react";
import { applicationName } from "#shared/model/application-name.ts";
import { isOnBoard } from "#shared/model/on-board.ts";
import type { KnownApplication, PersonThere, Place } from "#shared/queries/place.ts";
import { useDocument } from "../document/document-store.ts";
import buttons from "./buttons.module.css";
import { fullDate, nearDate } from "./dates.ts";
import { Face } from "./face.tsx";
import { StageGlyph } from "./glyphs/stage-glyph.tsx";
import styles from "./known-place.module.css";
import { addressOf } from "./route.ts";
import { shownSalary } from "./shown-salary.ts";
import { t } from "./words.ts";

/** How many applications and people are shown before the rest is asked for. */
const SHOWN_APPLICATIONS = 3;
const SHOWN_PEOPLE = 4;

interface KnownPlaceParts {
  readonly place: Place;
  /** Offered on applications that were rejected and can come back; absent where it would not help. */
  readonly onReconnect?: (known: KnownApplication) => void;
}

/** The applications and people of a place; what stands around it names it. */
export function KnownPlace({ place: { applications, people }, onReconnect }: KnownPlaceParts) {
  return (
    <div className={styles.place}>
      <FirstOf shown={SHOWN_APPLICATIONS} name={t("known.applications")}>
        {applications.map((known) => (
          <ApplicationLine key={known.application.id} known={known} onReconnect={onReconnect} />
        ))}
      </FirstOf>
      {people.length > 0 && (
        <div>
          <p className={styles.label}>{t("known.people")}</p>
          <FirstOf shown={SHOWN_PEOPLE} name={t("known.people")}>
            {people.map((there) => (
              <PersonLine key={there.person.id} there={there} />
            ))}
          </FirstOf>
        </div>
      )}
    </div>
  );
}

/** A list that shows its first lines, and the others when they are asked for. */
function FirstOf({ shown, name, children }: { readonly shown: number; readonly name: string; readonly children: readonly React.ReactNode[] }) {
  const [all, setAll] = useState(false);
  // One line behind a button takes more room than the line itself.
  const whole = all || children.length <= shown + 1;
  if (children.length === 0) return null;
  return (
    <>
      <ul className={styles.list} aria-label={name}>
        {whole ? children : children.slice(0, shown)}
      </ul>
      {!whole && (
        <button type="button" className={`${buttons.word} ${styles.more}`} onClick={() => setAll(true)}>
          {t("known.more", { count: children.length - shown })}
        </button>
      )}
    </>
  );
}

function ApplicationLine({ known, onReconnect }: { readonly known: KnownApplication } & Pick<KnownPlaceParts, "onReconnect">) {
  const today = useDocument((state) => state.today);
  const writable = useDocument(({ access }) => access.mode === "writable");
  const { application, lesson } = known;
  const name = applicationName(application);
  const sent = sentWith(known);
  return (
    <li className={styles.application}>
      <StageGlyph stage={application.stage} size={16} />
      <div className={styles.about}>
        <p className={styles.head}>
          <span className={styles.role}>{application.role || application.company}</span>
          {application.appliedOn !== undefined && (
            <time className={styles.day} dateTime={application.appliedOn} title={fullDate(application.appliedOn)}>
              {t("known.applied", { day: nearDate(application.appliedOn, today) })}
            </time>
          )}
        </p>
        <div className={styles.next}>
          <p className={styles.outcome} title={known.on === undefined ? undefined : fullDate(known.on)}>
            {outcomeOf(known, today)}
          </p>
          <p className={styles.actions}>
            <a className={buttons.word} href={addressOf({ place: "application", id: application.id })} aria-label={t("known.openNamed", { name })}>
              {t("known.open")}
            </a>
            {onReconnect && writable && application.stage === "rejected" && isOnBoard(application) && (
              <button type="button" className={buttons.word} aria-label={t("known.reconnectNamed", { name })} onClick={() => onReconnect(known)}>
                {t("known.reconnect")}
              </button>
            )}
          </p>
        </div>
        {lesson?.theirWords !== undefined && <blockquote className={styles.words}>{t("known.theirWords", { words: lesson.theirWords })}</blockquote>}
        {lesson && lesson.wanted.length > 0 && <p className={styles.lesson}>{t("known.wanted", { points: lesson.wanted.join(", ") })}</p>}
        {lesson && lesson.workOn.length > 0 && <p className={styles.lesson}>{t("known.workOn", { points: lesson.workOn.join(", ") })}</p>}
        {known.documents && (
          <p className={`${styles.sent} ${styles.documents}`} title={known.documents.join("\n")}>
            {t("known.sent.documents", { names: known.documents.map(isolated).join(", ") })}
          </p>
        )}
        {sent.length > 0 && <p className={styles.sent}>{sent.join(" · ")}</p>}
      </div>
    </li>
  );
}

function PersonLine({ there: { person, lastTouch } }: { readonly there: PersonThere }) {
  const today = useDocument((state) => state.today);
  return (
    <li className={styles.person}>
      <Face name={person.name} />
      <p className={styles.who}>
        <a href={addressOf({ place: "people", id: person.id })}>{person.name}</a>
        {person.title && <span className={styles.title}>{person.title}</span>}
      </p>
      <p className={styles.touch} title={lastTouch === undefined ? undefined : fullDate(lastTouch)}>
        {lastTouch === undefined ? t("known.noTouch") : t("known.lastTouch", { day: nearDate(lastTouch, today) })}
      </p>
    </li>
  );
}

function outcomeOf({ outcome, ended, on, application }: KnownApplication, today: string): string {
  const told = ended === undefined ? t(`known.outcome.${outcome}`) : t(`known.rejected.${ended}`);
  return on === undefined || on === application.appliedOn ? told : t("known.outcomeOn", { outcome: told, day: nearDate(on, today) });
}

/** A name among others, so that one that reads from the right does not turn those around it. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

/** What else was kept of what was sent. */
function sentWith({ application: { link, posting, salary } }: KnownApplication): string[] {
  const kept = posting ? [t("known.sent.posting")] : link ? [t("known.sent.link")] : [];
  return salary ? [...kept, t("known.sent.salary", { amount: shownSalary(salary) })] : kept;
}
