// A program that is killed while it brings an older file up to the shape of now leaves the old file or the new one, and the old one in a backup.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { documentFromFile } from "#shared/model/file.ts";
import { openFolder } from "../open-folder.ts";
import { file, newFolder } from "../test-folder.test-source.ts";
import { realFileSystem } from "./file-system.ts";
import { killWhile, temporariesIn } from "./killed.test-source.ts";
import { asWrittenBy, OLDER, OLDEST } from "./made-up-ladder.test-source.ts";
import { memoryDisk } from "./memory-disk.test-source.ts";
import { printFigure, proofSize } from "./proof-size.test-source.ts";
import { readDocument } from "./read-document.ts";
import { buildProgram } from "./test-program.test-source.ts";

vi.mock("./migrations/ladder.ts", () => import("./made-up-ladder.test-source.ts"));

const KILLS = proofSize({ short: 12, full: 100 });
/** How long after a line, in ms, a program is killed at the latest. */
const SPREAD = 150;
/** After which of its lines: it starts, it has read the older file, it has written the new one. */
const LINES = [1, 2, 2, 3];

let program: string;
beforeAll(async () => {
  program = await buildProgram("migrating");
}, 120_000);

test(
  "kill -9 at random points of a migration: the document is whole, old or new, and the old file is kept",
  async () => {
    const document = documentFromFile(file(400, 4_000));
    const toll = { kills: 0, before: 0, during: 0, after: 0, unreadable: 0, lost: 0, strays: 0 };
    for (let count = 0; count < KILLS; count += 1) {
      const folder = await newFolder(await memoryDisk());
      const older = JSON.stringify(asWrittenBy(count % 2 === 0 ? OLDEST : OLDER, file(400, 4_000)));
      await writeFile(join(folder, "perennial.json"), older);
      await killWhile(program, [folder], LINES[count % LINES.length] ?? 1, SPREAD);
      toll.kills += 1;
      const isOld = (await readFile(join(folder, "perennial.json"), "utf8")) === older;
      if (!isOld) toll.after += 1;
      else if ((await temporariesIn(folder)).length > 0) toll.during += 1;
      else toll.before += 1;

      const open = await openFolder({ folder, owner: "browser" });
      if (open.document() === undefined) toll.unreadable += 1;
      expect(open.document()).toEqual(document);
      await open.close();
      toll.strays += (await temporariesIn(folder)).length;
      const now = await readDocument(realFileSystem, join(folder, "perennial.json"));
      expect(now).toMatchObject({ kind: "document", intact: true, migratedFrom: undefined });
      if (!(await isSomewhere(folder, older))) toll.lost += 1;
    }
    const { kills, before, during, after, unreadable, lost, strays } = toll;
    printFigure(
      "process death",
      `${kills} kills of migrations, ${before} before, ${during} in the middle and ${after} after the new file, ${lost} old files lost, ${unreadable} unreadable, ${strays} strays`,
    );
    expect({ lost, unreadable, strays }).toEqual({ lost: 0, unreadable: 0, strays: 0 });
    // Both sides of it were met.
    expect(Math.min(before + during, after)).toBeGreaterThan(0);
  },
  proofSize({ short: 120_000, full: 600_000 }),
);

/** Whether the folder still has these bytes in some file. */
async function isSomewhere(folder: string, text: string): Promise<boolean> {
  for (const name of await readdir(folder, { recursive: true })) {
    if (name.endsWith(".json") && (await readFile(join(folder, name), "utf8")) === text) return true;
  }
  return false;
}
