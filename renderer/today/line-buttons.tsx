// The buttons at the end of a line.

import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Item } from "#shared/queries/today.ts";
import { ask } from "../document/asked.ts";
import buttons from "../ui/buttons.module.css";
import { shownKey } from "../ui/keys.ts";
import { done, followUp } from "./item-actions.ts";
import styles from "./line-buttons.module.css";
import { SnoozeMenu } from "./snooze-menu.tsx";

/** What can be done with the line beside its tick; nothing for an interview, which is over by itself. */
export function LineButtons({ item, text }: { readonly item: Item; readonly text: string }) {
  const { t } = useTranslation();
  if (item.kind === "round") return null;
  return (
    <span className={styles.buttons}>
      {item.kind === "debrief" && (
        <button
          type="button"
          className={styles.word}
          aria-label={t("today.writeNamed", { text })}
          onClick={() => ask({ kind: "debrief", application: item.application.id, debrief: item.debrief.id })}
        >
          {t("today.write")}
        </button>
      )}
      {item.kind === "quiet" && (
        <button
          type="button"
          className={styles.word}
          aria-label={t("today.followUpNamed", { text })}
          title={t("today.withKey", { what: t("today.followUp"), key: shownKey("f") })}
          onClick={() => followUp(item)}
        >
          {t("today.followUp")}
        </button>
      )}
      <SnoozeMenu item={item} text={text} />
      {item.kind === "debrief" && (
        <button
          type="button"
          className={buttons.sign}
          data-size="28"
          aria-label={t("today.letGoNamed", { text })}
          title={t("today.withKey", { what: t("today.letGoOf"), key: shownKey("d") })}
          onClick={() => done(item)}
        >
          <IconX size={18} stroke={1.5} aria-hidden="true" />
        </button>
      )}
    </span>
  );
}
