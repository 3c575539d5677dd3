// Where a new card goes.
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { COLUMNS, type Stage } from "#shared/model/stage.ts";
import labels from "../ui/label.module.css";
import picker from "../ui/picker.module.css";
import styles from "./capture.module.css";

const STAGES: readonly Stage[] = ["lead", ...COLUMNS];

export function StageChoice({ stage, onStage }: { readonly stage: Stage; readonly onStage: (stage: Stage) => void }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div>
      <label className={labels.label} htmlFor={id}>
        {t("capture.addTo")}
      </label>
      <select id={id} className={`${styles.field} ${picker.picker}`} value={stage} onChange={(event) => onStage(event.currentTarget.value as Stage)}>
        {STAGES.map((one) => (
          <option key={one} value={one}>
            {t(`board.stage.${one}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
