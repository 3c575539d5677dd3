// At what time of day something is told that is due on a day without a time.
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { NotificationsRow } from "./notifications-row.ts";
import { Row } from "./row.tsx";
import { TimeInput } from "./time-input.tsx";

export function DayTime({ chosen: { dayTime }, writable, choose }: NotificationsRow) {
  const { t } = useTranslation();
  const [isRefused, setRefused] = useState(false);
  return (
    <Row name={t("settings.notifications.dayTime")} says={t("settings.notifications.dayTimeSays")}>
      <TimeInput
        label={t("settings.notifications.dayTime")}
        value={dayTime}
        readOnly={!writable}
        error={isRefused ? t("settings.notifications.timeMissing") : undefined}
        onKeep={(time) => {
          setRefused(time === "");
          if (time !== "") choose({ dayTime: time });
        }}
      />
    </Row>
  );
}
