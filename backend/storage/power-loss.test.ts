// A real file system whose power is cut while a program saves loses nothing that was said to be saved.
import { mkdir, readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Document } from "#shared/model/document.ts";
import { NEVER_PRUNED } from "../backups/kept-by-age.ts";
import { openFolder } from "../open-folder.ts";
import { file } from "../test-folder.test-source.ts";
import { BACKUPS, LOCK_FILE, SCHEMA_FILE } from "./file-names.ts";
import { realFileSystem } from "./file-system.ts";
import { CuttableDisk, type DiskKind } from "./power-loss-disk.test-source.ts";
import { printFigure, proofSize } from "./proof-size.test-source.ts";
import { readDocument } from "./read-document.ts";
import { buildProgram, runProgram } from "./test-program.test-source.ts";

const ROW = "power loss";
const LONG = proofSize({ short: 120_000, full: 900_000 });

/** The two sizes, by what makes a document about as large. */
const SIZES = {
  "40 KB": { applications: 30, characters: 900, spreadMs: 10 },
  "2 MB": { applications: 400, characters: 4_700, spreadMs: 40 },
} as const;

type Size = (typeof SIZES)[keyof typeof SIZES];

/** How often the power is cut, by disk and size. */
const CUTS = proofSize<readonly (readonly [DiskKind, keyof typeof SIZES, number])[]>({
  short: [
    ["ext4", "40 KB", 4],
    ["ext4 without auto_da_alloc", "2 MB", 4],
    ["xfs", "40 KB", 4],
  ],
  full: [
    ["ext4", "40 KB", 75],
    ["ext4", "2 MB", 75],
    ["ext4 without auto_da_alloc", "40 KB", 75],
    ["ext4 without auto_da_alloc", "2 MB", 75],
    ["xfs", "40 KB", 75],
    ["xfs", "2 MB", 75],
  ],
});
/** The control has to lose something in so many cuts. */
const CONTROL_CUTS = proofSize({ short: 4, full: 20 });

interface Losses {
  cuts: number;
  changes: number;
  backups: number;
  /** What was acknowledged when the power was gone already; no real program could. */
  late: number;
  /** Changes and backups that were acknowledged and are not there. */
  lost: number;
  /** Files that were there before and are empty, or no whole document. */
  damaged: number;
  strays: number;
  /** Cuts that fell into the writing of a temp. */
  interrupted: number;
}

let program: string;
beforeAll(async () => {
  program = await buildProgram("power-loss");
});

function notesIn(document: Document | undefined): Set<string> {
  return new Set([...(document?.applications.values() ?? [])].flatMap(({ timeline }) => timeline.map(({ id }) => id)));
}

/** What a program said to be durable before the power went. */
interface Acknowledged {
  readonly changes: string[];
  readonly backups: string[];
  /** What it only said when the power was gone already. */
  readonly late: string[];
}

/** Lets the program save on the disk and cuts the power at a random moment; gives what was acknowledged. */
async function cutWhileSaving(disk: CuttableDisk, folder: string, args: readonly string[], spreadMs: number): Promise<Acknowledged> {
  const acknowledged: Acknowledged = { changes: [], backups: [], late: [] };
  const enough = 1 + Math.floor(Math.random() * 7);
  let lines = 0;
  let cut = Promise.resolve();
  const running = runProgram(program, [folder, ...args], (line) => {
    const [what, name = ""] = line.split(" ");
    if (what === "late") acknowledged.late.push(line);
    else (what === "backup" ? acknowledged.backups : acknowledged.changes).push(name);
    lines += 1;
    if (lines === enough) cut = new Promise((resolve) => setTimeout(resolve, Math.random() * spreadMs)).then(() => disk.cut());
  });
  // It ends by itself, since nothing can be saved any more.
  await running.ended.catch(() => {});
  await cut;
  return acknowledged;
}

/** Files that are empty or damaged although nothing was ever written into them under their own name. */
async function damagedIn(folder: string): Promise<number> {
  let damaged = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === LOCK_FILE || entry.name.endsWith(".tmp")) continue;
    const path = join(entry.parentPath, entry.name);
    const isDocument = entry.name !== SCHEMA_FILE;
    if ((await stat(path)).size === 0 || (isDocument && (await readDocument(realFileSystem, path)).kind !== "document")) damaged += 1;
  }
  return damaged;
}

/** Puts a document of a size into a folder of its own. */
async function begin(folder: string, { applications, characters }: Size): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  await writeFile(join(folder, "perennial.json"), JSON.stringify(file(applications, characters)));
  // Takes it in as it is, and writes it durably.
  await (await openFolder({ folder, owner: "terminal" })).close();
}

async function cutAgainAndAgain(disk: CuttableDisk, size: Size, cuts: number, fsync: "on" | "off"): Promise<Losses> {
  const losses: Losses = { cuts: 0, changes: 0, backups: 0, late: 0, lost: 0, damaged: 0, strays: 0, interrupted: 0 };
  const folder = join(disk.folder, "data");
  await begin(folder, size);
  const all = new Set<string>();
  while (losses.cuts < cuts) {
    const { changes, backups, late } = await cutWhileSaving(disk, folder, [`run${losses.cuts}`, fsync], size.spreadMs);
    await disk.powerUp();
    losses.cuts += 1;
    losses.changes += changes.length;
    losses.backups += backups.length;
    losses.late += late.length;
    for (const id of changes) all.add(id);
    // Older ones may have given way to these.
    const kept = await readdir(join(folder, BACKUPS)).catch((): string[] => []);
    losses.lost += backups.slice(-NEVER_PRUNED).filter((name) => !kept.includes(name)).length;
    losses.damaged += await damagedIn(folder);
    if ((await readdir(folder)).some((name) => name.endsWith(".tmp"))) losses.interrupted += 1;
    const open = await openFolder({ folder, owner: "terminal" });
    const there = notesIn(open.document());
    const isReadable = open.document() !== undefined;
    await open.close();
    losses.strays += (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".tmp")).length;
    // What is gone is counted once.
    for (const id of all) if (!there.has(id) && all.delete(id)) losses.lost += 1;
    if (!isReadable) await begin(folder, size);
  }
  return losses;
}

function figure({ cuts, changes, backups, late, interrupted, lost, damaged, strays }: Losses): string {
  return `${cuts} cuts, ${interrupted} in the middle of a temp, ${changes} changes and ${backups} backups acknowledged, ${late} more after the cut, ${lost} lost, ${damaged} empty or damaged files, ${strays} stray temps`;
}

describe("the power is cut at random points of saves", () => {
  test.for(CUTS)("on %s, %s: nothing acknowledged is lost", { timeout: LONG }, async ([kind, size, cuts], context) => {
    const disk = await CuttableDisk.make(kind);
    if (typeof disk === "string") {
      printFigure(`${ROW}, ${kind}, ${size}`, `SKIPPED: ${disk}`);
      return context.skip(disk);
    }
    const losses = await cutAgainAndAgain(disk, SIZES[size], cuts, "on");
    printFigure(`${ROW}, ${kind}, ${size}`, figure(losses));
    expect(losses).toMatchObject({ cuts, lost: 0, damaged: 0, strays: 0 });
    expect(losses.changes).toBeGreaterThanOrEqual(cuts);
  });

  test("without fsync something is lost", { timeout: LONG }, async (context) => {
    const disk = await CuttableDisk.make("ext4 without auto_da_alloc");
    if (typeof disk === "string") {
      printFigure(`${ROW}, without fsync`, `SKIPPED: ${disk}`);
      return context.skip(disk);
    }
    const losses = await cutAgainAndAgain(disk, SIZES["40 KB"], CONTROL_CUTS, "off");
    printFigure(`${ROW}, without fsync`, figure(losses));
    expect(losses.lost + losses.damaged).toBeGreaterThan(0);
  });
});
