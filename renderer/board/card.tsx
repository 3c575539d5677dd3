// A card: company, role, what comes next or how long it has been waiting, and tags.
import { IconAlertCircle, IconBell, IconCalendarEvent } from "@tabler/icons-react";
import { memo } from "react";
import type { Application } from "#shared/model/application.ts";
import { applicationName } from "#shared/model/application-name.ts";
import { dayOf, daysBetween } from "#shared/model/calendar.ts";
import type { Reminder } from "#shared/model/reminder.ts";
import { isOverdue, type NextStep, nextStepOf } from "#shared/queries/next-step.ts";
import { daysInStage } from "#shared/queries/waiting.ts";
import { say } from "#shared/text/say.ts";
import { nearDate, nearTime } from "../ui/dates.ts";
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
  readonly tabIndex: 0 | -1;
  readonly chosen: boolean;
  readonly held: boolean;
  readonly opened: boolean;
}

/** A card at its place. It is drawn again only when something of its own changes; the board around it handles what is done to it. */
export const Card = memo(function Card({ application, reminders, today, top, height, tabIndex, chosen, held, opened }: CardProps) {
  return (
    <article
      className={styles.card}
      data-card={application.id}
      data-chosen={chosen || undefined}
      data-held={held || undefined}
      data-opened={opened || undefined}
      aria-label={applicationName(application)}
      aria-describedby={chosen ? "board-chosen" : undefined}
      tabIndex={tabIndex}
      style={{ height, transform: `translateY(${top}px)` }}
    >
      <CardFace application={application} reminders={reminders} today={today} />
    </article>
  );
});

/** What stands on a card. Its words are said without a hook: hundreds of cards would each listen for another language. */
export function CardFace({ application, reminders, today }: Pick<CardProps, "application" | "reminders" | "today">) {
  const { company, role, tags } = application;
  const step = nextStepOf(application, reminders, today);
  const days = daysInStage(application, today);
  const first = company || role;
  const second = company ? role : "";
  return (
    <>
      <div className={styles.first}>
        <span className={styles.company} dir="auto" data-cut="">
          {first}
        </span>
        {step && (
          <span className={styles.days} data-days={days}>
            {say({ key: "board.card.days", values: { days } })}
          </span>
        )}
      </div>
      {second && (
        <div className={styles.role} dir="auto" data-cut="">
          {second}
        </div>
      )}
      {step ? <StepLine step={step} today={today} /> : <div className={styles.quiet}>{daysHere(days)}</div>}
      {tags.length > 0 && (
        <div className={styles.tags} data-tags="">
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

/** How long a card has been where it is, in words. */
export function daysHere(days: number): string {
  return say(days === 0 ? { key: "board.card.hereToday" } : { key: "board.card.here", values: { count: days } });
}

function StepLine({ step, today }: { readonly step: NextStep; readonly today: string }) {
  const { kind, due, text } = step;
  const late = isOverdue(due, today);
  const Icon = late ? IconAlertCircle : kind === "round" ? IconCalendarEvent : IconBell;
  // A round is met at its time; of a reminder the day is enough here.
  const ahead = kind === "round" ? nearTime(due, today) : nearDate(due, today);
  return (
    <div className={styles.quiet} data-late={late || undefined}>
      <Icon size={14} stroke={1.5} aria-hidden="true" />
      <span className={styles.step} data-cut="">
        {text || say({ key: "board.card.round" })}
      </span>
      <span className={styles.when} data-due={due}>
        {late ? say({ key: "board.card.late", values: { count: daysBetween(dayOf(due), today) } }) : ahead}
      </span>
    </div>
  );
}
