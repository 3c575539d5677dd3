// "You know this place" at a row of the preview, and how many rows are at companies that are known.
import { Popover } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ImportPlan } from "#shared/formats/import-plan.ts";
import { isKnownPlace, type Outcome, type Place, placeOf } from "#shared/queries/place.ts";
import { i18n, say } from "#shared/text/say.ts";
import { useDocument } from "../document/document-store.ts";
import { fullDate } from "../ui/dates.ts";
import { KnownPlace } from "../ui/known-place.tsx";
import styles from "./known-row.module.css";

/** What has not come to an end has no day that tells it. */
const OPEN: ReadonlySet<Outcome> = new Set<Outcome>(["lead", "applied", "interviewed", "reconnected"]);

/** What is known of the company of a row that is added; what is there opens beside it, so that the file stays as it was read. */
export function KnownRow({ company }: { readonly company: string }) {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  const today = useDocument((state) => state.today);
  const place = useMemo(() => placeOf(document, company, today), [document, company, today]);
  if (!place) return null;
  const on = place.applications[0]?.on;
  return (
    <Popover position="bottom-end" width={384} trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={styles.known} title={on === undefined ? undefined : fullDate(on)}>
          {t("known.row", { what: lately(place) })}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.sheet} aria-label={t("known.title")}>
        <KnownPlace place={place} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** How many of the rows that are added are at companies that are known already. */
export function KnownRows({ plan }: { readonly plan: ImportPlan }) {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  const count = useMemo(
    () => plan.outcomes.filter((row) => row.outcome === "added" && row.application.company !== "" && isKnownPlace(document, row.application.company)).length,
    [plan, document],
  );
  return count === 0 ? null : <p className={styles.count}>{t("known.rows", { count })}</p>;
}

/** What came of it there last: `rejected in March 2025`. */
function lately({ applications, people }: Place): string {
  const [latest] = applications;
  if (!latest) return say({ key: "known.rowPeople", values: { count: people.length } });
  const what = say({ key: `known.rowIs.${latest.outcome}` });
  return latest.on === undefined || OPEN.has(latest.outcome) ? what : say({ key: "known.rowIn", values: { what, month: monthOf(latest.on) } });
}

function monthOf(day: string): string {
  return new Intl.DateTimeFormat(i18n.language, { month: "long", year: "numeric" }).format(new Date(`${day}T00:00`));
}
