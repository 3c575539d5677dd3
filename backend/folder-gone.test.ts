// A data folder that is gone while it is open, as a stick that was pulled out: nothing is made in its place, and it goes on once it is back.
import { rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { madeBytes, uploaded } from "./attachments/attachment-folder.test-source.ts";
import { openFolder } from "./open-folder.ts";
import { namesIn } from "./storage/candidates.ts";
import { realFileSystem } from "./storage/file-system.ts";
import { adding, afterwards, newFolder } from "./test-folder.test-source.ts";

test("nothing that is asked for puts another folder in its place", async () => {
  const folder = join(await newFolder(), "stick");
  const open = await openFolder({ folder, owner: "browser", retryMs: 1_000_000 });
  afterwards(() => open.close());
  const { backend } = open;
  await backend.commit(adding("one"));
  const second = await newFolder();
  await rename(folder, `${folder}-out`);

  expect(await backend.commit(adding("two"))).toMatchObject({ kind: "unsaved", why: { key: "storage.unsaved.folderGone" } });
  expect(await backend.backUp()).toMatchObject({ kind: "refused", why: { key: "backups.notMadeFirst.folderGone" } });
  expect(await uploaded(backend, madeBytes(100))).toMatchObject({ kind: "refused", why: { key: "refusal.uploadFolderGone" } });
  expect(await backend.packWhole()).toMatchObject({ kind: "refused", why: { key: "whole.trouble.folderGone" } });
  expect(await backend.useSecondFolder(second)).toMatchObject({ kind: "refused" });
  await backend.showBackups();
  expect(await namesIn(realFileSystem, dirname(folder))).toEqual(["stick-out"]);

  await rename(`${folder}-out`, folder);
  expect(await backend.saveNow()).toEqual({ state: "saved" });
  expect(await backend.backUp()).toMatchObject({ kind: "made" });
});
