// One field for a day and a time, however they are written; what was understood stands under it, and a calendar beside it.
import { IconCalendar, IconPencil } from "@tabler/icons-react";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { When } from "#shared/formats/when.ts";
import { writtenWhen } from "#shared/formats/written-when.ts";
import { localTime } from "#shared/model/calendar.ts";
import { say } from "#shared/text/say.ts";
import buttons from "../buttons.module.css";
import { farAhead, fullDate, spelledDate } from "../dates.ts";
import styles from "./when-field.module.css";
import { readNow, useWhen, whenProblem } from "./when-reader.ts";

interface WhenFieldProps {
  /** The name of the field. */
  readonly label: string;
  readonly text: string;
  /** What was typed, and what it is read as: a day or a wall-clock time ahead, or undefined. */
  readonly onText: (text: string, due: string | undefined) => void;
  /** The text of what is saved already: it is not found fault with. */
  readonly saved?: string | undefined;
  readonly dayOnly?: boolean;
  readonly readOnly?: boolean;
  /** Says what is wrong with an empty or unclear text too, as when the person wants to save it. */
  readonly insist?: boolean;
  /** What keeps it from being saved beside what it says. */
  readonly error?: string | undefined;
  readonly focused?: boolean;
}

/** The field. The person types, or chooses from the calendar; both make the same text. */
export function WhenField({ label, text, onText, saved, dayOnly = false, readOnly = false, insist = false, error, focused = false }: WhenFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const [byCalendar, setByCalendar] = useState(false);
  const [left, setLeft] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  const when = useWhen(text, dayOnly);
  const isSaved = saved !== undefined && text.trim() === saved;
  const due = when && (when.due ?? ("read" in when ? when.read : undefined));
  const isHalf = when?.problem === "unclear" || when?.problem === "empty";
  const problem = when && !isSaved && (insist || left || !isHalf) ? whenProblem(text, when) : undefined;
  // The parser could not be fetched; what was typed stays until it can.
  const unread = insist && !when ? t("when.away") : undefined;
  const told = error ?? (problem && say(problem)) ?? unread;

  // The parser may come after the first words.
  const latest = useRef({ text, onText });
  latest.current = { text, onText };
  const understood = when?.due;
  useEffect(() => {
    if (understood !== undefined) latest.current.onText(latest.current.text, understood);
  }, [understood]);
  useEffect(() => {
    if (!focused) return;
    const input = group.current?.querySelector("input");
    input?.focus();
    input?.select();
  }, [focused]);

  const write = (typed: string) => {
    setLeft(false);
    onText(typed, readNow(typed, dayOnly)?.due);
  };
  const turn = () => {
    setByCalendar(!byCalendar);
    requestAnimationFrame(() => group.current?.querySelector("input")?.focus());
  };
  const described = { "aria-describedby": `${id}-told`, "aria-invalid": told !== undefined || undefined } as const;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the fields inside have the roles; this hears the focus leaving them.
    <div
      ref={group}
      className={styles.field}
      onBlur={({ currentTarget, relatedTarget }) => setLeft(left || (text.trim() !== "" && !currentTarget.contains(relatedTarget)))}
    >
      <div className={styles.line}>
        {byCalendar ? (
          <Calendar label={label} due={due ?? ""} dayOnly={dayOnly} onDue={(next) => write(next === "" ? "" : writtenWhen(next))} described={described} />
        ) : (
          <input
            className={styles.text}
            aria-label={label}
            autoComplete="off"
            spellCheck={false}
            value={text}
            readOnly={readOnly}
            placeholder={t(dayOnly ? "when.exampleDay" : "when.example")}
            onChange={({ currentTarget }) => write(currentTarget.value)}
            {...described}
          />
        )}
        {!readOnly && (
          <button
            type="button"
            className={`${buttons.sign} ${styles.turn}`}
            data-size="28"
            aria-label={t(byCalendar ? "when.words" : "when.calendar")}
            title={t(byCalendar ? "when.words" : "when.calendar")}
            onClick={turn}
          >
            {byCalendar ? <IconPencil size={16} stroke={1.5} aria-hidden /> : <IconCalendar size={16} stroke={1.5} aria-hidden />}
          </button>
        )}
      </div>
      <p id={`${id}-told`} className={styles.told} aria-live="polite" data-wrong={told === undefined ? undefined : ""}>
        {told ?? <Understood when={when} due={due} />}
      </p>
    </div>
  );
}

/** What a text was understood as, before it is saved. */
function Understood({ when, due }: { when: When | undefined; due: string | undefined }) {
  const { t } = useTranslation();
  if (!when || due === undefined) return null;
  return <span title={fullDate(due)}>{t("when.understood", { date: spelledDate(due), away: farAhead(due, localTime(new Date())) })}</span>;
}

interface CalendarParts {
  readonly label: string;
  readonly due: string;
  readonly dayOnly: boolean;
  /** A day or a wall-clock time; empty as long as the day is not whole. */
  readonly onDue: (due: string) => void;
  readonly described: { readonly "aria-describedby": string; readonly "aria-invalid": true | undefined };
}

/** The system's own fields for a day and, where it may have one, a time. */
function Calendar({ label, due, dayOnly, onDue, described }: CalendarParts) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(() => {
    const [day = "", time = ""] = due.split("T");
    return { day, time };
  });
  const choose = (part: Partial<typeof chosen>) => {
    const next = { ...chosen, ...part };
    setChosen(next);
    onDue(next.day === "" || next.time === "" ? next.day : `${next.day}T${next.time}`);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a line in every engine.
    <span role="group" aria-label={label} className={styles.calendar}>
      <input
        type="date"
        className={styles.day}
        aria-label={t("when.day")}
        min="1900-01-01"
        max="9999-12-31"
        value={chosen.day}
        onChange={({ currentTarget }) => choose({ day: currentTarget.value })}
        {...described}
      />
      {!dayOnly && (
        <input
          type="time"
          className={styles.time}
          aria-label={t("when.time")}
          title={t("when.timeOptional")}
          value={chosen.time}
          onChange={({ currentTarget }) => choose({ time: currentTarget.value })}
        />
      )}
    </span>
  );
}
