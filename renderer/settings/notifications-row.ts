// What each row of the section about notifications is given.
import type { Notifications } from "#shared/model/settings.ts";

export interface NotificationsRow {
  readonly chosen: Notifications;
  readonly writable: boolean;
  readonly choose: (changed: Partial<Notifications>) => void;
}
