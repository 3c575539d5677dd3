// A table of shares, each with a bar that says the same.
import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import type { Stage } from "#shared/model/stage.ts";
import { StageGlyph } from "../ui/glyphs/stage-glyph.tsx";
import styles from "./insights.module.css";
import { shareText } from "./share-text.ts";

interface ShareRow {
  readonly key: string;
  readonly name: string;
  /** Gives the row its glyph and its hue. */
  readonly stage?: Stage;
  /** What stands under Applications. */
  readonly count: number;
  readonly part: number;
  readonly of: number;
}

interface ShareTableParts {
  /** The heads of the first and the last column. */
  readonly name: string;
  readonly shareName: string;
  readonly rows: readonly ShareRow[];
}

/** The table; bars are as long as the share, and are hidden from assistive technology. */
export function ShareTable({ name, shareName, rows }: ShareTableParts) {
  const { t } = useTranslation();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col" className={styles.number}>
            {t("insights.applications")}
          </th>
          <th scope="col">{shareName}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} style={{ "--hue": `var(--stage-${row.stage ?? "reconnected"})`, "--part": row.part / row.of } as CSSProperties}>
            <th scope="row">
              <span className={styles.name}>
                {row.stage && <StageGlyph stage={row.stage} size={16} />}
                {row.name}
              </span>
            </th>
            <td className={styles.number}>{row.count}</td>
            <td>
              <span className={styles.share}>
                <span className={styles.bar} aria-hidden="true" />
                <span className={styles.shareText}>{shareText(row)}</span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
