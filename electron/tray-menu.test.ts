// What the icon in the tray says and offers.
import { expect, test, vi } from "vitest";
import { trayMenu, trayTip } from "./tray-menu.ts";

const deeds = { open: vi.fn(), showDue: vi.fn(), add: vi.fn(), pauseFor: vi.fn(), quit: vi.fn() };
const UNTIL = new Date(2026, 2, 2, 15, 30).toISOString();
const labels = (...given: Parameters<typeof trayMenu>) => trayMenu(...given).map(({ label, type }) => label ?? type);
const press = (label: string, pause = {}) =>
  trayMenu({ count: 3, pause }, deeds)
    .find((item) => item.label === label)
    ?.click?.(undefined as never, undefined, undefined as never);

test("it opens, tells what is due, adds, pauses and quits", () => {
  expect(labels({ count: 3, pause: {} }, deeds)).toEqual([
    "Open Perennial",
    "3 things are due",
    "Add an application",
    "separator",
    "Pause for an hour",
    "separator",
    "Quit Perennial",
  ]);
  for (const label of ["Open Perennial", "3 things are due", "Add an application", "Pause for an hour", "Quit Perennial"]) press(label);
  expect(Object.values(deeds).map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1, 1, 1]);
  expect(deeds.pauseFor).toHaveBeenLastCalledWith(60);
});

test("while it is paused it goes on at a press, and says until when it is paused", () => {
  expect(labels({ count: 0, pause: { until: UNTIL } }, deeds).slice(1, 5)).toEqual([
    "Nothing is due",
    "Add an application",
    "separator",
    "Go on now (paused until 3:30 PM)",
  ]);
  press("Go on now (paused until 3:30 PM)", { until: UNTIL });
  expect(deeds.pauseFor).toHaveBeenLastCalledWith(null);
  expect(trayTip({ count: 1, pause: { until: UNTIL } })).toBe("Perennial: 1 thing is due\nPaused until 3:30 PM");
});
