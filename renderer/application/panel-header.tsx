// The head of the panel: stage, what else can be done, the way out, and the two names.

import { Menu } from "@mantine/core";
import { IconArchive, IconArchiveOff, IconCalendarDown, IconDots, IconTrash, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ARCHIVE_REASONS } from "#shared/model/archive-reason.ts";
import { exportCalendar } from "../document/export-calendar.ts";
import buttons from "../ui/buttons.module.css";
import { useEdited } from "./edit-context.ts";
import { HeadlineField } from "./line-field.tsx";
import styles from "./panel.module.css";
import { archive, remove, unarchive } from "./panel-actions.ts";
import { StageField } from "./stage-field.tsx";

export function PanelHeader({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <StageField />
        <span className={styles.barTools}>
          <MoreMenu />
          <button type="button" className={buttons.sign} data-size="30" aria-label={t("application.close")} onClick={onClose}>
            <IconX size={18} stroke={1.5} aria-hidden />
          </button>
        </span>
      </div>
      <HeadlineField name="company" />
      <HeadlineField name="role" />
    </header>
  );
}

function MoreMenu() {
  const { t } = useTranslation();
  const { application, readOnly } = useEdited();
  return (
    <Menu position="bottom-end" width={220} transitionProps={{ duration: 0 }} loop={false}>
      <Menu.Target>
        <button type="button" className={buttons.sign} data-size="30" aria-label={t("application.more")}>
          <IconDots size={18} stroke={1.5} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCalendarDown size={16} stroke={1.5} />} onClick={() => void exportCalendar({ what: "ahead", only: [application.id] })}>
          {t("ics.save")}
        </Menu.Item>
        {!readOnly && <Away />}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The ways off the board, and back to it. */
function Away() {
  const { t } = useTranslation();
  const { application } = useEdited();
  return (
    <>
      <Menu.Divider />
      {application.archived ? (
        <Menu.Item leftSection={<IconArchiveOff size={16} stroke={1.5} />} onClick={() => unarchive(application)}>
          {t("bin.unarchive")}
        </Menu.Item>
      ) : (
        <>
          <Menu.Label>{t("application.archiveBecause")}</Menu.Label>
          {ARCHIVE_REASONS.map((reason) => (
            <Menu.Item key={reason} leftSection={<IconArchive size={16} stroke={1.5} />} onClick={() => archive(application, reason)}>
              {t(`bin.reason.${reason}`)}
            </Menu.Item>
          ))}
        </>
      )}
      <Menu.Divider />
      <Menu.Item color="danger" leftSection={<IconTrash size={16} stroke={1.5} />} onClick={() => remove(application)}>
        {t("board.menu.remove")}
      </Menu.Item>
    </>
  );
}
