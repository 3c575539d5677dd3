// Which stage each status of the file leads to.
import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ImportStatus, StatusMeaning } from "#shared/formats/import-plan.ts";
import { Section } from "../ui/sheet.tsx";
import styles from "./import.module.css";
import { meaningName } from "./meaning-name.ts";
import { meaningChoices, meaningKey } from "./status-choices.ts";

interface StatusesParts {
  readonly statuses: readonly ImportStatus[];
  readonly onChange: (text: string, meaning: StatusMeaning) => void;
}

/** The table of statuses, the most frequent first; draws nothing where the file has none. */
export function StatusesTable({ statuses, onChange }: StatusesParts) {
  const { t } = useTranslation();
  if (statuses.length === 0) return null;
  const choices = meaningChoices(statuses);
  const options = [...choices].map(([value, meaning]) => ({ value, label: meaningName(meaning) }));
  return (
    <Section title={t("importPage.statuses")} count={t("importPage.statusesIntro")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("importPage.status")}</th>
            <th scope="col" className={styles.number}>
              {t("importPage.statusRows")}
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
              <td className={styles.number}>{rows}</td>
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
    </Section>
  );
}
