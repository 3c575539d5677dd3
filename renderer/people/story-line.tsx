// One line of a story: when, by what kind of thing, and what it was.

import { IconPencil, IconX } from "@tabler/icons-react";
import { type CSSProperties, type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Application } from "#shared/model/application.ts";
import { applicationName } from "#shared/model/application-name.ts";
import type { Stage } from "#shared/model/stage.ts";
import type { KnownPerson } from "#shared/queries/people.ts";
import type { StoryLine } from "#shared/queries/relationship.ts";
import type { TextKey } from "#shared/text/catalogue.ts";
import { act } from "../document/session.ts";
import buttons from "../ui/buttons.module.css";
import { fullDate, shortDate } from "../ui/dates.ts";
import { StageGlyph } from "../ui/glyphs/stage-glyph.tsx";
import linked from "../ui/link.module.css";
import { addressOf } from "../ui/route.ts";
import { ChannelIcon } from "./channel-icon.tsx";
import styles from "./person-page.module.css";
import { TouchpointEditor } from "./touchpoint-editor.tsx";

interface LineParts {
  readonly line: StoryLine;
  readonly known: KnownPerson;
  readonly readOnly: boolean;
  readonly today: string;
}

/** A line by its kind; what an application did is told with the application's glyph. */
export function StoryLineShown(parts: LineParts) {
  const { t } = useTranslation();
  const { line, today } = parts;
  if (line.kind === "touchpoint") return <TouchpointLine {...parts} line={line} />;
  const [key, stage] = toldBy(line, today);
  const name = line.kind === "round" ? line.round.name || t("people.round") : "";
  return (
    <Line at={line.undated ? undefined : line.at} today={today} icon={<Hued stage={stage} />} kind={line.kind}>
      <Named text={t(key, { name, application: MARK })} application={line.application} />
      {line.kind === "round" && line.round.went && <q className={styles.words}>{line.round.went}</q>}
    </Line>
  );
}

/** The sentence of a line, with a place for the application's name, and the stage that its glyph is of. */
function toldBy(line: Exclude<StoryLine, { kind: "touchpoint" }>, today: string): readonly [TextKey, Stage] {
  switch (line.kind) {
    case "round":
      return [line.at >= today ? "people.roundAhead" : "people.roundWith", "interviewed"];
    case "debrief":
      return ["people.debriefed", "rejected"];
    case "application":
      if (line.met) return ["people.metThrough", "applied"];
      return line.application.stage === "lead" ? ["people.saved", "lead"] : ["people.applied", "applied"];
    case "grown":
      if (line.move?.to === "offered") return ["people.grewOffered", "offered"];
      return line.move ? ["people.grewReconnected", "reconnected"] : ["people.grew", "applied"];
  }
}

/** Stands in a sentence where the application's name comes, so that the name can be a link. */
const MARK = "\u0000";

function Named({ text, application }: { text: string; application: Application }) {
  const [before = "", after = ""] = text.split(MARK);
  return (
    <span>
      {before}
      <a className={linked.link} href={addressOf({ place: "application", id: application.id })}>
        {applicationName(application)}
      </a>
      {after}
    </span>
  );
}

function TouchpointLine({ line: { touchpoint, application }, known, readOnly, today }: LineParts & { line: Extract<StoryLine, { kind: "touchpoint" }> }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const { id, at, channel, text } = touchpoint;
  if (editing) {
    const done = () => {
      setEditing(false);
      requestAnimationFrame(() => pencil.current?.focus());
    };
    return (
      <li className={styles.storyLine} data-editing="">
        <TouchpointEditor known={known} touchpoint={touchpoint} onDone={done} />
      </li>
    );
  }
  const date = fullDate(at);
  const tools = !readOnly && (
    <>
      <button
        ref={pencil}
        type="button"
        className={`${buttons.sign} ${styles.tool}`}
        aria-label={t("people.touchpoint.edit", { date })}
        onClick={() => setEditing(true)}
      >
        <IconPencil size={14} stroke={1.5} aria-hidden />
      </button>
      <button
        type="button"
        className={`${buttons.sign} ${styles.tool}`}
        aria-label={t("people.touchpoint.remove", { date })}
        onClick={() => void act({ type: "touchpoint.remove", id }, { key: "people.touchpoint.removed" })}
      >
        <IconX size={14} stroke={1.5} aria-hidden />
      </button>
    </>
  );
  return (
    <Line at={at} today={today} icon={<ChannelIcon channel={channel} />} kind="touchpoint" tools={tools}>
      <span className={styles.said}>{text || t(`people.channel.${channel}`)}</span>
      <span className={styles.aside}>
        {text && t(`people.channel.${channel}`)}
        {application && (
          <>
            {text && ", "}
            <Named text={t("people.touchpoint.about", { application: MARK })} application={application} />
          </>
        )}
      </span>
    </Line>
  );
}

interface ShownLine {
  /** Absent where nobody knows the day. */
  readonly at: string | undefined;
  readonly today: string;
  readonly icon: ReactNode;
  readonly kind: StoryLine["kind"];
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

function Line({ at, today, icon, kind, tools, children }: ShownLine) {
  return (
    <li className={styles.storyLine} data-kind={kind}>
      {at === undefined ? (
        <span className={styles.day} />
      ) : (
        <time className={styles.day} dateTime={at} title={fullDate(at)}>
          {shortDate(at, today)}
        </time>
      )}
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <div className={styles.what}>{children}</div>
      <span className={styles.tools}>{tools}</span>
    </li>
  );
}

function Hued({ stage }: { stage: Stage }) {
  return (
    <span className={styles.hued} style={{ "--hue": `var(--stage-${stage})` } as CSSProperties}>
      <StageGlyph stage={stage} size={16} />
    </span>
  );
}
