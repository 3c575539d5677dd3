// Links of `perennial:` become places of the page, however the system hands them over.
import { resolve } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { claimLinks, onLinkOpened, placeAskedFor } from "./deep-links.ts";

const { app } = await vi.hoisted(async () => {
  const { EventEmitter } = await import("node:events");
  return { app: Object.assign(new EventEmitter(), { setAsDefaultProtocolClient: vi.fn() }) };
});
vi.mock("electron", () => ({ app }));

const LINK = "perennial://add?url=https%3A%2F%2Ffernhill.example%2F";
const PLACE = `#/add/${encodeURIComponent('{"url":"https://fernhill.example/"}')}`;

beforeEach(() => {
  vi.clearAllMocks();
  app.removeAllListeners();
});

test.each([
  [["/app/perennial", "--", LINK], PLACE],
  [["electron.exe", "--allow-file-access-from-files", LINK, "main.js"], PLACE],
  [["/app/perennial", "--data", "/home/a"], ""],
  [["/app/perennial", "perennial://remove?url=https://fernhill.example/"], ""],
  [["/app/perennial", "https://fernhill.example/", "--inspect=perennial://add?title=a"], ""],
  [[], ""],
])("of the arguments %j", (argv, place) => {
  expect(placeAskedFor(argv)).toBe(place);
});

test("what macOS hands over is taken, and what leads nowhere is left", () => {
  const opened = vi.fn();
  const event = { preventDefault: vi.fn() };
  onLinkOpened(opened);
  app.emit("open-url", event, LINK);
  app.emit("open-url", event, "perennial://settings");
  expect(opened).toHaveBeenCalledExactlyOnceWith(PLACE);
  expect(event.preventDefault).toHaveBeenCalledTimes(2);
});

test("the system is told which program opens them, and where its options end", () => {
  claimLinks({ platform: "linux", isPackaged: true, argv: [process.execPath] });
  claimLinks({ platform: "win32", isPackaged: false, argv: ["electron", "build/electron/main.js"] });
  claimLinks({ platform: "linux", isPackaged: false, argv: ["electron", "build/electron/main.js"] });
  expect(app.setAsDefaultProtocolClient.mock.calls).toEqual([
    ["perennial", process.execPath, ["--"]],
    ["perennial", process.execPath, [resolve("build/electron/main.js"), "--"]],
  ]);
});
