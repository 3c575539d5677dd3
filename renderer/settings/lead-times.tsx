// How long ahead of an interview the person is told.
import { Chip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { MINUTES_A_DAY } from "#shared/model/calendar.ts";
import { LEAD_COUNT_LIMIT } from "#shared/model/limits.ts";
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
      <Chip.Group
        multiple
        value={leads.map(String)}
        onChange={(values) =>
          choose({
            leads: values
              .map(Number)
              .sort((one, other) => other - one)
              .slice(0, LEAD_COUNT_LIMIT),
          })
        }
      >
        <div className={styles.buttons}>
          {all.map((lead) => (
            <Chip key={lead} value={String(lead)} disabled={!writable || (isFull && !leads.includes(lead))}>
              {nameOf(lead)}
            </Chip>
          ))}
        </div>
      </Chip.Group>
    </Row>
  );
}
