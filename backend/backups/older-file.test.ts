// A file of an earlier version is backed up as it is before anything is written in the shape of now.
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { ZERO_HASH } from "#shared/model/file-head.ts";
import { openFolder } from "../open-folder.ts";
import { asWrittenBy, OLDEST } from "../storage/made-up-ladder.test-source.ts";
import { adding, afterwards, documentOf, file, newFolder } from "../test-folder.test-source.ts";

vi.mock("../storage/migrations/ladder.ts", () => import("../storage/made-up-ladder.test-source.ts"));

/** As an earlier Perennial wrote it, with its own hash. */
function writtenThen(): string {
  const text = JSON.stringify(asWrittenBy(OLDEST, { ...file(3) }), null, 2);
  return text.replace(ZERO_HASH, createHash("sha256").update(text).digest("hex"));
}

test.for(["terminal", "browser"] as const)("the older file is the first backup, byte for byte, and can be restored: %s", async (owner) => {
  const folder = await newFolder();
  const older = writtenThen();
  await writeFile(join(folder, "perennial.json"), older);
  const open = await openFolder({ folder, owner });
  afterwards(() => open.close());
  expect(await open.backend.commit(adding("new"))).toMatchObject({ kind: "committed" });
  expect(JSON.parse(await readFile(join(folder, "perennial.json"), "utf8")).schema).not.toBe(OLDEST);
  const [first = ""] = (await readdir(join(folder, "backups"))).sort();
  expect(await readFile(join(folder, "backups", first), "utf8")).toBe(older);
  expect((await open.backend.backups()).backups.at(-1)).toMatchObject({ name: first, revision: 7, applications: 3 });
  expect(await open.backend.compare({ kind: "backup", name: first })).toMatchObject({ comparison: { added: [], changed: [], removed: [{ id: "new" }] } });
  expect(await open.backend.restore({ kind: "backup", name: first })).toMatchObject({ kind: "restored" });
  expect(JSON.parse(documentOf(await open.backend.open()).text).data.applications).toEqual(file(3).data.applications);
});
