// The path from a rejection over a reconnection to an offer, with those that went it and the way each of them went.

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { applicationName } from "#shared/model/application-name.ts";
import type { GrownWay } from "#shared/queries/grown.ts";
import buttons from "../ui/buttons.module.css";
import { StageGlyph } from "../ui/glyphs/stage-glyph.tsx";
import linked from "../ui/link.module.css";
import { addressOf } from "../ui/route.ts";
import { Section } from "../ui/sheet.tsx";
import styles from "./insights.module.css";
import { Stops } from "./stops.tsx";

const PATH = ["rejected", "reconnected", "offered"] as const;
/** How many ways are shown before the rest is asked for. */
const SHOWN = 8;

/** The offers first, then what was reconnected and may still grow; draws nothing as long as nothing came of a rejection. */
export function Grown({ ways }: { ways: readonly GrownWay[] }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  if (ways.length === 0) return null;
  const offers = ways.filter(({ stage }) => stage === "offered");
  const ordered = [...offers, ...ways.filter(({ stage }) => stage !== "offered")];
  const hidden = all ? 0 : Math.max(0, ordered.length - SHOWN);
  return (
    <Section title={t("insights.grown")}>
      <p className={styles.grown}>
        <span className={styles.path} role="img" aria-label={t("insights.grownPath")}>
          {PATH.map((stage) => (
            <StageGlyph key={stage} stage={stage} size={24} />
          ))}
        </span>
        {offers.length === 0 ? t("insights.grownNone", { count: ways.length }) : t("insights.grownIntro", { count: offers.length })}
      </p>
      <ul className={styles.grownList}>
        {ordered.slice(0, ordered.length - hidden).map(({ application, stops }) => (
          <li key={application.id}>
            <a className={`${linked.link} ${styles.way}`} data-ink="" href={addressOf({ place: "application", id: application.id })}>
              {applicationName(application)}
            </a>
            <Stops stops={stops()} of={application} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className={`${buttons.more} ${styles.more}`} onClick={() => setAll(true)}>
          {t("insights.grownMore", { count: hidden })}
        </button>
      )}
    </Section>
  );
}
