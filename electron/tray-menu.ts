// What the icon in the tray says and offers.
import type { MenuItemConstructorOptions } from "electron";
import type { Pause } from "#shared/contract/backend.ts";
import { i18n, say } from "#shared/text/say.ts";

/** What the tray is about now. */
export interface TrayState {
  /** How many things are due. */
  readonly count: number;
  readonly pause: Pause;
}

/** What can be done from the tray. */
export interface TrayDeeds {
  readonly open: () => void;
  readonly showDue: () => void;
  readonly add: () => void;
  /** Holds back what is due for so many minutes; no longer for null. */
  readonly pauseFor: (minutes: number | null) => void;
  readonly quit: () => void;
}

const AN_HOUR = 60;
const LINE = { type: "separator" } as const;

/** The menu, as Electron's `Menu.buildFromTemplate` takes it. */
export function trayMenu({ count, pause: { until } }: TrayState, { open, showDue, add, pauseFor, quit }: TrayDeeds): MenuItemConstructorOptions[] {
  const pausing =
    until === undefined
      ? { label: say({ key: "shell.tray.pause" }), click: () => pauseFor(AN_HOUR) }
      : { label: say({ key: "shell.tray.goOn", values: { time: timeOf(until) } }), click: () => pauseFor(null) };
  return [
    { label: say({ key: "shell.tray.open" }), click: open },
    { label: dueWords(count), click: showDue },
    { label: say({ key: "shell.tray.add" }), click: add },
    LINE,
    pausing,
    LINE,
    { label: say({ key: "shell.menu.quit" }), click: quit },
  ];
}

/** What is read at the icon without opening the menu. */
export function trayTip({ count, pause: { until } }: TrayState): string {
  const lines = [say({ key: "shell.tray.tip", values: { due: dueWords(count) } })];
  if (until !== undefined) lines.push(say({ key: "shell.tray.paused", values: { time: timeOf(until) } }));
  return lines.join("\n");
}

/** How many things are due, in words. */
export function dueWords(count: number): string {
  return count === 0 ? say({ key: "shell.tray.nothingDue" }) : say({ key: "shell.tray.due", values: { count } });
}

function timeOf(instant: string): string {
  return new Intl.DateTimeFormat(i18n.language, { hour: "numeric", minute: "2-digit" }).format(new Date(instant));
}
