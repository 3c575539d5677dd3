// The documents that are kept already, to be given to one more application: the latest resume and letter first.
import { Select } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type Kept, latestOfKind } from "#shared/queries/attachments.ts";
import { attachKept } from "../document/attaching.ts";
import { nearDate } from "../ui/dates.ts";
import styles from "./documents.module.css";
import { useEdited } from "./edit-context.ts";

/** Most documents shown to choose from at once; typing finds the others. */
const SHOWN = 30;

/** No letters under 12 px. */
const GROUPS = { groupLabel: styles.group ?? "" };

export function KeptDocuments({ kept, onClose }: { kept: readonly Kept[]; onClose: () => void }) {
  const { t } = useTranslation();
  const { application, today } = useEdited();
  const byId = useMemo(() => new Map(kept.map((one) => [one.attachment.id, one])), [kept]);
  const data = useMemo(() => {
    const resume = latestOfKind(kept, "resume");
    const letter = latestOfKind(kept, "letter");
    const item = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
    const others = kept.filter(({ attachment: { id } }) => id !== resume?.id && id !== letter?.id);
    return [
      ...(resume ? [{ group: t("attachments.sameResume"), items: [item(resume)] }] : []),
      ...(letter ? [{ group: t("attachments.sameLetter"), items: [item(letter)] }] : []),
      ...(others.length > 0 ? [{ group: t("attachments.otherKept"), items: others.map(({ attachment }) => item(attachment)) }] : []),
    ];
  }, [kept, t]);
  const choose = (id: string | null) => {
    const chosen = byId.get(id ?? "");
    onClose();
    if (chosen) attachKept(application.id, chosen.attachment);
  };
  const about = ({ attachment: { kind }, lastUse }: Kept) =>
    [t(`attachments.kind.${kind}`), ...(lastUse === undefined ? [] : [nearDate(lastUse, today)])].join(" · ");
  return (
    <Select
      size="xs"
      classNames={GROUPS}
      aria-label={t("attachments.kept")}
      placeholder={t("attachments.keptFind")}
      nothingFoundMessage={t("attachments.keptNone")}
      data={data}
      limit={SHOWN}
      maxDropdownHeight={320}
      searchable
      autoFocus
      defaultDropdownOpened
      comboboxProps={{ transitionProps: { duration: 0 } }}
      renderOption={({ option }) => {
        const one = byId.get(option.value);
        return (
          <span className={styles.option}>
            <span dir="auto">{option.label}</span>
            {one && <span className={styles.optionAbout}>{about(one)}</span>}
          </span>
        );
      }}
      onChange={choose}
      onBlur={onClose}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onClose();
      }}
    />
  );
}
