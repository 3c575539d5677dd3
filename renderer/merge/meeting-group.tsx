// The records that the other version adds, or changes, or lacks: one by one, and all at once.
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Document } from "#shared/model/document.ts";
import type { Choices, Meeting, Side } from "#shared/queries/merge.ts";
import buttons from "../ui/buttons.module.css";
import { Section } from "../ui/sheet.tsx";
import { shownCount } from "../ui/shown-count.ts";
import { MeetingRow } from "./meeting-row.tsx";
import styles from "./merge.module.css";

/** How many are shown before they are folded; a few more are not worth folding. */
const SHOWN = 60;
const SLACK = 10;

interface GroupParts {
  readonly way: Meeting["way"];
  readonly meetings: readonly Meeting[];
  readonly choices: Choices;
  readonly ours: Document;
  readonly theirs: Document;
  readonly disabled: boolean;
  readonly onChoose: (meetings: readonly Meeting[], side: Side) => void;
}

/** Draws nothing where there is nothing of that kind. */
export function MeetingGroup({ way, meetings, choices, ours, theirs, disabled, onChoose }: GroupParts) {
  const { t } = useTranslation();
  const [isUnfolded, setUnfolded] = useState(false);
  if (meetings.length === 0) return null;
  // What only the person can tell comes first, where it is not to be looked for.
  const ordered = [...meetings].sort((one, other) => Number(one.safe !== undefined) - Number(other.safe !== undefined));
  const folds = !isUnfolded && meetings.length > SHOWN + SLACK;
  const tools = meetings.length > 1 && (
    // biome-ignore lint/a11y/useSemanticElements: buttons that do something are no fields of a form.
    <div role="group" aria-label={t("merge.all.name")} className={styles.all}>
      {(["ours", "theirs"] as const).map((side) => (
        <button key={side} type="button" className={buttons.small} data-quiet disabled={disabled} onClick={() => onChoose(meetings, side)}>
          {t(`merge.all.${way}.${side}`)}
        </button>
      ))}
    </div>
  );
  return (
    <Section title={t(`merge.${way}.title`)} count={shownCount(meetings.length)} tools={tools}>
      <p className={styles.says}>{t(`merge.${way}.says`)}</p>
      <ul className={styles.list}>
        {(folds ? ordered.slice(0, SHOWN) : ordered).map((meeting) => (
          <MeetingRow
            key={meeting.key}
            meeting={meeting}
            chosen={choices.get(meeting.key)}
            ours={ours}
            theirs={theirs}
            disabled={disabled}
            onChoose={(side) => onChoose([meeting], side)}
          />
        ))}
      </ul>
      {folds && (
        <button type="button" className={buttons.more} onClick={() => setUnfolded(true)}>
          {t("merge.showAll", { all: shownCount(meetings.length) })}
        </button>
      )}
    </Section>
  );
}
