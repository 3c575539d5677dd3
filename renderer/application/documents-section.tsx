// The documents of the application: what was sent with it and what came of it, and where more are added.

import { IconPlus, IconRotateClockwise } from "@tabler/icons-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { attachmentsOf, keptFor } from "#shared/queries/attachments.ts";
import { attachFiles, LIMIT_IN_MB } from "../document/attaching.ts";
import { checkAttachments } from "../document/attachment-states.ts";
import { useDocument } from "../document/document-store.ts";
import buttons from "../ui/buttons.module.css";
import { DocumentLine } from "./document-line.tsx";
import styles from "./documents.module.css";
import { useEdited } from "./edit-context.ts";
import { KeptDocuments } from "./kept-documents.tsx";
import panel from "./panel.module.css";
import { SendingLines } from "./sending-lines.tsx";

export function DocumentsSection() {
  const { t } = useTranslation();
  const { application, readOnly } = useEdited();
  const attachments = useDocument(({ document }) => document.attachments);
  const documents = useMemo(() => attachmentsOf({ attachments }, application), [attachments, application]);
  const ids = documents.map(({ attachment }) => attachment.id).join(" ");
  useEffect(() => void checkAttachments(ids === "" ? [] : ids.split(" ")), [ids]);
  if (readOnly && documents.length === 0) return null;
  return (
    <section className={panel.section} aria-label={t("attachments.heading")}>
      <h3>{t("attachments.heading")}</h3>
      {documents.length === 0 && <p className={styles.empty}>{t("attachments.empty")}</p>}
      {documents.length > 0 && (
        <ul className={styles.documents} aria-label={t("attachments.heading")}>
          {documents.map(({ attachment, at }) => (
            <DocumentLine key={attachment.id} attachment={attachment} at={at} />
          ))}
        </ul>
      )}
      <SendingLines />
      {!readOnly && <AddDocuments />}
    </section>
  );
}

/** Two ways to add: from this computer, and from what is kept already. */
function AddDocuments() {
  const { t } = useTranslation();
  const { application } = useEdited();
  const applications = useDocument(({ document }) => document.applications);
  const attachments = useDocument(({ document }) => document.attachments);
  const kept = useMemo(() => keptFor({ applications, attachments }, application), [applications, attachments, application]);
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [choosing, setChoosing] = useState(false);
  const close = () => {
    setChoosing(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t("attachments.add")}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file can be chosen twice in a row.
          target.value = "";
          void attachFiles(application.id, files);
        }}
      />
      <div className={styles.add}>
        <button type="button" data-new-document="" className={`${buttons.more} ${panel.addMore}`} onClick={() => input.current?.click()}>
          <IconPlus size={14} stroke={1.75} aria-hidden />
          {t("attachments.add")}
        </button>
        {kept.length > 0 && !choosing && (
          <button ref={button} type="button" className={`${buttons.more} ${panel.addMore}`} onClick={() => setChoosing(true)}>
            <IconRotateClockwise size={14} stroke={1.75} aria-hidden />
            {t("attachments.addKept")}
          </button>
        )}
        <span className={styles.hint}>{t("attachments.addHint", { limit: LIMIT_IN_MB })}</span>
      </div>
      {choosing && <KeptDocuments kept={kept} onClose={close} />}
    </>
  );
}
