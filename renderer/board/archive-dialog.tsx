// Asks for the reason when cards are archived.
import { Button, Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ARCHIVE_REASONS } from "#shared/model/archive-reason.ts";
import type { Id } from "#shared/model/id.ts";
import styles from "./archive-dialog.module.css";
import { useBoard } from "./board-state.ts";
import { archive, nameOf } from "./card-actions.ts";
import { cardElement } from "./focus.ts";

/** The dialog; one press of a reason archives. */
export function ArchiveDialog({ ids }: { readonly ids: readonly Id[] }) {
  const { t } = useTranslation();
  const close = () => {
    const { focused } = useBoard.getState();
    useBoard.setState({ archiving: null });
    if (focused !== null) queueMicrotask(() => cardElement(focused)?.focus());
  };
  return (
    <Modal
      opened
      onClose={close}
      title={t("board.archive.title", { name: nameOf(ids) })}
      centered
      size="sm"
      returnFocus={false}
      closeButtonProps={{ "aria-label": t("board.archive.cancel") }}
    >
      <div className={styles.reasons}>
        <p>{t("board.archive.why")}</p>
        {ARCHIVE_REASONS.map((reason, index) => (
          <Button
            key={reason}
            variant="default"
            justify="flex-start"
            data-autofocus={index === 0 || undefined}
            onClick={() => {
              close();
              archive(ids, reason);
            }}
          >
            {t(`board.reason.${reason}`)}
          </Button>
        ))}
      </div>
    </Modal>
  );
}
