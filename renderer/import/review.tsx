// A file that was read, in four steps: what it is, its columns, its statuses and dates, and what becomes of each row.
import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { say } from "#shared/text/say.ts";
import { useDocument } from "../document/document-store.ts";
import { focusBoard } from "../ui/focus-board.ts";
import { goTo } from "../ui/route.ts";
import { broughtBeside, broughtByPress } from "./brought.ts";
import { ColumnsTable } from "./columns-table.tsx";
import { DateOrderChoice } from "./date-order.tsx";
import { ChooseFile, PlanProgress } from "./file-drop.tsx";
import { FileFacts } from "./file-facts.tsx";
import styles from "./import.module.css";
import type { ImportDraft } from "./import-draft.ts";
import type { FileFound, PlanFacts } from "./plan-facts.ts";
import { Preview } from "./preview.tsx";
import { StatusesTable } from "./statuses-table.tsx";
import { Step } from "./step.tsx";

type Foldable = "file" | "columns" | "meanings";

interface ReviewParts {
  readonly read: { readonly found: FileFound; readonly choices: Parameters<ImportDraft["choose"]>[0] };
  readonly facts: PlanFacts;
  readonly draft: ImportDraft;
  readonly over: boolean;
}

/** The steps and the foot of the page. */
export function Review({ read: { found, choices }, facts, draft, over }: ReviewParts) {
  const { t } = useTranslation();
  const top = useRef<HTMLDivElement>(null);
  // What was answered for a file like this one needs no second look, unless something new is in it.
  const asks = facts.dateOrder.by === "locale" || facts.statuses.some(({ by }) => by === "unknown");
  const [folded, setFolded] = useState<ReadonlySet<Foldable>>(
    () => new Set(facts.remembered ? (asks ? ["file", "columns"] : ["file", "columns", "meanings"]) : []),
  );
  // The button that opened the file is gone, so the focus goes on to what was found in it.
  useEffect(() => top.current?.focus({ preventScroll: true }), []);
  const fold = (step: Foldable) => ({
    open: !folded.has(step),
    onToggle: () => setFolded(new Set(folded.has(step) ? [...folded].filter((other) => other !== step) : [...folded, step])),
  });
  const isTable = found.container !== undefined;
  const hasMeanings = facts.statuses.length > 0 || facts.dateOrder.order !== null;
  const unread = facts.columns.filter(({ field }) => field === "keep" || field === "ignore").length;
  let number = 1;
  return (
    <div ref={top} tabIndex={-1} className={styles.review} data-over={over || undefined} data-planning={draft.planning || undefined}>
      <Step
        number={number}
        title={t("importPage.file")}
        says={[
          found.fileName,
          t(`importPage.format.${facts.format}`),
          t(facts.format === "trello" ? "importPage.cardsCount" : "importPage.rows", { count: facts.counts.rows }),
        ].join(" · ")}
        tools={<ChooseFile label={t("importPage.chooseOther")} onFile={(file) => void draft.open(file)} />}
        note={facts.remembered ? <Remembered onAnew={draft.beginAnew} /> : undefined}
        {...(isTable ? fold("file") : { open: true })}
      >
        {isTable && <FileFacts found={found} facts={facts} draft={draft} />}
      </Step>
      {facts.columns.length > 0 && (
        <Step number={++number} title={t("importPage.columns")} says={columnsSay(facts.columns.length, unread)} {...fold("columns")}>
          <ColumnsTable
            columns={facts.columns}
            more={facts.moreColumns}
            onChange={(index, field) => draft.choose({ columns: new Map([...(choices.columns ?? []), [index, field]]) })}
          />
        </Step>
      )}
      {hasMeanings && (
        <Step number={++number} title={t(meaningsTitle(facts))} says={meaningsSay(facts)} {...fold("meanings")}>
          <DateOrderChoice facts={facts} isAlone={facts.statuses.length === 0} onChange={(dateOrder) => draft.choose({ dateOrder })} />
          <StatusesTable
            areLists={facts.format === "trello"}
            isAlone={facts.dateOrder.order === null}
            statuses={facts.statuses}
            more={facts.moreStatuses}
            onChange={(text, meaning) => draft.choose({ statuses: new Map([...(choices.statuses ?? []), [text, meaning]]) })}
          />
        </Step>
      )}
      <Preview number={++number} facts={facts} draft={draft} />
      <Apply facts={facts} draft={draft} />
    </div>
  );
}

/** That the file was read as the last one like it, and the way back from there. */
function Remembered({ onAnew }: { readonly onAnew: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      {t("importPage.remembered")}{" "}
      <button type="button" className={styles.link} onClick={onAnew}>
        {t("importPage.beginAnew")}
      </button>
    </>
  );
}

function meaningsTitle({ format, statuses, dateOrder }: PlanFacts) {
  if (format === "trello") return "importPage.lists";
  if (statuses.length === 0) return "importPage.dates";
  return dateOrder.order === null ? "importPage.statuses" : "importPage.meanings";
}

function columnsSay(of: number, unread: number): string {
  if (unread === 0) return say({ key: "importPage.columnsAll" });
  return say(unread === of ? { key: "importPage.columnsNone" } : { key: "importPage.columnsSay", values: { read: of - unread, of } });
}

/** How many statuses there are, how many of them nobody knows, and the order of dates. */
function meaningsSay({ format, statuses, moreStatuses, dateOrder: { order, by } }: PlanFacts): string {
  const unknown = statuses.filter((status) => status.by === "unknown").length;
  const count = statuses.length + moreStatuses;
  return [
    ...(count > 0 ? [say({ key: format === "trello" ? "importPage.listsCount" : "importPage.statusesCount", values: { count } })] : []),
    ...(unknown > 0 ? [say({ key: "importPage.statusesUnknown", values: { count: unknown } })] : []),
    ...(order === null ? [] : [say(by === "locale" ? { key: "importPage.datesOpen" } : { key: `importPage.order.${order}` })]),
  ].join(" · ");
}

/** The foot of the page: what will happen, the button that does it, and the way out. */
function Apply({ facts, draft }: { facts: PlanFacts; draft: ImportDraft }) {
  const { t } = useTranslation();
  const access = useDocument((state) => state.access);
  const { counts, hasIntent } = facts;
  const beside = broughtBeside(facts);
  const applying = draft.state.kind === "applying";
  const apply = async () => {
    if (!(await draft.apply())) return;
    // The button that was pressed goes with this page.
    addEventListener("hashchange", () => requestAnimationFrame(focusBoard), { once: true });
    goTo({ place: "board" });
  };
  const leftOut = [
    ...(counts.duplicates > 0 ? [t("importPage.duplicates", { count: counts.duplicates })] : []),
    ...(counts.skipped > 0 ? [t("importPage.skipped", { count: counts.skipped })] : []),
  ];
  const hint = [
    ...(beside !== "" && counts.added > 0 ? [t("importPage.comesAlong", { what: beside })] : []),
    ...(leftOut.length > 0 ? [t("importPage.leftOut", { what: leftOut.join(", ") })] : []),
    ...(hasIntent ? [t("importPage.applyHint")] : []),
  ];
  return (
    <div className={styles.apply} data-foot-line>
      <div className={styles.applySays}>
        {applying ? (
          <p role="status">{t("importPage.adding", { count: counts.added })}</p>
        ) : draft.planning && draft.progress ? (
          <PlanProgress progress={draft.progress} />
        ) : (
          <p>{access.mode === "read-only" ? say(access.why) : hint.join(" ")}</p>
        )}
      </div>
      <Button variant="default" disabled={applying} onClick={draft.close}>
        {t("importPage.cancel")}
      </Button>
      <Button disabled={!hasIntent || draft.planning || access.mode === "read-only"} loading={applying} onClick={() => void apply()}>
        {hasIntent ? say(broughtByPress(facts)) : t("importPage.applyNothing")}
      </Button>
    </div>
  );
}
