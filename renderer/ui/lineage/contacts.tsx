// The contacts with a person that belong to a chain, the latest few of them, in the order in which they were.
import { useTranslation } from "react-i18next";
import type { Touchpoint } from "#shared/model/touchpoint.ts";
import { useDocument } from "../../document/document-store.ts";
import { fullDate, shortDate } from "../dates.ts";
import styles from "./lineage.module.css";

/** How many are told; the person's page tells all. */
const SHOWN = 3;

export function Contacts({ touchpoints }: { touchpoints: readonly Touchpoint[] }) {
  const { t } = useTranslation();
  const today = useDocument((state) => state.today);
  if (touchpoints.length === 0) return null;
  const earlier = touchpoints.length - SHOWN;
  return (
    <ul className={styles.contacts}>
      {earlier > 0 && <li className={styles.quiet}>{t("lineage.earlier", { count: earlier })}</li>}
      {touchpoints.slice(-SHOWN).map(({ id, at, channel, text }) => (
        <li key={id}>
          <time dateTime={at} title={fullDate(at)}>
            {shortDate(at, today)}
          </time>
          <span>{text || t(`people.channel.${channel}`)}</span>
        </li>
      ))}
    </ul>
  );
}
