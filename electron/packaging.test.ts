// What is packaged: electron-builder.yml by electron-builder's own schema, with files that exist and the fuses of the checklist.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { expect, test, vi } from "vitest";
import { DEEP_LINK_SCHEME } from "#shared/formats/deep-link.ts";
import { APP_ID, DESKTOP_FILE } from "./identity.ts";
import { FUSES } from "./security.ts";

const root = resolve(import.meta.dirname, "..");
const inRoot = (path: string) => existsSync(join(root, path));

vi.mock("electron", () => ({ app: {} }));

interface Configuration {
  readonly appId: string;
  readonly extraMetadata: { readonly desktopName: string };
  readonly protocols: readonly { readonly schemes: readonly string[] }[];
  readonly files: readonly [{ readonly filter: readonly string[] }];
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly directories: { readonly buildResources: string };
  readonly linux: { readonly target: readonly string[]; readonly icon: string };
  readonly mac: { readonly target: string; readonly icon: string };
  readonly win: { readonly target: string; readonly icon: string };
}

/** Electron-builder reads and checks its configuration in a library of its own, which only it depends on. */
const builder = createRequire(createRequire(import.meta.url).resolve("electron-builder"))("app-builder-lib/out/util/config/config.js") as {
  getConfig(projectDir: string, configPath: string, fromOptions: null): Promise<Configuration>;
  validateConfiguration(configuration: unknown, logger: { isEnabled: boolean }): Promise<void>;
};
const configuration = await builder.getConfig(root, "electron-builder.yml", null);
const [{ filter: files }] = configuration.files;
const validate = (changed: object) => builder.validateConfiguration({ ...configuration, ...changed }, { isEnabled: false });

test("electron-builder takes the configuration, and would not take a wrong one", async () => {
  await validate({});

  await expect(validate({ electronFuses: { runAsNod: false } })).rejects.toThrow("electronFuses");
  await expect(validate({ linux: { target: ["deb"], icons: "resources/icons" } })).rejects.toThrow("configuration.linux");
});

test("each system gets the packages it is promised", () => {
  const { linux, mac, win } = configuration;

  expect([linux.target, mac.target, win.target]).toEqual([["deb", "AppImage"], "dmg", "nsis"]);
});

test("the app is the one that the program says it is", () => {
  const { appId, extraMetadata } = configuration;
  const { name } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

  expect([appId, extraMetadata.desktopName]).toEqual([APP_ID, DESKTOP_FILE]);
  // The file of a Linux package is named after its program, and the program after the package.
  expect(DESKTOP_FILE).toBe(`${name}.desktop`);
});

test("links of the app's own scheme, and of no other, are opened with it", () => {
  expect(configuration.protocols.flatMap(({ schemes }) => schemes)).toEqual([DEEP_LINK_SCHEME]);
});

test("the fuses are those of the checklist", () => {
  expect(configuration.electronFuses).toEqual({ ...FUSES, resetAdHocDarwinSignature: true });
});

test("every icon it names is there, large enough for each system", () => {
  const { linux, mac, win } = configuration;
  const widthOf = (path: string) => readFileSync(join(root, path)).readUInt32BE(16);

  expect(readdirSync(join(root, linux.icon))).toContain("512x512.png");
  expect(widthOf(mac.icon)).toBeGreaterThanOrEqual(512);
  expect(inRoot(win.icon)).toBe(true);
  expect(inRoot(configuration.directories.buildResources)).toBe(true);
});

test("every file it names is there, or is what the build makes", () => {
  const made = ["build/electron/main.js", "build/electron/preload.cjs", "build/renderer/**/*"];
  const named = files.filter((pattern) => !pattern.startsWith("!") && !made.includes(pattern));
  const { main } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

  expect(files).toEqual(expect.arrayContaining(made));
  expect(made).toContain(main);
  // A pattern's fixed beginning is a file or a folder.
  for (const pattern of named) expect(inRoot(pattern.split(/[*{]/)[0] as string), pattern).toBe(true);
});

test("the file lock finds every package it loads, and no other is packaged", () => {
  const program = 'require("fd-lock"); console.log(JSON.stringify(Object.keys(require.cache)))';
  const loaded: string[] = JSON.parse(execFileSync(process.execPath, ["-e", program], { cwd: root, encoding: "utf8" }));
  const packageOf = (path: string) => /node_modules[/\\]([^/\\]+)/.exec(path)?.[1];
  const packaged = files.filter((pattern) => pattern.startsWith("node_modules/")).map(packageOf);

  expect(new Set(packaged)).toEqual(new Set(loaded.map(packageOf)));
  expect(files.indexOf("!node_modules/**/*")).toBeLessThan(files.findIndex((pattern) => pattern.startsWith("node_modules/")));
});
