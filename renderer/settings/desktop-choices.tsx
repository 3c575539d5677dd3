// What Perennial does in a window of its own when that is closed, and when the person logs in.
import { useTranslation } from "react-i18next";
import { settingsOf } from "#shared/model/document.ts";
import type { Settings } from "#shared/model/settings.ts";
import { useDocument } from "../document/document-store.ts";
import { act } from "../document/session.ts";
import { Row } from "./row.tsx";
import { TickBox } from "./tick-box.tsx";

export function DesktopChoices({ writable }: { readonly writable: boolean }) {
  const { t } = useTranslation();
  const desktop = useDocument(({ document }) => settingsOf(document).desktop);
  const choose = (changed: NonNullable<Settings["desktop"]>) => void act({ type: "settings.edit", settings: { desktop: { ...desktop, ...changed } } });
  return (
    <Row name={t("settings.notifications.window")} says={t("settings.notifications.windowSays")}>
      <TickBox
        label={t("settings.notifications.keepsRunning")}
        checked={desktop?.keepsRunning ?? false}
        disabled={!writable}
        onTick={(checked) => choose({ keepsRunning: checked })}
      />
      <TickBox
        label={t("settings.notifications.startsAtLogin")}
        checked={desktop?.startsAtLogin ?? false}
        disabled={!writable}
        onTick={(checked) => choose({ startsAtLogin: checked })}
      />
    </Row>
  );
}
