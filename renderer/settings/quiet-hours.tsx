// The hours of the day in which nothing is told.
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { NotificationsRow } from "./notifications-row.ts";
import { Row } from "./row.tsx";
import styles from "./settings.module.css";
import { TickBox } from "./tick-box.tsx";
import { TimeInput } from "./time-input.tsx";

/** What is offered first. */
const USUAL = { from: "22:00", to: "07:00" } as const;

export function QuietHours({ chosen: { quiet }, writable, choose }: NotificationsRow) {
  const { t } = useTranslation();
  const [refused, setRefused] = useState<"missing" | "same">();
  const keep = (changed: { readonly from: string; readonly to: string }) => {
    const why = changed.from === "" || changed.to === "" ? "missing" : changed.from === changed.to ? "same" : undefined;
    setRefused(why);
    if (!why) choose({ quiet: changed });
  };
  return (
    <Row name={t("settings.notifications.quiet")} says={t("settings.notifications.quietSays")}>
      <TickBox
        label={t("settings.notifications.quietOn")}
        checked={quiet !== undefined}
        disabled={!writable}
        onTick={(checked) => {
          setRefused(undefined);
          choose({ quiet: checked ? USUAL : undefined });
        }}
      />
      {quiet && (
        <div className={styles.times}>
          <TimeInput
            isLabelShown
            label={t("settings.notifications.quietFrom")}
            value={quiet.from}
            readOnly={!writable}
            onKeep={(from) => keep({ ...quiet, from })}
          />
          <TimeInput isLabelShown label={t("settings.notifications.quietTo")} value={quiet.to} readOnly={!writable} onKeep={(to) => keep({ ...quiet, to })} />
        </div>
      )}
      {quiet && refused && <p role="alert">{t(refused === "same" ? "settings.notifications.quietSame" : "settings.notifications.timeMissing")}</p>}
    </Row>
  );
}
