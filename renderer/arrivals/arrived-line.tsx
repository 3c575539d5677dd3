// One thing that arrived, with what can be answered.
import { IconBell, IconCalendarEvent, IconUser } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { canBeDone } from "#shared/commands/arrival-answers.ts";
import type { ArrivedThing } from "#shared/model/arrived.ts";
import { notificationsOf } from "#shared/model/document.ts";
import { addressOfArrived, wordsOfThing } from "#shared/queries/arrived-words.ts";
import type { Moment } from "#shared/queries/due.ts";
import { useDocument } from "../document/document-store.ts";
import buttons from "../ui/buttons.module.css";
import { answerDone } from "./answer.ts";
import styles from "./arrivals.module.css";
import { PutAside } from "./put-aside.tsx";
import { SnoozeMenu } from "./snooze-menu.tsx";

const ICONS = { reminder: IconBell, round: IconCalendarEvent, person: IconUser } as const;

interface ArrivedLineParts {
  readonly thing: ArrivedThing;
  readonly now: Moment;
  readonly onPutAside: () => void;
}

/** A line that stays until it is answered or put aside. Put aside, it is still in Today. */
export function ArrivedLine({ thing, now, onPutAside }: ArrivedLineParts) {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  const isWritable = useDocument(({ access }) => access.mode === "writable");
  const words = wordsOfThing(thing, document, now);
  if (!words) return null;
  const { title, body } = words;
  const Icon = ICONS[thing.of];
  return (
    <div className={styles.line}>
      <Icon size={18} stroke={1.5} aria-hidden="true" />
      <p className={styles.words} title={body === "" ? title : `${title} · ${body}`}>
        <span className={styles.title} dir="auto">
          {title}
        </span>
        {body !== "" && (
          <span className={styles.body} dir="auto">
            {body}
          </span>
        )}
      </p>
      <div className={styles.answers}>
        <a className={`${buttons.small} ${styles.open}`} href={addressOfArrived({ things: [thing] })} aria-label={t("arrivals.openNamed", { text: title })}>
          {t("arrivals.open")}
        </a>
        {isWritable && canBeDone(thing, notificationsOf(document).leads) && (
          <button type="button" className={buttons.small} aria-label={t("arrivals.doneNamed", { text: title })} onClick={() => answerDone(thing)}>
            {t("arrivals.done")}
          </button>
        )}
        {isWritable && <SnoozeMenu thing={thing} now={now} text={title} />}
        <PutAside text={title} onPutAside={onPutAside} />
      </div>
    </div>
  );
}
