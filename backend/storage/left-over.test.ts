// What a program that ended too early, or an older generation, leaves in the folder, and what becomes of it.
import { link, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openFolder } from "../open-folder.ts";
import { adding, documentOf, newFolder } from "../test-folder.test-source.ts";
import { faultyFileSystem } from "./faulty-file-system.test-source.ts";
import { realFileSystem } from "./file-system.ts";
import { PreviousGeneration } from "./previous-generation.ts";
import { type Found, readDocument } from "./read-document.ts";

/** A folder with one saved application, and the bytes of revision 1 and 2. */
async function savedTwice() {
  const folder = await newFolder();
  const path = join(folder, "perennial.json");
  const open = await openFolder({ folder, owner: "terminal" });
  await open.backend.commit(adding("one"));
  const first = await readFile(path);
  await open.backend.commit(adding("two"));
  const second = await readFile(path);
  await open.close();
  return { folder, path, first, second };
}

describe("a temp that was left behind", () => {
  test("goes at the next start when it holds nothing that the file does not", async () => {
    const { folder, path, first, second } = await savedTwice();
    await writeFile(join(folder, "perennial.json.00000001.tmp"), first);
    await writeFile(join(folder, "perennial.json.00000002.tmp"), second);
    await writeFile(join(folder, "perennial.json.00000003.tmp"), second.subarray(0, 300));
    await link(path, join(folder, "perennial.previous.json.00000004.tmp"));
    await mkdir(join(folder, "quarantine"));
    await writeFile(join(folder, "quarantine", "damaged-x.json.00000005.tmp"), "");
    const open = await openFolder({ folder, owner: "terminal" });
    expect(documentOf(await open.backend.open()).notices).toEqual([]);
    await open.close();
    expect((await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".tmp"))).toEqual([]);
    expect(await readFile(path)).toEqual(second);
  });

  test("is kept in quarantine, with a word, when it is whole and newer than the file", async () => {
    const { folder, path, first, second } = await savedTwice();
    await writeFile(path, first);
    await writeFile(join(folder, "perennial.json.00000001.tmp"), second);
    const open = await openFolder({ folder, owner: "terminal" });
    const [notice] = documentOf(await open.backend.open()).notices;
    expect(notice?.key).toBe("storage.notice.unsavedKept");
    await open.close();
    expect(await readFile(join(folder, String(notice?.values?.copy)))).toEqual(second);
    expect(await readFile(path)).toEqual(first);
    expect((await readdir(folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test("is left alone as long as the file itself cannot be read, and can be taken up then", async () => {
    const { folder, path, first, second } = await savedTwice();
    await writeFile(path, "");
    await writeFile(join(folder, "perennial.previous.json"), first);
    await writeFile(join(folder, "perennial.json.00000001.tmp"), second);
    await writeFile(join(folder, "perennial.json.00000002.tmp"), second.subarray(0, 300));
    const open = await openFolder({ folder, owner: "terminal" });
    expect(await open.backend.open()).toMatchObject({
      candidates: [
        { name: "perennial.json.00000001.tmp", kind: "unsaved", revision: 2, applications: 2 },
        { name: "perennial.previous.json", kind: "previous", revision: 1, applications: 1 },
      ],
    });
    expect(documentOf(await open.backend.recover("perennial.previous.json")).revision).toBe(3);
    await open.close();
    // What was not chosen holds more than what was: it is not thrown away.
    const kept = (await readdir(join(folder, "quarantine"))).find((name) => name.startsWith("unsaved-"));
    expect(await readFile(join(folder, "quarantine", kept ?? ""))).toEqual(second);
  });
});

describe("the previous generation", () => {
  test("is the file as it was at the start, and then at most a minute's step behind", async () => {
    const { folder, path, second } = await savedTwice();
    const previous = join(folder, "perennial.previous.json");
    const open = await openFolder({ folder, owner: "terminal" });
    expect((await stat(previous)).ino).toBe((await stat(path)).ino);
    for (const id of ["three", "four"]) await open.backend.commit(adding(id));
    expect(await readFile(previous)).toEqual(second);
    await open.close();

    const generation = new PreviousGeneration(realFileSystem, folder);
    const third = await readFile(path);
    await generation.refreshAfter(1_000);
    expect(await readFile(previous)).toEqual(third);
    // Not by writing into it: it is the same file as the current one.
    await rm(previous);
    await writeFile(previous, "marked");
    await generation.refreshAfter(60_999);
    expect(await readFile(previous, "utf8")).toBe("marked");
    await generation.refreshAfter(61_000);
    expect(await readFile(previous)).toEqual(third);
  });

  test("is a copy where the file system has no links", async () => {
    const { folder, path, second } = await savedTwice();
    const fileSystem = faultyFileSystem();
    fileSystem.begin(({ name }) => (name === "link" ? "EPERM" : undefined));
    const open = await openFolder({ folder, owner: "terminal", fileSystem });
    await open.backend.commit(adding("three"));
    await open.close();
    const previous = join(folder, "perennial.previous.json");
    expect(await readFile(previous)).toEqual(second);
    expect((await stat(previous)).nlink).toBe(1);
    expect((await stat(path)).nlink).toBe(1);
  });
});

test("a damaged file that is replaced never becomes the previous generation", async () => {
  const { folder, path, first, second } = await savedTwice();
  await writeFile(path, second.subarray(0, 300));
  await writeFile(join(folder, "perennial.previous.json"), second);
  await mkdir(join(folder, "backups"));
  await writeFile(join(folder, "backups", "1-20260101T000000Z-r1.json"), first);
  const open = await openFolder({ folder, owner: "terminal" });
  expect(documentOf(await open.backend.recover("backups/1-20260101T000000Z-r1.json")).revision).toBe(3);
  expect(await readFile(join(folder, "perennial.previous.json"))).toEqual(second);
  await open.close();
});

test("bytes that were cut, flipped or put in anywhere are never taken for what was written", async () => {
  const { folder, second } = await savedTwice();
  const path = join(folder, "mutated.json");
  const counts: Record<Found["kind"], number> = { missing: 0, damaged: 0, document: 0 };
  const mutation = fc.record({ kind: fc.constantFrom("cut", "flip", "put in"), at: fc.nat(second.length - 1), byte: fc.integer({ min: 1, max: 255 }) });
  await fc.assert(
    fc.asyncProperty(mutation, async ({ kind, at, byte }) => {
      const [before, after] = [second.subarray(0, at), second.subarray(at)];
      const flipped = Buffer.from(second);
      flipped[at] = (flipped[at] ?? 0) ^ byte;
      const bytes = kind === "cut" ? before : kind === "flip" ? flipped : Buffer.concat([before, Buffer.from([byte]), after]);
      await writeFile(path, bytes);
      const found = await readDocument(realFileSystem, path);
      counts[found.kind] += 1;
      if (found.kind === "document") expect(found.intact).toBe(false);
      else expect(found.kind === "damaged" && found.why.key).toMatch(/^storage\.damaged\./);
    }),
    { numRuns: 500 },
  );
  console.log(`mutated files: ${counts.damaged} named as damaged, ${counts.document} as edited, 0 taken for what was written`);
});
