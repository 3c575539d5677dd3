// What the page says when nothing waits: that it is so, and one useful thing to do.
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { applicationName } from "#shared/model/application-name.ts";
import { dayOfferOf } from "#shared/queries/day-offer.ts";
import { rejectionOf } from "#shared/queries/debriefs.ts";
import { ask } from "../document/asked.ts";
import { useDocument } from "../document/document-store.ts";
import { nearDate, shortDate } from "../ui/dates.ts";
import { addressOf } from "../ui/route.ts";
import { Nothing } from "../ui/sheet.tsx";
import { laterText } from "./later-text.ts";
import styles from "./today.module.css";

/** A free day, with the number of things that come later. */
export function FreeDay({ later }: { readonly later: number }) {
  const { t } = useTranslation();
  return (
    <Nothing stage="reconnected">
      <p className={styles.empty}>{t("today.emptyTitle")}</p>
      <Offer />
      {later > 0 && <p className={styles.later}>{laterText(later)}</p>}
    </Nothing>
  );
}

function Offer() {
  const { t } = useTranslation();
  const document = useDocument((state) => state.document);
  const today = useDocument((state) => state.today);
  const writable = useDocument(({ access }) => access.mode === "writable");
  const offer = dayOfferOf(document, today);
  if (offer.kind === "person") {
    const { person, lastTouch = today } = offer.known;
    return (
      <>
        <p>{t("today.offerPerson", { name: person.name, date: shortDate(lastTouch, today) })}</p>
        <Button component="a" variant="default" size="compact-md" href={addressOf({ place: "people", id: person.id })}>
          {t("today.toPerson", { name: person.name })}
        </Button>
      </>
    );
  }
  if (offer.kind === "debrief" && writable) {
    const { application } = offer;
    return (
      <>
        <p>{t("today.offerDebrief", { name: applicationName(application), date: nearDate(rejectionOf(application)?.at ?? today, today) })}</p>
        <Button variant="default" size="compact-md" onClick={() => ask({ kind: "debrief", application: application.id })}>
          {t("today.writeDebrief")}
        </Button>
      </>
    );
  }
  return (
    <>
      <p>{t("today.offerBoard")}</p>
      <Button component="a" variant="default" size="compact-md" href={addressOf({ place: "board" })}>
        {t("today.toBoard")}
      </Button>
    </>
  );
}
