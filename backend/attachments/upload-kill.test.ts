// A program that is killed in the middle of an upload loses no file that it said was kept, and leaves no stray after the next start.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openFolder } from "../open-folder.ts";
import { memoryDisk } from "../storage/memory-disk.test-source.ts";
import { printFigure, proofSize } from "../storage/proof-size.test-source.ts";
import { buildProgram, runProgram } from "../storage/test-program.test-source.ts";
import { file, newFolder } from "../test-folder.test-source.ts";
import { namesOfAttachments } from "./attachment-folder.test-source.ts";

const KILLS = proofSize({ short: 25, full: 100 });
/** How many kills a folder takes: at each start all of its files are read again. */
const KILLS_PER_FOLDER = 25;

test(
  "kill -9 at random points of uploads: each file that was kept is there and unaltered, and no temp stays",
  async () => {
    const program = await buildProgram("uploading", import.meta.dirname);
    let folder = "";
    let known = new Set<string>();
    const counts = { kept: 0, interrupted: 0, lost: 0, strays: 0 };
    for (let kills = 0; kills < KILLS; kills += 1) {
      if (kills % KILLS_PER_FOLDER === 0) {
        folder = await newFolder(await memoryDisk());
        await writeFile(join(folder, "perennial.json"), JSON.stringify(file(1)));
        known = new Set();
      }
      const before = known.size;
      const running = runProgram(program, [folder, `run${kills}`], (line) => {
        // Somewhere inside the next upload: by the turn of the loop, not by the line it follows.
        if (line !== "open") setTimeout(() => running.kill(), Math.random() * 8);
      });
      for (const line of await running.ended) if (line !== "open") known.add(line);
      counts.kept += known.size - before;
      if ((await namesOfAttachments(folder)).some((name) => name.endsWith(".tmp"))) counts.interrupted += 1;
      const open = await openFolder({ folder, owner: "terminal" });
      const states = await open.backend.checkAttachments([...known]);
      counts.lost += Object.values(states).filter((state) => state !== "there").length;
      for (const id of known) if (!open.document()?.attachments.has(id)) counts.lost += 1;
      await open.close();
      counts.strays += (await namesOfAttachments(folder)).filter((name) => name.endsWith(".tmp")).length;
    }
    const { kept, interrupted, lost, strays } = counts;
    printFigure("process death", `uploads: ${KILLS} kills, ${kept} files kept, ${interrupted} in the middle of one, ${lost} lost or altered, ${strays} strays`);
    expect([lost, strays]).toEqual([0, 0]);
    // Were no kill ever to fall into an upload, the test would show nothing.
    expect(interrupted).toBeGreaterThan(KILLS / 10);
  },
  proofSize({ short: 120_000, full: 900_000 }),
);
