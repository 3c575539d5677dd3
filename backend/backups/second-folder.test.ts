// The second folder from outside: chosen, filled, gone for a while, and back.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { say } from "#shared/text/say.ts";
import { type FolderOptions, type OpenFolder, openFolder } from "../open-folder.ts";
import { realFileSystem } from "../storage/file-system.ts";
import { readDocument } from "../storage/read-document.ts";
import { adding, afterwards, clientOf, file, newFolder } from "../test-folder.test-source.ts";

async function opened(folder: string, options: Partial<FolderOptions> = {}): Promise<OpenFolder> {
  const open = await openFolder({ folder, owner: "terminal", retryMs: 1_000_000, ...options });
  afterwards(() => open.close());
  return open;
}

const copiesIn = async (second: string) => (await readdir(join(second, "Perennial backups")).catch(() => [])).filter((name) => name.endsWith(".json")).sort();

describe("the second folder", () => {
  test("gets the newest backup when it is chosen, each new one after that, and is remembered beside the backups", async () => {
    const [folder, second] = [await newFolder(), await newFolder()];
    await writeFile(join(second, "mine.txt"), "mine");
    const open = await opened(folder);
    await open.backend.commit(adding("one"));
    await open.backend.backUp();
    await open.backend.backUp();
    expect(await open.backend.useSecondFolder(second)).toMatchObject({ second: { folder: second } });
    const own = async () => (await open.backend.backups()).backups.map(({ name }) => name);
    expect(await copiesIn(second)).toEqual((await own()).slice(0, 1));
    const third = await open.backend.backUp();
    expect(third).toMatchObject({ kind: "made", notices: [] });
    expect(await copiesIn(second)).toEqual((await own()).slice(0, 2).sort());
    for (const name of await copiesIn(second)) {
      const found = await readDocument(realFileSystem, join(second, "Perennial backups", name));
      expect(found).toMatchObject({ kind: "document", intact: true });
      expect(await readFile(join(second, "Perennial backups", name))).toEqual(await readFile(join(folder, "backups", name)));
    }
    await open.close();
    const again = await opened(folder);
    expect(await again.backend.backups()).toMatchObject({ second: { folder: second }, damaged: [] });
    expect(await again.backend.useSecondFolder(null)).not.toHaveProperty("second");
    await again.backend.backUp();
    expect((await copiesIn(second)).length).toBe(2);
    expect((await readdir(second)).sort()).toEqual(["Perennial backups", "mine.txt"]);
    expect(await readdir(join(folder, "backups"))).not.toContain("second-folder.json");
  });

  test("is pruned by the same rule, and what is torn there is copied again", async () => {
    const [folder, second] = [await newFolder(), await newFolder()];
    let now = new Date(2031, 0, 1, 8);
    const open = await opened(folder, { now: () => now });
    await open.backend.commit(adding("one"));
    await open.backend.useSecondFolder(second);
    for (let index = 0; index < 14; index += 1) {
      now = new Date(now.getTime() + 1_000);
      await open.backend.backUp();
    }
    const own = (await open.backend.backups()).backups.map(({ name }) => name).sort();
    expect(own.length).toBe(10);
    expect(await copiesIn(second)).toEqual(own);
    await open.close();
    const torn = join(second, "Perennial backups", own.at(-1) ?? "");
    await writeFile(torn, "{");
    const again = await opened(folder, { owner: "browser", now: () => now });
    await again.backend.backups();
    await expect.poll(() => readFile(torn, "utf8")).toContain('"format": "perennial"');
  });

  test("is missed once, again only after it was back, and gets the backups that it missed then", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    afterwards(async () => void vi.useRealTimers());
    const [folder, base] = [await newFolder(), await newFolder()];
    const [second, away] = [join(base, "stick"), join(base, "pulled out")];
    await mkdir(second);
    const open = await opened(folder, { owner: "browser" });
    const client = clientOf(open);
    await client.backend.open();
    await client.backend.commit(adding("one"));
    await client.backend.useSecondFolder(second);
    await client.backend.backUp();
    // Those that were made before the folder was chosen.
    const beforehand = (await readdir(join(folder, "backups"))).filter((name) => name.startsWith("0")).length - (await copiesIn(second)).length;
    const gone = { said: { key: "backups.second.gone" } };
    for (const round of [1, 2]) {
      await rename(second, away);
      await client.backend.commit(adding(`away-${round}`));
      expect(await client.backend.backUp()).toMatchObject({ kind: "made", notices: [{ key: "backups.second.gone" }] });
      expect(await client.backend.backUp()).toMatchObject({ kind: "made" });
      expect(await client.backend.backups()).toMatchObject({ second: { folder: second, trouble: { key: "backups.second.gone" } } });
      await vi.advanceTimersByTimeAsync(10 * 60_000);
      // Nothing is put in the place of a stick that is not there.
      expect(await readdir(base)).toEqual(["pulled out"]);
      expect(client.happened).toEqual(Array.from({ length: round }, () => gone));
      await rename(away, second);
      const newest = (await client.backend.backups()).backups[0]?.name ?? "";
      await vi.advanceTimersByTimeAsync(10 * 60_000);
      await expect.poll(() => copiesIn(second)).toContain(newest);
      await expect.poll(async () => (await client.backend.backups()).second).toEqual({ folder: second });
      const own = await readdir(join(folder, "backups"));
      expect((await copiesIn(second)).every((name) => own.includes(name))).toBe(true);
      expect(own.filter((name) => name.startsWith("0")).length - (await copiesIn(second)).length).toBe(beforehand);
      // Waits for whatever is still on its way there, before it is pulled out once more.
      await client.backend.backUp();
    }
    expect(client.happened).toEqual([gone, gone]);
  });

  test("takes the copies of two data folders apart, so that neither prunes those of the other, and finds its own again", async () => {
    const [one, other, second] = [await newFolder(), await newFolder(), await newFolder()];
    const namesIn = async (copies: string) => (await readdir(join(second, copies))).sort();
    const first = await opened(one);
    await first.backend.commit(adding("one"));
    await first.backend.useSecondFolder(second);
    await first.backend.backUp();
    const before = await namesIn("Perennial backups");
    const next = await opened(other);
    await next.backend.commit(adding("other"));
    await next.backend.useSecondFolder(second);
    for (let index = 0; index < 14; index += 1) await next.backend.backUp();
    expect(await namesIn("Perennial backups")).toEqual(before);
    const own = (await next.backend.backups()).backups.map(({ name }) => name).sort();
    expect((await namesIn("Perennial backups 2")).every((name) => own.includes(name))).toBe(true);
    await next.backend.useSecondFolder(null);
    await next.backend.useSecondFolder(second);
    expect((await readdir(second)).sort()).toEqual(["Perennial backups", "Perennial backups 2"]);
  });

  test("gets the attachments that are not there yet, and none that is not what its name says", async () => {
    const [folder, second] = [await newFolder(), await newFolder()];
    const contents = ["A letter", "A resume", "Altered later"];
    const ids = contents.map((text) => createHash("sha256").update(text).digest("hex"));
    await mkdir(join(folder, "attachments"));
    for (const [index, id] of ids.entries()) await writeFile(join(folder, "attachments", id), index === 2 ? "Altered" : (contents[index] ?? ""));
    const attachments = ids.map((id, index) => ({
      id,
      name: `${index}.txt`,
      kind: "letter",
      size: contents[index]?.length ?? 0,
      addedAt: "2031-01-01T08:00:00.000Z",
    }));
    const whole = file(1);
    const [card] = whole.data.applications;
    const applications = [{ ...card, attachments: ids.map((id) => ({ id, at: "2031-01-01" })) }];
    await writeFile(join(folder, "perennial.json"), JSON.stringify({ ...whole, data: { ...whole.data, applications, attachments } }));
    const open = await opened(folder);
    await open.backend.useSecondFolder(second);
    expect(await open.backend.backUp()).toMatchObject({ kind: "made", notices: [] });
    const there = join(second, "Perennial backups", "attachments");
    expect((await readdir(there)).sort()).toEqual(ids.slice(0, 2).sort());
    for (const [index, id] of ids.slice(0, 2).entries()) expect(await readFile(join(there, id), "utf8")).toBe(contents[index]);
    expect((await open.backend.backups()).backups[0]).toMatchObject({ attachments: 3 });
  });

  test("is none that is no folder or lies in the data folder", async () => {
    const [folder, elsewhere] = [await newFolder(), await newFolder()];
    const open = await opened(folder);
    await open.backend.commit(adding("one"));
    await writeFile(join(elsewhere, "file"), "");
    await mkdir(join(folder, "inside"));
    await symlink(join(folder, "inside"), join(elsewhere, "link"), "junction");
    const refusals = [
      ["relative/path", "backups.second.notAPath"],
      ["", "backups.second.notAPath"],
      ["/a\0b", "backups.second.notAPath"],
      [`/${"x".repeat(5_000)}`, "backups.second.notAPath"],
      [7, "backups.second.notAPath"],
      [undefined, "backups.second.notAPath"],
      [join(elsewhere, "none"), "backups.second.missing"],
      [join(elsewhere, "file"), "backups.second.notAFolder"],
      [folder, "backups.second.dataFolder"],
      [join(folder, "inside"), "backups.second.dataFolder"],
      [join(elsewhere, "link"), "backups.second.dataFolder"],
    ] as const;
    const choose = open.backend.useSecondFolder;
    for (const [path, key] of refusals) {
      const answer = await choose(path as never);
      expect([path, "kind" in answer && answer.why.key]).toEqual([path, key]);
      if ("kind" in answer) expect(say(answer.why)).not.toContain("{{");
    }
    expect(await open.backend.backups()).not.toHaveProperty("second");
  });

  test("is none that cannot be written", async (context) => {
    if (process.platform === "win32" || process.getuid?.() === 0) context.skip("Root and Windows write where the mode says no");
    const [folder, closed] = [await newFolder(), join(await newFolder(), "closed")];
    await mkdir(closed, { mode: 0o500 });
    const open = await opened(folder);
    expect(await open.backend.useSecondFolder(closed)).toMatchObject({ why: { key: "backups.second.notWritable" } });
  });

  test("is asked for in a window of the system where there is one, which takes no path from the page", async () => {
    const [folder, second] = [await newFolder(), await newFolder()];
    let answer: string | undefined;
    const shown: string[] = [];
    const windows = {
      chooseFolder: async () => answer,
      show: async (path: string) => void shown.push(path),
      open: async () => false,
      savePdf: async () => undefined,
    };
    const open = await opened(folder, { windows });
    await open.backend.commit(adding("one"));
    expect(await open.backend.useSecondFolder(second)).not.toHaveProperty("second");
    answer = second;
    expect(await open.backend.useSecondFolder(undefined)).toMatchObject({ second: { folder: second }, hasSystemWindows: true });
    await open.backend.showBackups();
    expect(shown).toEqual([join(folder, "backups")]);
    expect(await open.backend.useSecondFolder(null)).not.toHaveProperty("second");
  });
});
