// The way into a debrief that is still to be written.
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Application } from "#shared/model/application.ts";
import { applicationName } from "#shared/model/application-name.ts";
import type { Debrief } from "#shared/model/debrief.ts";
import { ask } from "../document/asked.ts";
import { useDocument } from "../document/document-store.ts";
import styles from "./lessons.module.css";

/** Opens the `debrief`: one that was begun, or a new one, which is offered quietly. Draws nothing where nothing can be changed. */
export function AskButton({ kind, application, debrief }: { kind: "goOn" | "write"; application: Application; debrief?: Debrief | undefined }) {
  const { t } = useTranslation();
  const canWrite = useDocument(({ access }) => access.mode !== "read-only");
  if (!canWrite) return null;
  return (
    <Button
      className={styles.ask}
      variant={kind === "goOn" ? "default" : "subtle"}
      size="compact-sm"
      aria-label={t(`lessons.${kind}Named`, { name: applicationName(application) })}
      onClick={() => ask({ kind: "debrief", application: application.id, debrief: debrief?.id })}
    >
      {t(`lessons.${kind}`)}
    </Button>
  );
}
