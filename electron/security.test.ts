// The security checklist's settings, one by one.
import { expect, test } from "vitest";
import { EXTERNAL_PROTOCOLS, FUSES, PAGE_URL, PARTITION, PERMISSIONS, SCHEME_PRIVILEGES, WEB_PREFERENCES } from "./security.ts";

test.each(["contextIsolation", "sandbox", "webSecurity", "safeDialogs"] as const)("%s is on", (name) => {
  expect(WEB_PREFERENCES[name]).toBe(true);
});

test.each([
  "nodeIntegration",
  "nodeIntegrationInSubFrames",
  "nodeIntegrationInWorker",
  "allowRunningInsecureContent",
  "webviewTag",
  "plugins",
  "experimentalFeatures",
  "navigateOnDragDrop",
  "spellcheck",
] as const)("%s is off", (name) => {
  expect(WEB_PREFERENCES[name]).toBe(false);
});

test("no feature is switched on that Chromium keeps off", () => {
  expect(WEB_PREFERENCES.enableBlinkFeatures).toBe("");
});

test("the session lives in memory", () => {
  expect(WEB_PREFERENCES.partition).toBe(PARTITION);
  expect(PARTITION).not.toMatch(/^persist:/);
});

test("the page has an origin of its own, which goes around nothing", () => {
  expect(PAGE_URL).toBe("app://perennial/");
  expect(SCHEME_PRIVILEGES).toMatchObject({ standard: true, secure: true, bypassCSP: false, corsEnabled: false, allowServiceWorkers: false });
});

test("the page may write to the clipboard and nothing else", () => {
  expect([...PERMISSIONS]).toEqual(["clipboard-sanitized-write"]);
});

test("only web and mail links leave the app", () => {
  expect([...EXTERNAL_PROTOCOLS].sort()).toEqual(["http:", "https:", "mailto:"]);
});

test("the binary runs this app and nothing else", () => {
  expect(FUSES).toEqual({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    grantFileProtocolExtraPrivileges: false,
    loadBrowserProcessSpecificV8Snapshot: false,
    enableCookieEncryption: false,
  });
});
