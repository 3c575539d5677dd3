// A small form that opens under a line: Enter saves it, Escape closes it and goes back to the line.
import { Button } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import styles from "./line-box.module.css";
import { focusLine } from "./line-focus.ts";
import { closeOpen } from "./today-state.ts";

interface LineBoxParts {
  /** The key of the line it belongs to. */
  readonly lineKey: string;
  readonly onSave: () => void;
  /** The field, and the button that saves. */
  readonly children: ReactNode;
}

/** The form; its first field has the focus. */
export function LineBox({ lineKey, onSave, children }: LineBoxParts) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const close = () => {
    closeOpen();
    focusLine(lineKey);
  };
  return (
    <form
      ref={form}
      className={styles.box}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        close();
      }}
    >
      {children}
      <Button variant="subtle" size="compact-md" className={styles.button} onClick={close}>
        {t("today.cancel")}
      </Button>
    </form>
  );
}
