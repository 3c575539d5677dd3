// Whether the app goes on without its window: asked once, kept, and never asked where there is nothing to be told of.
import type { BrowserWindow } from "electron";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Access } from "#shared/contract/backend.ts";
import { Staying } from "./staying.ts";

const { dialog } = await vi.hoisted(async () => ({
  dialog: { showMessageBox: vi.fn<(window: object, options: { detail: string; buttons: string[] }) => Promise<{ response: number }>>() },
}));
vi.mock("electron", () => ({ dialog }));

const [STAY, QUIT, BACK] = [0, 1, 2];
const commit = vi.fn();
const window = {} as BrowserWindow;

function staying({ desktop = {}, applications = 1, platform = "linux", mode = "writable" }: Partial<Given> = {}): Staying {
  const document = {
    applications: new Map(Array.from({ length: applications }, (_, at) => [at, {}])),
    people: new Map(),
    settings: new Map([["settings", { desktop }]]),
  };
  const folder = { document: () => document, access: () => ({ mode }) as Access, backend: { commit } };
  return new Staying(folder as never, platform);
}
interface Given {
  desktop: object;
  applications: number;
  platform: NodeJS.Platform;
  mode: "writable" | "read-only";
}

beforeEach(() => vi.resetAllMocks());

describe("the first time the window is closed", () => {
  test("the person is asked, in words that say what it is for", async () => {
    dialog.showMessageBox.mockResolvedValue({ response: STAY });
    expect(staying().mustAsk()).toBe(true);
    expect(await staying({ desktop: { startsAtLogin: true } }).ask(window)).toBe(true);
    expect(dialog.showMessageBox).toHaveBeenCalledExactlyOnceWith(
      window,
      expect.objectContaining({ buttons: ["Keep it in the tray", "Quit Perennial", "Keep the window open"], cancelId: BACK }),
    );
    expect(commit).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ intent: { type: "settings.edit", settings: { desktop: { startsAtLogin: true, keepsRunning: true } } } }),
    );
  });

  test("it quits where they say so, and stays open where they go back", async () => {
    dialog.showMessageBox.mockResolvedValueOnce({ response: QUIT }).mockResolvedValue({ response: BACK });
    expect(await staying().ask(window)).toBe(true);
    expect(commit.mock.calls[0]?.[0].intent.settings.desktop).toEqual({ keepsRunning: false });
    expect(await staying().ask(window)).toBe(false);
    expect(commit).toHaveBeenCalledOnce();
  });
});

test("nobody is asked who has chosen, has nothing yet, only reads, or uses macOS", () => {
  for (const given of [{ desktop: { keepsRunning: false } }, { applications: 0 }, { mode: "read-only" }, { platform: "darwin" }] as const) {
    expect(staying(given).mustAsk(), JSON.stringify(given)).toBe(false);
  }
});

test("it stays where that was chosen, and on macOS; the icon goes only where it was chosen that it ends", () => {
  expect([{}, { desktop: { keepsRunning: true } }, { platform: "darwin" as const }].map((given) => staying(given).stays())).toEqual([false, true, true]);
  expect([{}, { desktop: { keepsRunning: true } }, { desktop: { keepsRunning: false } }].map((given) => staying(given).isInTray())).toEqual([
    true,
    true,
    false,
  ]);
});
