// With how many applications a document was sent, and which the others are.
import { IconChevronDown } from "@tabler/icons-react";
import { useId, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { applicationName } from "#shared/model/application-name.ts";
import type { Attachment } from "#shared/model/attachment.ts";
import { usesOf } from "#shared/queries/attachments.ts";
import { useDocument } from "../document/document-store.ts";
import { fullDate, nearDate } from "../ui/dates.ts";
import { StageGlyph } from "../ui/glyphs/stage-glyph.tsx";
import linked from "../ui/link.module.css";
import { addressOf } from "../ui/route.ts";
import styles from "./documents.module.css";
import { useEdited } from "./edit-context.ts";

/** A button that brings the list; nothing where only this application has it. */
export function DocumentUses({ attachment: { id, name, kind } }: { attachment: Attachment }) {
  const { t } = useTranslation();
  const { application, today } = useEdited();
  const applications = useDocument(({ document }) => document.applications);
  const uses = useMemo(() => usesOf({ applications }, id), [applications, id]);
  const others = uses.filter((use) => use.application.id !== application.id);
  const [open, setOpen] = useState(false);
  const listId = useId();
  if (others.length === 0) return null;
  // What they sent is kept with an application; what the person sent was sent with it.
  const count = others.length + 1;
  const told = kind === "offer" || kind === "mail" ? t("attachments.keptWith", { count }) : t("attachments.sentWith", { count });
  return (
    <>
      <span>
        <button type="button" className={styles.uses} aria-expanded={open} aria-controls={open ? listId : undefined} onClick={() => setOpen(!open)}>
          {told}
          <IconChevronDown className={styles.turn} data-open={open || undefined} size={13} stroke={1.75} aria-hidden />
        </button>
      </span>
      {open && (
        <ul id={listId} className={styles.others} aria-label={t("attachments.others", { name })}>
          {others.map((use) => (
            <li key={use.application.id}>
              <StageGlyph stage={use.application.stage} size={16} />
              <a className={linked.link} data-ink="" dir="auto" href={addressOf({ place: "application", id: use.application.id })}>
                {applicationName(use.application)}
              </a>
              <time dateTime={use.at} title={fullDate(use.at)}>
                {nearDate(use.at, today)}
              </time>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
