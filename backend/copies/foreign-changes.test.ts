// What another program does to the file while it is open is noticed, and taken over only where nothing can be lost.
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { realFileSystem } from "../storage/file-system.ts";
import { readDocument } from "../storage/read-document.ts";
import { adding, clientOf, documentOf, newFolder } from "../test-folder.test-source.ts";
import { editElsewhere, fileOf, watchedFolder } from "./watched-folder.test-source.ts";

async function watched() {
  const folder = await newFolder();
  const { open, look } = await watchedFolder(folder);
  const client = clientOf(open);
  await client.backend.open();
  await client.backend.commit(adding("ours"));
  return { folder, open, look, client, path: join(folder, "perennial.json") };
}

describe("a file that another program changed", () => {
  test.each(["in-place", "rename"] as const)("%s is taken over: ours is a backup first, everybody is told, and one undo brings ours back", async (how) => {
    const { folder, open, look, client } = await watched();
    const { id } = await editElsewhere(folder, how);
    await look();
    expect([...(open.document()?.applications.keys() ?? [])]).toEqual(["ours", id]);
    await expect.poll(client.replaced).toBe(1);
    await expect.poll(() => client.happened).toMatchObject([{ said: { key: "storage.foreign.takenOver" } }]);
    const undo = String(client.happened[0]?.undo);
    const backup = await readDocument(realFileSystem, join(folder, "backups", undo));
    expect(backup.kind === "document" && [...backup.kept.document.applications.keys()]).toEqual(["ours"]);
    expect(await client.backend.restore({ kind: "backup", name: undo })).toMatchObject({ kind: "restored" });
    expect([...(open.document()?.applications.keys() ?? [])]).toEqual(["ours"]);
    expect((await fileOf(folder)).data.applications.map((application) => application.id)).toEqual(["ours"]);
  });

  test("is taken over when a page opens, and the next change is saved on top of it", async () => {
    const { folder, open, client } = await watched();
    const { id } = await editElsewhere(folder, "in-place");
    await client.backend.open();
    await expect.poll(client.replaced).toBe(1);
    expect(await client.backend.commit(adding("next"))).toMatchObject({ kind: "committed" });
    expect([...(open.document()?.applications.keys() ?? [])]).toEqual(["ours", id, "next"]);
  });

  test("only in how it is written is nothing to tell about", async () => {
    const { folder, look, client, path } = await watched();
    await writeFile(path, JSON.stringify(await fileOf(folder)));
    await look();
    expect(await client.backend.commit(adding("next"))).toMatchObject({ kind: "committed" });
    expect(client.replaced()).toBe(0);
    expect(client.happened).toEqual([]);
  });

  test("to an older version goes on with revisions past ours", async () => {
    const { folder, look, client, path } = await watched();
    const old = await readFile(path);
    for (const id of ["b", "c", "d"]) await client.backend.commit(adding(id));
    await writeFile(path, old);
    await look();
    expect(await client.backend.commit(adding("next"))).toEqual({ kind: "committed", revision: 5 });
    expect((await fileOf(folder)).data.applications.map(({ id }) => id)).toEqual(["ours", "next"]);
  });

  test("is not touched where there can be no backup; the next save asks", async () => {
    const { folder, open, look, client, path } = await watched();
    await rm(join(folder, "backups"), { recursive: true, force: true });
    await writeFile(join(folder, "backups"), "in the way");
    const { text } = await editElsewhere(folder, "in-place");
    await look();
    expect(open.document()?.applications.size).toBe(1);
    expect(await client.backend.commit(adding("next"))).toMatchObject({ kind: "unsaved", why: { key: "storage.conflict" } });
    expect(await readFile(path, "utf8")).toBe(text);
  });

  test("by halves is waited for, told when it stays so, never touched, and taken over once it is whole", async () => {
    const { folder, open, look, client, path } = await watched();
    const { text } = await editElsewhere(folder, "in-place");
    await writeFile(path, text.slice(0, 300));
    await look();
    await look();
    expect(client.happened).toEqual([]);
    for (let again = 0; again < 3; again += 1) await look();
    await expect.poll(() => client.happened).toEqual([{ said: { key: "storage.foreign.unreadable" } }]);
    expect(await readFile(path, "utf8")).toBe(text.slice(0, 300));
    expect(open.document()?.applications.size).toBe(1);
    await writeFile(path, text);
    await look();
    expect(open.document()?.applications.size).toBe(2);
  });

  test("while something is pending is left to the save: a copy is kept, and the person is asked", async () => {
    const { folder, look, client, path } = await watched();
    const { text } = await editElsewhere(folder, "in-place");
    const [outcome] = await Promise.all([client.backend.commit(adding("next")), look()]);
    // Whichever came first: nothing is gone.
    const there = await readFile(path, "utf8");
    if (outcome.kind === "unsaved") expect(there).toBe(text);
    else expect((await fileOf(folder)).data.applications.length).toBe(3);
    await client.backend.commit(adding("later"));
    await look();
    const opened = documentOf(await client.backend.open());
    expect(["saved", "conflict"]).toContain(opened.saving.state);
    for (const id of ["ours", "next", "later"]) expect(opened.text).toContain(`"${id}"`);
  });
});

test("a file that is gone is told of, and saved again with the next change", async () => {
  const { folder, look, client, path } = await watched();
  await rm(path);
  for (let again = 0; again < 4; again += 1) await look();
  await expect.poll(() => client.happened).toEqual([{ said: { key: "storage.foreign.gone" } }]);
  expect(await client.backend.commit(adding("next"))).toMatchObject({ kind: "committed" });
  expect((await fileOf(folder)).data.applications.length).toBe(2);
});

test("a copy that comes to lie beside the file is told of once, when it is whole", async () => {
  const { folder, look, client, path } = await watched();
  const name = "perennial.sync-conflict-20260101-120000-ABCDEFG.json";
  const text = await readFile(path, "utf8");
  await writeFile(join(folder, name), text.slice(0, 200));
  await look();
  expect(client.happened).toEqual([]);
  await writeFile(join(folder, name), text);
  await look();
  await look();
  await expect.poll(() => client.happened).toEqual([{ said: { key: "storage.foreign.copyFound" } }]);
  expect(await client.backend.copies()).toMatchObject([{ name, from: "syncthing", applications: 1 }]);
  expect(await readdir(folder)).toContain(name);
});
