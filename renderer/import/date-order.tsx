// In which order the dates of the file are read, and what that was decided by.
import { SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DATE_ORDERS, type DateOrder, readDay } from "#shared/formats/table/date-text.ts";
import { fullDate } from "../ui/dates.ts";
import type { DateInRow } from "./deciding-dates.ts";
import styles from "./import.module.css";
import type { PlanFacts } from "./plan-facts.ts";

interface DateOrderParts {
  readonly facts: Pick<PlanFacts, "dateOrder" | "dates">;
  /** Nothing else stands in the step, whose title says it then. */
  readonly isAlone: boolean;
  readonly onChange: (order: DateOrder) => void;
}

/** The choice of an order with the rows that led to it; draws nothing where there are no dates. */
export function DateOrderChoice({ facts: { dateOrder, dates }, isAlone, onChange }: DateOrderParts) {
  const { t } = useTranslation();
  const { order, by } = dateOrder;
  if (order === null) return null;
  return (
    <div className={styles.part}>
      {!isAlone && <h3>{t("importPage.dates")}</h3>}
      <div className={styles.dates}>
        <SegmentedControl<DateOrder | "">
          size="xs"
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
            <p>{by === "person" ? t("importPage.datesByPerson") : dates.decide ? t("importPage.datesByValues") : t("importPage.datesByValuesPlain")}</p>
          )}
          <ul className={styles.dateRows}>
            {dates.shown.map((date) => (
              <Reading key={`${date.row} ${date.column}`} date={date} order={order} />
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

function Reading({ date: { row, column, text }, order }: { date: DateInRow; order: DateOrder }) {
  const { t } = useTranslation();
  const day = readDay(text, order);
  if (day === undefined) return <li>{t("importPage.dateUnread", { text })}</li>;
  const date = fullDate(day);
  return <li>{column === "" ? t("importPage.dateRow", { row, text, date }) : t("importPage.dateInColumn", { row, column, text, date })}</li>;
}
