// Starting at login, as each system keeps it.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { commandAtLogin, followLoginChoice, startAtLogin, startedAtLogin } from "./login-start.ts";

const electron = await vi.hoisted(async () => ({
  app: { name: "Perennial", setLoginItemSettings: vi.fn(), getLoginItemSettings: () => ({ wasOpenedAtLogin: true }) },
  dialog: { showMessageBox: vi.fn(async () => ({ response: 0 })) },
}));
vi.mock("electron", () => electron);

const START = { isPackaged: true, execPath: "/opt/Perennial/perennial", argv: ["/opt/Perennial/perennial"], appImage: undefined, folder: undefined };
let config: string;

beforeEach(() => {
  vi.clearAllMocks();
  config = mkdtempSync(join(tmpdir(), "perennial-login-"));
});
afterEach(() => rmSync(config, { recursive: true }));

describe("what is started", () => {
  test("is the app as it was started, on the same folder, without its window", () => {
    expect(commandAtLogin(START)).toEqual(["/opt/Perennial/perennial", "--in-tray"]);
    expect(commandAtLogin({ ...START, folder: "/home/ines/search" })).toEqual(["/opt/Perennial/perennial", "--data", "/home/ines/search", "--in-tray"]);
    expect(commandAtLogin({ ...START, appImage: "/home/ines/Perennial.AppImage" })[0]).toBe("/home/ines/Perennial.AppImage");
    const unpacked = { ...START, isPackaged: false, execPath: "/src/electron", argv: ["/src/electron", "/src/main.js", "--data", "x"] };
    expect(commandAtLogin(unpacked)).toEqual(["/src/electron", "/src/main.js", "--in-tray"]);
  });
});

test("a start at login is known by its arguments, on macOS by what the system says", () => {
  expect(startedAtLogin("linux", commandAtLogin(START))).toBe(true);
  expect(startedAtLogin("win32", START.argv)).toBe(false);
  expect(startedAtLogin("darwin", START.argv)).toBe(true);
});

describe("each system", () => {
  const needs = () => ({ platform: "linux" as NodeJS.Platform, config, command: ["/opt/perennial", "--in-tray"], name: "perennial" });

  test("Linux keeps a file, which goes again", async () => {
    await startAtLogin(true, needs());
    expect(readFileSync(join(config, "autostart/perennial.desktop"), "utf8")).toContain('Exec="/opt/perennial" "--in-tray"');
    await startAtLogin(false, needs());
    await startAtLogin(false, needs());
    expect(readdirSync(join(config, "autostart"))).toEqual([]);
  });

  test("Windows keeps the program with its arguments in quotes, macOS the app", async () => {
    await startAtLogin(true, { ...needs(), platform: "win32", command: ["C:\\Perennial.exe", "--data", "C:\\My search", "--in-tray"] });
    expect(electron.app.setLoginItemSettings).toHaveBeenLastCalledWith({
      ...{ openAtLogin: true, path: "C:\\Perennial.exe", name: "perennial" },
      args: ['"--data"', '"C:\\My search"', '"--in-tray"'],
    });
    await startAtLogin(true, { ...needs(), platform: "darwin" });
    expect(electron.app.setLoginItemSettings).toHaveBeenLastCalledWith({ openAtLogin: true });
    await expect(startAtLogin(true, { ...needs(), platform: "darwin", command: ["/electron", "/src/main.js", "--in-tray"] })).rejects.toThrow();
  });
});

describe("the person's choice", () => {
  function followed(startsAtLogin: boolean, file = config) {
    let desktop: object = { startsAtLogin };
    let changed = () => {};
    const commit = vi.fn();
    const folder = {
      document: () => ({ settings: new Map([["settings", { desktop }]]) }),
      onDurable: (listener: () => void) => {
        changed = listener;
      },
      backend: { commit },
    };
    followLoginChoice(folder as never, { platform: "linux", config: file, command: ["/opt/perennial"], name: "perennial" });
    return {
      commit,
      choose(chosen: boolean) {
        desktop = { keepsRunning: true, startsAtLogin: chosen };
        changed();
      },
    };
  }

  test("is followed when it changes; what was chosen before is left as the system has it", async () => {
    const left = followed(true);
    left.choose(true);
    const { choose } = followed(false);
    choose(true);
    const entries = () => readdirSync(join(config, "autostart"));
    await expect.poll(() => entries()).toEqual(["perennial.desktop"]);
    choose(false);
    await expect.poll(() => entries()).toEqual([]);
    expect([left.commit, electron.dialog.showMessageBox].map(({ mock }) => mock.calls)).toEqual([[], []]);
  });

  test("that cannot be kept is told and taken back", async () => {
    const file = join(config, "file");
    writeFileSync(file, "");
    const { choose, commit } = followed(false, file);
    choose(true);
    await expect.poll(() => electron.dialog.showMessageBox).toHaveBeenCalledOnce();
    expect(commit.mock.calls[0]?.[0].intent).toEqual({ type: "settings.edit", settings: { desktop: { keepsRunning: true, startsAtLogin: false } } });
  });
});
