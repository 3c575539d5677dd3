// Import: a file is read in the page, shown row by row, and added as one step. Nothing changes before.
import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ImportChoices, ImportPlan } from "#shared/formats/import-plan.ts";
import type { ImportSource } from "#shared/formats/read-import.ts";
import { say } from "#shared/text/say.ts";
import { useDocument } from "../document/document-store.ts";
import { goTo } from "../ui/route.ts";
import { Sheet } from "../ui/sheet.tsx";
import { broughtBeside } from "./brought.ts";
import { ColumnsTable } from "./columns-table.tsx";
import { DateOrderChoice } from "./date-order.tsx";
import { FileDrop, useFileDrop } from "./file-drop.tsx";
import { FileFacts } from "./file-facts.tsx";
import styles from "./import.module.css";
import { type ImportDraft, useImportDraft } from "./import-draft.ts";
import { Preview } from "./preview.tsx";
import { StatusesTable } from "./statuses-table.tsx";

/** The page at `#/import`. */
export function ImportPage() {
  const { t } = useTranslation();
  const draft = useImportDraft();
  const open = (file: File) => void draft.open(file);
  const over = useFileDrop(open);
  const { state, plan } = draft;
  const read = state.kind === "reviewing" || state.kind === "applying" ? state.draft : undefined;
  return (
    <Sheet title={t("places.import")} intro={t("importPage.intro")} wide>
      {state.kind === "choosing" && state.why !== undefined && (
        <p className={styles.refused} role="alert">
          {say(state.why)}
        </p>
      )}
      {read && plan ? (
        <Review source={read.source} choices={read.choices} plan={plan} draft={draft} over={over} />
      ) : (
        <FileDrop over={over} reading={state.kind === "reading" ? state.fileName : read?.source.fileName} onFile={open} />
      )}
    </Sheet>
  );
}

interface ReviewParts {
  readonly source: ImportSource;
  readonly choices: ImportChoices;
  readonly plan: ImportPlan;
  readonly draft: ImportDraft;
  readonly over: boolean;
}

function Review({ source, choices, plan, draft, over }: ReviewParts) {
  const top = useRef<HTMLDivElement>(null);
  // The button that opened the file is gone, so the focus goes on to what was found in it.
  useEffect(() => top.current?.focus({ preventScroll: true }), []);
  return (
    <div ref={top} tabIndex={-1} className={styles.review} data-over={over || undefined} data-planning={draft.planning || undefined}>
      <FileFacts source={source} plan={plan} draft={draft} />
      {source.format !== "perennial" && (
        <>
          <ColumnsTable columns={plan.columns} onChange={(index, field) => draft.choose({ columns: new Map([...(choices.columns ?? []), [index, field]]) })} />
          <DateOrderChoice plan={plan} rows={source.sheet.rows} onChange={(dateOrder) => draft.choose({ dateOrder })} />
          <StatusesTable
            statuses={plan.statuses}
            onChange={(text, meaning) => draft.choose({ statuses: new Map([...(choices.statuses ?? []), [text, meaning]]) })}
          />
        </>
      )}
      <Preview plan={plan} />
      <Apply plan={plan} draft={draft} />
    </div>
  );
}

/** The foot of the page: what will happen, the button that does it, and the way out. */
function Apply({ plan, draft }: { plan: ImportPlan; draft: ImportDraft }) {
  const { t } = useTranslation();
  const access = useDocument((state) => state.access);
  const { intent, counts } = plan;
  const beside = broughtBeside(plan);
  const applying = draft.state.kind === "applying";
  const apply = async () => {
    if (await draft.apply()) goTo({ place: "board" });
  };
  return (
    <div className={styles.apply}>
      <p>
        {access.mode === "read-only"
          ? say(access.why)
          : [
              ...(beside !== "" && counts.added > 0 ? [t("importPage.comesAlong", { what: beside })] : []),
              t("importPage.applyHint", { duplicates: counts.duplicates, skipped: counts.skipped }),
            ].join(" ")}
      </p>
      <Button variant="default" disabled={applying} onClick={draft.close}>
        {t("importPage.cancel")}
      </Button>
      <Button disabled={intent === null || draft.planning || access.mode === "read-only"} loading={applying} onClick={() => void apply()}>
        {intent === null
          ? t("importPage.applyNothing")
          : counts.added === 0
            ? t("importPage.applyOthers", { what: beside })
            : t("importPage.apply", { count: counts.added })}
      </Button>
    </div>
  );
}
