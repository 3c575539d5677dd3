// Hostile zips: none crashes anything, none leaves a file outside staging, and what is not whole is not taken at all.
import { randomUUID } from "node:crypto";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { printFigure, proofSize } from "../storage/proof-size.test-source.ts";
import { adding, newFolder } from "../test-folder.test-source.ts";
import { brokenZips, type HostileZip, hostileZips } from "./hostile-zips.test-source.ts";
import { attach, fetched, openedIn, sent } from "./whole-folder.test-source.ts";

/** Everything under a folder but what is staged: names, sizes, times. */
async function stateOf(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => !/(^|[\\/])staging([\\/]|$)/.test(name));
  return Promise.all(
    names.sort().map(async (name) => {
      const { size, mtimeMs } = await stat(join(folder, name));
      return `${name} ${size} ${mtimeMs}`;
    }),
  );
}

/** How often a good zip is cut off, and how often it is changed. */
const BROKEN = proofSize({ short: { cuts: 120, changes: 300 }, full: { cuts: 1_000, changes: 4_000 } });

test(
  "a hostile zip changes nothing, whatever it is",
  async () => {
    const above = await newFolder();
    await writeFile(join(above, "perennial.json"), "not ours");
    const folder = await newFolder(above);
    const open = await openedIn(folder);
    await open.backend.commit(adding("one", "Fernhill"));
    await attach(folder, open, "one", "resume.pdf", Buffer.from("A resume.".repeat(200)));
    const document = await readFile(join(folder, "perennial.json"));
    await open.backend.packWhole();
    const good = await fetched(open.backend);
    const zips: HostileZip[] = [...hostileZips(document), ...brokenZips(good, BROKEN.cuts, BROKEN.changes)];
    const before = await stateOf(above);
    let [taken, slowest, most] = [0, 0, 0];
    let slowestName = "";
    const base = process.memoryUsage().rss;
    for (const { name, bytes, isHarmless = false } of zips) {
      const began = performance.now();
      const upload = randomUUID();
      const uploaded = await sent(open.backend, bytes, upload);
      const took = performance.now() - began;
      if (took > slowest) [slowest, slowestName] = [took, name];
      most = Math.max(most, process.memoryUsage().rss - base);
      const staged = await readdir(join(folder, "staging"));
      if (uploaded.kind === "kept") {
        expect(isHarmless, `${name} was taken`).toBe(true);
        taken += 1;
        // What was taken is what was meant, to the byte.
        expect((await readFile(join(folder, "staging", `${upload}.json`))).equals(document), name).toBe(true);
      } else {
        expect(uploaded, name).toMatchObject({ kind: "refused" });
        expect(staged, name).toEqual([]);
      }
    }
    expect(await stateOf(above)).toEqual(before);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
    const figures = `${zips.length} zips, ${zips.length - taken} refused, ${taken} harmless; 0 crashes, 0 files outside staging`;
    printFigure("hostile imports", `${figures}; slowest ${Math.round(slowest)} ms (${slowestName}), memory at most ${Math.round(most / 1024 ** 2)} MB more`);
    expect(zips.length).toBeGreaterThan(300);
  },
  proofSize({ short: 120_000, full: 900_000 }),
);
