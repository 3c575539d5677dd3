// The path from a rejection over a reconnection to an offer, with those that went it.
import { useTranslation } from "react-i18next";
import type { Application } from "#shared/model/application.ts";
import { applicationName } from "#shared/model/application-name.ts";
import { StageGlyph } from "../ui/glyphs/stage-glyph.tsx";
import { addressOf } from "../ui/route.ts";
import { Section } from "../ui/sheet.tsx";
import styles from "./insights.module.css";

const PATH = ["rejected", "reconnected", "offered"] as const;

/** The path; draws nothing as long as nothing that was rejected was reconnected. `reconnected` counts those that went at least half of it. */
export function Grown({ reconnected, grown }: { reconnected: number; grown: readonly Application[] }) {
  const { t } = useTranslation();
  if (reconnected === 0) return null;
  return (
    <Section title={t("insights.grown")}>
      <p className={styles.grown}>
        <span className={styles.path} role="img" aria-label={t("insights.grownPath")}>
          {PATH.map((stage) => (
            <span key={stage} style={{ color: `var(--stage-${stage})` }}>
              <StageGlyph stage={stage} size={24} />
            </span>
          ))}
        </span>
        {grown.length === 0 ? t("insights.grownNone", { count: reconnected }) : t("insights.grownIntro", { count: grown.length })}
      </p>
      {grown.length > 0 && (
        <ul className={styles.grownList}>
          {grown.map((application) => (
            <li key={application.id}>
              <a href={addressOf({ place: "application", id: application.id })}>{applicationName(application)}</a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
