// A program that is killed while it saves loses nothing that it said was saved.
import { readdir, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { Document } from "#shared/model/document.ts";
import { openFolder } from "../open-folder.ts";
import { file, newFolder } from "../test-folder.test-source.ts";
import { buildProgram, runProgram } from "./test-program.test-source.ts";

/** How many programs are killed, by how many applications of which length the document holds. */
const SIZES = [
  { kills: 150, applications: 3, characters: 100 },
  { kills: 50, applications: 400, characters: 4_000 },
] as const;

let program: string;
beforeAll(async () => {
  program = await buildProgram("saving");
});

function notesIn(document: Document | undefined): Set<string> {
  const notes = new Set<string>();
  for (const { timeline } of document?.applications.values() ?? []) for (const { id } of timeline) notes.add(id);
  return notes;
}

/** A folder in memory where there is one: what a kill leaves behind does not depend on the disk, only how long the test takes. */
async function fastFolder(): Promise<string> {
  return (await stat("/dev/shm").catch(() => undefined))?.isDirectory() ? "/dev/shm" : tmpdir();
}

/** Runs the program on a folder and kills it some time, at random, after it acknowledged something; gives what it acknowledged. */
async function killWhileSaving(folder: string, run: string, spread: number): Promise<string[]> {
  let acknowledged = 0;
  const enough = 1 + Math.floor(Math.random() * 4);
  const running = runProgram(program, [folder, run], (line) => {
    if (line === "open") return;
    acknowledged += 1;
    // Somewhere inside one of the next saves: by the turn of the loop, not by the line it follows.
    if (acknowledged === enough) setTimeout(() => running.kill(), Math.random() * spread);
  });
  return (await running.ended).filter((line) => line !== "open");
}

test("kill -9 at random points of saves: nothing acknowledged is lost, and nothing is left lying about", async () => {
  let kills = 0;
  let acknowledged = 0;
  let lost = 0;
  let unreadable = 0;
  let strays = 0;
  let interrupted = 0;
  for (const { kills: wanted, applications, characters } of SIZES) {
    // A few folders side by side, since each program mostly waits for its disk.
    const lane = async (lanes: number) => {
      const folder = await newFolder(await fastFolder());
      await writeFile(join(folder, "perennial.json"), JSON.stringify(file(applications, characters)));
      const all = new Set<string>();
      for (let count = 0; count < wanted / lanes; count += 1) {
        const known = await killWhileSaving(folder, `run${count}`, applications > 100 ? 30 : 6);
        for (const id of known) all.add(id);
        kills += 1;
        acknowledged += known.length;
        if ((await readdir(folder)).some((name) => name.endsWith(".tmp"))) interrupted += 1;
        const open = await openFolder({ folder, owner: "terminal" });
        if (open.document() === undefined) unreadable += 1;
        const there = notesIn(open.document());
        for (const id of all) if (!there.has(id)) lost += 1;
        await open.close();
        strays += (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".tmp")).length;
      }
    };
    await Promise.all([lane(2), lane(2)]);
  }
  console.log(
    `kill -9: ${kills} kills, ${acknowledged} changes acknowledged, ${interrupted} in the middle of a temp, ${lost} lost, ${unreadable} unreadable, ${strays} strays`,
  );
  expect([lost, unreadable, strays]).toEqual([0, 0, 0]);
  expect(kills).toBe(200);
  // Were no kill ever to fall into a write, the test would show nothing.
  expect(interrupted).toBeGreaterThan(5);
}, 240_000);
