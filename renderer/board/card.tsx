// A card: company, role, what comes next or how long it has been waiting, and tags.
import { IconAlertCircle, IconBell, IconCalendarEvent } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { type Application, applicationName } from "#shared/model/application.ts";
import { daysBetween } from "#shared/model/moment.ts";
import type { Reminder } from "#shared/model/reminder.ts";
import { dayOf } from "#shared/model/moment.ts";
import { isOverdue, type NextStep, nextStepOf } from "#shared/queries/next-step.ts";
import { daysInStage } from "#shared/queries/waiting.ts";
import { dayCount, fullDate, nearTime } from "../ui/dates.ts";
import styles from "./card.module.css";

/** Most tags a card shows; the rest is counted. */
const SHOWN_TAGS = 3;

export interface CardProps {
  readonly application: Application;
  readonly reminders: readonly Reminder[] | undefined;
  readonly today: string;
  /** Where it stands in its column and how tall it is, in px. */
  readonly top: number;
  readonly height: number;
  readonly position: number;
  readonly size: number;
  readonly tabIndex: 0 | -1;
  readonly chosen: boolean;
  readonly held: boolean;
  readonly opened: boolean;
}

/** A card at its place. It is drawn again only when something of its own changes; the board around it handles what is done to it. */
export const Card = memo(function Card({ application, reminders, today, top, height, position, size, tabIndex, chosen, held, opened }: CardProps) {
  return (
    <article
      className={styles.card}
      data-card={application.id}
      data-chosen={chosen || undefined}
      data-held={held || undefined}
      data-opened={opened || undefined}
      aria-label={applicationName(application)}
      aria-posinset={position}
      aria-setsize={size}
      aria-describedby={chosen ? "board-chosen" : undefined}
      tabIndex={tabIndex}
      style={{ height, transform: `translateY(${top}px)` }}
    >
      <CardFace application={application} reminders={reminders} today={today} />
    </article>
  );
});

/** What stands on a card. */
export function CardFace({ application, reminders, today }: Pick<CardProps, "application" | "reminders" | "today">) {
  const { company, role, tags } = application;
  const step = nextStepOf(application, reminders, today);
  const first = company || role;
  const second = company ? role : "";
  return (
    <>
      <div className={styles.company} title={first}>
        {first}
      </div>
      {second && (
        <div className={styles.role} title={second}>
          {second}
        </div>
      )}
      <QuietLine step={step} days={daysInStage(application, today)} today={today} />
      {tags.length > 0 && (
        <div className={styles.tags} title={tags.join(", ")}>
          {tags.slice(0, SHOWN_TAGS).map((tag) => (
            <span key={tag} className={styles.tag}>
              {tag}
            </span>
          ))}
          {tags.length > SHOWN_TAGS && <span className={styles.more}>+{tags.length - SHOWN_TAGS}</span>}
        </div>
      )}
    </>
  );
}

function QuietLine({ step, days, today }: { readonly step: NextStep | undefined; readonly days: number; readonly today: string }) {
  const { t } = useTranslation();
  const here = days === 0 ? t("board.card.hereToday") : t("board.card.here", { days: dayCount(days) });
  if (!step) return <div className={styles.quiet}>{here}</div>;
  const late = isOverdue(step.due, today);
  const Icon = late ? IconAlertCircle : step.kind === "round" ? IconCalendarEvent : IconBell;
  const when = late ? t("board.card.late", { days: dayCount(daysBetween(dayOf(step.due), today)) }) : nearTime(step.due, today);
  return (
    <div className={styles.quiet} data-late={late || undefined}>
      <Icon size={14} stroke={1.5} aria-hidden="true" />
      <span className={styles.step} title={step.text}>
        {step.text || t("board.card.round")}
      </span>
      <span className={styles.when} title={fullDate(step.due)}>
        {when}
      </span>
      <span className={styles.days} title={here}>
        {dayCount(days, "narrow")}
      </span>
    </div>
  );
}
