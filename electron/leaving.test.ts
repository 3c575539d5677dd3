// The end of the app: what is unsaved is asked about, what can be saved is flushed.
import { EventEmitter } from "node:events";
import type { BrowserWindow } from "electron";
import { beforeEach, expect, test, vi } from "vitest";
import type { Saving } from "#shared/contract/backend.ts";
import { flushBeforeQuit, leaveGuard } from "./leaving.ts";

const electron = await vi.hoisted(async () => {
  const { EventEmitter: Emitter } = await import("node:events");
  return {
    app: Object.assign(new Emitter(), { quit: vi.fn() }),
    BrowserWindow: { getAllWindows: vi.fn<() => object[]>(() => [{}]) },
    powerMonitor: new Emitter(),
    dialog: { showMessageBox: vi.fn<(options: { detail: string; buttons: string[] }) => Promise<{ response: number }>>() },
  };
});
vi.mock("electron", () => electron);

const UNSAVED: Saving = { state: "unsaved", why: { key: "refusal.readOnly" } };
const [STAY, LEAVE] = [0, 1];

beforeEach(() => {
  vi.resetAllMocks();
  electron.BrowserWindow.getAllWindows.mockReturnValue([{}]);
  electron.app.removeAllListeners();
  electron.powerMonitor.removeAllListeners();
});

const ENDS = { stays: () => false, mustAsk: () => false, ask: async () => true };

function guardedWindow(staying = ENDS) {
  const saveNow = vi.fn<() => Promise<Saving>>().mockResolvedValue(UNSAVED);
  let tell: (saving: Saving) => void = () => {};
  const folder = {
    onSaving: (listener: typeof tell) => {
      tell = listener;
    },
    backend: { saveNow },
  };
  const guard = leaveGuard(folder as never, staying);
  const window = Object.assign(new EventEmitter(), { close: vi.fn() });
  guard(window as unknown as BrowserWindow);
  /** Whether the window stays, as far as is known at once. */
  const closes = () => {
    const preventDefault = vi.fn();
    window.emit("close", { preventDefault });
    return preventDefault.mock.calls.length === 0;
  };
  /** Presses close, and gives what tells whether the window was closed for it. */
  const pressed = () => {
    closes();
    return window.close;
  };
  return { saveNow, window, closes, pressed, tell: (saving: Saving) => tell(saving) };
}

test("with everything on disk a window closes without a word", () => {
  const { closes, tell } = guardedWindow();

  expect(closes()).toBe(true);
  tell(UNSAVED);
  tell({ state: "saved" });
  expect(closes()).toBe(true);
  expect(electron.dialog.showMessageBox).not.toHaveBeenCalled();
});

test("a window with unsaved changes tries to save them, and closes without a word where that works", async () => {
  const { closes, tell, window, saveNow } = guardedWindow();
  saveNow.mockResolvedValue({ state: "saved" });
  tell(UNSAVED);

  expect(closes()).toBe(false);
  await expect.poll(() => window.close).toHaveBeenCalledOnce();
  expect(closes()).toBe(true);
  expect(electron.dialog.showMessageBox).not.toHaveBeenCalled();
});

test("a person who stays keeps the window, and is asked again the next time", async () => {
  const { closes, tell, window } = guardedWindow();
  electron.dialog.showMessageBox.mockResolvedValue({ response: STAY });
  tell(UNSAVED);

  expect(closes()).toBe(false);
  await expect.poll(() => electron.dialog.showMessageBox).toHaveBeenCalledOnce();
  await expect.poll(() => [closes(), electron.dialog.showMessageBox.mock.calls.length]).toEqual([false, 2]);
  expect(window.close).not.toHaveBeenCalled();
});

test("a person who lets the changes go is told why they are not on disk, and the window closes", async () => {
  const { closes, tell, window } = guardedWindow();
  electron.dialog.showMessageBox.mockResolvedValue({ response: LEAVE });
  tell(UNSAVED);

  expect(closes()).toBe(false);
  expect(closes()).toBe(false);
  await expect.poll(() => window.close).toHaveBeenCalledOnce();
  expect(closes()).toBe(true);
  expect(electron.dialog.showMessageBox).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({
      detail: expect.stringContaining("for reading only"),
      buttons: ["Keep it open", "Close without saving"],
      defaultId: STAY,
      cancelId: STAY,
    }),
  );
  expect(electron.app.quit).not.toHaveBeenCalled();
});

test("quitting goes on after the question, and is forgotten when the person stays", async () => {
  const { closes, pressed, tell } = guardedWindow();
  electron.dialog.showMessageBox.mockResolvedValueOnce({ response: STAY }).mockResolvedValue({ response: LEAVE });
  tell(UNSAVED);

  electron.app.emit("before-quit");
  closes();
  await expect.poll(pressed).toHaveBeenCalled();
  expect(electron.app.quit).not.toHaveBeenCalled();

  const quitting = guardedWindow();
  quitting.tell(UNSAVED);
  electron.app.emit("before-quit");
  quitting.closes();
  await expect.poll(() => electron.app.quit).toHaveBeenCalledOnce();
  expect(quitting.window.close).not.toHaveBeenCalled();
});

test("an app that stays closes its window without a word, and goes on trying to save", () => {
  const { closes, tell } = guardedWindow({ ...ENDS, stays: () => true });
  tell(UNSAVED);

  expect(closes()).toBe(true);
  expect(electron.dialog.showMessageBox).not.toHaveBeenCalled();
});

test("a person who has not chosen is asked first, once at a time, and stays where they go back", async () => {
  let chosen: boolean | undefined;
  const ask = vi.fn<() => Promise<boolean>>().mockResolvedValueOnce(false);
  const { closes, pressed } = guardedWindow({ stays: () => chosen === true, mustAsk: () => chosen === undefined, ask });

  expect(closes()).toBe(false);
  expect(closes()).toBe(false);
  await expect.poll(() => ask).toHaveBeenCalledOnce();
  ask.mockImplementation(async () => {
    chosen = true;
    return true;
  });
  await expect.poll(pressed).toHaveBeenCalled();
  expect(closes()).toBe(true);
  expect(electron.app.quit).not.toHaveBeenCalled();
});

test("quitting asks nobody whether the app stays", () => {
  const ask = vi.fn();
  const { closes } = guardedWindow({ stays: () => false, mustAsk: () => true, ask });
  electron.app.emit("before-quit", { preventDefault: vi.fn() });

  expect(closes()).toBe(true);
  expect(ask).not.toHaveBeenCalled();
});

test("without a window quitting is held up by unsaved changes, until the person lets them go", async () => {
  const { tell } = guardedWindow({ ...ENDS, stays: () => true });
  electron.BrowserWindow.getAllWindows.mockReturnValue([]);
  electron.dialog.showMessageBox.mockResolvedValueOnce({ response: STAY }).mockResolvedValue({ response: LEAVE });
  tell(UNSAVED);
  const quits = () => {
    const preventDefault = vi.fn();
    electron.app.emit("before-quit", { preventDefault });
    return preventDefault.mock.calls.length === 0;
  };

  expect(quits()).toBe(false);
  await expect.poll(() => electron.dialog.showMessageBox).toHaveBeenCalledOnce();
  expect(electron.app.quit).not.toHaveBeenCalled();
  expect(quits()).toBe(false);
  await expect.poll(() => electron.app.quit).toHaveBeenCalledOnce();
  expect(quits()).toBe(true);
});

test("the folder is let go once, before the app ends, whether or not that works", async () => {
  for (const outcome of [() => Promise.resolve(), () => Promise.reject(new Error("the disk is gone"))]) {
    electron.app.removeAllListeners();
    electron.app.quit.mockClear();
    const close = vi.fn(outcome);
    const leave = () => {
      const preventDefault = vi.fn();
      electron.app.emit("will-quit", { preventDefault });
      return preventDefault.mock.calls.length === 0;
    };
    flushBeforeQuit({ close });

    expect(leave()).toBe(false);
    await expect.poll(() => electron.app.quit).toHaveBeenCalledOnce();
    expect(leave()).toBe(true);
    expect(close).toHaveBeenCalledOnce();
  }
});

test("a shutdown of the system waits for the app to quit", () => {
  const preventDefault = vi.fn();
  flushBeforeQuit({ close: async () => {} });
  electron.powerMonitor.emit("shutdown", { preventDefault });

  expect(preventDefault).toHaveBeenCalledOnce();
  expect(electron.app.quit).toHaveBeenCalledOnce();
});
