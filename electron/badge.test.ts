// The number at the app's icon, as each system is asked for it.
import { beforeEach, expect, test, vi } from "vitest";
import { showBadge } from "./badge.ts";
import { badgeBitmap } from "./badge-drawing.ts";

const electron = await vi.hoisted(async () => {
  const windows = [{ setOverlayIcon: vi.fn() }, { setOverlayIcon: vi.fn() }];
  return {
    windows,
    app: { setBadgeCount: vi.fn() },
    BrowserWindow: { getAllWindows: () => windows },
    nativeImage: { createFromBitmap: vi.fn(() => "drawing") },
  };
});
vi.mock("electron", () => electron);

/** The drawing in letters: paper as `#`, moss as `.`, half the pixels each way. */
function drawn(count: number): string[] {
  const { pixels, size } = badgeBitmap(count);
  const letter = (at: number) => ((pixels[at + 3] ?? 0) < 128 ? " " : (pixels[at] ?? 0) > 200 ? "#" : ".");
  return Array.from({ length: size / 2 }, (_, y) => Array.from({ length: size / 2 }, (__, x) => letter((y * 2 * size + x * 2) * 4)).join(""));
}

beforeEach(() => vi.clearAllMocks());

test("Linux and macOS have a badge of their own", () => {
  showBadge(3, "linux");
  showBadge(0, "darwin");
  expect(electron.app.setBadgeCount.mock.calls).toEqual([[3], [0]]);
  expect(electron.nativeImage.createFromBitmap).not.toHaveBeenCalled();
});

test("Windows gets a drawing over the icon of each window, told in words to a screen reader, and none for none", () => {
  showBadge(3, "win32");
  showBadge(0, "win32");
  for (const { setOverlayIcon } of electron.windows)
    expect(setOverlayIcon.mock.calls).toEqual([
      ["drawing", "3 things are due"],
      [null, ""],
    ]);
  expect(electron.app.setBadgeCount).not.toHaveBeenCalled();
});

test("the drawing is the number in a circle, and 9+ from ten on", () => {
  expect(drawn(4)).toMatchInlineSnapshot(`
    [
      "                ",
      "    ........    ",
      "   ..........   ",
      "  ...##..##...  ",
      " ....##..##.... ",
      " ....##..##.... ",
      " ....##..##.....",
      " ....######.....",
      " ....######.....",
      " ........##.....",
      " ........##.....",
      " ........##.... ",
      "  .......##.... ",
      "   ...........  ",
      "    .........   ",
      "      .....     ",
    ]
  `);
  expect(drawn(12)).toMatchInlineSnapshot(`
    [
      "                ",
      "    ........    ",
      "   ..........   ",
      "  ............  ",
      " ..####........ ",
      " ..####........ ",
      " ..#..#...##....",
      " ..####..####...",
      " ..####..####...",
      " .....#...##....",
      " ..####.........",
      " ..####........ ",
      "  ............. ",
      "   ...........  ",
      "    .........   ",
      "      .....     ",
    ]
  `);
  expect(drawn(10)).toEqual(drawn(99));
  expect(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((count) => drawn(count).join("\n"))).size).toBe(10);
});
