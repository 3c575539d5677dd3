// Holding back what is due for an hour, and going on.
import { Button } from "@mantine/core";
import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Pause } from "#shared/contract/backend.ts";
import { onDayCheck } from "../document/clock.ts";
import { useDocument } from "../document/document-store.ts";
import { besideDocument } from "../document/session.ts";
import { timeOfDay } from "../ui/dates.ts";
import { Row } from "./row.tsx";

const HOUR = 60;

export function PauseRow() {
  const { t } = useTranslation();
  const [pause, setPause] = useState<Pause>({});
  const isOpen = useDocument(({ phase }) => phase.kind === "open");
  // Where the connection is gone, which is told above, it is asked again when that is back.
  const ask = useCallback((question: () => Promise<Pause>) => void question().then(setPause, () => {}), []);
  useEffect(() => {
    if (!isOpen) return;
    const look = () => ask(async () => besideDocument().arrivalsPause());
    look();
    return onDayCheck(look);
  }, [isOpen, ask]);
  const { until } = pause;
  return (
    <Row name={t("settings.notifications.pause")} says={t("settings.notifications.pauseSays")}>
      {until !== undefined && <p>{t("settings.notifications.paused", { time: timeOfDay(until) })}</p>}
      <Button
        variant="default"
        size="compact-md"
        disabled={!isOpen}
        onClick={() => ask(async () => besideDocument().pauseArrivals(until === undefined ? HOUR : null))}
      >
        {t(until === undefined ? "settings.notifications.pauseHour" : "settings.notifications.pauseEnd")}
      </Button>
    </Row>
  );
}
