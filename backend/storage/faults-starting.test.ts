// Whatever operation goes wrong at the start, or while a damaged document is taken up again: nothing readable is lost.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { say } from "#shared/text/say.ts";
import { openFolder } from "../open-folder.ts";
import { adding, afterwards, documentOf, file, newFolder } from "../test-folder.test-source.ts";
import { copyOf, type FaultCase, faultCases, faultsOf, filesIn, NEVER_MS, onDisk, savedFolder } from "./fault-cases.test-source.ts";
import { faultyFileSystem } from "./faulty-file-system.test-source.ts";
import { printFigure, proofSize } from "./proof-size.test-source.ts";

describe("a start in which an operation goes wrong", () => {
  test("never throws, never takes a readable file for lost, and never changes it", async () => {
    const saved = await savedFolder();
    const probe = faultyFileSystem();
    await (await openFolder({ folder: await copyOf(saved), owner: "terminal", fileSystem: probe })).close();
    const before = await readFile(join(saved, "perennial.json"));
    let cases = 0;
    let changed = 0;
    for (const wrong of faultCases(probe.operations)) {
      const folder = await copyOf(saved);
      const fileSystem = faultyFileSystem();
      fileSystem.begin(faultsOf(wrong));
      const open = await openFolder({ folder, owner: "terminal", fileSystem, retryMs: NEVER_MS });
      const opened = await open.backend.open();
      if (opened.kind === "recovery") expect(opened.why.key).toBe("storage.damaged.unreadable");
      else expect(open.document()?.applications.has("first")).toBe(true);
      await open.close().catch((error) => expect(wrong.forEver, String(error)).toBe(true));
      if (!(await readFile(join(folder, "perennial.json"))).equals(before)) changed += 1;
      cases += 1;
    }
    printFigure("I/O errors", `at the start: ${cases} cases over ${probe.operations.length} operations, 0 thrown, ${changed} files changed`);
    expect(changed).toBe(0);
    expect(cases).toBeGreaterThan(100);
  });

  test.for(["EACCES", "EROFS", "EPERM"] as const)("opens for reading where the folder may not be written: %s", async (fault) => {
    const folder = await savedFolder();
    for (const where of ["lock", "open to create"]) {
      const fileSystem = faultyFileSystem();
      fileSystem.begin(({ name }) => (name === where ? fault : undefined));
      const open = await openFolder({ folder, owner: "terminal", fileSystem });
      const { access } = documentOf(await open.backend.open());
      expect(access).toMatchObject({ mode: "read-only", why: { key: fault === "EROFS" ? "storage.readOnly.readOnlyDisk" : "storage.readOnly.noPermission" } });
      expect(await open.backend.commit(adding("second"))).toMatchObject({ kind: "refused", why: { key: "refusal.readOnly" } });
      await open.close();
    }
  });

  test("does not take up a damaged file's place while its bytes cannot be kept", async () => {
    const folder = await newFolder();
    await writeFile(join(folder, "perennial.json"), "{ broken");
    await writeFile(join(folder, "perennial.previous.json"), JSON.stringify(file(2)));
    const fileSystem = faultyFileSystem();
    fileSystem.begin(({ name }) => (name === "open to create" ? "ENOSPC" : undefined));
    const open = await openFolder({ folder, owner: "terminal", fileSystem });
    afterwards(() => open.close());
    expect(await open.backend.open()).not.toHaveProperty("quarantined");
    expect(await open.backend.recover("perennial.previous.json")).toMatchObject({ kind: "recovery", why: { key: "storage.damaged.notKept" } });
    expect(await readFile(join(folder, "perennial.json"), "utf8")).toBe("{ broken");
    fileSystem.begin();
    expect(documentOf(await open.backend.recover("perennial.previous.json")).revision).toBe(8);
  });
});

const UNSAVED = "perennial.json.0a1b2c3d.tmp";
const BACKUP = "backups/1-20260101T000000.000Z-r5.json";

/** A folder whose document is damaged, with an older generation, a save that was not finished, and a backup. */
async function damagedFolder() {
  const folder = await savedFolder();
  const whole = await readFile(join(folder, "perennial.json"));
  await rm(join(folder, "perennial.json"));
  await mkdir(join(folder, "backups"));
  await writeFile(join(folder, "perennial.json"), whole.subarray(0, 300));
  await writeFile(join(folder, "perennial.previous.json"), JSON.stringify(file(2)));
  await writeFile(join(folder, UNSAVED), whole);
  await writeFile(join(folder, BACKUP), JSON.stringify({ ...file(4), revision: 5 }));
  return folder;
}

/** Takes up a candidate while operations go wrong, and says what became of everything. */
async function takeUpWith(damaged: string, candidate: string | null, applications: number, wrong: FaultCase) {
  const folder = await copyOf(damaged);
  const before = await filesIn(folder);
  const fileSystem = faultyFileSystem();
  const open = await openFolder({ folder, owner: "terminal", fileSystem, retryMs: NEVER_MS });
  fileSystem.begin(faultsOf(wrong));
  const opened = await open.backend.recover(candidate);
  fileSystem.begin();
  const after = await filesIn(folder);
  const kept = [...after.values()];
  const saved = opened.kind === "document" && opened.saving.state === "saved";
  const found = await onDisk(folder).catch(() => undefined);
  const holdsIt = found?.intact === true && found.kept.document.applications.size === applications;
  // Each version is still somewhere: in its place, or in quarantine. Once the chosen one is there, the next try of the save makes it the older generation.
  const lost = [...before].flatMap(([name, bytes]) => (name === "owner.lock" || kept.some((other) => other.equals(bytes)) ? [] : [name]));
  const untouched = after.get("perennial.json")?.equals(before.get("perennial.json") ?? Buffer.alloc(0)) ?? false;
  const why = opened.kind === "recovery" ? opened.why : opened.saving.state === "unsaved" ? opened.saving.why : undefined;
  return {
    folder,
    open,
    opened,
    lost: lost.filter((name) => !(holdsIt && name === "perennial.previous.json")),
    silent: saved && !holdsIt,
    spoilt: !holdsIt && !untouched,
    unnamed: !saved && why === undefined,
    why,
  };
}

describe("a damaged document that is taken up while an operation goes wrong", () => {
  test(
    "is there, or is still as it was with the cause named; no other version is lost, and the next try does it",
    async () => {
      const damaged = await damagedFolder();
      const choices: readonly [string | null, number][] = [
        ["perennial.previous.json", 2],
        [BACKUP, 4],
        [UNSAVED, 1],
        [null, 0],
      ];
      const sum = { cases: 0, silent: 0, spoilt: 0, unnamed: 0, lost: 0 };
      for (const [candidate, applications] of choices) {
        const probe = faultyFileSystem();
        const without = await openFolder({ folder: await copyOf(damaged), owner: "terminal", fileSystem: probe });
        probe.begin();
        await without.backend.recover(candidate);
        const operations = probe.operations.slice();
        await without.close();
        for (const wrong of faultCases(operations, proofSize({ short: 15, full: 1 }))) {
          const { open, opened, folder, ...result } = await takeUpWith(damaged, candidate, applications, wrong);
          sum.cases += 1;
          sum.silent += Number(result.silent);
          sum.spoilt += Number(result.spoilt);
          sum.unnamed += Number(result.unnamed);
          sum.lost += result.lost.length;
          expect(result.lost).toEqual([]);
          if (result.why) expect(say(result.why)).not.toMatch(/\{\{|^storage\./);
          if (opened.kind === "recovery") expect(documentOf(await open.backend.recover(candidate)).saving).toEqual({ state: "saved" });
          else expect(await open.backend.saveNow()).toEqual({ state: "saved" });
          expect((await onDisk(folder)).kept.document.applications.size).toBe(applications);
          await open.close();
        }
      }
      const { cases, silent, spoilt, unnamed, lost } = sum;
      printFigure(
        "I/O errors",
        `in a recovery: ${cases} cases, ${silent} silent successes, ${spoilt} files spoilt, ${lost} versions lost, ${unnamed} without a cause`,
      );
      expect({ silent, spoilt, unnamed, lost }).toEqual({ silent: 0, spoilt: 0, unnamed: 0, lost: 0 });
      expect(cases).toBeGreaterThan(100);
    },
    proofSize({ short: 120_000, full: 600_000 }),
  );
});
