// In which order the dates of the file are read, and what that was decided by.
import { SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DATE_ORDERS, type DateOrder, readDay } from "#shared/formats/date-text.ts";
import type { ImportPlan } from "#shared/formats/import-plan.ts";
import { fullDate } from "../ui/dates.ts";
import { Section } from "../ui/sheet.tsx";
import { type DateInRow, decidingDates, openDates } from "./deciding-dates.ts";
import styles from "./import.module.css";

interface DateOrderParts {
  readonly plan: ImportPlan;
  readonly rows: readonly (readonly string[])[];
  readonly onChange: (order: DateOrder) => void;
}

/** The choice of an order with the rows that led to it; draws nothing where there are no dates. */
export function DateOrderChoice({ plan, rows, onChange }: DateOrderParts) {
  const { t } = useTranslation();
  const { order, by } = plan.dateOrder;
  if (order === null) return null;
  const deciding = by === "values" ? decidingDates(rows, plan, order) : [];
  const shown = deciding.length > 0 ? deciding : openDates(rows, plan);
  return (
    <Section title={t("importPage.dates")}>
      <div className={styles.dates}>
        <SegmentedControl<DateOrder | "">
          aria-label={t("importPage.dateOrder")}
          // Where the person is asked, no answer is given yet, so that each one can be chosen.
          value={by === "locale" ? "" : order}
          data={DATE_ORDERS.map((value) => ({ value, label: t(`importPage.order.${value}`) }))}
          onChange={(chosen) => chosen !== "" && onChange(chosen)}
        />
        <div>
          {by === "locale" ? (
            <p className={styles.ask} role="alert">
              {t("importPage.datesAsk")}
            </p>
          ) : (
            <p>{by === "person" ? t("importPage.datesByPerson") : deciding.length > 0 ? t("importPage.datesByValues") : t("importPage.datesByValuesPlain")}</p>
          )}
          <ul className={styles.dateRows}>
            {shown.map((date) => (
              <Reading key={`${date.row} ${date.text}`} date={date} order={order} />
            ))}
          </ul>
        </div>
      </div>
    </Section>
  );
}

function Reading({ date: { row, text }, order }: { date: DateInRow; order: DateOrder }) {
  const { t } = useTranslation();
  const day = readDay(text, order);
  return <li>{day === undefined ? t("importPage.dateUnread", { text }) : t("importPage.dateRow", { row, text, date: fullDate(day) })}</li>;
}
