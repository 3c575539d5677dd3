// Whether notifications are shown, whether the browser lets them, and one to look at.
import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TextKey } from "#shared/text/catalogue.ts";
import { say } from "#shared/text/say.ts";
import { hasOwnWindow } from "../document/connection.ts";
import { sayHappened } from "../document/message-store.ts";
import { besideDocument } from "../document/session.ts";
import { askToNotify, type MayNotify, mayNotify, showNotification } from "../document/web-notifications.ts";
import styles from "./backups.module.css";
import type { NotificationsRow } from "./notifications-row.ts";
import { Row } from "./row.tsx";
import { TickBox } from "./tick-box.tsx";

/** What is said of notifications, by what the browser lets; in a window of its own the system shows them. */
const SAID: Readonly<Record<MayNotify | "own", TextKey>> = {
  own: "settings.notifications.running",
  granted: "settings.notifications.open",
  default: "settings.notifications.notAsked",
  denied: "settings.notifications.blocked",
  none: "settings.notifications.none",
};

export function ShowRow({ chosen: { system }, writable, choose }: NotificationsRow) {
  const { t } = useTranslation();
  const [may, lookAgain] = useMayNotify();
  const state = hasOwnWindow() ? "own" : may;
  const ask = () => void askToNotify().then(lookAgain);
  const isBlocked = state === "denied";
  return (
    <Row name={t("settings.notifications.show")} says={t("settings.notifications.always")}>
      <TickBox
        label={t(state === "own" ? "settings.notifications.showSystem" : "settings.notifications.showBrowser")}
        checked={system}
        disabled={!writable}
        onTick={(checked) => {
          choose({ system: checked });
          if (checked && state === "default") ask();
        }}
      />
      {system && (
        <p className={isBlocked ? styles.trouble : undefined} role={isBlocked ? "note" : undefined}>
          {isBlocked && <IconAlertTriangle size={16} stroke={1.5} aria-hidden="true" />}
          {t(SAID[state])}
        </p>
      )}
      {system && state === "default" && (
        <Button variant="default" size="compact-md" onClick={ask}>
          {t("settings.notifications.ask")}
        </Button>
      )}
      {system && (state === "granted" || state === "own") && (
        <Button variant="default" size="compact-md" onClick={() => void showTrial()}>
          {t("settings.notifications.try")}
        </Button>
      )}
    </Row>
  );
}

async function showTrial(): Promise<void> {
  if (hasOwnWindow()) await besideDocument().tryNotification();
  else {
    const words = { title: say({ key: "settings.notifications.trialTitle" }), body: say({ key: "settings.notifications.trialBody" }) };
    await showNotification({ ...words, tag: "perennial-trial", answers: [], things: [] }, { always: true });
  }
  sayHappened({ key: "settings.notifications.tried" });
}

/** Follows what the person changes in the browser itself, and gives how to look again. */
function useMayNotify(): readonly [MayNotify, () => void] {
  const [may, setMay] = useState(mayNotify);
  const look = useCallback(() => setMay(mayNotify()), []);
  useEffect(() => {
    let status: PermissionStatus | undefined;
    let isOver = false;
    const follow = async () => {
      status = await navigator.permissions.query({ name: "notifications" });
      if (!isOver) status.onchange = look;
    };
    if (mayNotify() !== "none") void follow().catch(() => {});
    return () => {
      isOver = true;
      if (status) status.onchange = null;
    };
  }, [look]);
  return [may, look];
}
