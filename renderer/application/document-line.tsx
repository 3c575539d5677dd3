// A document of the application: its name opens it; its kind, day and size, what is wrong with its file, and what can be done with it.

import { IconAlertTriangle, IconBriefcase, IconFile, IconFileText, IconFileUnknown, IconId, IconMail, IconPencil, IconX } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Attachment } from "#shared/model/attachment.ts";
import { ATTACHMENT_KINDS, type AttachmentKind } from "#shared/model/attachment-kind.ts";
import { useAttachmentState } from "../document/attachment-states.ts";
import { act } from "../document/session.ts";
import buttons from "../ui/buttons.module.css";
import { fullDate, nearDate } from "../ui/dates.ts";
import picker from "../ui/picker.module.css";
import { shownBytes } from "../ui/shown-bytes.ts";
import { DayButton } from "./day-button.tsx";
import { DocumentName } from "./document-name.tsx";
import { DocumentUses } from "./document-uses.tsx";
import styles from "./documents.module.css";
import { useEdited } from "./edit-context.ts";

export const KIND_ICONS = { resume: IconId, letter: IconFileText, offer: IconBriefcase, mail: IconMail, other: IconFile } as const;

interface DocumentParts {
  readonly attachment: Attachment;
  /** The day since when the application has it, `YYYY-MM-DD`. */
  readonly at: string;
}

export function DocumentLine({ attachment, at }: DocumentParts) {
  const { t } = useTranslation();
  const { application, readOnly, today } = useEdited();
  const { id, name, kind, size } = attachment;
  const state = useAttachmentState(id);
  const isWrong = state === "missing" || state === "altered";
  const [renaming, setRenaming] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const leaveName = ({ byKey }: { byKey: boolean }) => {
    setRenaming(false);
    if (byKey) requestAnimationFrame(() => pencil.current?.focus());
  };
  const Icon = isWrong ? IconFileUnknown : KIND_ICONS[kind];
  return (
    <li className={styles.document} data-line={`document ${id}`}>
      <span className={styles.icon} aria-hidden>
        <Icon size={16} stroke={1.5} />
      </span>
      <div className={styles.called}>
        <DocumentName attachment={attachment} renaming={renaming} onDone={leaveName} />
      </div>
      {!readOnly && (
        <span className={styles.tools}>
          {!renaming && (
            <button ref={pencil} type="button" className={buttons.sign} aria-label={t("attachments.rename", { name })} onClick={() => setRenaming(true)}>
              <IconPencil size={14} stroke={1.5} aria-hidden />
            </button>
          )}
          <DayButton
            id={`document ${id}`}
            at={at}
            what={name}
            onDay={(day) =>
              act({ type: "attachment.edit", id, fields: {}, use: { application: application.id, at: day } }, { key: "application.timeline.dayChanged" })
            }
          />
          <button type="button" className={buttons.sign} aria-label={t("attachments.remove", { name })} onClick={() => takeOff(application.id, attachment)}>
            <IconX size={14} stroke={1.5} aria-hidden />
          </button>
        </span>
      )}
      <div className={styles.facts}>
        <span>{readOnly ? t(`attachments.kind.${kind}`) : <KindPicker attachment={attachment} />}</span>
        <time dateTime={at} title={fullDate(at)}>
          {nearDate(at, today)}
        </time>
        <span>{shownBytes(size)}</span>
        <DocumentUses attachment={attachment} />
      </div>
      {isWrong && (
        <p className={styles.wrong}>
          <IconAlertTriangle size={14} stroke={1.75} aria-hidden />
          <span>
            {t(`attachments.${state}`)} {!readOnly && t("attachments.addAgain")}
          </span>
        </p>
      )}
    </li>
  );
}

/** Takes a document off an application, with a way back. */
export function takeOff(application: string, { id, name }: Attachment): void {
  void act({ type: "attachment.remove", application, id }, { key: "attachments.removed", values: { name } });
}

function KindPicker({ attachment: { id, name, kind } }: { attachment: Attachment }) {
  const { t } = useTranslation();
  return (
    <select
      className={`${styles.kind} ${picker.picker}`}
      aria-label={t("attachments.kindOf", { name })}
      value={kind}
      onChange={(event) =>
        void act(
          { type: "attachment.edit", id, fields: { kind: event.currentTarget.value as AttachmentKind } },
          { key: "attachments.kindChanged", values: { name } },
        )
      }
    >
      {ATTACHMENT_KINDS.map((value) => (
        <option key={value} value={value}>
          {t(`attachments.kind.${value}`)}
        </option>
      ))}
    </select>
  );
}
