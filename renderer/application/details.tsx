// The fields of an application, each edited in place.

import { IconExternalLink } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
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
      <LineField name="link" aside={<OpenLink />} />
      <SourceField />
      <AppliedOnField />
      <SalaryField />
      <TagsField />
    </section>
  );
}

function OpenLink() {
  const { t } = useTranslation();
  const { application } = useEdited();
  const address = linkAddress(application.link ?? "");
  if (address === undefined) return null;
  return (
    <a className={buttons.sign} data-size="30" href={address} target="_blank" rel="noreferrer" aria-label={t("application.openLink")} title={address}>
      <IconExternalLink size={16} stroke={1.5} aria-hidden />
    </a>
  );
}
