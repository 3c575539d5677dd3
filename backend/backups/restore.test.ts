// Restoring from outside: compared first, backed up before, told to every client, undone by restoring what was there before.
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RestoreSource } from "#shared/contract/backups.ts";
import { between } from "#shared/model/change.ts";
import type { Document } from "#shared/model/document.ts";
import { documentFromFile } from "#shared/model/file.ts";
import { say } from "#shared/text/say.ts";
import { attached, madeBytes } from "../attachments/attachment-folder.test-source.ts";
import { checkAttachments } from "../attachments/checked-attachments.ts";
import { type FolderOptions, type OpenFolder, openFolder } from "../open-folder.ts";
import { type Fault, faultyFileSystem, type Operation } from "../storage/faulty-file-system.test-source.ts";
import { realFileSystem } from "../storage/file-system.ts";
import { printFigure, proofSize } from "../storage/proof-size.test-source.ts";
import { readDocument } from "../storage/read-document.ts";
import { adding, afterwards, application, clientOf, documentOf, envelope, file, moving, newFolder } from "../test-folder.test-source.ts";

async function opened(folder: string, options: Partial<FolderOptions> = {}): Promise<OpenFolder> {
  const open = await openFolder({ folder, owner: "terminal", retryMs: 1_000_000, ...options });
  afterwards(() => open.close());
  return open;
}

async function backedUp(open: OpenFolder): Promise<RestoreSource & { kind: "backup" }> {
  const made = await open.backend.backUp();
  if (made.kind !== "made") throw new Error(say(made.why));
  return { kind: "backup", name: made.name };
}

async function onDisk(folder: string, name = "perennial.json") {
  const found = await readDocument(realFileSystem, join(folder, name));
  if (found.kind !== "document") throw new Error(`It is ${found.kind}.`);
  return found;
}

function documentNow(open: OpenFolder): Document {
  const document = open.document();
  if (!document) throw new Error("There is no document.");
  return document;
}

/** What a client sees when it opens the document. */
async function seenBy(open: OpenFolder): Promise<Document> {
  return documentFromFile(JSON.parse(documentOf(await open.backend.open()).text));
}

describe("restoring a backup", () => {
  test("is compared first, which changes nothing", async () => {
    const folder = await newFolder();
    const open = await opened(folder);
    await open.backend.commit(adding("one", "Fernhill"));
    await open.backend.commit(adding("two", "Halm & Co"));
    const source = await backedUp(open);
    await open.backend.commit(moving(["one"], "rejected"));
    await open.backend.commit(adding("three", "Quillhaven"));
    const before = await readFile(join(folder, "perennial.json"));
    const names = await readdir(join(folder, "backups"));
    expect(await open.backend.compare(source)).toEqual({
      kind: "compared",
      comparison: {
        added: [],
        changed: [{ table: "applications", id: "one", name: "Gardener at Fernhill", members: expect.arrayContaining(["stage", "timeline"]) }],
        removed: [{ table: "applications", id: "three", name: "Gardener at Quillhaven" }],
        settings: false,
      },
      holding: expect.objectContaining({ revision: 2, applications: 2, people: 0, attachments: 0 }),
    });
    expect(await readFile(join(folder, "perennial.json"))).toEqual(before);
    expect(await readdir(join(folder, "backups"))).toEqual(names);
  });

  test("is a new revision that every client is told of, and undone by restoring what was there before", async () => {
    const folder = await newFolder();
    await writeFile(join(folder, "perennial.json"), JSON.stringify(file(4)));
    const open = await opened(folder);
    const [one, other] = [clientOf(open), clientOf(open)];
    await one.backend.open();
    await other.backend.open();
    const [was, source] = [documentNow(open), await backedUp(open)];
    await one.backend.commit(moving(["application-1"], "rejected"));
    await one.backend.commit(adding("late"));
    const [now, { revision }] = [documentNow(open), documentOf(await open.backend.open())];
    const restored = await one.backend.restore(source);
    if (restored.kind !== "restored") throw new Error(say(restored.why));
    expect(restored.revision).toBe(revision + 1);
    expect(await seenBy(open)).toEqual(was);
    expect((await onDisk(folder)).kept).toMatchObject({ revision: restored.revision, document: was });
    await expect.poll(() => [one.replaced(), other.replaced()]).toEqual([1, 1]);
    // The change is told by opening the document anew, not as one of thousands of records.
    expect(other.committed.length).toBe(2);
    const undone = await other.backend.restore({ kind: "backup", name: restored.before });
    expect(undone).toMatchObject({ kind: "restored", revision: restored.revision + 1 });
    expect(await seenBy(open)).toEqual(now);
    expect((await onDisk(folder)).kept.document).toEqual(now);
    if (undone.kind === "restored") expect(await one.backend.restore({ kind: "backup", name: undone.before })).toMatchObject({ kind: "restored" });
    expect(await seenBy(open)).toEqual(was);
    await expect.poll(() => [one.replaced(), other.replaced()]).toEqual([3, 3]);
  });

  test("goes past every revision that was seen here, also after an older version had been taken up", async () => {
    const folder = await newFolder();
    await writeFile(join(folder, "perennial.json"), JSON.stringify({ ...file(3), revision: 500 }));
    const first = await openFolder({ folder, owner: "browser" });
    await first.backend.backups();
    await first.close();
    await writeFile(join(folder, "perennial.json"), JSON.stringify(file(2)));
    const open = await opened(folder);
    expect(documentOf(await open.backend.open()).revision).toBeLessThan(20);
    const [newest] = (await open.backend.backups()).backups;
    expect(await open.backend.restore({ kind: "backup", name: newest?.name ?? "" })).toMatchObject({ kind: "restored", revision: 501 });
  });

  test("loses no change that comes in while it is under way", async () => {
    const folder = await newFolder();
    const open = await opened(folder);
    await open.backend.commit(adding("kept"));
    const source = await backedUp(open);
    await open.backend.commit(adding("gone"));
    const [restored, ...outcomes] = await Promise.all([
      open.backend.restore(source),
      ...Array.from({ length: 20 }, (_, index) => open.backend.commit(adding(`meanwhile-${index}`))),
    ]);
    expect(outcomes.every(({ kind }) => kind === "committed")).toBe(true);
    if (restored.kind !== "restored") throw new Error(say(restored.why));
    const left = new Set(documentNow(open).applications.keys());
    const before = new Set((await onDisk(folder, `backups/${restored.before}`)).kept.document.applications.keys());
    expect(left.has("kept")).toBe(true);
    for (let index = 0; index < 20; index += 1) expect(left.has(`meanwhile-${index}`) || before.has(`meanwhile-${index}`)).toBe(true);
  });

  test("of what is there already changes nothing", async () => {
    const folder = await newFolder();
    const open = await opened(folder);
    await open.backend.commit(adding("one"));
    const source = await backedUp(open);
    expect(await open.backend.restore(source)).toEqual({ kind: "restored", revision: 1, before: source.name });
    expect((await open.backend.backups()).backups.length).toBe(1);
  });

  test("takes settings and what the file has beside the tables with it", async () => {
    const folder = await newFolder();
    const whole = file(1);
    await writeFile(join(folder, "perennial.json"), JSON.stringify({ ...whole, data: { ...whole.data, garden: { beds: 3 } } }));
    const open = await opened(folder);
    const source = await backedUp(open);
    await open.backend.commit(envelope({ type: "settings.edit", settings: { theme: "dark" } }));
    expect(await open.backend.compare(source)).toMatchObject({ comparison: { added: [], changed: [], removed: [], settings: true } });
    expect(await open.backend.restore(source)).toMatchObject({ kind: "restored" });
    const { document } = (await onDisk(folder)).kept;
    expect([document.settings.get("settings")?.theme, document.rest]).toEqual(["system", { garden: { beds: 3 } }]);
  });

  test.for([
    null,
    "000001-20310101T080000Z-r1.json",
    {},
    { kind: "backup" },
    { kind: "backup", name: "../perennial.json" },
    { kind: "backup", name: "000001-20310101T080000Z-r1.json" },
    { kind: "backup", name: "second-folder.json" },
    { kind: "backup", name: 7 },
    { kind: "upload", upload: "f2f7b9a0-0000-4000-8000-000000000000" },
    { kind: "upload", upload: ["x"] },
  ])("is refused where there is none such: %j", async (source) => {
    const folder = await newFolder();
    const open = await opened(folder);
    await open.backend.commit(adding("one"));
    const before = await readFile(join(folder, "perennial.json"));
    for (const answer of [await open.backend.compare(source as never), await open.backend.restore(source as never)]) {
      expect(answer.kind).toBe("refused");
      if (answer.kind === "refused") expect(say(answer.why)).toMatch(/^[A-Z].+\.$/);
    }
    expect(await readFile(join(folder, "perennial.json"))).toEqual(before);
    expect(await readdir(folder)).not.toContain("backups");
  });
});

describe("every backup that is made", () => {
  test(
    "is restored and compared, and gives back what was there when it was made",
    async () => {
      let [made, exact] = [0, 0];
      await fc.assert(
        fc.asyncProperty(fc.array(fc.constantFrom("add", "move", "import", "backup", "drop"), { minLength: 3, maxLength: 12 }), async (steps) => {
          const folder = await newFolder();
          const open = await openFolder({ folder, owner: "terminal", retryMs: 1_000_000 });
          const known = new Map<string, Document>();
          await open.backend.commit(adding("first"));
          const note = async (document: Document) => {
            for (const { name } of (await open.backend.backups()).backups) if (!known.has(name)) known.set(name, document);
          };
          for (const [index, step] of steps.entries()) {
            const before = documentNow(open);
            const ids = [...before.applications.keys()];
            if (step === "add") await open.backend.commit(adding(`card-${index}`));
            if (step === "move" && ids[0]) await open.backend.commit(moving([ids[0]], index % 2 ? "interviewed" : "rejected"));
            if (step === "import") await open.backend.commit(importing(index));
            if (step === "drop") {
              const drop = [...before.applications.values()].slice(1).map((each) => ({ table: "applications" as const, id: each.id, before: each }));
              await open.backend.commit(envelope({ type: "change.apply", change: drop }));
            }
            if (step === "backup") await backedUp(open);
            await note(before);
          }
          for (const [name, document] of known) {
            made += 1;
            const compared = await open.backend.compare({ kind: "backup", name });
            if (compared.kind !== "compared") throw new Error(say(compared.why));
            const { added, changed, removed } = compared.comparison;
            expect(added.length + changed.length + removed.length).toBe(between(documentNow(open), document).length);
            expect(await open.backend.restore({ kind: "backup", name })).toMatchObject({ kind: "restored" });
            expect(between(documentNow(open), document)).toEqual([]);
            expect(between((await onDisk(folder)).kept.document, document)).toEqual([]);
            exact += 1;
          }
          await open.close();
          await rm(folder, { recursive: true });
        }),
        { numRuns: proofSize({ short: 30, full: 400 }) },
      );
      printFigure("backups", `${exact} of ${made} backups restored as they were made`);
      expect(exact).toBe(made);
    },
    proofSize({ short: 60_000, full: 600_000 }),
  );
});

test("attachments come back with the backup that names them, though nothing else did for a while", async () => {
  const [folder, away] = [await newFolder(), await newFolder()];
  const bytes = Array.from({ length: 6 }, (_, index) => madeBytes(3_000 + index, index + 1));
  let whole = 0;
  const first = await openFolder({ folder, owner: "terminal" });
  await first.backend.useSecondFolder(away);
  await first.backend.commit(adding("one"));
  const sources: RestoreSource[] = [];
  const ids: string[] = [];
  for (const each of bytes) {
    ids.push(await attached(first.backend, "one", each));
    sources.push(await backedUp(first));
  }
  for (const id of ids) await first.backend.commit(envelope({ type: "attachment.remove", application: "one", id }));
  await first.close();
  // What no version names goes at a start.
  await (await openFolder({ folder, owner: "terminal" })).close();
  const open = await opened(folder);
  for (const [index, source] of sources.entries()) {
    expect(await open.backend.compare(source)).toMatchObject({ holding: { attachments: index + 1 } });
    expect(await open.backend.restore(source)).toMatchObject({ kind: "restored" });
    const now = documentNow(open);
    expect([...now.attachments.keys()]).toEqual(ids.slice(0, index + 1));
    expect(await checkAttachments(realFileSystem, folder, now)).toEqual([]);
    whole += now.attachments.size;
  }
  expect((await readdir(join(away, "Perennial backups", "attachments"))).sort()).toEqual([...ids].sort());
  printFigure("backups", `${whole} of ${whole} attachments of restored backups there and whole`);
});

const importing = (from: number) =>
  envelope({ type: "document.import", applications: [0, 1].map((index) => ({ ...application(from * 10 + index), rank: undefined })) });

describe("a restore in which an operation goes wrong", () => {
  const FAULTS = proofSize<readonly Fault[]>({ short: ["ENOSPC"], full: ["ENOSPC", "EIO", "EACCES", "EROFS", "EBUSY"] });

  async function beforeRestore(fileSystem = faultyFileSystem()) {
    const folder = await newFolder();
    const open = await openFolder({ folder, owner: "terminal", fileSystem, retryMs: 1_000_000 });
    await open.backend.commit(adding("one"));
    const source = await backedUp(open);
    await open.backend.commit(adding("two"));
    return { folder, open, source, fileSystem };
  }

  test(
    "is done or refused with one sentence, and nothing is lost either way",
    async () => {
      const probe = await beforeRestore();
      probe.fileSystem.begin();
      expect(await probe.open.backend.restore(probe.source)).toMatchObject({ kind: "restored" });
      const operations: readonly Operation[] = probe.fileSystem.operations.slice();
      await probe.open.close();
      let [cases, refusals] = [0, 0];
      for (const fault of FAULTS) {
        for (let number = 0; number < operations.length; number += 1) {
          for (const forEver of [false, true]) {
            const { folder, open, source, fileSystem } = await beforeRestore();
            const [was, client] = [documentNow(open), clientOf(open)];
            await client.backend.open();
            fileSystem.begin((operation) => (operation.number === number || (forEver && operation.number > number) ? fault : undefined));
            const restored = await open.backend.restore(source);
            fileSystem.begin();
            const now = documentNow(open);
            if (restored.kind === "restored") {
              expect([...now.applications.keys()]).toEqual(["one"]);
              expect((await onDisk(folder, `backups/${restored.before}`)).kept.document).toEqual(was);
            } else {
              refusals += 1;
              expect(now).toBe(was);
              expect(say(restored.why)).toMatch(/nothing was changed|everything is as it was|Nothing was changed/);
            }
            // What is in memory is what is on disk as soon as the disk is well again.
            expect(await open.backend.saveNow()).toEqual({ state: "saved" });
            expect((await onDisk(folder)).kept.document).toEqual(now);
            expect((await onDisk(folder)).intact).toBe(true);
            expect(await open.backend.commit(adding("next"))).toMatchObject({ kind: "committed" });
            expect(await open.backend.restore(source)).toMatchObject({ kind: "restored" });
            await open.close();
            const left = await readdir(folder, { recursive: true });
            const next = await opened(folder);
            expect(documentOf(await next.backend.open()).notices).toEqual([]);
            await next.close();
            expect([left, (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".tmp"))]).toEqual([left, []]);
            await rm(folder, { recursive: true });
            cases += 1;
          }
        }
      }
      printFigure("backups", `${cases} faults over ${operations.length} operations of a restore: ${refusals} refused, 0 documents lost or half restored`);
    },
    proofSize({ short: 60_000, full: 300_000 }),
  );

  test("because two versions wait to be settled is refused", async () => {
    const { folder, open, source } = await beforeRestore();
    afterwards(() => open.close());
    await writeFile(join(folder, "perennial.json"), JSON.stringify({ ...file(5), revision: 90 }));
    await open.backend.commit(adding("three"));
    expect(documentOf(await open.backend.open()).saving.state).toBe("conflict");
    expect(await open.backend.restore(source)).toEqual({ kind: "refused", why: { key: "backups.settleFirst" } });
    expect(documentNow(open).applications.has("three")).toBe(true);
  });

  test("because somebody else changed the file meanwhile is refused, and the copy beside it holds what was there", async () => {
    const { folder, open, source } = await beforeRestore();
    afterwards(() => open.close());
    const was = documentNow(open);
    const theirs = JSON.stringify({ ...file(5), revision: 90 });
    await writeFile(join(folder, "perennial.json"), theirs);
    expect(await open.backend.restore(source)).toEqual({ kind: "refused", why: { key: "backups.restoreNotSaved" } });
    expect(documentNow(open)).toBe(was);
    const { saving } = documentOf(await open.backend.open());
    if (saving.state !== "conflict") throw new Error(`It is ${saving.state}.`);
    expect((await onDisk(folder, saving.copy)).kept.document).toEqual(was);
    expect(await readFile(join(folder, "perennial.json"), "utf8")).toBe(theirs);
  });

  test("while the document cannot be read is refused, and compares nothing", async () => {
    const { folder, open, source } = await beforeRestore();
    await open.close();
    await writeFile(join(folder, "perennial.json"), "");
    const again = await opened(folder, { owner: "browser" });
    expect(await again.backend.compare(source)).toMatchObject({ kind: "refused", why: { key: "refusal.recoverFirst" } });
    expect(await again.backend.restore(source)).toMatchObject({ kind: "refused", why: { key: "refusal.recoverFirst" } });
    expect((await again.backend.backups()).backups.length).toBe(1);
    const opening = await again.backend.open();
    expect(opening).toMatchObject({
      kind: "recovery",
      candidates: [{ kind: "previous" }, { kind: "backup", name: `backups/${source.name}`, applications: 1, people: 0 }],
    });
  });
});
