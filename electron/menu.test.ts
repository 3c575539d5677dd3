// The menu on each system.
import type { MenuItemConstructorOptions } from "electron";
import { expect, test, vi } from "vitest";
import { menuTemplate } from "./menu.ts";

const needs = { platform: "linux", isPackaged: true, showFolder: () => {} } as const;
const itemsOf = ({ submenu }: MenuItemConstructorOptions) => submenu as MenuItemConstructorOptions[];
const everyItem = (menu: MenuItemConstructorOptions[]) => menu.flatMap((top) => [top, ...itemsOf(top)]);

test.each(["linux", "win32", "darwin"] as const)("on %s every item has words of ours, and none twice", (platform) => {
  const labels = everyItem(menuTemplate({ ...needs, platform })).flatMap(({ label, type, role }) =>
    type === "separator" || role === "appMenu" ? [] : [label],
  );

  expect(labels).not.toContain(undefined);
  expect(labels.filter((label) => label?.startsWith("shell."))).toEqual([]);
  expect(new Set(labels).size).toBe(labels.length);
});

test("macOS has the app's own menu with quit in it, the others have it under File", () => {
  expect(menuTemplate({ ...needs, platform: "darwin" })[0]).toMatchObject({
    role: "appMenu",
    submenu: expect.arrayContaining([expect.objectContaining({ role: "quit" })]),
  });
  expect(menuTemplate(needs)[0]).toMatchObject({ label: "File", submenu: [{ role: "quit" }] });
});

test("editing and zooming are the system's own", () => {
  const roles = everyItem(menuTemplate(needs)).map(({ role }) => role);

  expect(roles).toEqual(expect.arrayContaining(["undo", "redo", "cut", "copy", "paste", "selectAll", "zoomIn", "zoomOut", "resetZoom", "togglefullscreen"]));
});

test("developer tools are only there while developing", () => {
  const roles = (isPackaged: boolean) => everyItem(menuTemplate({ ...needs, isPackaged })).map(({ role }) => role);

  expect(roles(false)).toEqual(expect.arrayContaining(["toggleDevTools", "reload"]));
  expect(roles(true)).not.toContain("toggleDevTools");
  expect(roles(true)).not.toContain("reload");
});

test("the data folder can be shown", () => {
  const showFolder = vi.fn();
  const item = everyItem(menuTemplate({ ...needs, showFolder })).find(({ label }) => label === "Show the data folder");
  (item as { click(): void }).click();

  expect(showFolder).toHaveBeenCalledOnce();
});
