// Making a folder so that a power cut cannot take it away again with everything that was saved in it.
import { dirname } from "node:path";
import type { FileSystem } from "./file-system.ts";

/** Makes a folder and those above it, and the name of each durable. Rejects with the system's error where one cannot be made. */
export async function makeFolderDurably(fileSystem: FileSystem, path: string): Promise<void> {
  const there = await fileSystem.stat(path).catch(() => undefined);
  const above = dirname(path);
  if (there?.kind === "folder" || above === path) return;
  await makeFolderDurably(fileSystem, above);
  await fileSystem.makeFolder(path);
  // A folder above may be open for passing through only.
  await fileSystem.syncFolder(above).catch(() => {});
}

/**
 * The same for a folder in one that has to be there; rejects with `ENOENT` where that is gone. In the place of a stick that was pulled out nothing is made:
 * what is saved in it would be missing once the stick is back.
 */
export async function makeFolderWithin(fileSystem: FileSystem, path: string): Promise<void> {
  await fileSystem.stat(dirname(path));
  await makeFolderDurably(fileSystem, path);
}
