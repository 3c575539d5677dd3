// Several things that arrived at once, as one line: how many, the first of them, and the way to all.
import { IconBell } from "@tabler/icons-react";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { Arrived } from "#shared/model/arrived.ts";
import { addressOfArrived, wordsOf, wordsOfThing } from "#shared/queries/arrived-words.ts";
import type { Moment } from "#shared/queries/due.ts";
import { useDocument } from "../document/document-store.ts";
import buttons from "../ui/buttons.module.css";
import links from "../ui/link.module.css";
import { addressOf, useRoute } from "../ui/route.ts";
import styles from "./arrivals.module.css";
import { PutAside } from "./put-aside.tsx";

/** How many of them are named; the others are counted. */
const NAMED = 3;

interface DigestLineParts {
  readonly arrived: Arrived;
  readonly now: Moment;
  readonly onPutAside: () => void;
}

/** Each of them is answered in Today. */
export function DigestLine({ arrived, now, onPutAside }: DigestLineParts) {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  const isInToday = useRoute().place === "today";
  const words = wordsOf(arrived, document, now);
  if (!words) return null;
  const told = arrived.things.flatMap((thing) => ({ thing, words: wordsOfThing(thing, document, now) }));
  const more = told.length - NAMED;
  return (
    <div className={styles.line} data-digest="">
      <IconBell size={18} stroke={1.5} aria-hidden="true" />
      <div className={styles.words}>
        <span className={styles.title}>{words.title}</span>
        <span className={styles.body}>
          {told.slice(0, NAMED).map(({ thing, words: said }, index) => (
            <Fragment key={thing.id}>
              {index > 0 && <span aria-hidden="true">·</span>}
              <a className={`${links.link} ${styles.named}`} href={addressOfArrived({ things: [thing] })} title={said?.body} dir="auto">
                {said?.title}
              </a>
            </Fragment>
          ))}
          {more > 0 && <span className={styles.more}>{t("arrivals.more", { count: more })}</span>}
        </span>
      </div>
      <div className={styles.answers}>
        {!isInToday && (
          <a className={`${buttons.small} ${styles.open}`} href={addressOf({ place: "today" })} onClick={onPutAside}>
            {t("arrivals.showToday")}
          </a>
        )}
        <PutAside text={words.title} onPutAside={onPutAside} />
      </div>
    </div>
  );
}
