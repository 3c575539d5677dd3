// A data folder from outside: opened, committed to, shared by clients, closed and opened again.
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { reverse } from "#shared/model/change.ts";
import { say } from "#shared/text/say.ts";
import { type OpenFolder, openFolder } from "./open-folder.ts";
import { faultyFileSystem } from "./storage/faulty-file-system.test-source.ts";
import { realFileSystem } from "./storage/file-system.ts";
import { readDocument } from "./storage/read-document.ts";
import { jsonSchemaText } from "./storage/schema-file.ts";
import { adding, afterwards, application, clientOf, documentOf, envelope, file, moving, newFolder } from "./test-folder.test-source.ts";

async function opened(folder: string): Promise<OpenFolder> {
  const open = await openFolder({ folder, owner: "browser" });
  afterwards(() => open.close());
  return open;
}

async function put(folder: string, text: string): Promise<void> {
  await writeFile(join(folder, "perennial.json"), text);
}

async function onDisk(folder: string) {
  const found = await readDocument(realFileSystem, join(folder, "perennial.json"));
  if (found.kind !== "document") throw new Error(`It is ${found.kind}.`);
  return found;
}

describe("a data folder", () => {
  test("is empty at first, holds what was committed, and gives it back after the next start", async () => {
    const folder = join(await newFolder(), "made", "for it");
    const open = await openFolder({ folder, owner: "terminal" });
    expect(documentOf(await open.backend.open())).toMatchObject({ revision: 0, access: { mode: "writable" }, saving: { state: "saved" }, notices: [], folder });
    expect(await readdir(folder)).toEqual(["owner.lock"]);
    expect(await open.backend.commit(adding("one", "Alder & Sons"))).toEqual({ kind: "committed", revision: 1 });
    expect(await open.backend.commit(moving(["one"], "interviewed"))).toEqual({ kind: "committed", revision: 2 });
    await open.close();
    const again = await opened(folder);
    expect(documentOf(await again.backend.open())).toMatchObject({ revision: 2, notices: [] });
    expect(again.document()?.applications.get("one")).toMatchObject({ company: "Alder & Sons", stage: "interviewed" });
    expect((await again.backend.backups()).backups).toMatchObject([{ revision: 2, applications: 1 }]);
    expect((await readdir(folder)).sort()).toEqual(["backups", "owner.lock", "perennial.json", "perennial.previous.json", "perennial.schema.json"]);
    expect(await readFile(join(folder, "perennial.schema.json"), "utf8")).toBe(jsonSchemaText());
  });

  test("saves commits that wait together, in their order", async () => {
    const folder = await newFolder();
    const fileSystem = faultyFileSystem();
    const open = await openFolder({ folder, owner: "terminal", fileSystem });
    fileSystem.begin();
    const outcomes = await Promise.all(Array.from({ length: 100 }, (_, index) => open.backend.commit(adding(`card-${index}`))));
    expect(outcomes.every(({ kind }) => kind === "committed")).toBe(true);
    // The first may go alone; the others share what follows.
    expect(fileSystem.operations.filter(({ name }) => name === "rename").length).toBeLessThanOrEqual(4);
    expect([...(open.document()?.applications.keys() ?? [])]).toEqual(Array.from({ length: 100 }, (_, index) => `card-${index}`));
    await open.close();
  });

  test("answers an envelope that comes again as it did before", async () => {
    const open = await opened(await newFolder());
    const add = adding("one");
    const refused = moving(["nowhere"], "applied");
    const first = [await open.backend.commit(add), await open.backend.commit(refused)];
    await open.backend.commit(adding("nowhere"));
    expect([await open.backend.commit(add), await open.backend.commit(refused)]).toEqual(first);
    expect(first).toMatchObject([{ kind: "committed", revision: 1 }, { kind: "refused" }]);
    const [one, same] = await Promise.all([add, add].map((sent) => open.backend.commit({ ...sent, id: "twice", intent: adding("two").intent })));
    expect(one).toEqual(same);
    expect(one?.kind).toBe("committed");
  });

  test("refuses what is not an envelope, or would leave behind what could not be read again", async () => {
    const folder = await newFolder();
    const open = await opened(folder);
    let deep: unknown = "end";
    for (let depth = 0; depth < 200; depth += 1) deep = [deep];
    const hostile: unknown[] = [
      null,
      "text",
      {},
      { ...adding("a"), id: "../x" },
      { ...adding("a"), at: "now" },
      envelope({ type: "application.vanish" } as never),
      envelope({ type: "application.add", id: "a", stage: "applied", fields: { company: "x".repeat(100_000) } }),
      envelope({ type: "application.add", id: "a", stage: "applied", fields: { company: "Alder", deep } as never }),
    ];
    for (const sent of hostile) {
      const outcome = await open.backend.commit(sent as never);
      expect(outcome).toMatchObject({ kind: "refused", why: { key: "refusal.invalid" } });
      if (outcome.kind === "refused") expect(say(outcome.why)).toMatch(/\(.+\)/);
    }
    expect(await readdir(folder)).toEqual(["owner.lock"]);
  });

  test("takes an import of 10,000 and one undo of it", async () => {
    const folder = await newFolder();
    const open = await opened(folder);
    const client = clientOf(open);
    await client.backend.open();
    await open.backend.commit(adding("before"));
    const applications = Array.from({ length: 10_000 }, (_, index) => ({ ...application(index, 60), rank: undefined }));
    const imported = envelope({ type: "document.import", applications });
    expect(await open.backend.commit(imported)).toEqual({ kind: "committed", revision: 2 });
    const change = client.committed.find(({ id }) => id === imported.id)?.change ?? [];
    expect(change.length).toBe(10_000);
    const full = await onDisk(folder);
    expect(full.intact).toBe(true);
    expect(full.kept.document).toEqual(open.document());
    expect(await open.backend.commit(envelope({ type: "change.apply", change: [...reverse(change)] }))).toEqual({ kind: "committed", revision: 3 });
    expect([...(await onDisk(folder)).kept.document.applications.keys()]).toEqual(["before"]);
  });

  test("keeps what lies in the bin for 30 days", async () => {
    const folder = await newFolder();
    const now = () => new Date("2026-03-31T12:00:00.000Z");
    const removed = (index: number, at: string) => ({ ...application(index), removed: { at } });
    const whole = file(1);
    const applications = [...whole.data.applications, removed(1, "2026-02-20T12:00:00.000Z"), removed(2, "2026-03-20T12:00:00.000Z")];
    const person = (id: string, at: string) => ({ id, name: "Ada Lind", createdAt: "2026-01-01T09:00:00.000Z", removed: { at } });
    const people = [person("old", "2026-02-20T12:00:00.000Z"), person("late", "2026-03-20T12:00:00.000Z")];
    await put(folder, JSON.stringify({ ...whole, data: { ...whole.data, applications, people } }));
    const open = await openFolder({ folder, owner: "terminal", now });
    await open.close();
    const { document } = (await onDisk(folder)).kept;
    expect([...document.applications.keys()]).toEqual(["application-0", "application-2"]);
    expect([...document.people.keys()]).toEqual(["late"]);
  });

  test("says that it is closing to whoever comes late", async () => {
    const open = await openFolder({ folder: await newFolder(), owner: "terminal" });
    await open.close();
    await open.close();
    expect(await open.backend.commit(adding("late"))).toMatchObject({ kind: "unsaved", why: { key: "storage.unsaved.closed" } });
  });
});

describe("clients", () => {
  test("are told each change once and in one order, the sender without the change", async () => {
    const open = await opened(await newFolder());
    const [one, other] = [clientOf(open), clientOf(open)];
    await Promise.all([one.backend.open(), other.backend.open()]);
    const sent = [adding("a"), adding("b"), moving(["a"], "rejected"), adding("c")];
    await Promise.all(sent.map((each, index) => (index % 2 === 0 ? one : other).backend.commit(each)));
    for (const [index, client] of [one, other].entries()) {
      expect(client.committed.map(({ id }) => id)).toEqual(sent.map(({ id }) => id));
      expect(client.committed.map(({ change }) => change === undefined)).toEqual(sent.map((_, at) => at % 2 === index));
    }
  });

  test("get a text that is the document, before and after changes", async () => {
    const folder = await newFolder();
    await put(folder, JSON.stringify(file(20)));
    const open = await opened(folder);
    const client = clientOf(open);
    const first = JSON.parse(documentOf(await client.backend.open()).text);
    expect(first.data).toEqual(file(20).data);
    await client.backend.commit(moving(["application-3"], "interviewed"));
    const second = JSON.parse(documentOf(await client.backend.open()).text);
    expect(second.data.applications[3]).toEqual(open.document()?.applications.get("application-3"));
    expect(second.data.applications.length).toBe(20);
  });
});

describe("a second program on the same folder", () => {
  test("may look, is told who is there, and may write once that one is gone", async () => {
    const folder = await newFolder();
    const first = await openFolder({ folder, owner: "electron" });
    await first.backend.commit(adding("one"));
    const second = await openFolder({ folder, owner: "terminal" });
    // On Windows nobody else can read who signed a lock that is held.
    const why = process.platform === "win32" ? { key: "storage.readOnly.owned" } : { key: "storage.readOnly.ownedByWindow", values: { pid: process.pid } };
    expect(documentOf(await second.backend.open()).access).toEqual({ mode: "read-only", why });
    expect(second.document()?.applications.size).toBe(1);
    expect(await second.backend.commit(adding("two"))).toMatchObject({ kind: "refused", why: { key: "refusal.readOnly" } });
    await second.close();
    expect(await first.backend.commit(adding("two"))).toMatchObject({ kind: "committed" });
    await first.close();
    const third = await opened(folder);
    expect(documentOf(await third.backend.open()).access).toEqual({ mode: "writable" });
    expect(third.document()?.applications.size).toBe(2);
  });

  test("does not get in by taking the lock's file away", async (context) => {
    if (process.platform === "win32") context.skip("Windows does not let go of a file that is open");
    const folder = await newFolder();
    const first = await openFolder({ folder, owner: "electron", retryMs: 1_000_000 });
    await first.backend.commit(adding("one"));
    await rm(join(folder, "owner.lock"));
    expect(await first.backend.commit(adding("two"))).toMatchObject({ kind: "committed" });
    expect(documentOf(await (await opened(folder)).backend.open()).access.mode).toBe("read-only");

    await rm(join(folder, "owner.lock"));
    const usurper = await openFolder({ folder, owner: "terminal" });
    expect(await first.backend.commit(adding("three"))).toMatchObject({ kind: "unsaved", why: { key: "storage.unsaved.lockLost" } });
    await usurper.close();
    expect(await first.backend.saveNow()).toEqual({ state: "saved" });
    await first.close();
    expect((await onDisk(folder)).kept.document.applications.size).toBe(3);
  });
});

describe("a file that somebody edited", () => {
  test("while Perennial was closed is taken over, with a copy and a word", async () => {
    const folder = await newFolder();
    const text = JSON.stringify({ ...file(2), comment: "mine" });
    await put(folder, text);
    const open = await openFolder({ folder, owner: "terminal" });
    const { notices } = documentOf(await open.backend.open());
    expect(notices).toMatchObject([{ key: "storage.notice.edited" }]);
    await open.close();
    expect(await readFile(join(folder, String(notices[0]?.values?.copy)), "utf8")).toBe(text);
    expect(await onDisk(folder)).toMatchObject({ intact: true, kept: { revision: 8, beside: { comment: "mine" } } });
    expect(documentOf(await (await opened(folder)).backend.open()).notices).toEqual([]);
  });

  test("so that an id is there twice: the later one counts, and that is said", async () => {
    const folder = await newFolder();
    const whole = file(1);
    await put(folder, JSON.stringify({ ...whole, data: { ...whole.data, applications: [application(0), { ...application(0), company: "Later" }] } }));
    const open = await opened(folder);
    const { notices, text } = documentOf(await open.backend.open());
    expect(notices).toMatchObject([{ key: "storage.notice.edited" }, { key: "storage.notice.repeated", values: { count: 1 } }]);
    expect(JSON.parse(text).data.applications).toMatchObject([{ company: "Later" }]);
  });

  test("only in its dates, not in its bytes, is nothing to ask about", async () => {
    const folder = await newFolder();
    const open = await opened(folder);
    await open.backend.commit(adding("one"));
    const bytes = await readFile(join(folder, "perennial.json"));
    await rm(join(folder, "perennial.json"));
    await writeFile(join(folder, "perennial.json"), bytes);
    expect(await open.backend.commit(adding("two"))).toMatchObject({ kind: "committed" });
    await rm(join(folder, "perennial.json"));
    expect(await open.backend.commit(adding("three"))).toMatchObject({ kind: "committed" });
  });
});

/** Two versions: `ours` in memory, `theirs` on disk. */
async function conflict() {
  const folder = await newFolder();
  const open = await opened(folder);
  const client = clientOf(open);
  await client.backend.open();
  await client.backend.commit(adding("shared"));
  const theirs = JSON.stringify({ ...file(5), revision: 90 });
  await put(folder, theirs);
  const outcome = await client.backend.commit(adding("ours"));
  expect(outcome).toMatchObject({ kind: "unsaved", why: { key: "storage.conflict" } });
  const saving = documentOf(await client.backend.open()).saving;
  if (saving.state !== "conflict") throw new Error(`It is ${saving.state}.`);
  return { folder, open, client, theirs, copy: saving.copy };
}

async function copiesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.startsWith("perennial.conflict-"));
}

describe("a file that somebody else changed while Perennial was open", () => {
  test("is not written over; what is in memory is kept beside it, later changes too", async () => {
    const { folder, client, theirs, copy } = await conflict();
    expect(await client.backend.commit(adding("later"))).toMatchObject({ kind: "unsaved" });
    expect(await readFile(join(folder, "perennial.json"), "utf8")).toBe(theirs);
    expect(await copiesIn(folder)).toEqual([copy]);
    const ours = await readDocument(realFileSystem, join(folder, copy));
    expect(ours).toMatchObject({ kind: "document", intact: true });
    if (ours.kind === "document") expect([...ours.kept.document.applications.keys()]).toEqual(["shared", "ours", "later"]);
  });

  test("gives way to ours, and is kept as a copy", async () => {
    const { folder, open, client, theirs, copy } = await conflict();
    expect(documentOf(await client.backend.settle("ours"))).toMatchObject({ saving: { state: "saved" }, revision: 91, notices: [] });
    expect([...(await onDisk(folder)).kept.document.applications.keys()]).toEqual(["shared", "ours"]);
    const copies = await Promise.all((await copiesIn(folder)).map((name) => readFile(join(folder, name), "utf8")));
    expect(copies).toEqual([theirs]);
    expect((await readdir(join(folder, "quarantine"))).some((name) => name.endsWith(`-${copy}`))).toBe(true);
    expect(await open.backend.commit(adding("next"))).toEqual({ kind: "committed", revision: 92 });
  });

  test("is taken, and ours stays as a copy", async () => {
    const { folder, open, client, copy } = await conflict();
    const other = clientOf(open);
    await other.backend.open();
    expect(documentOf(await client.backend.settle("theirs"))).toMatchObject({ saving: { state: "saved" }, revision: 90, notices: [] });
    expect(open.document()?.applications.size).toBe(5);
    await expect.poll(() => other.replaced()).toBe(1);
    expect(client.replaced()).toBe(0);
    const ours = await readDocument(realFileSystem, join(folder, copy));
    expect(ours.kind === "document" && ours.kept.document.applications.has("ours")).toBe(true);
    expect(await client.backend.commit(moving(["application-1"], "rejected"))).toEqual({ kind: "committed", revision: 91 });
  });

  test("cannot be taken when it is damaged; ours goes on being asked about", async () => {
    const { folder, client } = await conflict();
    await put(folder, "{ broken");
    const answer = documentOf(await client.backend.settle("theirs"));
    expect(answer).toMatchObject({ saving: { state: "conflict" }, notices: [{ key: "storage.damaged.cutOff" }] });
    expect(documentOf(await client.backend.settle("ours")).saving).toEqual({ state: "saved" });
    expect((await copiesIn(folder)).length).toBe(1);
  });
});
