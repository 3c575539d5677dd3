// Bringing a whole export back while the disk fails: the old document with everything it had, or the new one with everything it has.
import { randomBytes, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openFolder } from "../open-folder.ts";
import { type Fault, faultyFileSystem } from "../storage/faulty-file-system.test-source.ts";
import { printFigure, proofSize } from "../storage/proof-size.test-source.ts";
import { adding, newFolder } from "../test-folder.test-source.ts";
import { attach, fetched, openedIn, sent } from "./whole-folder.test-source.ts";

const FAULTS: readonly Fault[] = proofSize({ short: ["EIO"], full: ["EIO", "ENOSPC", "EACCES", "EROFS", "EPERM", "EBUSY", "short write"] });
/** Every which operation is made to fail. */
const STEP = proofSize({ short: 3, full: 1 });

test(
  "operations of it fail, and the document is never without its attachments",
  async () => {
    const source = await newFolder();
    const given = await openedIn(source);
    await given.backend.commit(adding("new", "Fernhill"));
    const contents = [randomBytes(3_000), randomBytes(10), Buffer.alloc(0)];
    const ids: string[] = [];
    for (const [index, bytes] of contents.entries()) ids.push(await attach(source, given, "new", `${index}.pdf`, bytes));
    await given.backend.packWhole();
    const zip = await fetched(given.backend);

    /** Restores in a folder of its own with a fault at an operation; gives how many operations there were, and whether it was restored. */
    async function attempt(fault: Fault | undefined, at: number): Promise<{ operations: number; isRestored: boolean }> {
      const folder = await newFolder();
      const fileSystem = faultyFileSystem();
      const open = await openFolder({ folder, owner: "terminal", fileSystem, retryMs: 1_000_000 });
      await open.backend.commit(adding("old", "Orchard"));
      const upload = randomUUID();
      expect(await sent(open.backend, zip, upload)).toMatchObject({ kind: "kept" });
      fileSystem.begin(({ number }) => (number === at ? fault : undefined));
      const { kind } = await open.backend.restore({ kind: "upload", upload });
      const operations = fileSystem.operations.length;
      fileSystem.begin();
      await open.close();
      const where = `${fault} at ${at}`;
      const again = await openFolder({ folder, owner: "terminal" });
      const document = again.document();
      await again.close();
      const isRestored = kind === "restored";
      expect([...(document?.applications.keys() ?? [])], where).toEqual([isRestored ? "new" : "old"]);
      for (const [index, id] of (isRestored ? ids : []).entries()) {
        expect((await readFile(join(folder, "attachments", id))).equals(contents[index] ?? Buffer.from("missing")), where).toBe(true);
      }
      expect(await readdir(join(folder, "staging")), where).toEqual([]);
      return { operations, isRestored };
    }

    const { operations, isRestored } = await attempt(undefined, -1);
    expect(isRestored).toBe(true);
    let restored = 0;
    for (const fault of FAULTS) for (let at = 0; at < operations; at += STEP) restored += (await attempt(fault, at)).isRestored ? 1 : 0;
    const tried = Math.ceil(operations / STEP) * FAULTS.length;
    printFigure(
      "I/O errors",
      `bringing a whole export back, ${tried} faults: ${tried - restored} refused with the old document intact, ${restored} done all the same, 0 half`,
    );
  },
  proofSize({ short: 120_000, full: 600_000 }),
);
