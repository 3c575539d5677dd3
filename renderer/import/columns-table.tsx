// What each column becomes, beside what stands in it.
import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { IMPORT_FIELDS, type ImportColumn, type ImportField } from "#shared/formats/import/import-plan.ts";
import { DEBRIEF_FIELDS } from "#shared/formats/table/debrief-points.ts";
import styles from "./import.module.css";

interface ColumnsParts {
  readonly columns: readonly ImportColumn[];
  /** How many there are beside them. */
  readonly more: number;
  readonly onChange: (index: number, field: ImportField) => void;
}

/** The table of columns. */
export function ColumnsTable({ columns, more, onChange }: ColumnsParts) {
  const { t } = useTranslation();
  const nameOf = ({ header, index }: ImportColumn) => header || t("importPage.columnNamed", { number: index + 1 });
  const fields = IMPORT_FIELDS.map((value) => ({ value, label: t(`importPage.field.${value}`) }));
  return (
    <>
      <table className={`${styles.table} ${styles.columns}`}>
        <thead>
          <tr>
            <th scope="col">{t("importPage.column")}</th>
            <th scope="col">{t("importPage.samples")}</th>
            <th scope="col">{t("importPage.becomes")}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.index} data-unread={column.field === "keep" || column.field === "ignore" || undefined}>
              <th scope="row" title={nameOf(column)}>
                {nameOf(column)}
              </th>
              <td className={styles.samples} title={column.samples.join("\n")}>
                {column.samples.length === 0 ? t("importPage.samplesNone") : column.samples.join(" · ")}
              </td>
              <td className={styles.choice}>
                <NativeSelect
                  size="xs"
                  aria-label={t("importPage.becomesFor", { column: nameOf(column) })}
                  value={column.field}
                  data={fields}
                  onChange={({ currentTarget }) => onChange(column.index, currentTarget.value as ImportField)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className={styles.foot}>{t("importPage.columnsMore", { count: more })}</p>}
      {columns.some(({ field }) => DEBRIEF_FIELDS.some((known) => known === field)) && <p className={styles.foot}>{t("importPage.columnsDebrief")}</p>}
    </>
  );
}
