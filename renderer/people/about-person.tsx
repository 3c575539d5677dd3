// Everything written down of a person, each field edited in place.

import { IconCopy, IconExternalLink, IconMail } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Person } from "#shared/model/person.ts";
import { sayHappened, sayNeeded } from "../document/message-store.ts";
import buttons from "../ui/buttons.module.css";
import { linkAddress } from "../ui/link-address.ts";
import { Section } from "../ui/sheet.tsx";
import { mailAddress, shownLink } from "./contact-address.ts";
import styles from "./person-field.module.css";
import { PersonFieldRow } from "./person-field.tsx";

/** The fields; what can be opened has its way there beside it. */
export function AboutPerson({ person, readOnly }: { person: Person; readOnly: boolean }) {
  const { t } = useTranslation();
  const parts = { person, readOnly };
  return (
    <Section title={t("people.about")}>
      <PersonFieldRow {...parts} name="name" />
      <PersonFieldRow {...parts} name="title" />
      <PersonFieldRow {...parts} name="company" />
      <PersonFieldRow {...parts} name="email">
        <WriteTo email={person.email ?? ""} />
      </PersonFieldRow>
      <PersonFieldRow {...parts} name="phone">
        <CopyNumber phone={person.phone ?? ""} />
      </PersonFieldRow>
      <PersonFieldRow {...parts} name="links" kind="lines">
        <OpenLinks links={person.links ?? []} />
      </PersonFieldRow>
      <PersonFieldRow {...parts} name="howMet" kind="words" />
      <PersonFieldRow {...parts} name="notes" kind="words" />
    </Section>
  );
}

function WriteTo({ email }: { email: string }) {
  const { t } = useTranslation();
  const address = mailAddress(email);
  if (address === undefined) return null;
  return (
    <a
      className={buttons.sign}
      data-size="30"
      href={address}
      target="_blank"
      rel="noreferrer"
      aria-label={t("people.writeEmail", { address: email })}
      title={email}
    >
      <IconMail size={16} stroke={1.5} aria-hidden />
    </a>
  );
}

/** Nothing here opens a number, so that it is taken along to what does. */
function CopyNumber({ phone }: { phone: string }) {
  const { t } = useTranslation();
  if (phone === "") return null;
  const values = { number: phone };
  const copy = () =>
    navigator.clipboard.writeText(phone).then(
      () => sayHappened({ key: "people.copied", values }),
      () => sayNeeded({ key: "people.notCopied", values }),
    );
  return (
    <button type="button" className={buttons.sign} data-size="30" aria-label={t("people.copyPhone", values)} title={phone} onClick={() => void copy()}>
      <IconCopy size={16} stroke={1.5} aria-hidden />
    </button>
  );
}

/** One way a line, beside the line it belongs to. */
function OpenLinks({ links }: { links: readonly string[] }) {
  const { t } = useTranslation();
  if (links.length === 0) return null;
  return (
    <div className={styles.links}>
      {links.map((link) => {
        const address = linkAddress(link);
        if (address === undefined) return <span key={link} className={styles.noLink} />;
        return (
          <a key={link} href={address} target="_blank" rel="noreferrer" title={address} aria-label={t("people.openLink", { link: shownLink(address) })}>
            <IconExternalLink size={16} stroke={1.5} aria-hidden />
          </a>
        );
      })}
    </div>
  );
}
