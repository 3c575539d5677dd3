// The context menu of cards: what the keys do, for one card or for the selection.
import { Menu } from "@mantine/core";
import { IconArchive, IconArrowsMove, IconCalendarDown, IconDownload, IconLink, IconNotebook, IconPencil, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { ARCHIVE_REASONS } from "#shared/model/archive-reason.ts";
import type { Id } from "#shared/model/id.ts";
import { STAGES } from "#shared/model/stage.ts";
import { exportCalendar } from "../document/export-calendar.ts";
import { exportCsv, exportJson, exportTimeline } from "../document/export-document.ts";
import { StageGlyph } from "../ui/glyphs/stage-glyph.tsx";
import { shownKey } from "../ui/keys.ts";
import { useBoard } from "./board-state.ts";
import { archive, canDebrief, canReconnect, copyLink, debrief, moveToStage, nameOf, open, reconnect, remove, reportOn } from "./card-actions.ts";
import styles from "./card-menu.module.css";
import { cardElement } from "./focus.ts";

const icon = { size: 16, stroke: 1.5, "aria-hidden": true } as const;

/** The menu at a point of the window (px). */
export function CardMenu({ ids, x, y }: { readonly ids: readonly Id[]; readonly x: number; readonly y: number }) {
  const { t } = useTranslation();
  const [id] = ids;
  if (id === undefined) return null;
  const close = () => {
    useBoard.setState({ menu: null });
    const { focused } = useBoard.getState();
    // The menu borrowed the focus; it goes back to the card, unless what was chosen gave it to something else.
    if (focused !== null) queueMicrotask(() => document.activeElement?.closest("[role=dialog]") ?? cardElement(focused)?.focus());
  };
  return (
    <Menu opened onClose={close} position="bottom-start" offset={2} returnFocus={false} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <span className={styles.point} style={{ left: x, top: y }} />
      </Menu.Target>
      <Menu.Dropdown className={styles.dropdown} aria-label={nameOf(ids)} aria-labelledby={undefined}>
        {ids.length > 1 && <Menu.Label>{nameOf(ids)}</Menu.Label>}
        {ids.length === 1 && (
          <Menu.Item leftSection={<IconPencil {...icon} />} rightSection={<kbd>{shownKey("e")}</kbd>} onClick={() => open(id)}>
            {t("board.menu.open")}
          </Menu.Item>
        )}
        {ids.length === 1 && canDebrief(id) && (
          <Menu.Item leftSection={<IconNotebook {...icon} />} rightSection={<kbd>{shownKey("b")}</kbd>} onClick={() => debrief(id)}>
            {t("board.menu.debrief")}
          </Menu.Item>
        )}
        {ids.length === 1 && canReconnect(id) && (
          <Menu.Item
            leftSection={
              <span className={styles.glyph}>
                <StageGlyph stage="reconnected" />
              </span>
            }
            rightSection={<kbd>{shownKey("r")}</kbd>}
            onClick={() => reconnect(id)}
          >
            {t("board.menu.reconnect")}
          </Menu.Item>
        )}
        <Menu.Sub>
          <Menu.Sub.Target>
            <Menu.Sub.Item leftSection={<IconArrowsMove {...icon} />}>{t("board.menu.moveTo")}</Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown className={styles.dropdown}>
            {STAGES.map((stage, key) => (
              <Menu.Item
                key={stage}
                leftSection={
                  <span className={styles.glyph}>
                    <StageGlyph stage={stage} />
                  </span>
                }
                rightSection={<kbd>{key}</kbd>}
                onClick={() => moveToStage(ids, stage)}
              >
                {t(`board.stage.${stage}`)}
              </Menu.Item>
            ))}
          </Menu.Sub.Dropdown>
        </Menu.Sub>
        <Menu.Sub>
          <Menu.Sub.Target>
            <Menu.Sub.Item leftSection={<IconArchive {...icon} />}>{t("board.menu.archive")}</Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown className={styles.dropdown}>
            {ARCHIVE_REASONS.map((reason) => (
              <Menu.Item key={reason} onClick={() => archive(ids, reason)}>
                {t(`board.reason.${reason}`)}
              </Menu.Item>
            ))}
          </Menu.Sub.Dropdown>
        </Menu.Sub>
        {ids.length === 1 && (
          <Menu.Item leftSection={<IconLink {...icon} />} onClick={() => void copyLink(id)}>
            {t("board.menu.copyLink")}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconCalendarDown {...icon} />} onClick={() => void exportCalendar({ what: "ahead", only: ids })}>
          {t("ics.save")}
        </Menu.Item>
        <Menu.Sub>
          <Menu.Sub.Target>
            <Menu.Sub.Item leftSection={<IconDownload {...icon} />}>{t("exporting.name")}</Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown className={styles.dropdown}>
            <Menu.Item onClick={() => void exportJson({ only: new Set(ids) })}>{t("exporting.json")}</Menu.Item>
            <Menu.Item onClick={() => void exportCsv({ only: new Set(ids) })}>{t("exporting.csv")}</Menu.Item>
            <Menu.Item onClick={() => void exportTimeline({ only: new Set(ids) })}>{t("exporting.timelineCsv")}</Menu.Item>
            <Menu.Item onClick={() => reportOn(ids)}>{t("exporting.report")}</Menu.Item>
          </Menu.Sub.Dropdown>
        </Menu.Sub>
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash {...icon} />} rightSection={<kbd>{shownKey("Delete")}</kbd>} onClick={() => remove(ids)}>
          {t("board.menu.remove")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
