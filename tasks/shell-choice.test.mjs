// A start tries Electron only where it can open a window.
import { expect, test } from "vitest";
import { whyNotElectron } from "./shell-choice.mjs";

const desk = { platform: "linux", env: { DISPLAY: ":0" }, uid: 1000, args: [] };

test.each([
  ["a desk", desk, undefined],
  ["Wayland", { ...desk, env: { WAYLAND_DISPLAY: "wayland-0" } }, undefined],
  ["a Mac, which has no such variable", { ...desk, platform: "darwin", env: {} }, undefined],
  ["Windows, where nobody has a number", { ...desk, platform: "win32", env: {}, uid: undefined }, undefined],
  ["a data folder of one's own", { ...desk, args: ["--data", "here"] }, undefined],
  ["no display", { ...desk, env: {} }, "there is no display here"],
  ["no display, which is said before anything that was asked", { ...desk, env: {}, args: ["--no-open"] }, "there is no display here"],
  ["root", { ...desk, uid: 0 }, "Electron does not run sandboxed as root"],
  ["a port", { ...desk, args: ["--port", "8080"] }, "--port asks for it"],
  ["a port in one word", { ...desk, args: ["--port=8080"] }, "--port asks for it"],
])("%s", (_, start, why) => {
  expect(whyNotElectron(start)).toBe(why);
});
