// The number of things that are due, on the badge and for the tray: after a change, as time goes on, and when the computer wakes.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { apply } from "#shared/commands/apply.ts";
import type { Intent } from "#shared/commands/envelope.ts";
import { type Document, emptyDocument } from "#shared/model/document.ts";
import { keepDueShown } from "./due-shown.ts";

const electron = await vi.hoisted(async () => {
  const { EventEmitter } = await import("node:events");
  return { app: Object.assign(new EventEmitter(), { setBadgeCount: vi.fn() }), powerMonitor: new EventEmitter() };
});
vi.mock("electron", () => electron);

const MINUTE_MS = 60_000;
let document: Document;
let changed: () => void;
const look = vi.fn(async () => {});
const show = vi.fn();
let pause = {};

function act(intent: Intent): void {
  const applied = apply(document, { id: "e", at: new Date().toISOString(), today: "2026-03-02", intent });
  if ("refused" in applied) throw new Error(JSON.stringify(applied.refused));
  document = applied.document;
  changed();
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2026-03-02T10:00:00") });
  vi.clearAllMocks();
  electron.powerMonitor.removeAllListeners();
  electron.app.removeAllListeners();
  document = emptyDocument();
  pause = {};
  const folder = {
    document: () => document,
    onDurable: (listener: () => void) => {
      changed = listener;
    },
    arrivals: { look, paused: () => pause },
  };
  keepDueShown(folder as never, "linux", show);
});
afterEach(() => vi.useRealTimers());

test("it is told at once, after a change, and when something comes due", () => {
  expect(show).toHaveBeenLastCalledWith({ count: 0, pause: {} });
  act({ type: "application.add", id: "a", stage: "applied", before: null, fields: { company: "Fernhill", role: "Sculptor" } });
  act({ type: "reminder.add", id: "late", application: "a", due: "2026-03-01", text: "Write" });
  act({ type: "reminder.add", id: "soon", application: "a", due: "2026-03-02T10:05", text: "Call" });
  vi.advanceTimersByTime(MINUTE_MS);
  expect(electron.app.setBadgeCount).toHaveBeenLastCalledWith(1);
  vi.advanceTimersByTime(5 * MINUTE_MS);
  expect(electron.app.setBadgeCount).toHaveBeenLastCalledWith(2);
  act({ type: "reminder.complete", id: "late", done: true });
  act({ type: "reminder.complete", id: "soon", done: true });
  vi.advanceTimersByTime(1_000);
  expect(electron.app.setBadgeCount).toHaveBeenLastCalledWith(0);
});

test("many changes at once are counted once", () => {
  const before = show.mock.calls.length;
  for (const id of ["a", "b", "c"]) act({ type: "application.add", id, stage: "applied", before: null, fields: { company: "Fernhill", role: id } });
  vi.advanceTimersByTime(1_000);
  expect(show.mock.calls.length - before).toBe(1);
});

test("a window that is opened gets it too", () => {
  const before = show.mock.calls.length;
  electron.app.emit("browser-window-created");
  vi.advanceTimersByTime(1_000);
  expect(show.mock.calls.length - before).toBe(1);
});

test("a computer that wakes looks at once, and says how it is paused", async () => {
  pause = { until: "2026-03-02T12:00:00.000Z" };
  for (const event of ["resume", "unlock-screen"]) electron.powerMonitor.emit(event);
  await expect.poll(() => show).toHaveBeenLastCalledWith({ count: 0, pause });
  expect(look).toHaveBeenCalledTimes(2);
});
