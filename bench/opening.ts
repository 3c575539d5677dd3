// How long it takes until the first card is there, on the clock and in CPU of the page's main thread.
import type { Browser } from "@playwright/test";
import { cpuBetween, taskStart, traced } from "./main-thread.ts";

/** All ms, but the heap. */
export interface Opening {
  /** From the first script to the frame that shows the first card. */
  readonly firstCard: number;
  /** The same to the end of the last task over 50 ms that followed within a second. */
  readonly interactive: number;
  /** CPU of the main thread to the first card. */
  readonly cpu: number;
  /** The same without receiving, parsing and reading the document. */
  readonly cpuAside: number;
  /** MB in use after a collection. */
  readonly heapMb: number;
}

/** Sets marks in the page: when its first script ran, when the first card stood in the page, when it was painted. */
function markFirstCard(): void {
  performance.mark("bench:start");
  let seen = false;
  const look = () => {
    if (seen || !document.querySelector("article")) return;
    seen = true;
    performance.mark("bench:card");
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("bench:painted")));
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  document.addEventListener("DOMContentLoaded", look);
}

/** Opens an address in a fresh context and measures it. */
export async function measureOpening(browser: Browser, url: string): Promise<Opening> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    // The process that will draw the page is there before the trace begins, or its first moments would be missing from it.
    await page.goto(new URL("/not-there", url).href);
    await page.addInitScript(markFirstCard);
    const cdp = await context.newCDPSession(page);
    const trace = await traced(cdp, async () => {
      await page.goto(url);
      await page.waitForFunction(() => performance.getEntriesByName("bench:painted").length > 0);
      // A quiet second shows the tasks that would still keep a person waiting.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)));
    });
    const start = trace.marks.get("bench:start") ?? Number.NaN;
    const card = trace.marks.get("bench:card") ?? Number.NaN;
    const painted = trace.marks.get("bench:painted") ?? Number.NaN;
    const arrived = trace.marks.get("document-arrived");
    const read = trace.marks.get("document-read");
    const reading = arrived !== undefined && read !== undefined ? cpuBetween(trace, taskStart(trace, arrived), read) : 0;
    const cpu = cpuBetween(trace, start, painted);
    const lastLong = trace.tasks.filter((task) => task.start >= card && task.wall > 50).at(-1);
    await cdp.send("HeapProfiler.collectGarbage");
    const { usedSize } = await cdp.send("Runtime.getHeapUsage");
    return {
      firstCard: painted - start,
      interactive: Math.max(painted, lastLong ? lastLong.start + lastLong.wall : painted) - start,
      cpu,
      cpuAside: cpu - reading,
      heapMb: usedSize / 2 ** 20,
    };
  } finally {
    await context.close();
  }
}
