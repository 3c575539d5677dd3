// Every move that happened, from which stage to which and how often.
import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import type { Stage } from "#shared/model/stage.ts";
import type { MoveCount } from "#shared/queries/insights.ts";
import { StageGlyph } from "../ui/glyphs/stage-glyph.tsx";
import styles from "./insights.module.css";

/** The table, in the order of the stages. */
export function MovesTable({ moves }: { moves: readonly MoveCount[] }) {
  const { t } = useTranslation();
  const most = Math.max(...moves.map((move) => move.moves));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t("insights.from")}</th>
          <th scope="col">{t("insights.to")}</th>
          <th scope="col" className={styles.number}>
            {t("insights.applications")}
          </th>
          <th scope="col">{t("insights.times")}</th>
        </tr>
      </thead>
      <tbody>
        {moves.map(({ from, to, moves: times, applications }) => (
          <tr key={`${from} ${to}`} style={{ "--hue": `var(--stage-${to})`, "--part": times / most } as CSSProperties}>
            <td>
              <StageName stage={from} />
            </td>
            <td>
              <StageName stage={to} />
            </td>
            <td className={styles.number}>{applications}</td>
            <td>
              <span className={styles.share}>
                <span className={styles.bar} aria-hidden="true" />
                <span className={styles.shareText}>{times}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function StageName({ stage }: { stage: Stage }) {
  const { t } = useTranslation();
  return (
    <span className={styles.name} style={{ "--hue": `var(--stage-${stage})` } as CSSProperties}>
      <StageGlyph stage={stage} size={16} />
      {t(`board.stage.${stage}`)}
    </span>
  );
}
