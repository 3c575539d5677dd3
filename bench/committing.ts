// What a durable commit costs beside the plainest durable write of the same bytes.
import { mkdtemp, open, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFolder } from "#backend/open-folder.ts";
import { percentile } from "./figures.ts";

const COMMITS = 105;

/** ms, but the size. */
export interface Committing {
  readonly mb: number;
  readonly p50: number;
  readonly p95: number;
  readonly rawP50: number;
  readonly rawP95: number;
  /** The longest the thread was held without a pause during one commit. */
  readonly blockedWorst: number;
  readonly blockedP95: number;
}

/** Commits moves one by one on a folder that holds `file`, taking turns with raw writes of the same bytes. */
export async function measureCommitting(folder: string, ids: readonly string[], today: string): Promise<Committing> {
  const opened = await openFolder({ folder, owner: "terminal" });
  const spare = await mkdtemp(join(tmpdir(), "perennial-raw-"));
  const commits: number[] = [];
  const raws: number[] = [];
  const blocked: number[] = [];
  const { size } = await stat(join(folder, "perennial.json"));
  const bytes = Buffer.alloc(size, 0x61);
  for (let index = 0; index < COMMITS; index += 1) {
    const watch = watchThread();
    const began = performance.now();
    const outcome = await opened.backend.commit({
      id: `bench-${index}`,
      at: new Date().toISOString(),
      today,
      intent: { type: "application.move", ids: [ids[(index * 37) % ids.length] as string], stage: index % 2 === 0 ? "interviewed" : "rejected", before: null },
    });
    commits.push(performance.now() - began);
    blocked.push(watch.end());
    if (outcome.kind !== "committed") throw new Error(`The commit was ${outcome.kind}`);
    raws.push(await rawWrite(spare, bytes));
  }
  await opened.close();
  await rm(spare, { recursive: true });
  // The first commits warm the code up.
  const warm = <Value>(values: Value[]) => values.slice(5);
  return {
    mb: size / 2 ** 20,
    p50: percentile(warm(commits), 0.5),
    p95: percentile(warm(commits), 0.95),
    rawP50: percentile(warm(raws), 0.5),
    rawP95: percentile(warm(raws), 0.95),
    blockedWorst: percentile(warm(blocked), 1),
    blockedP95: percentile(warm(blocked), 0.95),
  };
}

/** Write, fsync, rename: nothing is checked, nothing is kept. */
async function rawWrite(folder: string, bytes: Buffer): Promise<number> {
  const began = performance.now();
  const temp = join(folder, "raw.tmp");
  const handle = await open(temp, "w", 0o600);
  await handle.writeFile(bytes);
  await handle.sync();
  await handle.close();
  await rename(temp, join(folder, "raw.json"));
  return performance.now() - began;
}

/** Watches for the longest stretch in which no other callback got a turn. */
function watchThread(): { end(): number } {
  let last = performance.now();
  let worst = 0;
  let running = true;
  const turn = () => {
    const now = performance.now();
    worst = Math.max(worst, now - last);
    last = now;
    if (running) setImmediate(turn);
  };
  setImmediate(turn);
  return {
    end: () => {
      running = false;
      return Math.max(worst, performance.now() - last);
    },
  };
}
