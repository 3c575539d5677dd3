// What Electron is allowed to do: its security checklist as data, applied by `guards.ts`, `window.ts` and electron-builder.
import type { BrowserWindowConstructorOptions } from "electron";

/** The page's address: a scheme of our own, so that nothing of the disk and nothing of the network has the page's origin. */
export const SCHEME = "app";
export const PAGE_URL = `${SCHEME}://perennial/`;

/** How the scheme is treated: like https, but nothing about it goes around the page's policy. */
export const SCHEME_PRIVILEGES = {
  standard: true,
  secure: true,
  supportFetchAPI: true,
  bypassCSP: false,
  corsEnabled: false,
  allowServiceWorkers: false,
} as const;

/** A session that keeps nothing on disk: without `persist:` a partition lives in memory. */
export const PARTITION = "perennial";

/** Every window's preferences. Many are Electron's defaults; they stand here so that a changed default changes nothing. */
export const WEB_PREFERENCES = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  plugins: false,
  experimentalFeatures: false,
  enableBlinkFeatures: "",
  navigateOnDragDrop: false,
  safeDialogs: true,
  // The spell checker fetches its dictionaries from the network.
  spellcheck: false,
  partition: PARTITION,
} as const satisfies BrowserWindowConstructorOptions["webPreferences"];

/** What the page may ask the system for; Electron grants everything that is not denied. */
export const PERMISSIONS: ReadonlySet<string> = new Set(["clipboard-sanitized-write"]);

/** Which links are handed to the system's own programs. */
export const EXTERNAL_PROTOCOLS: ReadonlySet<string> = new Set(["http:", "https:", "mailto:"]);

/** Switches burnt into the packaged binary; electron-builder.yml holds the same ones. */
export const FUSES = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  onlyLoadAppFromAsar: true,
  enableEmbeddedAsarIntegrityValidation: true,
  grantFileProtocolExtraPrivileges: false,
  loadBrowserProcessSpecificV8Snapshot: false,
  // There are no cookies to encrypt, and the system's key store would be asked for at the first start.
  enableCookieEncryption: false,
} as const;
