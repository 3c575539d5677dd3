// What one row of the file becomes.
import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import type { ImportedApplication } from "#shared/formats/import-plan.ts";
import { applicationName } from "#shared/model/application-name.ts";
import type { Debrief } from "#shared/model/debrief.ts";
import { say } from "#shared/text/say.ts";
import { useDocument } from "../document/document-store.ts";
import { shortDate } from "../ui/dates.ts";
import { StageGlyph } from "../ui/glyphs/stage-glyph.tsx";
import styles from "./import.module.css";
import { KnownRow } from "./known-row.tsx";
import { meaningName } from "./meaning-name.ts";
import type { ShownRow } from "./shown-rows.ts";

interface RowParts {
  readonly row: ShownRow;
  /** Where it stands in the list, in px. */
  readonly top: number;
  /** Its number among those shown, from 1. */
  readonly at: number;
  readonly of: number;
}

/** A row: its number in the file, what it becomes or why it is left out, and any remark. */
export function PreviewRow({ row: { outcome, remarks }, top, at, of }: RowParts) {
  const { t } = useTranslation();
  const today = useDocument((state) => state.today);
  const added = outcome.outcome === "added";
  const first = outcome.outcome === "skipped" ? outcome.text : applicationName(outcome.application);
  const says = [...(added ? [...aboutAdded(outcome.application, today), ...aboutDebriefs(outcome.debriefs)] : [say(outcome.reason)]), ...remarks.map(say)].join(
    " · ",
  );
  return (
    <li
      className={styles.row}
      data-outcome={outcome.outcome}
      aria-setsize={of}
      aria-posinset={at}
      style={{ transform: `translateY(${top}px)`, ...(added && ({ "--hue": `var(--stage-${outcome.application.stage})` } as CSSProperties)) }}
    >
      <span className={styles.rowNumber} title={t("importPage.row", { row: outcome.row })}>
        {outcome.row}
      </span>
      {added ? <StageGlyph stage={outcome.application.stage} size={20} /> : <span />}
      <span className={styles.rowText}>
        <span className={styles.rowName} title={first}>
          {first}
        </span>
        <span className={styles.rowSays} title={says}>
          {says}
        </span>
      </span>
      {added && <KnownRow company={outcome.application.company} />}
      {outcome.outcome !== "added" && <span className={styles.rowState}>{t(`importPage.outcome.${outcome.outcome}`)}</span>}
    </li>
  );
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
