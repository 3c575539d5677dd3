// The default folder is the one that Electron would use, on each system.
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { chosenFolder, defaultFolder } from "./default-folder.ts";

test.for([
  ["linux", {}, "/home/ida", "/home/ida/.config/Perennial"],
  ["linux", { XDG_CONFIG_HOME: "/home/ida/conf" }, "/home/ida", "/home/ida/conf/Perennial"],
  ["linux", { XDG_CONFIG_HOME: "" }, "/home/ida", "/home/ida/.config/Perennial"],
  ["linux", { XDG_CONFIG_HOME: "relative" }, "/home/ida", "/home/ida/.config/Perennial"],
  ["darwin", { XDG_CONFIG_HOME: "/elsewhere" }, "/Users/ida", "/Users/ida/Library/Application Support/Perennial"],
  ["win32", { APPDATA: "C:\\Users\\ida\\AppData\\Roaming" }, "C:\\Users\\ida", "C:\\Users\\ida\\AppData\\Roaming\\Perennial"],
  ["win32", {}, "C:\\Users\\ida", "C:\\Users\\ida\\AppData\\Roaming\\Perennial"],
] as const)("on %s with %j", ([platform, env, home, folder]) => {
  expect(defaultFolder({ platform, env, home })).toBe(folder);
});

test("what the person says goes before what the surroundings say", () => {
  const surroundings = { platform: "linux", env: { PERENNIAL_DATA: "/data/env" }, home: "/home/ida" } as const;
  expect(chosenFolder({ ...surroundings, argument: "/data/given" })).toBe("/data/given");
  expect(chosenFolder(surroundings)).toBe("/data/env");
  expect(chosenFolder({ ...surroundings, env: {} })).toBe("/home/ida/.config/Perennial");
  expect(chosenFolder({ ...surroundings, platform: process.platform, argument: "here" })).toBe(resolve("here"));
});
