// Another program edits the file in between commits, a hundred times: no update of either is lost, and every version that gave way is kept.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { documentFromFile } from "#shared/model/file.ts";
import { meetingsOf, mergeOf } from "#shared/queries/merge.ts";
import { type FileStat, type FileSystem, realFileSystem } from "../storage/file-system.ts";
import { readDocument } from "../storage/read-document.ts";
import { adding, documentOf, envelope, newFolder } from "../test-folder.test-source.ts";
import { editElsewhere, watchedFolder } from "./watched-folder.test-source.ts";

const ROUNDS = 100;

/**
 * Foreign edits and commits by turns. Sometimes it is looked in between, sometimes the save meets the edit; then one of the versions is kept,
 * and what the other one adds is merged into it. Gives the updates of both sides that the file does not hold in the end, and what became of the copies.
 */
async function rounds(fileSystem: FileSystem) {
  const folder = await newFolder();
  const { open, look } = await watchedFolder(folder, { fileSystem });
  const { backend } = open;
  const updates = ["first"];
  expect(await backend.commit(adding("first"))).toMatchObject({ kind: "committed" });
  let takenOver = 0;
  let conflicts = 0;
  /** Every version that was put aside, by its text: ours before it is settled, theirs as they were written. */
  const aside: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const theirs = await editElsewhere(folder, round % 2 === 0 ? "in-place" : "rename");
    updates.push(theirs.id);
    if (round % 3 === 0) {
      await look();
      takenOver += open.document()?.applications.has(theirs.id) ? 1 : 0;
    }
    const id = `ours-${round}`;
    updates.push(id);
    const outcome = await backend.commit(adding(id));
    if (outcome.kind === "committed") continue;
    conflicts += 1;
    const { saving } = documentOf(await backend.open());
    if (saving.state !== "conflict") throw new Error(`It is ${saving.state}.`);
    const keep = round % 2 === 0 ? "ours" : "theirs";
    aside.push(theirs.text, await readFile(join(folder, saving.copy), "utf8"));
    await backend.settle(keep);
    for (const { name } of await backend.copies()) {
      const read = await backend.readCopy(name);
      const ours = open.document();
      if (read.kind !== "document" || !ours) throw new Error("It cannot be read.");
      const other = documentFromFile(JSON.parse(read.text));
      const meetings = meetingsOf(ours, other);
      const { change } = mergeOf(ours, other, meetings, new Map(meetings.flatMap(({ key, safe }) => (safe ? [[key, safe] as const] : []))));
      expect(await backend.commit(envelope({ type: "change.apply", change: [...change] }))).toMatchObject({ kind: "committed" });
      await backend.putAwayCopy(name);
    }
  }
  const found = await readDocument(realFileSystem, join(folder, "perennial.json"));
  const there = found.kind === "document" ? found.kept.document.applications : new Map();
  const kept = await Promise.all((await readdir(join(folder, "quarantine")).catch(() => [])).map((name) => readFile(join(folder, "quarantine", name), "utf8")));
  kept.push(await readFile(join(folder, "perennial.json"), "utf8"));
  return {
    takenOver,
    conflicts,
    lost: updates.filter((id) => !there.has(id)).length,
    /** A version that was taken is on disk until the next save; what it held is there then. */
    copiesLost: aside.filter(
      (text) => !kept.includes(text) && JSON.parse(text).data.applications.some((application: { id: string }) => !there.has(application.id)),
    ).length,
    copiesKept: aside.filter((text) => kept.includes(text)).length,
  };
}

test("a hundred rounds of foreign edits and commits lose no update, and keep every version that gave way", async () => {
  const { takenOver, conflicts, lost, copiesLost, copiesKept } = await rounds(realFileSystem);
  console.log(
    `foreign edits: ${ROUNDS} rounds, ${takenOver} taken over, ${conflicts} conflicts, ${lost} lost updates, ${copiesKept} copies kept, ${copiesLost} versions lost`,
  );
  expect({ lost, copiesLost }).toEqual({ lost: 0, copiesLost: 0 });
  expect(takenOver).toBe(34);
  expect(conflicts).toBe(ROUNDS - takenOver);
  // Of each conflict the version that gave way; where ours stayed, its copy as well.
  expect(copiesKept).toBeGreaterThanOrEqual(conflicts);
});

test("the same with the file's identity left unchecked loses updates", async () => {
  let written: FileStat | undefined;
  const unchecked: FileSystem = {
    ...realFileSystem,
    async rename(from, to) {
      await realFileSystem.rename(from, to);
      if (to.endsWith("perennial.json")) written = await realFileSystem.stat(to);
    },
    // Whatever lies there, it looks as what was written last.
    stat: async (path) => (path.endsWith("perennial.json") && written ? written : realFileSystem.stat(path)),
  };
  const { lost } = await rounds(unchecked);
  console.log(`foreign edits, unchecked: ${lost} lost updates`);
  expect(lost).toBeGreaterThan(0);
});
