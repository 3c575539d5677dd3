// Where the window was: kept, and only taken up again where it can be seen.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readWindowState, type WindowState, writeWindowState } from "./window-state.ts";

const SCREEN = { x: 0, y: 0, width: 1920, height: 1080 };
const state = (bounds: object = {}): WindowState => ({ bounds: { x: 40, y: 30, width: 1280, height: 800, ...bounds }, maximized: false });
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "perennial-window-"));
  file = join(folder, "electron", "window.json");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a state is read as it was written, and nothing else stays in the folder", () => {
  writeWindowState(file, { ...state(), maximized: true });

  expect(readWindowState(file, [SCREEN])).toEqual({ ...state(), maximized: true });
  expect(readdirSync(join(folder, "electron"))).toEqual(["window.json"]);
});

test("a window on a second screen is found there, and not when the screen is gone", () => {
  const second = { x: -1600, y: -200, width: 1600, height: 900 };
  writeWindowState(file, state({ x: -1500, y: -100 }));

  expect(readWindowState(file, [SCREEN, second])).toEqual(state({ x: -1500, y: -100 }));
  expect(readWindowState(file, [SCREEN])).toBeUndefined();
});

test.each([
  ["right of the screen", { x: 1821 }],
  ["left of the screen", { x: -1181 }],
  ["below the screen", { y: 981 }],
  ["with its title bar above the screen", { y: -1 }],
  ["no whole number", { width: 1280.5 }],
  ["no number", { height: "800" }],
  ["missing a side", { y: undefined }],
])("a window %s is not taken up", (_name, bounds) => {
  writeWindowState(file, state(bounds));

  expect(readWindowState(file, [SCREEN])).toBeUndefined();
});

test.each([
  ["partly right of the screen", { x: 1820 }],
  ["partly left of the screen", { x: -1180 }],
  ["low on the screen", { y: 980 }],
])("a window %s can be moved by hand and is taken up", (_name, bounds) => {
  writeWindowState(file, state(bounds));

  expect(readWindowState(file, [SCREEN])).toEqual(state(bounds));
});

test.each(["", "{", "null", "[]", '{"bounds":null}', "\0"])("a file that holds %j is passed over", (text) => {
  writeWindowState(file, state());
  writeFileSync(file, text);

  expect(readWindowState(file, [SCREEN])).toBeUndefined();
});

test("where nothing can be written, nothing goes wrong", () => {
  writeFileSync(join(folder, "electron"), "a file where the folder should be");
  writeWindowState(file, state());

  expect(readWindowState(file, [SCREEN])).toBeUndefined();
});
