// A touchpoint about the application, on the timeline.

import { IconMessageCircle, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Touchpoint } from "#shared/model/touchpoint.ts";
import { useDocument } from "../document/document-store.ts";
import { act } from "../document/session.ts";
import buttons from "../ui/buttons.module.css";
import { fullDate } from "../ui/dates.ts";
import linked from "../ui/link.module.css";
import { addressOf } from "../ui/route.ts";
import { DayButton } from "./day-button.tsx";
import { useEdited } from "./edit-context.ts";
import styles from "./timeline.module.css";

export function TouchpointLine({ touchpoint: { id, person: personId, at, channel, text } }: { touchpoint: Touchpoint }) {
  const { t } = useTranslation();
  const { readOnly } = useEdited();
  const name = useDocument(({ document }) => document.people.get(personId)?.name ?? "");
  return (
    <li className={styles.line} data-line={id}>
      <span className={styles.glyph} aria-hidden>
        <IconMessageCircle size={15} stroke={1.5} />
      </span>
      <span className={styles.what}>
        <a className={linked.link} href={addressOf({ place: "people", id: personId })}>
          {name}
        </a>
        <span className={styles.with}> {t(`people.channel.${channel}`)}</span>
        {text !== "" && <span className={styles.said}>{text}</span>}
      </span>
      <span className={styles.tools}>
        <DayButton
          id={id}
          at={at}
          what={t("application.touchpoint.name", { name })}
          onDay={(day) => act({ type: "touchpoint.edit", id, fields: { at: day } }, { key: "application.timeline.dayChanged" })}
        />
        {!readOnly && (
          <button
            type="button"
            className={`${buttons.sign} ${styles.tool}`}
            aria-label={t("application.touchpoint.remove", { name, day: fullDate(at) })}
            onClick={() => void act({ type: "touchpoint.remove", id }, { key: "application.touchpoint.removed", values: { name } })}
          >
            <IconX size={14} stroke={1.5} aria-hidden />
          </button>
        )}
      </span>
    </li>
  );
}
