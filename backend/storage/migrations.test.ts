// Every version of the file that ever was still opens, with everything in it: a real file of each is kept, and never changed again.
import { copyFile, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { TableName } from "#shared/model/document.ts";
import { dataOfDocument } from "#shared/model/file.ts";
import { SCHEMA_VERSION, ZERO_HASH } from "#shared/model/file-head.ts";
import { openFolder } from "../open-folder.ts";
import { adding, documentOf, newFolder } from "../test-folder.test-source.ts";
import { DocumentBytes } from "./document-bytes.ts";
import { realFileSystem } from "./file-system.ts";
import { climb, type Step } from "./migrations/climb.ts";
import { LADDER } from "./migrations/ladder.ts";
import { printFigure } from "./proof-size.test-source.ts";
import { readDocument } from "./read-document.ts";

const FROZEN = join(import.meta.dirname, "migrations/frozen");

/** How many records of each table the frozen files hold, by the version of their shape. A new version adds its own; none is ever changed. */
const HOLDING: Readonly<Record<number, Readonly<Record<TableName, number>>>> = {
  1: { settings: 1, applications: 5, people: 3, touchpoints: 3, debriefs: 2, reminders: 2, attachments: 2, arrivals: 2 },
};

const versions = Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1);
const pathOf = (version: number) => join(FROZEN, `perennial-${version}.json`);

async function frozen(version: number) {
  const found = await readDocument(realFileSystem, pathOf(version));
  if (found.kind !== "document") throw new Error(`The frozen file of version ${version} is ${found.kind}.`);
  return found;
}

/** Every text, number and truth value in there, however deep. */
function leavesOf(value: unknown): unknown[] {
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leavesOf) : [value];
}

/** Those of `before` that `after` does not have as often. */
function missing(before: readonly unknown[], after: readonly unknown[]): unknown[] {
  const left = [...after];
  return before.filter((value) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

describe("the ladder", () => {
  test("has one step from each version to the next, and a frozen file of each", async () => {
    expect(LADDER.length).toBe(SCHEMA_VERSION - 1);
    expect((await readdir(FROZEN)).sort()).toEqual(versions.map((version) => `perennial-${version}.json`).sort());
    expect(Object.keys(HOLDING)).toEqual(versions.map(String));
  });

  test("has each of its steps taken by a frozen file", async () => {
    const taken = new Set<number>();
    const watched = LADDER.map(
      (step, index): Step =>
        (older) => {
          taken.add(index);
          return step(older);
        },
    );
    for (const version of versions) {
      const climbed = climb(JSON.parse(await readFile(pathOf(version), "utf8")), watched, SCHEMA_VERSION);
      expect(climbed).toMatchObject({ file: { schema: SCHEMA_VERSION } });
    }
    expect(taken.size).toBe(LADDER.length);
    printFigure("migrations", `${versions.length} frozen files of ${SCHEMA_VERSION} versions opened, ${taken.size} of ${LADDER.length} steps taken, 0 loss`);
  });
});

describe.for(versions)("the frozen file of version %i", (version) => {
  test("is as it was written, and holds what it held", async () => {
    const { intact, newer, repeated, migratedFrom, kept } = await frozen(version);
    const counts = Object.fromEntries(Object.keys(HOLDING[version] ?? {}).map((table) => [table, kept.document[table as TableName].size]));
    expect({ intact, newer, repeated, migratedFrom }).toEqual({
      intact: true,
      newer: false,
      repeated: 0,
      migratedFrom: version < SCHEMA_VERSION ? version : undefined,
    });
    expect(counts).toEqual(HOLDING[version]);
  });

  test("has lost no text, number or unknown field", async () => {
    const { kept, text, sha256 } = await frozen(version);
    const { $schema: _address, format: _format, schema: _schema, sha256: _hash, ...written } = JSON.parse(text);
    const { revision, savedAt, beside, document } = kept;
    expect(missing(leavesOf(written), leavesOf({ revision, savedAt, ...beside, data: dataOfDocument(document) }))).toEqual([]);
    if (version === SCHEMA_VERSION) expect(new DocumentBytes().text(kept)).toBe(text.replace(sha256, ZERO_HASH));
  });

  test("is opened without a word, and goes on from there", async () => {
    const folder = await newFolder();
    await copyFile(pathOf(version), join(folder, "perennial.json"));
    // Of that day, so that nothing has lain in the bin for long enough to go.
    const now = () => new Date("2026-03-29T12:00:00.000Z");
    const open = await openFolder({ folder, owner: "terminal", now });
    expect(documentOf(await open.backend.open())).toMatchObject({ access: { mode: "writable" }, notices: [] });
    expect(await open.backend.commit(adding("one-more"))).toMatchObject({ kind: "committed" });
    await open.close();
    const again = await readDocument(realFileSystem, join(folder, "perennial.json"));
    expect(again).toMatchObject({ kind: "document", intact: true, migratedFrom: undefined });
    const before = (await frozen(version)).kept.document;
    if (again.kind === "document") expect(missing(leavesOf(dataOfDocument(before)), leavesOf(dataOfDocument(again.kept.document)))).toEqual([]);
  });
});
