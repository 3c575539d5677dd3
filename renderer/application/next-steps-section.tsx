// What comes next with the application of the panel.
import { useTranslation } from "react-i18next";
import { NextSteps, useStepsOf } from "../ui/steps/next-steps.tsx";
import { useEdited } from "./edit-context.ts";
import styles from "./panel.module.css";

export function NextStepsSection() {
  const { t } = useTranslation();
  const { application, readOnly } = useEdited();
  const of = { application: application.id };
  const { open, done } = useStepsOf(of);
  if (readOnly && open.length + done.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t("steps.heading")}>
      <h3>{t("steps.heading")}</h3>
      <NextSteps of={of} readOnly={readOnly} />
    </section>
  );
}
