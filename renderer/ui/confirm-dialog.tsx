// Asks once more before something is lost, or before much is done at once.
import "./mantine.css";
import { Button, Modal } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./confirm-dialog.module.css";

interface ConfirmParts {
  readonly open: boolean;
  readonly title: string;
  readonly children: ReactNode;
  /** What the two buttons say. */
  readonly confirm: string;
  readonly cancel: string;
  /** Nothing is lost by it. */
  readonly calm?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** A dialog with one thing to do and a way out; the way out has the focus, and Escape takes it. */
export function ConfirmDialog({ open, title, children, confirm, cancel, calm = false, onConfirm, onCancel }: ConfirmParts) {
  return (
    <Modal opened={open} onClose={onCancel} title={title} centered withCloseButton={false} size={440} transitionProps={{ duration: 120 }}>
      <div className={styles.body}>{children}</div>
      <div className={styles.choices}>
        <Button variant="default" onClick={onCancel} data-autofocus>
          {cancel}
        </Button>
        <Button {...(calm ? {} : { color: "danger" })} onClick={onConfirm}>
          {confirm}
        </Button>
      </div>
    </Modal>
  );
}
