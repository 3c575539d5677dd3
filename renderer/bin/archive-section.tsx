// What was put away with a reason, and the way back to the board.
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { applicationName } from "#shared/model/application-name.ts";
import { type Archived, archivedOf } from "#shared/queries/bin.ts";
import { useDocument } from "../document/document-store.ts";
import { act } from "../document/session.ts";
import { fullDate, nearDate } from "../ui/dates.ts";
import { Section } from "../ui/sheet.tsx";
import styles from "./bin.module.css";
import { PutAwayLine, PutAwayList } from "./put-away-list.tsx";
import { StageIcon } from "./stage-icon.tsx";

/** The archive, the latest first. */
export function ArchiveSection() {
  const { t } = useTranslation();
  const archived = archivedOf(useDocument((state) => state.document));
  return (
    <Section title={t("bin.archive")} count={archived.length || undefined}>
      <p className={styles.intro}>{archived.length === 0 ? t("bin.archiveEmpty") : t("bin.archiveIntro")}</p>
      <PutAwayList name={t("bin.archive")}>
        {archived.map((application) => (
          <ArchivedLine key={application.id} application={application} />
        ))}
      </PutAwayList>
    </Section>
  );
}

function ArchivedLine({ application }: { application: Archived }) {
  const { t } = useTranslation();
  const today = useDocument((state) => state.today);
  const writable = useDocument(({ access }) => access.mode === "writable");
  const { id, stage, archived } = application;
  const name = applicationName(application);
  return (
    <PutAwayLine
      icon={<StageIcon stage={stage} />}
      name={name}
      to={{ place: "application", id }}
      about={<span title={fullDate(archived.at)}>{t("bin.archived", { reason: t(`bin.reason.${archived.reason}`), date: nearDate(archived.at, today) })}</span>}
      buttons={
        <Button
          variant="default"
          size="compact-sm"
          disabled={!writable}
          aria-label={t("bin.unarchiveNamed", { name })}
          onClick={() => void act({ type: "application.unarchive", ids: [id] }, { key: "bin.unarchived", values: { name } })}
        >
          {t("bin.unarchive")}
        </Button>
      }
    />
  );
}
