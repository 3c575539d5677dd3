// Applies the security checklist: to the app, to its sessions, to whatever is shown, and to every message that comes in.
import { app, type IpcMainEvent, protocol, type Session, shell, type WebContents } from "electron";
import { LINK_LIMIT } from "#shared/model/limits.ts";
import { EXTERNAL_PROTOCOLS, PERMISSIONS, SCHEME, SCHEME_PRIVILEGES } from "./security.ts";

/** Before the app is ready: the sandbox for every process, the page's scheme, and a guard on whatever will be shown. `home` is the page's address. */
export function guardApp(home: string): void {
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: SCHEME_PRIVILEGES }]);
  app.on("web-contents-created", (_event, contents) => guardContents(contents, home));
}

/** Denies a session every permission but those listed, every request but the page's own, and every download but what the page made itself. */
export function guardSession(session: Session, home: string): void {
  session.setPermissionCheckHandler((_contents, permission, origin) => PERMISSIONS.has(permission) && isAt(home, origin));
  session.setPermissionRequestHandler((contents, permission, answer) => answer(PERMISSIONS.has(permission) && isAt(home, contents?.getURL() ?? "")));
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwnRequest(home, url) }));
  session.on("will-download", (event, item) => {
    if (!isMadeByPage(home, item.getURL())) event.preventDefault();
  });
}

/** Keeps what is shown on the page: no other address, no frame, no second window, no webview. Links go to the system's browser. */
function guardContents(contents: WebContents, home: string): void {
  contents.on("will-navigate", (details) => {
    if (!isAt(home, details.url)) details.preventDefault();
  });
  contents.on("will-redirect", (details) => {
    if (!isAt(home, details.url)) details.preventDefault();
  });
  contents.on("will-frame-navigate", (details) => {
    if (!details.isMainFrame || !isAt(home, details.url)) details.preventDefault();
  });
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (isExternal(url)) void shell.openExternal(url);
    return { action: "deny" };
  });
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}

/** A handler that only the page itself reaches: its main frame, at its own address. Every handler of the main process goes through here. */
export function fromPage(home: string, handler: (event: IpcMainEvent) => void): (event: IpcMainEvent) => void {
  return (event) => {
    const { senderFrame, sender } = event;
    if (senderFrame !== null && senderFrame === sender.mainFrame && isAt(home, senderFrame.url)) handler(event);
  };
}

function isExternal(url: string): boolean {
  return url.length <= LINK_LIMIT && EXTERNAL_PROTOCOLS.has(parsed(url)?.protocol ?? "");
}

function isOwnRequest(home: string, url: string): boolean {
  // No page can reach the files of the developer tools, and they are not there in the packaged app.
  if (isAt(home, url) || isMadeByPage(home, url) || url.startsWith("data:") || url.startsWith("devtools:")) return true;
  // While developing, the page's server tells of changed files on a WebSocket of the same host.
  const { protocol, host } = new URL(home);
  return protocol === "http:" && parsed(url)?.protocol === "ws:" && parsed(url)?.host === host;
}

function isMadeByPage(home: string, url: string): boolean {
  return url.startsWith("blob:") && isAt(home, url.slice("blob:".length));
}

/** Whether an address has the origin of `home`. `URL.origin` is "null" for a scheme of our own, so scheme and host are compared. */
function isAt(home: string, url: string): boolean {
  const own = new URL(home);
  const other = parsed(url);
  return other?.protocol === own.protocol && other.host === own.host && other.username === "" && other.password === "";
}

function parsed(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}
