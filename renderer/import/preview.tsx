// What each row becomes, as a list of any length that can be narrowed to one outcome.
import { SegmentedControl } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ImportPlan } from "#shared/formats/import-plan.ts";
import { say } from "#shared/text/say.ts";
import { Section } from "../ui/sheet.tsx";
import styles from "./import.module.css";
import { KnownRows } from "./known-row.tsx";
import { PreviewRow } from "./preview-row.tsx";
import { ROW_KINDS, type RowKind, rowsByKind } from "./shown-rows.ts";

/** The height of a row, in px, as the style sheet has it. */
const ROW_HEIGHT = 48;

/** The preview. */
export function Preview({ plan }: { plan: ImportPlan }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<RowKind>("all");
  const byKind = useMemo(() => rowsByKind(plan), [plan]);
  const rows = byKind[kind];
  const kinds = ROW_KINDS.filter((name) => name === "all" || name === kind || byKind[name].length > 0);
  return (
    <Section
      title={t("importPage.preview")}
      tools={
        <SegmentedControl
          size="xs"
          aria-label={t("importPage.show")}
          value={kind}
          data={kinds.map((value) => ({ value, label: `${t(`importPage.outcome.${value}`)} ${byKind[value].length}` }))}
          onChange={setKind}
        />
      }
    >
      {plan.problems
        // The order of dates is asked where it is chosen.
        .filter(({ row, reason }) => row === null && reason.key !== "importing.problem.dateOrderAsked")
        .map(({ reason }) => (
          <p key={reason.key} className={styles.ask} role="alert">
            {say(reason)}
          </p>
        ))}
      <KnownRows plan={plan} />
      {rows.length === 0 ? <p className={styles.quiet}>{t("importPage.nothingHere")}</p> : <Rows key={kind} rows={rows} name={t("importPage.preview")} />}
    </Section>
  );
}

function Rows({ rows, name }: { rows: ReturnType<typeof rowsByKind>[RowKind]; name: string }) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => ROW_HEIGHT, overscan: 6 });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div ref={scroller} className={styles.rows} role="group" aria-label={name} tabIndex={0}>
      <ul style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return row && <PreviewRow key={row.outcome.row} row={row} top={start} at={index + 1} of={rows.length} />;
        })}
      </ul>
    </div>
  );
}
