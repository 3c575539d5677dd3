// One line of the timeline, by its kind.
import { IconArrowRight, IconNotebook, IconPencil, IconPlus } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { dayOf } from "#shared/model/calendar.ts";
import type { Entry, Move } from "#shared/model/entry.ts";
import type { TimelineLine } from "#shared/queries/timeline.ts";
import { act } from "../document/session.ts";
import { fullDate, timeOfDay } from "../ui/dates.ts";
import { StageGlyph } from "../ui/glyphs/stage-glyph.tsx";
import { AttachmentLine } from "./attachment-line.tsx";
import { DayButton } from "./day-button.tsx";
import { useEdited } from "./edit-context.ts";
import { NoteLine } from "./note-line.tsx";
import { RoundLine } from "./round-line.tsx";
import styles from "./timeline.module.css";
import { TouchpointLine } from "./touchpoint-line.tsx";

export function TimelineLineShown({ line }: { line: TimelineLine }) {
  switch (line.kind) {
    case "note":
      return <NoteLine note={line} />;
    case "round":
      return <RoundLine round={line} />;
    case "move":
      return <MoveLine move={line} />;
    case "edit":
      return <EditLine edit={line} />;
    case "applied":
      return <AppliedLine id={line.id} at={line.at} />;
    case "added":
      return <AddedLine id={line.id} at={line.at} />;
    case "touchpoint":
      return <TouchpointLine touchpoint={line.touchpoint} />;
    case "attachment":
      return <AttachmentLine attachment={line.attachment} at={line.at} />;
    case "debrief":
      return <DebriefLine id={line.id} at={line.at} />;
  }
}

interface LineParts {
  readonly id: string;
  readonly icon: ReactNode;
  /** Absent where nobody knows the day. */
  readonly at: string | undefined;
  readonly title?: string;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A drawing, what happened, when on that day, and what can be done with the line. */
function Line({ id, icon, at, title, tools, children }: LineParts) {
  return (
    <li className={styles.line} data-line={id}>
      <span className={styles.glyph} aria-hidden>
        {icon}
      </span>
      <span className={styles.what} title={title}>
        {children}
      </span>
      {at === undefined ? (
        <span />
      ) : (
        <time className={styles.time} dateTime={at} title={fullDate(at)}>
          {timeOfDay(at)}
        </time>
      )}
      <span className={styles.tools}>{tools}</span>
    </li>
  );
}

/** Corrects the day of an entry; the other fields stay. */
function useDayOf(entryId: string) {
  const { application } = useEdited();
  return (at: string) => act({ type: "entry.edit", application: application.id, id: entryId, fields: { at } }, { key: "application.timeline.dayChanged" });
}

function MoveLine({ move: { id, at, from, to, undated } }: { move: Move }) {
  const { t } = useTranslation();
  const onDay = useDayOf(id);
  const what = t("application.timeline.moved", { from: t(`board.stage.${from}`), to: t(`board.stage.${to}`) });
  return (
    <Line
      id={id}
      at={undated ? undefined : at}
      icon={<StageGlyph stage={to} size={16} />}
      tools={<DayButton id={id} at={undated ? undefined : at} what={what} onDay={onDay} stays={t("application.timeline.moveStays")} />}
    >
      <span className={styles.unseen}>{what}</span>
      <span className={styles.move} aria-hidden>
        {t(`board.stage.${from}`)}
        <IconArrowRight size={13} stroke={1.5} />
        <strong>{t(`board.stage.${to}`)}</strong>
      </span>
    </Line>
  );
}

const FIELDS = ["company", "role", "location", "link", "source", "appliedOn", "salary", "tags", "posting"] as const;

function EditLine({ edit: { id, at, fields } }: { edit: Extract<Entry, { kind: "edit" }> }) {
  const { t, i18n } = useTranslation();
  const onDay = useDayOf(id);
  const named = new Set(fields.map((field) => t(`application.fields.${FIELDS.find((known) => known === field) ?? "other"}`)));
  const what = t("application.timeline.edited", { fields: new Intl.ListFormat(i18n.language).format(named) });
  return (
    <Line id={id} at={at} icon={<IconPencil size={14} stroke={1.5} />} tools={<DayButton id={id} at={at} what={what} onDay={onDay} />}>
      <span className={styles.quiet}>{what}</span>
    </Line>
  );
}

function AppliedLine({ id, at }: { id: string; at: string }) {
  const { t } = useTranslation();
  const { application } = useEdited();
  const onDay = (appliedOn: string) => act({ type: "application.edit", id: application.id, fields: { appliedOn } }, { key: "application.changed.appliedOn" });
  const what = t("application.timeline.applied");
  return (
    <Line id={id} at={dayOf(at)} icon={<StageGlyph stage="applied" size={16} />} tools={<DayButton id={id} at={at} what={what} onDay={onDay} />}>
      {what}
    </Line>
  );
}

function AddedLine({ id, at }: { id: string; at: string }) {
  const { t } = useTranslation();
  return (
    <Line id={id} at={at} icon={<IconPlus size={14} stroke={1.5} />} title={t("application.timeline.addedStays")}>
      <span className={styles.quiet}>{t("application.timeline.added")}</span>
    </Line>
  );
}

function DebriefLine({ id, at }: { id: string; at: string }) {
  const { t } = useTranslation();
  return (
    <Line id={id} at={at} icon={<IconNotebook size={14} stroke={1.5} />}>
      {t("application.timeline.debriefed")}
    </Line>
  );
}
