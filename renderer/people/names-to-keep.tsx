// Names that rounds tell of, each to be kept as a person if the person wants to.
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { applicationName } from "#shared/model/application-name.ts";
import type { NamedInRounds } from "#shared/queries/names-in-rounds.ts";
import { useDocument } from "../document/document-store.ts";
import { fullDate, shortDate } from "../ui/dates.ts";
import { addressOf } from "../ui/route.ts";
import { Section } from "../ui/sheet.tsx";
import styles from "./everybody.module.css";
import { keepAsPerson } from "./keep-as-person.ts";

/** How many names stand there before the others are asked for. */
const FIRST = 8;

/** Nothing where every name is a person already. */
export function NamesToKeep({ named }: { named: readonly NamedInRounds[] }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  if (named.length === 0) return null;
  const shown = all ? named : named.slice(0, FIRST);
  const more = named.length - shown.length;
  return (
    <Section title={t("people.named")} count={named.length}>
      <p className={styles.intro}>{t("people.namedSays")}</p>
      <ul className={styles.list} aria-label={t("people.named")}>
        {shown.map((one) => (
          <NameLine key={one.key} named={one} />
        ))}
      </ul>
      {more > 0 && (
        <Button variant="subtle" size="compact-sm" mt={8} onClick={() => setAll(true)}>
          {t("people.showMore", { count: more })}
        </Button>
      )}
    </Section>
  );
}

function NameLine({ named }: { named: NamedInRounds }) {
  const { t } = useTranslation();
  const today = useDocument((state) => state.today);
  const writable = useDocument(({ access }) => access.mode === "writable");
  const { name, title, rounds } = named;
  const [latest] = rounds;
  return (
    <li className={styles.named}>
      <span className={styles.who}>
        <span className={styles.name}>{name}</span>
        <span className={styles.about}>{title}</span>
      </span>
      {latest && (
        <span className={styles.who}>
          <a className={styles.cut} href={addressOf({ place: "application", id: latest.application.id })}>
            {applicationName(latest.application)}
          </a>
          <span className={styles.about} title={fullDate(latest.round.at)}>
            {t("people.roundOn", { name: latest.round.name || t("people.round"), date: shortDate(latest.round.at, today) })}
          </span>
        </span>
      )}
      <Button variant="default" size="compact-sm" disabled={!writable} aria-label={t("people.keepNamed", { name })} onClick={() => keepAsPerson(named)}>
        {t("people.keep")}
      </Button>
    </li>
  );
}
