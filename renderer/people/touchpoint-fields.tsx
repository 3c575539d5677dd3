// How, when and about what a touchpoint was: the small choices under its line.

import { NativeSelect, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Application } from "#shared/model/application.ts";
import { applicationName } from "#shared/model/application-name.ts";
import type { ChannelOfContact } from "#shared/model/channel-of-contact.ts";
import { ChannelOptions } from "../ui/channel-options.tsx";
import styles from "./person-page.module.css";
import type { TouchpointDraft } from "./touchpoint-draft.ts";

interface FieldsParts {
  readonly draft: TouchpointDraft;
  readonly onDraft: (part: Partial<TouchpointDraft>) => void;
  readonly applications: readonly Application[];
}

/** The choices; which application it was about is asked only where there are any to choose from. */
export function TouchpointFields({ draft, onDraft, applications }: FieldsParts) {
  const { t } = useTranslation();
  return (
    <div className={styles.touchpointFields}>
      <NativeSelect
        size="xs"
        aria-label={t("people.touchpoint.channel")}
        value={draft.channel}
        onChange={({ currentTarget }) => onDraft({ channel: currentTarget.value as ChannelOfContact })}
      >
        <ChannelOptions />
      </NativeSelect>
      <TextInput
        type="date"
        size="xs"
        aria-label={t("people.touchpoint.day")}
        value={draft.at}
        onChange={({ currentTarget }) => onDraft({ at: currentTarget.value })}
      />
      {applications.length > 0 && (
        <NativeSelect
          size="xs"
          className={styles.aboutField}
          aria-label={t("people.touchpoint.application")}
          value={draft.application}
          data={[
            { value: "", label: t("people.touchpoint.noApplication") },
            ...applications.map((application) => ({ value: application.id, label: applicationName(application) })),
          ]}
          onChange={({ currentTarget }) => onDraft({ application: currentTarget.value })}
        />
      )}
    </div>
  );
}
