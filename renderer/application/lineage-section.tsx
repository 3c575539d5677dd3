// What the application grew from and what it led to.
import { useTranslation } from "react-i18next";
import { LineageOf } from "../ui/lineage/lineage-of.tsx";
import { useEdited } from "./edit-context.ts";
import panel from "./panel.module.css";

export function LineageSection() {
  const { t } = useTranslation();
  const { application } = useEdited();
  return (
    <section className={panel.section} aria-label={t(application.stage === "offered" ? "lineage.offer" : "lineage.grewFrom")}>
      <LineageOf of={{ kind: "application", id: application.id }} />
    </section>
  );
}
