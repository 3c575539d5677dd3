// Which stage each status of the file leads to.
import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ImportStatus, StatusMeaning } from "#shared/formats/import/import-plan.ts";
import { shownCount } from "../ui/shown-count.ts";
import styles from "./import.module.css";
import { meaningName } from "./meaning-name.ts";
import { meaningChoices, meaningKey } from "./status-choices.ts";

interface StatusesParts {
  /** Of a board, whose lists they are; else of a table. */
  readonly areLists: boolean;
  /** Nothing else stands in the step, whose title says it then. */
  readonly isAlone: boolean;
  readonly statuses: readonly ImportStatus[];
  /** How many there are beside them. */
  readonly more: number;
  readonly onChange: (text: string, meaning: StatusMeaning) => void;
}

/** The table of statuses, the most frequent first; draws nothing where the file has none. */
export function StatusesTable({ areLists, isAlone, statuses, more, onChange }: StatusesParts) {
  const { t } = useTranslation();
  const name = t(areLists ? "importPage.lists" : "importPage.statuses");
  if (statuses.length === 0) return null;
  const choices = meaningChoices(statuses);
  const options = [...choices].map(([value, meaning]) => ({ value, label: meaningName(meaning) }));
  return (
    <div className={styles.part}>
      {!isAlone && <h3>{name}</h3>}
      <p className={styles.quiet}>{t(areLists ? "importPage.listsIntro" : "importPage.statusesIntro")}</p>
      <table className={styles.table} aria-label={name}>
        <thead>
          <tr>
            <th scope="col">{t(areLists ? "importPage.list" : "importPage.status")}</th>
            <th scope="col" className={styles.number}>
              {t(areLists ? "importPage.cards" : "importPage.statusRows")}
            </th>
            <th scope="col">{t("importPage.statusMeans")}</th>
          </tr>
        </thead>
        <tbody>
          {statuses.map(({ text, rows, meaning, by }) => (
            <tr key={text}>
              <th scope="row" title={text}>
                {text}
                {by === "unknown" && <em className={styles.unknown}>{t("importPage.statusUnknown")}</em>}
              </th>
              <td className={styles.number}>{shownCount(rows)}</td>
              <td className={styles.choice}>
                <NativeSelect
                  size="xs"
                  aria-label={t("importPage.statusMeansFor", { status: text })}
                  value={meaningKey(meaning)}
                  data={options}
                  onChange={({ currentTarget }) => {
                    const chosen = choices.get(currentTarget.value);
                    if (chosen) onChange(text, chosen);
                  }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className={styles.foot}>{t("importPage.statusesMore", { count: more })}</p>}
    </div>
  );
}
