// Whole exports: what goes out comes back byte for byte, and nothing of it lies about afterwards.
import { randomBytes, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apply } from "#shared/commands/apply.ts";
import { arbitraryIntent } from "#shared/commands/arbitrary-intent.test-source.ts";
import type { Backend } from "#shared/contract/backend.ts";
import { PART_LIMIT } from "#shared/contract/files.ts";
import { type Document, emptyDocument } from "#shared/model/document.ts";
import { documentFromFile } from "#shared/model/file.ts";
import { faultyFileSystem } from "../storage/faulty-file-system.test-source.ts";
import { realFileSystem } from "../storage/file-system.ts";
import { printFigure, proofSize } from "../storage/proof-size.test-source.ts";
import { adding, documentOf, file, namesWithSchema, newFolder } from "../test-folder.test-source.ts";
import { packWhole } from "./pack-whole.ts";
import { packableFound } from "./packable.ts";
import { unpackWholeAt } from "./unpack-whole.ts";
import { attach, fetched, openedIn, sent } from "./whole-folder.test-source.ts";

/** Every which operation is made to fail. */
const STEP = proofSize({ short: 3, full: 1 });

/** A folder with two applications and three attachments, one of them empty and one larger than a part. */
async function search() {
  const folder = await newFolder();
  const open = await openedIn(folder);
  await open.backend.commit(adding("one", "Fernhill"));
  await open.backend.commit(adding("two", "Moss & Daughters"));
  const contents = [randomBytes(PART_LIMIT + 12_345), Buffer.from("Dear Fernhill,\n".repeat(300)), Buffer.alloc(0)];
  const ids: string[] = [];
  for (const [index, bytes] of contents.entries()) ids.push(await attach(folder, open, index === 1 ? "two" : "one", `file ${index}.pdf`, bytes));
  return { folder, open, ids, contents };
}

async function namesIn(folder: string, name: string): Promise<string[]> {
  return (await readdir(join(folder, name)).catch(() => [])).sort();
}

/** The document that a backend serves. */
async function documentAt(backend: Backend): Promise<Document> {
  return documentFromFile(JSON.parse(documentOf(await backend.open()).text));
}

/** What a zip of ours holds, by name. */
async function unpacked(zip: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const folder = await newFolder();
  await writeFile(join(folder, "all.zip"), zip);
  const names: string[] = [];
  await unpackWholeAt(realFileSystem, join(folder, "all.zip"), async (id) => {
    names.push(id ?? "perennial.json");
    return realFileSystem.open(join(folder, id ?? "perennial.json"), "create");
  });
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)));
}

describe("a whole export", () => {
  test("holds the file as it is saved and every attachment, and is forgotten once it was fetched", async () => {
    const { folder, open, ids, contents } = await search();
    const packed = await open.backend.packWhole();
    const [name = ""] = await namesIn(folder, "staging");
    if (process.platform !== "win32") expect((await stat(join(folder, "staging", name))).mode & 0o777).toBe(0o600);
    const zip = await fetched(open.backend);
    expect(packed).toEqual({ kind: "packed", size: zip.length, attachments: 3, missing: 0 });
    const held = await unpacked(zip);
    expect(held.get("perennial.json")?.equals(await readFile(join(folder, "perennial.json")))).toBe(true);
    expect(ids.map((id, index) => contents[index]?.equals(held.get(id) ?? Buffer.from("missing")))).toEqual([true, true, true]);
    expect(held.size).toBe(4);
    expect(await namesIn(folder, "staging")).toEqual([]);
    expect(await open.backend.download({ kind: "whole" }, 0)).toEqual({ kind: "refused", why: { key: "whole.trouble.packAgain" } });
  });

  test("leaves out and counts what is missing or altered", async () => {
    const { folder, open, ids } = await search();
    const [missing = "", altered = "", whole = ""] = ids;
    await rm(join(folder, "attachments", missing));
    await writeFile(join(folder, "attachments", altered), "Somebody was here.");
    expect(await open.backend.packWhole()).toMatchObject({ attachments: 1, missing: 2 });
    expect([...(await unpacked(await fetched(open.backend))).keys()]).toEqual(["perennial.json", whole]);
  });

  test("comes back into another folder as a new revision, attachments and all, and nothing is left in staging", async () => {
    const { open, ids, contents } = await search();
    await open.backend.packWhole();
    const zip = await fetched(open.backend);
    const elsewhere = await newFolder();
    const other = await openedIn(elsewhere);
    await other.backend.commit(adding("mine", "Orchard"));
    const upload = randomUUID();
    expect(await sent(other.backend, zip, upload)).toEqual({ kind: "kept", id: upload, size: zip.length });
    expect(await namesIn(elsewhere, "attachments")).toEqual([]);
    const compared = await other.backend.compare({ kind: "upload", upload });
    expect(compared).toMatchObject({ kind: "compared", holding: { applications: 2, attachments: 3, bytes: zip.length } });
    const restored = await other.backend.restore({ kind: "upload", upload });
    if (restored.kind === "refused") throw new Error(restored.why.key);
    expect(await documentAt(other.backend)).toEqual(await documentAt(open.backend));
    expect(await namesIn(elsewhere, "attachments")).toEqual([...ids].sort());
    for (const [index, id] of ids.entries())
      expect((await readFile(join(elsewhere, "attachments", id))).equals(contents[index] ?? Buffer.from("missing"))).toBe(true);
    expect(await namesIn(elsewhere, "staging")).toEqual([]);
    expect(await other.backend.restore({ kind: "upload", upload })).toMatchObject({ kind: "refused" });
    expect(await other.backend.restore({ kind: "backup", name: restored.before })).toMatchObject({ kind: "restored" });
    expect([...(await documentAt(other.backend)).applications.keys()]).toEqual(["mine"]);
  });

  test("of any document comes back equal", async () => {
    const folder = await newFolder();
    let revision = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryIntent, { maxLength: 30 }), async (intents) => {
        const at = "2026-11-23T09:00:00.000Z";
        const document = intents.reduce((now, intent, index) => {
          const applied = apply(now, { id: `e${index}`, at, today: "2026-11-23", intent });
          return "refused" in applied ? now : applied.document;
        }, emptyDocument());
        revision += 1;
        const kept = { document, revision, savedAt: at, beside: {} };
        const found = { kind: "document", kept, intact: false, newer: false } as Parameters<typeof packableFound>[1];
        const path = join(folder, `${revision}.zip`);
        await packWhole(realFileSystem, path, await packableFound(folder, found), new Date(at));
        const held = await unpacked(await readFile(path));
        expect(documentFromFile(JSON.parse(String(held.get("perennial.json"))))).toEqual(document);
      }),
      { numRuns: 40 },
    );
  });

  test("of a document that says the same over and over can be read again", async () => {
    const folder = await newFolder();
    await writeFile(join(folder, "perennial.json"), JSON.stringify(file(40, 90_000)));
    const open = await openedIn(folder);
    await open.backend.commit(adding("one"));
    expect((await stat(join(folder, "perennial.json"))).size).toBeGreaterThan(3_000_000);
    expect(await open.backend.packWhole()).toMatchObject({ kind: "packed" });
    expect(await sent(open.backend, await fetched(open.backend))).toMatchObject({ kind: "kept" });
  });

  test("can be had where the folder may only be read, and leaves nothing in it", async () => {
    const { folder, ids } = await search();
    const reader = await openedIn(folder);
    const before = await namesWithSchema(folder);
    expect(await reader.backend.packWhole()).toMatchObject({ kind: "packed", attachments: 3 });
    expect((await unpacked(await fetched(reader.backend))).size).toBe(1 + ids.length);
    expect(await readdir(folder)).toEqual(before);
    expect(await sent(reader.backend, Buffer.from("PK"))).toMatchObject({ kind: "refused" });
  });

  test("parts out of turn are refused, as when another was packed in between", async () => {
    const { open } = await search();
    await open.backend.packWhole();
    await open.backend.download({ kind: "whole" }, 0);
    await open.backend.packWhole();
    const refused = { kind: "refused", why: { key: "whole.trouble.packAgain" } };
    expect(await open.backend.download({ kind: "whole" }, PART_LIMIT)).toEqual(refused);
    expect(await open.backend.download({ kind: "whole" }, Number.NaN)).toEqual(refused);
  });
});

describe("an upload", () => {
  test("takes its parts in order only, and nothing that is no part", async () => {
    const folder = await newFolder();
    const { backend } = await openedIn(folder);
    const upload = randomUUID();
    const part = { upload, purpose: "whole" as const, from: 0, data: "AAAA", last: false };
    expect(await backend.upload(part)).toEqual({ kind: "more" });
    expect(await backend.upload({ ...part, from: 3 })).toEqual({ kind: "more" });
    const wrong = [
      { from: 3 },
      { from: 7 },
      { from: -1 },
      { from: 0.5 },
      { upload: "../up" },
      { data: "AAA" },
      { data: "A A=" },
      { data: "A".repeat(1_500_000) },
      { last: "yes" },
    ];
    for (const what of wrong) {
      expect(await backend.upload({ ...part, ...what } as typeof part)).toEqual({ kind: "refused", why: { key: "whole.trouble.outOfTurn" } });
    }
  });

  test("gives way to the next one, and is forgotten at close and at the next start", async () => {
    const { folder, open } = await search();
    await open.backend.packWhole();
    const zip = await fetched(open.backend);
    const [first, second] = [randomUUID(), randomUUID()];
    await sent(open.backend, zip, first);
    await sent(open.backend, zip, second);
    expect(await open.backend.compare({ kind: "upload", upload: first })).toEqual({ kind: "refused", why: { key: "whole.trouble.uploadAgain" } });
    expect((await namesIn(folder, "staging")).every((name) => name.startsWith(second))).toBe(true);
    await open.close();
    expect(await namesIn(folder, "staging")).toEqual([]);
    await mkdir(join(folder, "staging"), { recursive: true });
    await writeFile(join(folder, "staging", `${first}.zip`), "left by a kill");
    await openedIn(folder);
    expect(await namesIn(folder, "staging")).toEqual([]);
  });

  test("and a pack say so when the disk does not take them, and leave nothing behind", async () => {
    const { folder, open } = await search();
    await open.backend.packWhole();
    const zip = await fetched(open.backend);
    await open.close();
    const fileSystem = faultyFileSystem();
    const faulty = await openedIn(folder, { fileSystem });
    const work = { pack: () => faulty.backend.packWhole(), upload: () => sent(faulty.backend, zip) };
    for (const [what, does] of Object.entries(work)) {
      fileSystem.begin();
      expect((await does()).kind).not.toBe("refused");
      const steps = fileSystem.operations.map(({ name }) => name);
      for (let number = 0; number < steps.length; number += STEP) {
        let name = "";
        await rm(join(folder, "staging"), { recursive: true, force: true });
        fileSystem.begin((operation) => {
          if (operation.number !== number) return undefined;
          name = operation.name;
          return "ENOSPC";
        });
        const { kind } = await does();
        fileSystem.begin();
        // Looking for what may be left over, and not being able to remove it, keeps nothing from being done.
        if (kind !== "refused") expect(["list", "remove", "close", "stat"]).toContain(name);
        else expect(await namesIn(folder, "staging"), `${what}: ${number} ${name}`).toEqual([]);
      }
      printFigure("I/O errors", `${what} of a whole export, ${Math.ceil(steps.length / STEP)} faults, 0 files left half done`);
    }
    expect((await namesIn(folder, "attachments")).length).toBe(3);
  });
});
