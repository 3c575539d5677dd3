// What a drag costs: the frames of forty steps across the columns, the drop, and until it is on disk.
import type { CDPSession, Page } from "@playwright/test";
import { percentile } from "./figures.ts";
import { cpuBetween, type MainThread, traced } from "./main-thread.ts";

const STEPS = 40;
const FRAME_MS = 1_000 / 60;

/** All ms, but counts. */
export interface Dragging {
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
  readonly longTasks: number;
  /** CPU of the main thread for each frame of the drag. */
  readonly cpuPerFrame: number;
  /** From the release to the frame in which the card stands in its new column; absent where nothing is dropped. */
  readonly drop?: number;
  /** From the release until the page says Saved. */
  readonly durable?: number;
}

interface Recorder {
  readonly frames: number[];
  running: boolean;
  released?: number;
  placed?: number;
  saved?: number;
}
declare global {
  interface Window {
    bench: Recorder;
  }
}

/** Drags the first card of the first column over all columns and drops it in the third. `drops`: whether the page really moves it. */
export async function measureDragging(page: Page, cdp: CDPSession, { drops, throttle = 1 }: { drops: boolean; throttle?: number }): Promise<Dragging> {
  const box = await page.locator("article").first().boundingBox();
  if (!box) throw new Error("There is no card to drag");
  const from = { x: box.x + 60, y: box.y + 24 };
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: throttle });
  await page.evaluate(record, drops);
  await mouse(cdp, "mouseMoved", from.x, from.y, 0);
  await mouse(cdp, "mousePressed", from.x, from.y, 1);
  for (let step = 1; step <= 4; step += 1) await moved(cdp, from.x + step * 4, from.y + step * 2);
  const trace = await traced(cdp, async () => {
    await page.evaluate(() => {
      performance.mark("bench:drag");
      window.bench.frames.length = 0;
      window.bench.running = true;
    });
    for (let step = 1; step <= STEPS; step += 1) {
      const way = step / STEPS;
      // To the last column and back to the third, up and down on the way.
      const across = way < 0.6 ? way / 0.6 : 1 - ((way - 0.6) / 0.4) * 0.5;
      await moved(cdp, 60 + across * 1_120, from.y + 80 + Math.sin(way * 9) * 60);
    }
    await page.evaluate(() => {
      window.bench.running = false;
      performance.mark("bench:dragged");
    });
  });
  await mouse(cdp, "mouseReleased", 60 + 0.5 * 1_120, from.y + 80 + Math.sin(9) * 60, 0);
  if (drops) await page.waitForFunction(() => window.bench.saved !== undefined, undefined, { polling: "raf", timeout: 15_000 });
  const recorded = await page.evaluate(() => window.bench);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  if (drops) await putAsideDebrief(page);
  return figures(trace, recorded);
}

/** A rejection asks what it taught; the next drag needs the board again. */
async function putAsideDebrief(page: Page): Promise<void> {
  const debrief = page.getByRole("dialog", { name: "Debrief" });
  await debrief.waitFor();
  await page.keyboard.press("Escape");
  await debrief.waitFor({ state: "detached" });
}

function figures(trace: MainThread, { frames, released, placed, saved }: Recorder): Dragging {
  const start = trace.marks.get("bench:drag") ?? Number.NaN;
  const end = trace.marks.get("bench:dragged") ?? Number.NaN;
  const lengths = frames.slice(1).map((at, index) => at - (frames[index] as number));
  return {
    median: percentile(lengths, 0.5),
    p95: percentile(lengths, 0.95),
    worst: percentile(lengths, 1),
    longTasks: trace.tasks.filter(({ start: at, wall }) => at >= start && at <= end && wall > 50).length,
    cpuPerFrame: cpuBetween(trace, start, end) / Math.max(1, lengths.length),
    ...(released !== undefined && placed !== undefined ? { drop: placed - released } : {}),
    ...(released !== undefined && saved !== undefined ? { durable: saved - released } : {}),
  };
}

/** Runs in the page: records every frame, the release, the frame that shows the card in another column, and `Saved`. */
function record(drops: boolean): void {
  const state: Recorder = { frames: [], running: false };
  window.bench = state;
  const name = document.querySelector("article")?.getAttribute("aria-label") ?? "";
  const tick = (at: number) => {
    if (state.running) state.frames.push(at);
    if (drops && state.released !== undefined) {
      const card = document.querySelector(`section article[aria-label=${CSS.escape(name)}], [role=region] article[aria-label=${CSS.escape(name)}]`);
      const region = card?.closest("[role=region], section")?.getAttribute("aria-label");
      if (state.placed === undefined && region === "Rejected") state.placed = performance.now();
      const said = [...document.querySelectorAll("[role=status]")].some((status) => status.textContent === "Saved");
      if (state.placed !== undefined && state.saved === undefined && said) state.saved = performance.now();
    }
    if (state.saved === undefined) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  addEventListener("pointerup", () => (state.released = performance.now()), { capture: true, once: true });
}

async function moved(cdp: CDPSession, x: number, y: number): Promise<void> {
  // One step a frame: the wait is the frame's own length, less what sending took.
  const sent = performance.now();
  await mouse(cdp, "mouseMoved", x, y, 1);
  const left = FRAME_MS - (performance.now() - sent);
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
}

async function mouse(cdp: CDPSession, type: "mouseMoved" | "mousePressed" | "mouseReleased", x: number, y: number, buttons: number): Promise<void> {
  await cdp.send("Input.dispatchMouseEvent", {
    type,
    x,
    y,
    buttons,
    button: type === "mouseMoved" && buttons === 0 ? "none" : "left",
    clickCount: type === "mouseMoved" ? 0 : 1,
  });
}
