// What one row of the file becomes, and what else could be made of it.
import { NativeSelect } from "@mantine/core";
import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import type { ImportedApplication, RowOutcome } from "#shared/formats/import/import-plan.ts";
import { applicationName } from "#shared/model/application-name.ts";
import type { Debrief } from "#shared/model/debrief.ts";
import type { Said } from "#shared/text/said.ts";
import { say } from "#shared/text/say.ts";
import { useDocument } from "../document/document-store.ts";
import { shortDate } from "../ui/dates.ts";
import { StageGlyph } from "../ui/glyphs/stage-glyph.tsx";
import styles from "./import.module.css";
import { KnownRow } from "./known-row.tsx";
import { meaningName } from "./meaning-name.ts";
import { deedsOf, type RowDeed } from "./row-choices.ts";
import type { RowBrings, ShownRow } from "./shown-rows.ts";

interface RowParts {
  /** Undefined until it is there. */
  readonly row: ShownRow | undefined;
  /** Where it stands in the list, in px. */
  readonly top: number;
  /** Its index among those shown. */
  readonly at: number;
  readonly of: number;
  /** Whether Tab leads to it. */
  readonly isCurrent: boolean;
  /** It got the focus, or something in it. */
  readonly onReach: () => void;
  /** What was chosen and is not planned yet. */
  readonly pending: RowDeed | undefined;
  readonly onChoose: ((row: number, deed: RowDeed) => void) | undefined;
}

/** A row: its number in the file, what it becomes or why it is left out, any remark, and the choice of something else. */
export function PreviewRow({ row, top, at, of, isCurrent, onReach, pending, onChoose }: RowParts) {
  const { t } = useTranslation();
  const today = useDocument((state) => state.today);
  const place = { "aria-setsize": of, "aria-posinset": at + 1, "data-at": at, onFocus: onReach, tabIndex: isCurrent ? 0 : -1 };
  const transform = `translateY(${top}px)`;
  if (!row) return <li className={styles.row} {...place} style={{ transform }} />;
  const { outcome } = row;
  const isIn = outcome.outcome === "added" || outcome.outcome === "merged";
  const name = outcome.outcome === "skipped" ? outcome.text : applicationName(outcome.application);
  const says = saysOf(row, today).join(" · ");
  return (
    <li
      className={styles.row}
      {...place}
      data-outcome={outcome.outcome}
      style={{ transform, ...(isIn && ({ "--hue": `var(--stage-${outcome.application.stage})` } as CSSProperties)) }}
    >
      <span className={styles.rowNumber} title={t("importPage.row", { row: outcome.row })}>
        {outcome.row}
      </span>
      {isIn ? <StageGlyph stage={outcome.application.stage} size={20} /> : <span />}
      <span className={styles.rowText}>
        <span className={styles.rowName} title={name}>
          {name}
        </span>
        <span className={styles.rowSays} title={says}>
          {says}
        </span>
      </span>
      <span className={styles.rowKnown}>
        {outcome.outcome === "added" && row.known && (
          <KnownRow key={outcome.row} company={outcome.application.company} known={row.known} tabIndex={isCurrent ? 0 : -1} />
        )}
      </span>
      <RowChoiceField row={row} pending={pending} tabIndex={isCurrent ? 0 : -1} onChoose={onChoose} />
    </li>
  );
}

/** What becomes of the row, as the choice of something else; in words only where there is none. */
function RowChoiceField({ row, pending, tabIndex, onChoose }: Pick<RowParts, "pending" | "onChoose"> & { row: ShownRow; tabIndex: number }) {
  const { t } = useTranslation();
  const { outcome } = row;
  const deeds = deedsOf(row);
  const now = t(`importPage.becomesNow.${outcome.outcome}`);
  if (deeds.length === 0 || !onChoose) return <span className={styles.rowState}>{now}</span>;
  const mergeInto = outcome.outcome === "duplicate" && "row" in outcome.of ? outcome.of.row : undefined;
  const label = (deed: RowDeed) => {
    if (deed !== "merge") return t(`importPage.deed.${deed}`);
    return mergeInto === undefined ? t("importPage.deed.merge") : t("importPage.deed.mergeRow", { row: mergeInto });
  };
  return (
    <NativeSelect
      size="xs"
      classNames={{ input: styles.rowChoice ?? "" }}
      aria-label={t("importPage.rowBecomes", { row: outcome.row })}
      tabIndex={tabIndex}
      value={pending ?? ""}
      data={[{ value: "", label: now }, ...deeds.map((deed) => ({ value: deed, label: label(deed) }))]}
      onChange={({ currentTarget: { value } }) => value !== "" && onChoose(outcome.row, value as RowDeed)}
    />
  );
}

/** Everything to be said of a row under its name. */
function saysOf({ outcome, remarks, brings }: ShownRow, today: string): string[] {
  return [...aboutOutcome(outcome, today), ...aboutBrought(brings), ...remarks.map(say)];
}

function aboutOutcome(outcome: RowOutcome, today: string): string[] {
  if (outcome.outcome === "added") return [...aboutAdded(outcome.application, today), ...aboutDebriefs(outcome.debriefs)];
  return [say(outcome.reason)];
}

function aboutAdded({ stage, archived, appliedOn, timeline }: ImportedApplication, today: string): string[] {
  const moves = timeline.filter((entry) => entry.kind === "move");
  const notes = timeline.filter(({ kind }) => kind === "note").length;
  const way = moves.length === 0 ? [stage] : [moves[0]?.from ?? stage, ...moves.map(({ to }) => to)];
  return [
    meaningName({ stages: way, ...(archived === undefined ? {} : { archived: archived.reason }) }),
    ...(appliedOn === undefined ? [] : [say({ key: "importPage.appliedOn", values: { date: shortDate(appliedOn, today) } })]),
    ...(notes === 0 ? [] : [say({ key: "importPage.notes", values: { count: notes } })]),
  ];
}

/** What the one debrief says, or how many there are. */
function aboutDebriefs(debriefs: readonly Debrief[] = []): string[] {
  const [debrief] = debriefs;
  if (!debrief) return [];
  const { wanted, wentWell, workOn, theirWords } = debrief;
  const words = [...wanted, ...wentWell, ...workOn, ...(theirWords ? [theirWords] : [])].join("; ");
  if (debriefs.length > 1 || words === "") return [say({ key: "importPage.debriefs", values: { count: debriefs.length } })];
  return [say({ key: "importPage.debriefSays", values: { words } })];
}

/** The people and the reminders that come with it. */
function aboutBrought(brings: RowBrings | undefined): string[] {
  if (!brings) return [];
  const said: Said[] = [
    ...(brings.people.length === 0 ? [] : [{ key: "importPage.with", values: { names: brings.people.join(", ") } } as const]),
    ...(brings.reminders === 0 ? [] : [{ key: "importPage.reminders", values: { count: brings.reminders } } as const]),
  ];
  return said.map(say);
}
