// A program that is killed while it saves, backs up, restores or keeps attachments loses nothing that it said was done.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { file, newFolder } from "../test-folder.test-source.ts";
import { killWhile, Ledger, noToll, type Task, type Toll } from "./killed.test-source.ts";
import { memoryDisk } from "./memory-disk.test-source.ts";
import { printFigure, proofSize } from "./proof-size.test-source.ts";
import { buildProgram } from "./test-program.test-source.ts";

/** Programs that are killed, with how many applications of which length the document begins, and within how many ms after a line. */
interface Round {
  readonly task: Task;
  readonly kills: number;
  readonly applications: number;
  readonly characters: number;
  readonly spread: number;
}

const SMALL = { applications: 3, characters: 100, spread: 6 };
const LARGE = { applications: 400, characters: 4_000, spread: 30 };

const ROUNDS: readonly Round[] = proofSize({
  short: [
    { task: "save", kills: 24, ...SMALL },
    { task: "save", kills: 10, ...LARGE },
    { task: "backUp", kills: 12, ...SMALL },
    { task: "restore", kills: 12, ...SMALL },
    { task: "turns", kills: 8, ...LARGE },
    { task: "attach", kills: 8, ...SMALL },
  ],
  full: [
    { task: "save", kills: 250, ...SMALL },
    { task: "save", kills: 100, ...LARGE },
    { task: "backUp", kills: 120, ...SMALL },
    { task: "backUp", kills: 50, ...LARGE },
    { task: "restore", kills: 120, ...SMALL },
    { task: "restore", kills: 50, ...LARGE },
    { task: "turns", kills: 110, ...LARGE },
    { task: "attach", kills: 100, ...SMALL },
  ],
});

let program: string;
beforeAll(async () => {
  program = await buildProgram("working");
}, 120_000);

async function folderFor({ applications, characters }: Round): Promise<string> {
  const folder = await newFolder(await memoryDisk());
  await writeFile(join(folder, "perennial.json"), JSON.stringify(file(applications, characters)));
  return folder;
}

/** One program after the other on the same folder. */
async function lane(round: Round, kills: number, toll: Toll): Promise<void> {
  const folder = await folderFor(round);
  const ledger = new Ledger(folder, toll);
  for (let count = 0; count < kills; count += 1) {
    const enough = 3 + Math.floor(Math.random() * 4);
    await ledger.settle(await killWhile(program, [folder, `run${count}`, round.task], enough, round.spread));
  }
}

test(
  "kill -9 at random points: nothing acknowledged is lost, and nothing is left lying about",
  async () => {
    const toll = noToll();
    for (const round of ROUNDS) {
      // Two folders side by side, since each program mostly waits.
      await Promise.all([lane(round, round.kills / 2, toll), lane(round, round.kills / 2, toll)]);
    }
    const { kills, acknowledged, interrupted, lost, backupsLost, filesLost, unreadable, strays } = toll;
    printFigure(
      "process death",
      `${kills} kills of saves, backups, restores and uploads, ${acknowledged} changes acknowledged, ${interrupted} in the middle of a temp, ${lost} changes, ${backupsLost} backups and ${filesLost} attachments lost, ${unreadable} unreadable, ${strays} strays`,
    );
    expect([lost, backupsLost, filesLost, unreadable, strays]).toEqual([0, 0, 0, 0, 0]);
    // Were no kill ever to fall into a write, the test would show nothing.
    expect(interrupted).toBeGreaterThan(2);
  },
  proofSize({ short: 240_000, full: 1_200_000 }),
);

test("a writer without a temp of its own would turn this test red", async () => {
  const toll = noToll();
  const round: Round = { task: "inPlace", kills: 60, ...LARGE };
  while (toll.kills < round.kills && toll.lost + toll.unreadable === 0) {
    // Anew each time: what cannot be read is for the person to settle.
    await lane(round, 1, toll);
  }
  const { kills, lost, unreadable } = toll;
  printFigure("process death, control", `written in place, ${unreadable} files unreadable and ${lost} changes lost after ${kills} kills`);
  expect(lost + unreadable).toBeGreaterThan(0);
}, 240_000);
