// "You know this place", as the preview of a posting says it: what is known of its company, and whether it is there already.
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { applicationName } from "#shared/model/application-name.ts";
import { duplicateOf, type KnownApplication, placeOf } from "#shared/queries/place.ts";
import { captured } from "../document/capturing.ts";
import { useDocument } from "../document/document-store.ts";
import { nearDate } from "../ui/dates.ts";
import { KnownPlace } from "../ui/known-place.tsx";
import styles from "./capture.module.css";
import { reconnectWithPosting } from "./posting-kept.ts";
import type { Posting } from "./posting-state.ts";

/** Nothing where the company is new. */
export function KnownAtPlace({ posting }: { readonly posting: Posting }) {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  const today = useDocument((state) => state.today);
  const { stage } = posting;
  const company = posting.draft.company.trim();
  const role = posting.draft.role.trim();
  const link = posting.draft.link.trim();
  const repeats = useMemo(
    () => duplicateOf(document, { company, role, ...(link === "" ? {} : { link }), ...(stage === "lead" ? {} : { appliedOn: today }) }),
    [document, company, role, link, stage, today],
  );
  const place = useMemo(() => placeOf(document, company, today) ?? (repeats && placeOf(document, repeats.company, today)), [document, company, today, repeats]);
  if (!place) return null;
  const reconnect = ({ application }: KnownApplication) => {
    captured();
    posting.onAdded();
    const drafted = posting.result();
    // Through whom it came back is only certain where there is one person to come back through.
    const [only, ...others] = place.people;
    reconnectWithPosting(application, "fields" in drafted ? drafted.fields : {}, only && others.length === 0 ? [only.person.id] : undefined);
  };
  return (
    <section className={styles.known} aria-label={t("known.title")}>
      <h3>
        {t("known.title")}
        <span className={styles.place}>{place.company}</span>
      </h3>
      {repeats && (
        <p className={styles.repeats} role="status">
          {repeats.appliedOn === undefined
            ? t("known.duplicateUndated", { name: applicationName(repeats) })
            : t("known.duplicate", { name: applicationName(repeats), day: nearDate(repeats.appliedOn, today) })}
        </p>
      )}
      <KnownPlace place={place} onReconnect={reconnect} />
    </section>
  );
}
