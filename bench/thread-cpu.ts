// How long the thread that asks was at work: what a person waits for on a machine that has nothing else to do.
import { readFileSync } from "node:fs";

const OWN_TIMES = "/proc/thread-self/schedstat";
const NANOSECONDS_PER_MS = 1e6;
const still = new Int32Array(new SharedArrayBuffer(4));

/**
 * The CPU time of this thread in ms, since some time before. Linux tells it by thread (proc(5), /proc/pid/schedstat); other systems tell only that of
 * the whole process, which holds what V8 collects and compiles beside it. It waits for 1 ms first: the kernel counts when a thread goes to sleep.
 */
export function threadCpu(): number {
  Atomics.wait(still, 0, 0, 1);
  try {
    return Number(readFileSync(OWN_TIMES, "utf8").split(" ")[0]) / NANOSECONDS_PER_MS;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  }
}
