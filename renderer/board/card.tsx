// A card: company, role, what comes next or how long it has been waiting or quiet, tags, and the people met.
import { IconAlertCircle, IconBell, IconCalendarEvent, IconMoon } from "@tabler/icons-react";
import { memo } from "react";
import type { Application } from "#shared/model/application.ts";
import { applicationName } from "#shared/model/application-name.ts";
import { dayOf, daysBetween } from "#shared/model/calendar.ts";
import type { Person } from "#shared/model/person.ts";
import type { Reminder } from "#shared/model/reminder.ts";
import { isOverdue, type NextStep, nextStepOf } from "#shared/queries/next-step.ts";
import { daysInStage } from "#shared/queries/waiting.ts";
import { say } from "#shared/text/say.ts";
import { fullDate, nearDate, nearTime, shortDate } from "../ui/dates.ts";
import { initialsOf } from "../ui/initials.ts";
import { useRoundTimes } from "../ui/use-round-times.ts";
import { localZone } from "../ui/zone.ts";
import styles from "./card.module.css";

/** Most tags and faces a card shows; the rest is counted. */
const SHOWN_TAGS = 3;
const SHOWN_FACES = 3;

export interface CardProps {
  readonly application: Application;
  readonly reminders: readonly Reminder[] | undefined;
  /** Those met through it; the same list as long as none of them changed. */
  readonly met: readonly Person[];
  /** For how long it has been quiet, where it is. */
  readonly quietDays: number | undefined;
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
export const Card = memo(function Card({ top, height, tabIndex, chosen, held, opened, ...face }: CardProps) {
  const { application } = face;
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
      <CardFace {...face} />
    </article>
  );
});

/** What stands on a card. Its words are said without a hook: hundreds of cards would each listen for another language. */
export function CardFace({ application, reminders, met, quietDays, today }: Pick<CardProps, "application" | "reminders" | "met" | "quietDays" | "today">) {
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
        {step && quietDays !== undefined && <QuietMark days={quietDays} />}
        {step && quietDays === undefined && days !== undefined && <DaysHere days={days} />}
      </div>
      {second && (
        <div className={styles.role} dir="auto" data-cut="">
          {second}
        </div>
      )}
      {step ? (
        <StepLine step={step} today={today} />
      ) : quietDays === undefined ? (
        <Waiting days={days} appliedOn={application.appliedOn} today={today} />
      ) : (
        <QuietLine days={quietDays} />
      )}
      {(tags.length > 0 || met.length > 0) && <Foot tags={tags} met={met} />}
    </>
  );
}

/** How long it has been in its stage; where nobody knows, the day it was applied for. */
function Waiting({ days, appliedOn, today }: { readonly days: number | undefined; readonly appliedOn: string | undefined; readonly today: string }) {
  if (days !== undefined) return <div className={styles.waiting}>{daysHere(days)}</div>;
  if (appliedOn === undefined) return <div className={styles.waiting}>{say({ key: "board.card.dayUnknown" })}</div>;
  return (
    <div className={styles.waiting} title={fullDate(appliedOn)}>
      {say({ key: "board.card.appliedOn", values: { day: shortDate(appliedOn, today) } })}
    </div>
  );
}

/** How long it has been in its stage, in a tight place. */
function DaysHere({ days }: { readonly days: number }) {
  return (
    <span className={styles.days} data-days={days}>
      {say({ key: "board.card.days", values: { days } })}
    </span>
  );
}

/** That nothing has happened for long, where the line below tells what comes next. */
function QuietMark({ days }: { readonly days: number }) {
  return (
    <span className={styles.days} role="img" aria-label={quietFor(days)} data-told="">
      <IconMoon size={14} stroke={1.5} aria-hidden="true" />
      {say({ key: "board.card.days", values: { days } })}
    </span>
  );
}

function QuietLine({ days }: { readonly days: number }) {
  return (
    <div className={styles.waiting} data-quiet="">
      <IconMoon size={14} stroke={1.5} aria-hidden="true" />
      <span>{quietFor(days)}</span>
    </div>
  );
}

function Foot({ tags, met }: { readonly tags: readonly string[]; readonly met: readonly Person[] }) {
  // A face takes about the room of half a tag.
  const shownTags = SHOWN_TAGS - Math.ceil(Math.min(met.length, SHOWN_FACES) / 2);
  return (
    <div className={styles.foot}>
      {tags.length > 0 && (
        <div className={styles.tags} data-tags="">
          {tags.slice(0, shownTags).map((tag) => (
            <span key={tag} className={styles.tag}>
              {tag}
            </span>
          ))}
          {tags.length > shownTags && <span className={styles.more}>+{tags.length - shownTags}</span>}
        </div>
      )}
      {met.length > 0 && (
        <div className={styles.faces} role="img" aria-label={say({ key: "board.card.met", values: { names: namesOf(met) } })} data-told="">
          {met.slice(0, SHOWN_FACES).map(({ id, name }) => (
            <span key={id} className={styles.face}>
              {initialsOf(name)}
            </span>
          ))}
          {met.length > SHOWN_FACES && <span className={styles.more}>+{met.length - SHOWN_FACES}</span>}
        </div>
      )}
    </div>
  );
}

function namesOf(met: readonly Person[]): string {
  return met.map(({ name }) => name).join(", ");
}

function quietFor(days: number): string {
  return say({ key: "board.card.quiet", values: { count: days } });
}

/** How long a card has been where it is, in words. */
export function daysHere(days: number): string {
  return say(days === 0 ? { key: "board.card.hereToday" } : { key: "board.card.here", values: { count: days } });
}

function StepLine({ step, today }: { readonly step: NextStep; readonly today: string }) {
  const { kind, due, zone, text } = step;
  const late = isOverdue(due, today);
  const Icon = late ? IconAlertCircle : kind === "round" ? IconCalendarEvent : IconBell;
  // A round is met at its time; of a reminder the day is enough here.
  const ahead = kind === "round" ? nearTime(due, today) : nearDate(due, today);
  const isElsewhere = zone !== undefined && due.includes("T") && zone !== localZone();
  return (
    <div className={styles.waiting} data-late={late || undefined}>
      <Icon size={14} stroke={1.5} aria-hidden="true" />
      <span className={styles.step} data-cut="">
        {text || say({ key: "board.card.round" })}
      </span>
      {isElsewhere && !late ? (
        <ElsewhereTime at={due} zone={zone} today={today} />
      ) : (
        <span className={styles.when} data-due={due}>
          {late ? say({ key: "board.card.late", values: { count: daysBetween(dayOf(due), today) } }) : ahead}
        </span>
      )}
    </div>
  );
}

/** The time of a round in another zone by the clock here; its day alone until that is reckoned. */
function ElsewhereTime({ at, zone, today }: { readonly at: string; readonly zone: string; readonly today: string }) {
  const times = useRoundTimes(at, zone);
  const here = times?.here ?? at;
  return (
    <span className={styles.when} data-due={here} data-elsewhere={times?.words}>
      {times ? nearTime(here, today) : nearDate(at, today)}
    </span>
  );
}
