// What the page's main thread did, read off a trace of Chromium: CPU time, and the marks the page set.
import type { CDPSession } from "@playwright/test";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** µs. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { name?: string };
}

/** One task of the main thread: its start, its length on the clock and on the CPU; all ms. */
interface Task {
  readonly start: number;
  readonly wall: number;
  readonly cpu: number;
}

export interface MainThread {
  readonly tasks: readonly Task[];
  /** When each mark was set first, ms on the trace's clock. */
  readonly marks: ReadonlyMap<string, number>;
}

/** Records a trace while `work` runs; reads the main thread of the page that set a mark. */
export async function traced(cdp: CDPSession, work: () => Promise<void>): Promise<MainThread> {
  const events: TraceEvent[] = [];
  const onData = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]));
  cdp.on("Tracing.dataCollected", onData);
  await cdp.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: {
      includedCategories: ["toplevel", "blink.user_timing", "__metadata"],
      recordMode: "recordAsMuchAsPossible",
    },
  } as never);
  await work();
  const complete = new Promise<void>((resolve) => cdp.once("Tracing.tracingComplete", () => resolve()));
  await cdp.send("Tracing.end");
  await complete;
  cdp.off("Tracing.dataCollected", onData);
  return mainThreadOf(events);
}

function mainThreadOf(events: readonly TraceEvent[]): MainThread {
  const marks = events.filter(({ name, ph }) => name.startsWith("bench:") || (name.startsWith("document-") && "RIn".includes(ph)));
  const marker = marks.at(-1);
  const main = marker && events.filter(({ pid, tid }) => pid === marker.pid && tid === marker.tid);
  const tasks = (main ?? [])
    .filter(({ name, ph }) => ph === "X" && /RunTask$/.test(name))
    .map(({ ts, dur = 0, tdur }) => ({ start: ts / 1000, wall: dur / 1000, cpu: (tdur ?? dur) / 1000 }))
    .sort((one, other) => one.start - other.start);
  const first = new Map<string, number>();
  const own = marks.filter(({ pid, tid }) => pid === marker?.pid && tid === marker.tid);
  for (const { name, ts } of own.sort((one, other) => one.ts - other.ts)) if (!first.has(name)) first.set(name, ts / 1000);
  return { tasks, marks: first };
}

/** CPU ms of the main thread from one moment to another; a task that reaches over an edge counts in its share. */
export function cpuBetween({ tasks }: MainThread, from: number, to: number): number {
  let sum = 0;
  for (const { start, wall, cpu } of tasks) {
    const inside = Math.min(start + wall, to) - Math.max(start, from);
    if (inside > 0) sum += wall > 0 ? (cpu * inside) / wall : cpu;
  }
  return sum;
}

/** When the task began that was running at a moment; the moment itself where none was. */
export function taskStart({ tasks }: MainThread, at: number): number {
  return tasks.find(({ start, wall }) => start <= at && at <= start + wall)?.start ?? at;
}
