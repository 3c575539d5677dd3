// Each item of the security checklist that is code: asked the way Electron asks it.
import { EventEmitter } from "node:events";
import type { IpcMainEvent, Session } from "electron";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { fromPage, guardApp, guardSession } from "./guards.ts";
import { PAGE_URL } from "./security.ts";

const electron = await vi.hoisted(async () => {
  const { EventEmitter: Emitter } = await import("node:events");
  return {
    app: Object.assign(new Emitter(), { enableSandbox: vi.fn() }),
    protocol: { registerSchemesAsPrivileged: vi.fn() },
    shell: { openExternal: vi.fn(async () => {}) },
  };
});
vi.mock("electron", () => electron);

const OTHER_PLACES = [
  "https://perennial/",
  "https://perennial.example/",
  "app://perennial.example/",
  "app://perennial@evil.example/",
  "app://evil@perennial/",
  "app://perennial:80/",
  "file:///etc/passwd",
  "data:text/html,<script>1</script>",
  "javascript:alert(1)",
  "perennial://add?url=https://fernhill.example/",
  "about:blank",
  "",
  "not an address",
];

beforeEach(() => {
  vi.clearAllMocks();
  electron.app.removeAllListeners();
});

test("before the app is ready every process is sandboxed and the scheme has no way around its policy", () => {
  guardApp(PAGE_URL);

  expect(electron.app.enableSandbox).toHaveBeenCalledOnce();
  expect(electron.protocol.registerSchemesAsPrivileged).toHaveBeenCalledExactlyOnceWith([
    {
      scheme: "app",
      privileges: { standard: true, secure: true, supportFetchAPI: true, bypassCSP: false, corsEnabled: false, allowServiceWorkers: false },
    },
  ]);
});

describe("whatever is shown", () => {
  function shown() {
    const contents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: vi.fn<(handler: (details: { url: string }) => { action: string }) => void>(),
      setWebRTCIPHandlingPolicy: vi.fn(),
    });
    guardApp(PAGE_URL);
    electron.app.emit("web-contents-created", {}, contents);
    const isPrevented = (event: string, details: object) => {
      const preventDefault = vi.fn();
      contents.emit(event, { ...details, preventDefault });
      return preventDefault.mock.calls.length > 0;
    };
    return { contents, isPrevented, open: (url: string) => contents.setWindowOpenHandler.mock.calls[0]?.[0]({ url }) };
  }

  test.each(["will-navigate", "will-redirect", "will-frame-navigate"])("%s goes nowhere but to the page", (event) => {
    const { isPrevented } = shown();
    for (const url of OTHER_PLACES) expect(isPrevented(event, { url, isMainFrame: true }), url).toBe(true);

    expect(isPrevented(event, { url: `${PAGE_URL}#/board`, isMainFrame: true })).toBe(false);
  });

  test("no frame loads anything, the page itself included", () => {
    const { isPrevented } = shown();

    expect(isPrevented("will-frame-navigate", { url: PAGE_URL, isMainFrame: false })).toBe(true);
  });

  test("no webview is attached", () => {
    expect(shown().isPrevented("will-attach-webview", {})).toBe(true);
  });

  test("nothing is asked of the network behind the page's back by WebRTC", () => {
    expect(shown().contents.setWebRTCIPHandlingPolicy).toHaveBeenCalledExactlyOnceWith("disable_non_proxied_udp");
  });

  test.each(["https://example.com/job", "http://example.com", "mailto:someone@example.com"])("%s is handed to the system, and no window opens", (url) => {
    expect(shown().open(url)).toEqual({ action: "deny" });
    expect(electron.shell.openExternal).toHaveBeenCalledExactlyOnceWith(url);
  });

  test.each([
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:text/html,x",
    "smb://host/share",
    "ms-msdt:/id",
    "vscode://file/etc",
    PAGE_URL,
    "",
    "nothing",
    `https://example.com/${"x".repeat(4_000)}`,
  ])("%.40s is neither opened nor handed on", (url) => {
    expect(shown().open(url)).toEqual({ action: "deny" });
    expect(electron.shell.openExternal).not.toHaveBeenCalled();
  });
});

describe("a session", () => {
  function guarded(home = PAGE_URL) {
    const session = Object.assign(new EventEmitter(), {
      setPermissionCheckHandler: vi.fn<(handler: (contents: null, permission: string, origin: string) => boolean) => void>(),
      setPermissionRequestHandler:
        vi.fn<(handler: (contents: { getURL(): string } | null, permission: string, answer: (granted: boolean) => void) => void) => void>(),
      setDevicePermissionHandler: vi.fn<(handler: () => boolean) => void>(),
      setSpellCheckerEnabled: vi.fn(),
      webRequest: { onBeforeRequest: vi.fn<(listener: (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void) => void>() },
    });
    guardSession(session as unknown as Session, home);
    return session;
  }
  const PERMISSIONS = [
    "clipboard-read",
    "media",
    "geolocation",
    "notifications",
    "midi",
    "pointerLock",
    "fullscreen",
    "openExternal",
    "hid",
    "usb",
    "serial",
    "fileSystem",
    "display-capture",
    "idle-detection",
    "storage-access",
    "unknown",
  ];

  test("every permission is denied but writing to the clipboard, when it is checked and when it is asked for", () => {
    const session = guarded();
    const check = session.setPermissionCheckHandler.mock.calls[0]?.[0];
    const request = session.setPermissionRequestHandler.mock.calls[0]?.[0];
    const asked = (permission: string, url: string) => {
      const answer = vi.fn();
      request?.({ getURL: () => url }, permission, answer);
      expect(answer).toHaveBeenCalledOnce();
      return answer.mock.calls[0]?.[0];
    };
    for (const permission of PERMISSIONS) {
      expect(check?.(null, permission, PAGE_URL), permission).toBe(false);
      expect(asked(permission, PAGE_URL), permission).toBe(false);
    }
    for (const place of OTHER_PLACES) {
      expect(check?.(null, "clipboard-sanitized-write", place)).toBe(false);
      expect(asked("clipboard-sanitized-write", place)).toBe(false);
    }

    expect(check?.(null, "clipboard-sanitized-write", "app://perennial")).toBe(true);
    expect(asked("clipboard-sanitized-write", PAGE_URL)).toBe(true);
    expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]()).toBe(false);
  });

  test("no words are sent to a spell checker", () => {
    expect(guarded().setSpellCheckerEnabled).toHaveBeenCalledExactlyOnceWith(false);
  });

  function isCancelled(home: string, url: string): boolean | undefined {
    const answer = vi.fn<(response: { cancel: boolean }) => void>();
    guarded(home).webRequest.onBeforeRequest.mock.calls[0]?.[0]({ url }, answer);
    expect(answer).toHaveBeenCalledOnce();
    return answer.mock.calls[0]?.[0].cancel;
  }

  test.each(["https://example.com/", "http://127.0.0.1:5173/", "ws://perennial/", "file:///etc/passwd", "app://other/", "blob:https://example.com/1", ""])(
    "a request to %s is cancelled",
    (url) => {
      expect(isCancelled(PAGE_URL, url)).toBe(true);
    },
  );

  test.each([PAGE_URL, "app://perennial/assets/a.js", "blob:app://perennial/1", "data:image/png;base64,AA", "devtools://devtools/bundled/index.html"])(
    "a request to %.40s is the page's own",
    (url) => {
      expect(isCancelled(PAGE_URL, url)).toBe(false);
    },
  );

  test("while developing, the page's server is the page's own, and nothing else is", () => {
    const home = "http://localhost:5173";

    expect(isCancelled(home, "http://localhost:5173/main.tsx")).toBe(false);
    expect(isCancelled(home, "ws://localhost:5173/?token=x")).toBe(false);
    expect(isCancelled(home, "ws://localhost:9229/")).toBe(true);
    expect(isCancelled(home, PAGE_URL)).toBe(true);
  });

  test("only what the page made itself is downloaded", () => {
    const session = guarded();
    const isPrevented = (url: string) => {
      const preventDefault = vi.fn();
      session.emit("will-download", { preventDefault }, { getURL: () => url });
      return preventDefault.mock.calls.length > 0;
    };

    expect(isPrevented("blob:app://perennial/0b1c")).toBe(false);
    for (const url of ["https://example.com/a.exe", "blob:https://example.com/1", "data:text/plain,x", "app://perennial/assets/a.js"])
      expect(isPrevented(url)).toBe(true);
  });
});

describe("a handler", () => {
  const heard = vi.fn();
  const send = (senderFrame: object | null, mainFrame: object | null) =>
    fromPage(PAGE_URL, heard)({ senderFrame, sender: { mainFrame } } as unknown as IpcMainEvent);

  test("hears the page's main frame", () => {
    const frame = { url: `${PAGE_URL}#/today` };
    send(frame, frame);

    expect(heard).toHaveBeenCalledOnce();
  });

  test.each(OTHER_PLACES)("does not hear %s", (url) => {
    const frame = { url };
    send(frame, frame);

    expect(heard).not.toHaveBeenCalled();
  });

  test("does not hear a frame inside the page, nor one that is gone", () => {
    send({ url: PAGE_URL }, { url: PAGE_URL });
    send(null, null);

    expect(heard).not.toHaveBeenCalled();
  });
});
