// How the file is read: its sheet, characters, delimiter and row of column names, each of which can be changed.
import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { DELIMITERS, type Delimiter, type TableFormat } from "#shared/formats/import/import-plan.ts";
import { ENCODINGS, type Encoding } from "#shared/formats/table/decode-text.ts";
import styles from "./import.module.css";
import type { ImportDraft } from "./import-draft.ts";
import type { FileFound, PlanFacts } from "./plan-facts.ts";

const DELIMITER_NAMES = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe" } as const satisfies Record<Delimiter, string>;

/** The choices that fit this kind of file. */
export function FileFacts({ found, facts, draft }: { found: FileFound; facts: PlanFacts; draft: ImportDraft }) {
  const { t } = useTranslation();
  const { sheets, encoding, delimiter } = found;
  return (
    <div className={styles.facts}>
      <NativeSelect
        label={t("importPage.kind")}
        value={facts.format}
        data={kindsOf(found).map((value) => ({ value, label: t(`importPage.format.${value}`) }))}
        onChange={({ currentTarget }) => draft.takeAs(currentTarget.value as TableFormat)}
      />
      {sheets && sheets.names.length > 1 && (
        <NativeSelect
          label={t("importPage.sheet")}
          value={String(sheets.at)}
          data={sheets.names.map((name, at) => ({ value: String(at), label: name }))}
          onChange={({ currentTarget }) => void draft.readAs({ sheet: Number(currentTarget.value) })}
        />
      )}
      {encoding !== undefined && (
        <NativeSelect
          label={t("importPage.encoding")}
          value={encoding}
          data={ENCODINGS.map((value) => ({ value, label: t(`importPage.encodings.${value}`) }))}
          onChange={({ currentTarget }) => void draft.readAs({ encoding: currentTarget.value as Encoding })}
        />
      )}
      {delimiter !== undefined && (
        <NativeSelect
          label={t("importPage.delimiter")}
          value={delimiter}
          data={DELIMITERS.map((value) => ({ value, label: t(`importPage.delimiters.${DELIMITER_NAMES[value]}`) }))}
          onChange={({ currentTarget }) => void draft.readAs({ delimiter: currentTarget.value as Delimiter })}
        />
      )}
      <NativeSelect
        label={t("importPage.header")}
        value={facts.headerRow === null ? "" : String(facts.headerRow)}
        data={[
          ...facts.headers.map(({ row, names }) => ({ value: String(row), label: t("importPage.headerRow", { row, names }) })),
          { value: "", label: t("importPage.headerNone") },
        ]}
        onChange={({ currentTarget: { value } }) => draft.choose({ headerRow: value === "" ? null : Number(value), columns: new Map() })}
      />
    </div>
  );
}

/** What the table may be taken for: what its file is, or of a tool that we know. */
function kindsOf({ container }: FileFound): TableFormat[] {
  return [container === "xlsx" || container === "ods" ? container : "csv", "linkedin", "huntr", "teal"];
}
