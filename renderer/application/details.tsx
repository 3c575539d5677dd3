// The fields of an application, each edited in place.

import { IconExternalLink, IconWorldDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { linkOf } from "#shared/formats/link-text.ts";
import { capture } from "../document/capturing.ts";
import buttons from "../ui/buttons.module.css";
import { linkAddress } from "../ui/link-address.ts";
import { AppliedOnField } from "./date-field.tsx";
import { useEdited } from "./edit-context.ts";
import { LineField } from "./line-field.tsx";
import styles from "./panel.module.css";
import { SalaryField } from "./salary-field.tsx";
import { SourceField } from "./source-field.tsx";
import { TagsField } from "./tags-field.tsx";

export function Details() {
  const { t } = useTranslation();
  return (
    <section className={styles.section} aria-label={t("application.details")}>
      <LineField name="location" />
      <LineField name="link" aside={<LinkSigns />} />
      <SourceField />
      <AppliedOnField />
      <SalaryField />
      <TagsField />
    </section>
  );
}

/** Reads the page of the link, only when it is asked to, or opens it elsewhere. */
function LinkSigns() {
  const { t } = useTranslation();
  const { application, readOnly } = useEdited();
  const address = linkAddress(application.link ?? "");
  if (address === undefined) return null;
  return (
    <>
      {!readOnly && linkOf(application.link ?? "") !== undefined && (
        <button
          type="button"
          className={buttons.sign}
          data-size="30"
          aria-label={t("application.readLink")}
          title={t("application.readLink")}
          onClick={() => capture([{ kind: "link", application: application.id }], application.stage)}
        >
          <IconWorldDownload size={16} stroke={1.5} aria-hidden />
        </button>
      )}
      <a className={buttons.sign} data-size="30" href={address} target="_blank" rel="noreferrer" aria-label={t("application.openLink")} title={address}>
        <IconExternalLink size={16} stroke={1.5} aria-hidden />
      </a>
    </>
  );
}
