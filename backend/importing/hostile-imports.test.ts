// Hostile files: none takes the program down, none comes in by half, and none takes more than two seconds or 512 MB.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { beforeAll, describe, expect, test } from "vitest";
import { printFigure, proofSize } from "../storage/proof-size.test-source.ts";
import { buildProgram } from "../storage/test-program.test-source.ts";
import type { Verdict } from "./verdict.test-source.ts";

const LIMIT = { cpuMs: 2_000, mb: 512 };
/** Below what the process may hold in all, so that the collector works before that and a file that needs more takes the process down. */
const HEAP_MB = 360;
/** Longer than any file on the busiest machine: what takes longer hangs. */
const HANGS_MS = 180_000;

interface Judged extends Verdict {
  readonly at: number;
  readonly name: string;
  /** The most that the process has held so far, MB. */
  readonly heldMb: number;
}

/** A process that ended while it had a file in its hands. */
interface Crash {
  readonly at: number;
  readonly name: string;
  readonly said: string;
}

interface Outcome {
  readonly judged: readonly Judged[];
  readonly crashes: readonly Crash[];
}

/** What a process says of a file: that it begins with it, and then what came of it. */
type Line = { readonly at: number; readonly name: string } | Judged;
const isJudged = (line: Line): line is Judged => "kind" in line;

let program: string;
beforeAll(async () => {
  program = await buildProgram("importing", import.meta.dirname);
}, 120_000);

/** Imports one file after the other; a process that dies is started anew behind the file that it died of. */
async function importAll(which: string): Promise<Outcome> {
  const judged: Judged[] = [];
  const crashes: Crash[] = [];
  for (let from = 0; ; ) {
    const { lines, code, said } = await runFrom(which, from);
    judged.push(...lines.filter(isJudged));
    const last = lines.at(-1);
    if (code === 0) return againWhereSlow(which, { judged, crashes });
    if (!last || isJudged(last)) throw new Error(`It ended between two files (${code}): ${said}`);
    crashes.push({ ...last, said: said.slice(0, 2_000) });
    from = last.at + 1;
  }
}

async function runFrom(which: string, from: number, most = Number.POSITIVE_INFINITY) {
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, program, which, String(from)], { stdio: ["ignore", "pipe", "pipe"] });
  const lines: Line[] = [];
  let said = "";
  child.stderr.on("data", (piece) => {
    said += piece;
  });
  let hanging = setTimeout(() => child.kill("SIGKILL"), HANGS_MS);
  createInterface({ input: child.stdout }).on("line", (line) => {
    // What a collector in need says of itself comes this way, too.
    if (line.startsWith("{")) lines.push(JSON.parse(line));
    if (lines.filter(isJudged).length >= most) child.kill("SIGKILL");
    clearTimeout(hanging);
    hanging = setTimeout(() => child.kill("SIGKILL"), HANGS_MS);
  });
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  clearTimeout(hanging);
  return { lines, code, said };
}

/** A file that took too long is imported again by itself, twice at most, and its least counts: what else a machine has to do only ever adds to it. */
async function againWhereSlow(which: string, { judged, crashes }: Outcome): Promise<Outcome> {
  const least = [...judged];
  for (const [index, one] of judged.entries()) {
    for (let times = 0; times < 2 && (least[index] as Judged).cpuMs > LIMIT.cpuMs; times += 1) {
      const [again] = (await runFrom(which, one.at, 1)).lines.filter(isJudged);
      if (again && again.cpuMs < (least[index] as Judged).cpuMs) least[index] = { ...one, cpuMs: again.cpuMs };
    }
  }
  return { judged: least, crashes };
}

/** Every way in which what became of the files is not as promised, a line each. */
function broken({ judged, crashes }: Outcome): string[] {
  return [
    ...crashes.map(({ name, said }) => `${name}: took the program down: ${said.split("\n").find((line) => /error|fatal/iu.test(line)) ?? said}`),
    ...judged.filter(({ kind }) => kind === "wrong").map(({ name, why }) => `${name}: ${why}`),
    ...judged.filter(({ cpuMs }) => cpuMs > LIMIT.cpuMs).map(({ name, cpuMs }) => `${name}: took ${Math.round(cpuMs)} ms`),
    ...judged
      .filter(({ heldMb }, at) => heldMb > LIMIT.mb && (judged[at - 1]?.heldMb ?? 0) <= LIMIT.mb)
      .map(({ name, heldMb }) => `${name}: took ${Math.round(heldMb)} MB`),
  ];
}

test("files that mean well come in", async () => {
  const outcome = await importAll("good");
  expect(broken(outcome)).toEqual([]);
  expect(outcome.judged.filter(({ kind }) => kind !== "added")).toEqual([]);
}, 120_000);

describe("the test would see", () => {
  test.each(["hoards", "throws", "dawdles", "halves", "garbles", "pollutes"])(
    "an importer that %s",
    async (which) => {
      const outcome = await importAll(which);
      expect(broken(outcome).length).toBeGreaterThan(0);
      if (which === "hoards" || which === "throws") expect(outcome.crashes.length).toBeGreaterThan(0);
    },
    120_000,
  );
});

test(
  "hostile files are refused in a sentence, or come in whole",
  async () => {
    const outcome = await importAll("ours");
    const { judged, crashes } = outcome;
    const slowest = judged.reduce((most, one) => (one.cpuMs > most.cpuMs ? one : most));
    const held = Math.max(...judged.map(({ heldMb }) => heldMb));
    const largest = judged.find(({ heldMb }) => heldMb === held);
    const count = (kind: Verdict["kind"]) => judged.filter((one) => one.kind === kind).length;
    printFigure(
      "hostile files to import",
      `${judged.length + crashes.length} files, ${count("refused")} refused in a sentence, ${count("added")} came in whole, ${count("nothing")} held nothing; ` +
        `${crashes.length} crashes, ${count("wrong")} partial or wrong; slowest ${Math.round(slowest.cpuMs)} ms of CPU (${slowest.name}), ` +
        `the process held ${Math.round(held)} MB at most (${largest?.name})`,
    );
    expect(broken(outcome)).toEqual([]);
    expect(judged.length).toBeGreaterThanOrEqual(proofSize({ short: 350, full: 2_000 }));
  },
  proofSize({ short: 600_000, full: 3_600_000 }),
);
