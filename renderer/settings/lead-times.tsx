// How long ahead of an interview the person is told.
import { useTranslation } from "react-i18next";
import { MINUTES_A_DAY } from "#shared/model/calendar.ts";
import { LEAD_COUNT_LIMIT } from "#shared/model/limits.ts";
import pills from "../ui/pill-choice.module.css";
import type { NotificationsRow } from "./notifications-row.ts";
import { Row } from "./row.tsx";
import styles from "./settings.module.css";

/** What is offered, in minutes; what else stands in the file is offered with it. */
const OFFERED = [2 * MINUTES_A_DAY, MINUTES_A_DAY, 180, 60, 10, 0];
const HOUR = 60;

export function LeadTimes({ chosen: { leads }, writable, choose }: NotificationsRow) {
  const { t } = useTranslation();
  const all = [...new Set([...OFFERED, ...leads])].sort((one, other) => other - one);
  const isFull = leads.length >= LEAD_COUNT_LIMIT;
  const says = leads.length === 0 ? t("settings.notifications.leadsNone") : t("settings.notifications.leadsSays");
  const nameOf = (lead: number) => {
    if (lead === 0) return t("settings.notifications.begins");
    if (lead % MINUTES_A_DAY === 0) return t("settings.notifications.days", { count: lead / MINUTES_A_DAY });
    return lead % HOUR === 0 ? t("settings.notifications.hours", { count: lead / HOUR }) : t("settings.notifications.minutes", { count: lead });
  };
  return (
    <Row name={t("settings.notifications.leads")} says={isFull ? `${says} ${t("settings.notifications.leadsFull", { count: LEAD_COUNT_LIMIT })}` : says}>
      <div className={`${pills.pills} ${styles.pills}`}>
        {all.map((lead) => (
          <label key={lead} className={pills.pill} data-chosen={leads.includes(lead) || undefined}>
            <input
              type="checkbox"
              className={pills.radio}
              checked={leads.includes(lead)}
              disabled={!writable || (isFull && !leads.includes(lead))}
              onChange={({ currentTarget: { checked } }) => choose({ leads: all.filter((one) => (one === lead ? checked : leads.includes(one))) })}
            />
            {nameOf(lead)}
          </label>
        ))}
      </div>
    </Row>
  );
}
