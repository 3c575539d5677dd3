// The ladder at work, with made-up steps: in order, none left out, nothing lost, and nothing written where a step cannot be taken.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { apply } from "#shared/commands/apply.ts";
import { arbitraryIntent } from "#shared/commands/arbitrary-intent.test-source.ts";
import type { Intent } from "#shared/commands/envelope.ts";
import { type Document, emptyDocument } from "#shared/model/document.ts";
import { SCHEMA_VERSION } from "#shared/model/file-head.ts";
import { openFolder } from "../open-folder.ts";
import { adding, documentOf, envelope, file, newFolder } from "../test-folder.test-source.ts";
import { DocumentBytes } from "./document-bytes.ts";
import { realFileSystem } from "./file-system.ts";
import { asWrittenBy, LADDER, OLDER, OLDEST } from "./made-up-ladder.test-source.ts";
import { memoryDisk } from "./memory-disk.test-source.ts";
import { type AnyFile, climb, type Step } from "./migrations/climb.ts";
import { printFigure, proofSize } from "./proof-size.test-source.ts";
import { readDocument } from "./read-document.ts";

vi.mock("./migrations/ladder.ts", () => import("./made-up-ladder.test-source.ts"));

const DOCUMENTS = proofSize({ short: 250, full: 1_000 });

/** Members that no version knows, as JSON can hold them. */
const unknownMembers = fc.dictionary(fc.stringMatching(/^x[a-z]{1,5}$/), fc.jsonValue()).map((members) => JSON.parse(JSON.stringify(members)));

/** What some of these intents leave behind, with members that no version knows. */
const documents = fc
  .record({ intents: fc.array(arbitraryIntent, { minLength: 1, maxLength: 30 }), unknown: unknownMembers })
  .map(({ intents, unknown }): Document => {
    let document = emptyDocument();
    for (const intent of intents) document = afterwards(document, intent);
    const applications = new Map([...document.applications].map(([id, application]) => [id, { ...application, ...unknown }]));
    return { ...document, applications, rest: unknown };
  });

function afterwards(document: Document, intent: Intent): Document {
  const applied = apply(document, envelope(intent));
  return "refused" in applied ? document : applied.document;
}

/** A document as parsed JSON of its file. */
function fileOf(document: Document, beside = {}): AnyFile {
  return JSON.parse(new DocumentBytes().text({ document, revision: 3, savedAt: "2026-02-01T00:00:00.000Z", beside }));
}

const oldFile = (version: typeof OLDEST | typeof OLDER, count = 3) => JSON.stringify(asWrittenBy(version, { ...file(count), comment: "mine" }));

describe("an older file", () => {
  test(
    "becomes, step by step, the document that it was",
    async () => {
      const path = join(await newFolder(await memoryDisk()), "older.json");
      let migrated = 0;
      await fc.assert(
        fc.asyncProperty(documents, fc.constantFrom(OLDEST, OLDER), async (document, version) => {
          await writeFile(path, JSON.stringify(asWrittenBy(version, fileOf(document, { comment: "mine" }))));
          const found = await readDocument(realFileSystem, path);
          expect(found).toMatchObject({ kind: "document", migratedFrom: version, newer: false, kept: { revision: 3, beside: { comment: "mine" } } });
          if (found.kind === "document") expect(found.kept.document).toEqual(document);
          migrated += 1;
        }),
        { numRuns: DOCUMENTS },
      );
      printFigure("migrations", `${migrated} generated documents of 2 made-up older versions, 0 records or unknown fields lost`);
    },
    proofSize({ short: 60_000, full: 300_000 }),
  );

  test("is opened, and written anew in the shape of now, with the older one kept beside it", async () => {
    const folder = await newFolder();
    const older = oldFile(OLDEST);
    await writeFile(join(folder, "perennial.json"), older);
    const open = await openFolder({ folder, owner: "terminal" });
    const opened = documentOf(await open.backend.open());
    expect(JSON.parse(opened.text)).toMatchObject({ schema: SCHEMA_VERSION, comment: "mine", data: { applications: [{}, {}, {}] } });
    await open.close();
    expect(await readFile(join(folder, "perennial.previous.json"), "utf8")).toBe(older);
    const now = await readDocument(realFileSystem, join(folder, "perennial.json"));
    expect(now).toMatchObject({ kind: "document", intact: true, migratedFrom: undefined, kept: { revision: 8, beside: { comment: "mine" } } });
  });

  test("that a step cannot be taken with is damaged: named, offered another version, and not written", async () => {
    const folder = await newFolder();
    const broken = JSON.stringify({ ...file(1), schema: OLDEST });
    await writeFile(join(folder, "perennial.json"), broken);
    await writeFile(join(folder, "perennial.previous.json"), oldFile(OLDER));
    const open = await openFolder({ folder, owner: "terminal" });
    expect(await open.backend.open()).toMatchObject({
      kind: "recovery",
      why: { key: "storage.damaged.notMigrated", values: { version: OLDEST } },
      candidates: [{ name: "perennial.previous.json", kind: "previous", applications: 3 }],
    });
    expect(await open.backend.commit(adding("a"))).toMatchObject({ kind: "refused" });
    expect(await readFile(join(folder, "perennial.json"), "utf8")).toBe(broken);
    expect((await readdir(folder)).sort()).toEqual(["owner.lock", "perennial.json", "perennial.previous.json", "quarantine"]);
    expect(documentOf(await open.backend.recover("perennial.previous.json")).saving).toEqual({ state: "saved" });
    await open.close();
    expect(await readDocument(realFileSystem, join(folder, "perennial.json"))).toMatchObject({ kind: "document", intact: true });
  });

  test("that lacks after all steps what belongs there is damaged in that field", async () => {
    const path = join(await newFolder(), "older.json");
    const { savedAt: _savedAt, ...lacking } = asWrittenBy(OLDEST, { ...file(1) });
    await writeFile(path, JSON.stringify(lacking));
    expect(await readDocument(realFileSystem, path)).toMatchObject({ kind: "damaged", why: { key: "storage.damaged.field", values: { field: "savedAt" } } });
  });
});

describe("the ladder", () => {
  const taken: number[] = [];
  const steps = [1, 2, 3].map(
    (from): Step =>
      (older) => {
        taken.push(from);
        return { ...older, [`from${from}`]: true };
      },
  );
  const climbing = (schema: unknown) => {
    taken.length = 0;
    return { climbed: climb({ schema, kept: "as it was" }, steps, 4), taken: [...taken] };
  };

  test("is climbed from the file's version on, each step once and in order", () => {
    for (const from of [1, 2, 3]) {
      const { climbed, taken } = climbing(from);
      expect(taken).toEqual([1, 2, 3].slice(from - 1));
      expect(climbed).toMatchObject({ from, file: { schema: 4, kept: "as it was", from3: true } });
    }
  });

  test("is not climbed by what is of now, newer, older than its first step, or of no version", () => {
    for (const schema of [4, 5, 0, -1, 1.5, "1", null, undefined]) {
      expect(climbing(schema)).toEqual({ climbed: { file: { schema, kept: "as it was" } }, taken: [] });
    }
    for (const odd of [null, 1, "text", []]) expect(climb(odd, LADDER, SCHEMA_VERSION)).toEqual({ file: odd });
  });

  test("says which version could not be left, and goes no further", () => {
    const broken = [...steps];
    broken[1] = () => {
      throw new Error("It is not as its version was.");
    };
    taken.length = 0;
    expect(climb({ schema: 1 }, broken, 4)).toEqual({ stuckAt: 2 });
    expect(taken).toEqual([1]);
  });
});
