// What Perennial costs while nobody does anything: the CPU of the program and of its page over five minutes, a page being open.
import { readFile } from "node:fs/promises";
import type { Browser } from "@playwright/test";
import { serveApp } from "./app-server.ts";

const MINUTES = 5;
/** What opening does is over by then, ms. */
const SETTLING_MS = 20_000;
/** Ticks of a CPU in a second, as Linux counts them. */
const CLOCK_TICKS = 100;

/** Shares of one core in percent; the program's is NaN where the system does not tell it as Linux does. */
export interface Idling {
  readonly minutes: number;
  readonly program: number;
  readonly page: number;
}

/** Opens the board of a folder and leaves it alone. */
export async function measureIdling(root: string, folder: string, browser: Browser): Promise<Idling> {
  const app = await serveApp(root, folder);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(app.url);
  await page.locator("article").first().waitFor();
  await page.waitForTimeout(SETTLING_MS);
  const cdp = await context.newCDPSession(page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  const spent = async () => ({ at: performance.now(), program: await cpuOf(app.pid), page: await cpuOfPage(cdp) });
  const before = await spent();
  await page.waitForTimeout(MINUTES * 60_000);
  const after = await spent();
  await context.close();
  await app.close();
  const share = (from: number, to: number) => ((to - from) / ((after.at - before.at) / 1_000)) * 100;
  return { minutes: MINUTES, program: share(before.program, after.program), page: share(before.page, after.page) };
}

/** CPU that a process has used, in seconds: fields 14 and 15 of /proc/PID/stat, proc(5). */
async function cpuOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / CLOCK_TICKS;
}

/** CPU that the page's main thread has used, in seconds. */
async function cpuOfPage(cdp: import("@playwright/test").CDPSession): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "ThreadTime")?.value ?? metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
}
