// What typing in the filter costs: every frame while a word is typed, letter by letter.
import type { Page } from "@playwright/test";
import { percentile } from "./figures.ts";

const WORD = "foundry 4";
const LETTER_MS = 90;

/** Frame lengths in ms while typing. */
export interface Typing {
  readonly p95: number;
  readonly worst: number;
}

/** Types into the filter of an open board and clears it again. */
export async function measureTyping(page: Page): Promise<Typing> {
  await page.getByRole("searchbox", { name: "Filter" }).click();
  await page.evaluate(() => {
    window.bench = { frames: [], running: true };
    const tick = (at: number) => {
      if (!window.bench.running) return;
      window.bench.frames.push(at);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await page.keyboard.type(WORD, { delay: LETTER_MS });
  const frames = await page.evaluate(() => {
    window.bench.running = false;
    return window.bench.frames;
  });
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  const lengths = frames.slice(1).map((at, index) => at - (frames[index] as number));
  return { p95: percentile(lengths, 0.95), worst: percentile(lengths, 1) };
}
