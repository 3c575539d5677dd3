// A document on the timeline, on the day it came to the application.
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Attachment } from "#shared/model/attachment.ts";
import { act } from "../document/session.ts";
import buttons from "../ui/buttons.module.css";
import { fullDate } from "../ui/dates.ts";
import { DayButton } from "./day-button.tsx";
import { KIND_ICONS, takeOff } from "./document-line.tsx";
import { useEdited } from "./edit-context.ts";
import { openAttachment } from "./open-attachment.ts";
import styles from "./timeline.module.css";

export function AttachmentLine({ attachment, at }: { attachment: Attachment; at: string }) {
  const { t } = useTranslation();
  const { application, readOnly } = useEdited();
  const { id, name, kind } = attachment;
  const Icon = KIND_ICONS[kind];
  return (
    <li className={styles.line} data-line={id}>
      <span className={styles.glyph} aria-hidden>
        <Icon size={15} stroke={1.5} />
      </span>
      <span className={styles.what}>
        <button
          type="button"
          className={styles.document}
          dir="auto"
          aria-label={t("attachments.open", { name })}
          onClick={() => void openAttachment(attachment)}
        >
          {name}
        </button>
        {kind !== "other" && <span className={styles.with}> {t(`attachments.kind.${kind}`)}</span>}
      </span>
      <span className={styles.tools}>
        <DayButton
          id={id}
          at={at}
          what={name}
          onDay={(day) =>
            act({ type: "attachment.edit", id, fields: {}, use: { application: application.id, at: day } }, { key: "application.timeline.dayChanged" })
          }
        />
        {!readOnly && (
          <button
            type="button"
            className={`${buttons.sign} ${styles.tool}`}
            aria-label={t("attachments.removeOf", { name, day: fullDate(at) })}
            onClick={() => takeOff(application.id, attachment)}
          >
            <IconX size={14} stroke={1.5} aria-hidden />
          </button>
        )}
      </span>
    </li>
  );
}
