// Thousands of damaged files: each is named and left as it is, another version is offered, and nothing is written before the person chooses.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { say } from "#shared/text/say.ts";
import { openFolder } from "../open-folder.ts";
import { adding, file, newFolder } from "../test-folder.test-source.ts";
import { filesIn, NEVER_MS } from "./fault-cases.test-source.ts";
import { type FileSystem, realFileSystem } from "./file-system.ts";
import { memoryDisk } from "./memory-disk.test-source.ts";
import { printFigure, proofSize } from "./proof-size.test-source.ts";
import { withoutRecovery } from "./unprotected.test-source.ts";

const FILES = proofSize({ short: 200, full: 5_000 });
const PREVIOUS = JSON.stringify(file(2));

/** What happened to a file, as its bytes. */
type Damage = (whole: Buffer, at: number, more: number) => Buffer;

const cut = (whole: Buffer, from: number, length: number, put: Buffer = Buffer.alloc(0)) =>
  Buffer.concat([whole.subarray(0, from), put, whole.subarray(from + length)]);

/** A file with one member of its parsed form changed. */
function edited(whole: Buffer, at: number, change: (owner: Record<string, unknown>, key: string) => void): Buffer {
  const parsed = JSON.parse(whole.toString("utf8"));
  const places: [Record<string, unknown>, string][] = [];
  const look = (value: unknown) => {
    if (typeof value !== "object" || value === null) return;
    for (const key of Object.keys(value)) {
      places.push([value as Record<string, unknown>, key]);
      look((value as Record<string, unknown>)[key]);
    }
  };
  look(parsed);
  const [owner, key] = places[at % places.length] ?? [parsed, "data"];
  change(owner, key);
  return Buffer.from(JSON.stringify(parsed, null, 2));
}

const ODD = [null, 7, "odd", [], {}, true, -1.5, [[null]]];

const oddOf = (which: number) => (owner: Record<string, unknown>, key: string) => {
  owner[key] = ODD[which % ODD.length];
};

const DAMAGES: Readonly<Record<string, Damage>> = {
  truncated: (whole, at) => whole.subarray(0, at),
  flipped: (whole, at, more) => {
    const bytes = Buffer.from(whole);
    for (let count = 0; count <= more % 6; count += 1) bytes[(at + count * 977) % bytes.length] = (at * 31 + more + count * 7) & 0xff;
    return bytes;
  },
  empty: (_whole, _at, more) => Buffer.from(" \n".repeat(more % 3)),
  "filled with zeros": (whole, at, more) => cut(whole, at, more, Buffer.alloc(Math.max(1, more))),
  "with a byte order mark": (whole, at) => Buffer.concat([Buffer.from("\uFEFF"), at % 2 === 0 ? whole : whole.subarray(0, at)]),
  "with a piece missing": (whole, at, more) => cut(whole, at, 1 + more),
  "with a piece twice": (whole, at, more) => cut(whole, at, 0, whole.subarray(at, at + 1 + more)),
  "with a block of another file": (whole, at, more) => cut(whole, at, more, Buffer.from(PREVIOUS.slice(more, more * 2))),
  "with a value of another kind": (whole, at, more) => edited(whole, at, oddOf(more)),
  "with a member missing": (whole, at) => edited(whole, at, (owner, key) => void (Array.isArray(owner) ? owner.splice(Number(key), 1) : delete owner[key])),
  deep: (whole, at, more) => {
    const depth = 40 + ((at * more) % 5_000);
    return Buffer.from(whole.toString("utf8").replace('"data": {', `"data": { "x": ${"[".repeat(depth)}${"]".repeat(depth)},`));
  },
  newer: (whole, at, more) => {
    const text = whole.toString("utf8").replace('"schema": 1', `"schema": ${2 + (more % 90)}`);
    return at % 2 === 0 ? Buffer.from(text) : edited(Buffer.from(text), at, oddOf(more));
  },
};

/** The day on which the frozen file was written, when nothing had lain in its bin for long enough to go. */
const now = () => new Date("2026-03-29T12:00:00.000Z");

type Verdict = "recovery" | "edited" | "newer" | "as it was";

/** Starts on a folder with these bytes as the file; says what they were taken for and what was wrong with that. */
async function startOn(folder: string, bytes: Buffer, fileSystem: FileSystem = realFileSystem): Promise<{ verdict: Verdict; why?: string; wrong: string[] }> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  await writeFile(join(folder, "perennial.json"), bytes);
  await writeFile(join(folder, "perennial.previous.json"), PREVIOUS);
  const open = await openFolder({ folder, owner: "terminal", fileSystem, retryMs: NEVER_MS, now });
  const opened = await open.backend.open();
  const wrong: string[] = [];
  const isReadOnly = opened.kind === "document" && opened.access.mode === "read-only";
  if (opened.kind === "recovery" || isReadOnly || fileSystem !== realFileSystem) {
    const outcome = await open.backend.commit(adding("too-early"));
    if (outcome.kind !== "refused") wrong.push("a change was taken before a version was chosen");
  }
  await open.close();
  const after = await filesIn(folder);
  const kept = [...after].some(([name, other]) => name.startsWith("quarantine/") && other.equals(bytes));
  const untouched = after.get("perennial.json")?.equals(bytes) ?? false;
  if (!untouched && !kept) wrong.push("the file is neither in its place nor in quarantine");
  if (opened.kind === "document") {
    const intact = opened.notices.length === 0;
    if (intact && !isReadOnly && fileSystem === realFileSystem && !untouched) wrong.push("a file that was as it was written was changed");
    if (isReadOnly && !untouched) wrong.push("a newer file was written");
    if (!isReadOnly && !intact && !kept) wrong.push("an edited file was not kept");
    return { verdict: isReadOnly ? "newer" : intact ? "as it was" : "edited", wrong };
  }
  if (!untouched) wrong.push("the damaged file was changed");
  if (after.get("perennial.previous.json")?.toString("utf8") !== PREVIOUS) wrong.push("the older generation was changed");
  if (!/^storage\.damaged\./.test(opened.why.key) || /\{\{|^storage\./.test(say(opened.why))) wrong.push("the cause is not named");
  if (!opened.candidates.some(({ name }) => name === "perennial.previous.json")) wrong.push("no other version is offered");
  const others = [...after.keys()].filter((name) => !/^(perennial\.json|perennial\.previous\.json|owner\.lock|quarantine\/.*)$/.test(name));
  if (others.length > 0) wrong.push(`written: ${others.join(", ")}`);
  return { verdict: "recovery", why: opened.why.key, wrong };
}

const frozen = () => readFile(join(import.meta.dirname, "migrations/frozen/perennial-1.json"));

test(
  "damaged files of every kind: named, offered another version, and never written before that is chosen",
  async () => {
    const whole = await frozen();
    const folder = join(await newFolder(await memoryDisk()), "data");
    const verdicts: Record<Verdict, number> = { recovery: 0, edited: 0, newer: 0, "as it was": 0 };
    const causes = new Set<string>();
    let cases = 0;
    const damage = fc.record({ kind: fc.constantFrom(...Object.keys(DAMAGES)), at: fc.nat(whole.length - 1), more: fc.nat(600) });
    await fc.assert(
      fc.asyncProperty(damage, async ({ kind, at, more }) => {
        const { verdict, why, wrong } = await startOn(folder, (DAMAGES[kind] as Damage)(whole, at, more));
        cases += 1;
        verdicts[verdict] += 1;
        if (why) causes.add(why);
        expect(wrong).toEqual([]);
      }),
      { numRuns: FILES },
    );
    printFigure(
      "damaged files",
      `${cases} files, 0 crashes, 0 writes before consent: ${verdicts.recovery} damaged, each named (${causes.size} causes) and offered another version, ${verdicts.newer} newer and only read, ${verdicts.edited} still valid and kept before they were taken over, ${verdicts["as it was"]} as they were`,
    );
    expect(verdicts.recovery).toBeGreaterThan(cases / 3);
    expect(causes.size).toBeGreaterThan(6);
  },
  proofSize({ short: 120_000, full: 900_000 }),
);

test("a start that took a damaged file for none would turn this test red", async () => {
  const whole = await frozen();
  const folder = join(await newFolder(await memoryDisk()), "data");
  const { wrong } = await startOn(folder, whole.subarray(0, 5_000), withoutRecovery(realFileSystem));
  printFigure("damaged files, control", `taken for none: ${wrong.join("; ")}`);
  expect(wrong).toEqual(["a change was taken before a version was chosen", "the file is neither in its place nor in quarantine"]);
});
