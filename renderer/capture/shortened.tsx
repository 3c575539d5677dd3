// One sentence below a text of which not all is kept.
import { useTranslation } from "react-i18next";
import { isShortened } from "#shared/formats/capture/shortened.ts";
import { TEXT_LIMIT } from "#shared/model/limits.ts";
import styles from "./capture.module.css";

export function Shortened({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  return isShortened(text) ? <p className={styles.quiet}>{t("capture.shortened", { limit: TEXT_LIMIT })}</p> : null;
}
