// One line of the list: who it is, through which applications, how warm, and when the last and the next touch is.
import { IconAlertTriangle } from "@tabler/icons-react";
import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import type { Application } from "#shared/model/application.ts";
import { applicationName } from "#shared/model/application-name.ts";
import type { KnownPerson } from "#shared/queries/people.ts";
import { say } from "#shared/text/say.ts";
import { useDocument } from "../document/document-store.ts";
import { fullDate, longAgo } from "../ui/dates.ts";
import { Face } from "../ui/face.tsx";
import { StageGlyph } from "../ui/glyphs/stage-glyph.tsx";
import { addressOf } from "../ui/route.ts";
import styles from "./everybody.module.css";
import { nextTold } from "./next-touch.ts";
import { WarmthMark } from "./warmth-mark.tsx";
import { warmthTold } from "./warmth-told.ts";
import { whatTheyDo } from "./what-they-do.ts";

interface LineParts {
  readonly known: KnownPerson;
  /** In a long list: how far down it stands (px), and which of how many it is. */
  readonly place?: { readonly top: number; readonly at: number; readonly of: number };
}

/** A line; its link opens the person. */
export function PersonLine({ known, place }: LineParts) {
  const { t } = useTranslation();
  const today = useDocument((state) => state.today);
  const { person, applications, lastTouch } = known;
  const next = nextTold(known, today);
  const doing = whatTheyDo(person);
  return (
    <li
      className={styles.line}
      data-person={person.id}
      data-placed={place && ""}
      style={place && { top: place.top }}
      aria-setsize={place?.of}
      aria-posinset={place?.at}
    >
      <Face name={person.name} size={36} />
      <a className={styles.who} href={addressOf({ place: "people", id: person.id })} title={tooltip(known, today)}>
        <span className={styles.name}>{person.name}</span>
        <span className={styles.about}>{doing}</span>
      </a>
      <span className={styles.applications}>
        <Belongs applications={applications} />
      </span>
      <span className={styles.warmth}>
        <WarmthMark warmth={known.warmth} />
        {t(`people.warmth.${known.warmth}`)}
      </span>
      <span className={styles.when}>
        {next && (
          <span className={styles.next} data-overdue={next.overdue || undefined}>
            {next.overdue && <IconAlertTriangle size={14} stroke={1.5} aria-hidden="true" />}
            {say(next.said)}
          </span>
        )}
        <span className={styles.about}>{lastTouch === undefined ? t("people.noTouch") : t("people.lastTouch", { date: longAgo(lastTouch, today) })}</span>
      </span>
    </li>
  );
}

/** Everything the line cuts short or tells in a word, for the link that lies over all of it. */
function tooltip(known: KnownPerson, today: string): string {
  const { person, applications, lastTouch, nextTouch } = known;
  const touched = lastTouch === undefined ? undefined : say({ key: "people.lastTouch", values: { date: fullDate(lastTouch) } });
  const due = nextTouch === undefined ? undefined : say({ key: "people.dueOn", values: { date: fullDate(nextTouch) } });
  return [person.name, whatTheyDo(person), ...applications.map(applicationName), warmthTold(known, today), touched, due].filter(Boolean).join("\n");
}

/** The latest of their applications, and how many more there are. */
function Belongs({ applications }: { applications: readonly Application[] }) {
  const { t } = useTranslation();
  const [latest] = applications;
  const more = applications.length - 1;
  if (!latest) return null;
  return (
    <>
      <span className={styles.application}>
        <span className={styles.glyph} style={{ "--hue": `var(--stage-${latest.stage})` } as CSSProperties}>
          <StageGlyph stage={latest.stage} size={16} />
        </span>
        <span className={styles.cut}>{applicationName(latest)}</span>
      </span>
      {more > 0 && <span className={styles.about}>{t("people.moreApplications", { count: more })}</span>}
    </>
  );
}
