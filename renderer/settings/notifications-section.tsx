// How the person is told of what is due: whether by notifications, how long ahead, at what time of day, and when not.
import { useTranslation } from "react-i18next";
import { notificationsOf } from "#shared/model/document.ts";
import type { Notifications } from "#shared/model/settings.ts";
import { hasOwnWindow } from "../document/connection.ts";
import { useDocument } from "../document/document-store.ts";
import { act } from "../document/session.ts";
import { Section } from "../ui/sheet.tsx";
import { DayTime } from "./day-time.tsx";
import { DesktopChoices } from "./desktop-choices.tsx";
import { LeadTimes } from "./lead-times.tsx";
import { PauseRow } from "./pause-row.tsx";
import { QuietHours } from "./quiet-hours.tsx";
import { ShowRow } from "./show-row.tsx";

/** The choices show at once, so there is no message and no step to undo. */
export function NotificationsSection() {
  const { t } = useTranslation();
  const chosen = useDocument(({ document }) => notificationsOf(document));
  const writable = useDocument(({ access }) => access.mode === "writable");
  const choose = (changed: Partial<Notifications>) => {
    const { quiet, ...others } = { ...notificationsOf(useDocument.getState().document), ...changed };
    void act({ type: "settings.edit", settings: { notifications: { ...others, ...(quiet ? { quiet } : {}) } } });
  };
  const row = { chosen, writable, choose };
  return (
    <Section title={t("settings.notifications.title")}>
      <ShowRow {...row} />
      <LeadTimes {...row} />
      <DayTime {...row} />
      <QuietHours {...row} />
      <PauseRow />
      {hasOwnWindow() && <DesktopChoices writable={writable} />}
    </Section>
  );
}
