// Two programs on one folder: one of them may write, and no update of either is lost; without the lock some would be.
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openFolder } from "./open-folder.ts";
import { type FileSystem, realFileSystem } from "./storage/file-system.ts";
import { memoryDisk } from "./storage/memory-disk.test-source.ts";
import { printFigure } from "./storage/proof-size.test-source.ts";
import { readDocument } from "./storage/read-document.ts";
import { withoutLock } from "./storage/unprotected.test-source.ts";
import { adding, newFolder } from "./test-folder.test-source.ts";

const ROUNDS = 100;

/** Both open the folder and change it at the same time, again and again; gives how many changes were acknowledged, and how many of those are lost. */
async function roundsOn(fileSystem: FileSystem) {
  const folder = await newFolder(await memoryDisk());
  const acknowledged: string[] = [];
  let alone = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const both = await Promise.all((["electron", "terminal"] as const).map((owner) => openFolder({ folder, owner, fileSystem })));
    const ids = both.map(() => randomUUID());
    const outcomes = await Promise.all(both.map((open, index) => open.backend.commit(adding(ids[index] as string))));
    acknowledged.push(...ids.filter((_, index) => outcomes[index]?.kind === "committed"));
    alone += Number(
      outcomes
        .map(({ kind }) => kind)
        .sort()
        .join() === "committed,refused",
    );
    await Promise.all(both.map((open) => open.close()));
  }
  const found = await readDocument(realFileSystem, join(folder, "perennial.json"));
  const there = found.kind === "document" ? found.kept.document.applications : new Map();
  return { alone, acknowledged: acknowledged.length, lost: acknowledged.filter((id) => !there.has(id)).length };
}

test("a hundred rounds of two programs on one folder lose no update", async () => {
  const { alone, acknowledged, lost } = await roundsOn(realFileSystem);
  printFigure("two owners, foreign edits", `${ROUNDS} rounds of two owners in one process, ${acknowledged} changes acknowledged, ${lost} lost`);
  expect({ alone, acknowledged, lost }).toEqual({ alone: ROUNDS, acknowledged: ROUNDS, lost: 0 });
});

test("would lose updates if everybody got the lock", async () => {
  const { acknowledged, lost } = await roundsOn(withoutLock(realFileSystem));
  printFigure("two owners, foreign edits, control", `${ROUNDS} rounds with the lock off, ${acknowledged} changes acknowledged, ${lost} lost`);
  expect(lost).toBeGreaterThan(0);
});
