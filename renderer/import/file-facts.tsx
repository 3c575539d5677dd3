// What the file turned out to be: its kind, characters, delimiter and row of column names, each of which can be changed.
import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ENCODINGS, type Encoding } from "#shared/formats/decode-text.ts";
import { DELIMITERS, type Delimiter, type ImportPlan } from "#shared/formats/import-plan.ts";
import type { ImportSource } from "#shared/formats/read-import.ts";
import { Section } from "../ui/sheet.tsx";
import { ChooseFile } from "./file-drop.tsx";
import { headerChoices } from "./header-choices.ts";
import styles from "./import.module.css";
import type { ImportDraft } from "./import-draft.ts";

const DELIMITER_NAMES = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe" } as const satisfies Record<Delimiter, string>;

/** The facts about the file, and the way to another one. */
export function FileFacts({ source, plan, draft }: { source: ImportSource; plan: ImportPlan; draft: ImportDraft }) {
  const { t } = useTranslation();
  const isTable = source.format !== "perennial";
  return (
    <Section
      title={t("importPage.file")}
      count={`${source.fileName} · ${t(`importPage.format.${source.format}`)} · ${t("importPage.rows", { count: plan.counts.rows })}`}
      tools={<ChooseFile label={t("importPage.chooseOther")} onFile={(file) => void draft.open(file)} />}
    >
      {isTable && (
        <div className={styles.facts}>
          <NativeSelect
            label={t("importPage.encoding")}
            value={source.encoding}
            data={ENCODINGS.map((value) => ({ value, label: t(`importPage.encodings.${value}`) }))}
            onChange={({ currentTarget }) => void draft.readAs({ encoding: currentTarget.value as Encoding })}
          />
          <NativeSelect
            label={t("importPage.delimiter")}
            value={source.delimiter}
            data={DELIMITERS.map((value) => ({ value, label: t(`importPage.delimiters.${DELIMITER_NAMES[value]}`) }))}
            onChange={({ currentTarget }) => void draft.readAs({ delimiter: currentTarget.value as Delimiter })}
          />
          <NativeSelect
            label={t("importPage.header")}
            value={plan.headerRow === null ? "" : String(plan.headerRow)}
            data={[
              ...headerChoices(source.sheet.rows, plan.headerRow).map(({ row, names }) => ({
                value: String(row),
                label: t("importPage.headerRow", { row, names }),
              })),
              { value: "", label: t("importPage.headerNone") },
            ]}
            onChange={({ currentTarget: { value } }) => draft.choose({ headerRow: value === "" ? null : Number(value), columns: new Map() })}
          />
        </div>
      )}
    </Section>
  );
}
