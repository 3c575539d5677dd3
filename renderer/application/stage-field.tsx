// The stage: choosing another one moves the card to the top of it.
import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { STAGES } from "#shared/model/stage.ts";
import { moveToTop } from "../document/moving.ts";
import { StageGlyph } from "../ui/glyphs/stage-glyph.tsx";
import { useEdited } from "./edit-context.ts";
import styles from "./panel.module.css";

export function StageField() {
  const { t } = useTranslation();
  const { application, readOnly } = useEdited();
  const { id, stage, archived } = application;
  return (
    <Select
      className={styles.stage}
      size="xs"
      radius="sm"
      aria-label={t("application.stage")}
      title={archived ? t("application.stageStays") : undefined}
      disabled={readOnly || archived !== undefined}
      data={STAGES.map((value) => ({ value, label: t(`board.stage.${value}`) }))}
      value={stage}
      allowDeselect={false}
      withCheckIcon={false}
      leftSection={
        <span className={styles.glyph}>
          <StageGlyph stage={stage} size={16} />
        </span>
      }
      renderOption={({ option }) => (
        <span className={styles.stageOption}>
          <span className={styles.glyph}>
            <StageGlyph stage={STAGES.find((other) => other === option.value) ?? stage} size={16} />
          </span>
          {option.label}
        </span>
      )}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      onChange={(value) => {
        const next = STAGES.find((other) => other === value);
        if (next === undefined || next === stage) return;
        void moveToTop(id, next);
      }}
    />
  );
}
