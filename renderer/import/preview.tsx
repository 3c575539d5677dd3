// What each row becomes, as a list of any length that can be narrowed to one outcome and to words, with something to be done for all that are shown.
import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { say } from "#shared/text/say.ts";
import { shownCount } from "../ui/shown-count.ts";
import styles from "./import.module.css";
import type { ImportDraft } from "./import-draft.ts";
import type { PlanFacts } from "./plan-facts.ts";
import { PreviewRows } from "./preview-rows.tsx";
import type { RowDeed } from "./row-choices.ts";
import { ROW_KINDS, type RowKind, type RowsAsked } from "./shown-rows.ts";
import { Step } from "./step.tsx";

/** The preview, the last step. */
export function Preview({ number, facts, draft }: { number: number; facts: PlanFacts; draft: ImportDraft }) {
  const { t } = useTranslation();
  const [chosen, setKind] = useState<RowKind>("all");
  const [text, setText] = useState("");
  const sought = useDeferredValue(text);
  const kinds = ROW_KINDS.filter((name) => name === "all" || facts.shown[name] > 0);
  // The last row of a kind may have become another.
  const kind = kinds.includes(chosen) ? chosen : "all";
  const asked = { kind, text: sought };
  return (
    <Step number={number} title={t("importPage.preview")} says={sayings(facts)} open>
      {facts.notes
        // The order of dates is asked where it is chosen.
        .filter(({ key }) => key !== "importing.problem.dateOrderAsked")
        .map((note) => (
          <p key={note.key} className={styles.ask} role="alert">
            {say(note)}
          </p>
        ))}
      <div className={styles.narrow}>
        <SegmentedControl
          size="xs"
          aria-label={t("importPage.show")}
          value={kind}
          data={kinds.map((value) => ({ value, label: `${t(`importPage.outcome.${value}`)} ${shownCount(facts.shown[value])}` }))}
          onChange={setKind}
        />
        <TextInput
          type="search"
          size="xs"
          w={200}
          aria-label={t("importPage.find")}
          placeholder={t("importPage.find")}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Together asked={asked} facts={facts} draft={draft} />
      </div>
      <PreviewRows
        asked={asked}
        facts={facts}
        reader={draft.reader}
        name={t("importPage.preview")}
        onChoose={draft.state.kind === "applying" ? undefined : (row, deed) => draft.chooseRows(row, choiceOf(deed))}
      />
    </Step>
  );
}

/** What the rows have to do with what is there. */
function sayings({ known, proposals }: PlanFacts): string | undefined {
  const said = [
    ...(known > 0 ? [say({ key: "known.rows", values: { count: known } })] : []),
    ...(proposals > 0 ? [say({ key: "importPage.proposals", values: { count: proposals } })] : []),
  ];
  return said.length > 0 ? said.join(" ") : undefined;
}

/** What can be done with all the rows that are shown at once, and with all that were chosen. */
function Together({ asked, facts, draft }: { asked: RowsAsked; facts: PlanFacts; draft: ImportDraft }) {
  const { t } = useTranslation();
  const isNarrowed = asked.text.trim() !== "";
  const deeds: readonly RowDeed[] =
    ({ added: ["skip"], duplicate: ["add", "merge"], merged: ["add"] } as const)[asked.kind as "added"] ?? (isNarrowed ? ["skip"] : []);
  return (
    <div className={styles.together}>
      {deeds.map((deed) => (
        <Button key={deed} variant="default" size="compact-xs" disabled={draft.planning} onClick={() => draft.chooseRows(asked, choiceOf(deed))}>
          {t(`importPage.together.${deed as "add" | "merge" | "skip"}`)}
        </Button>
      ))}
      {facts.chosen > 0 && (
        <Button variant="subtle" size="compact-xs" disabled={draft.planning} onClick={() => draft.chooseRows({ kind: "all", text: "" }, null)}>
          {t("importPage.asReadAll", { count: facts.chosen })}
        </Button>
      )}
    </div>
  );
}

function choiceOf(deed: RowDeed) {
  return deed === "asRead" ? null : deed;
}
