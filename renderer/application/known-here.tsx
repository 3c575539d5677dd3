// "You know this place": what else is known of the company of the application that is open.
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { placeOf } from "#shared/queries/place.ts";
import { useDocument } from "../document/document-store.ts";
import { KnownPlace } from "../ui/known-place.tsx";
import { useEdited } from "./edit-context.ts";
import panel from "./panel.module.css";

/** The other applications at the company of this one, and the people there; nothing where no other application shares it. */
export function KnownHere() {
  const { t } = useTranslation();
  const { application, today } = useEdited();
  const document = useDocument((state) => state.document);
  const place = useMemo(() => placeOf(document, application.company, today, application.id), [document, application.company, application.id, today]);
  if (!place || place.applications.length === 0) return null;
  return (
    <section className={panel.section} aria-label={t("known.title")}>
      <h3>{t("known.title")}</h3>
      <KnownPlace place={place} />
    </section>
  );
}
