// Where the window was: kept between starts, and only taken up again where it can still be seen.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Pixels of the screen, as Electron counts them. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowState {
  readonly bounds: Bounds;
  readonly maximized: boolean;
}

/** How much of the title bar must be on a screen for the window to be moved by hand. */
const GRIP_PX = 100;

/** The state kept in the file; undefined where there is none, it cannot be read, or the window would be out of sight on these screens. */
export function readWindowState(file: string, screens: readonly Bounds[]): WindowState | undefined {
  try {
    const { bounds, maximized } = JSON.parse(readFileSync(file, "utf8"));
    const state: WindowState = { bounds: { x: bounds.x, y: bounds.y, width: bounds.width, height: bounds.height }, maximized: maximized === true };
    const isWhole = Object.values(state.bounds).every((value) => Number.isSafeInteger(value));
    return isWhole && screens.some((screen) => canBeGripped(state.bounds, screen)) ? state : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the state. Where it cannot be written the window opens in the middle next time; nothing else depends on it. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.new`, JSON.stringify(state), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  } catch {
    // Said above.
  }
}

function canBeGripped(window: Bounds, screen: Bounds): boolean {
  const visible = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  return visible >= GRIP_PX && window.y >= screen.y && window.y <= screen.y + screen.height - GRIP_PX;
}
