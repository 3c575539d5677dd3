// File systems with one protection taken out: what a test of that protection must turn red on, so that it cannot pass by accident.
import { open } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { CURRENT, isUnsavedDocument } from "./file-names.ts";
import type { FileStat, FileSystem, OpenFile } from "./file-system.ts";

/** Errors of fsync are swallowed. */
export function withoutSyncErrors(real: FileSystem): FileSystem {
  return {
    ...real,
    open: async (path, how) => {
      const file = await real.open(path, how);
      return { ...file, sync: () => file.sync().catch(() => {}) };
    },
    syncFolder: (path) => real.syncFolder(path).catch(() => {}),
  };
}

/** What a new file holds is taken from what was meant to be written, not from the disk. */
export function withoutReadBack(real: FileSystem): FileSystem {
  return {
    ...real,
    open: async (path, how) => {
      const file = await real.open(path, how);
      return how === "create" ? believed(file) : file;
    },
  };
}

function believed(file: OpenFile): OpenFile {
  let meant = Buffer.alloc(0);
  return {
    ...file,
    async write(buffers, position) {
      const bytes = Buffer.concat(buffers);
      const longer = Buffer.alloc(Math.max(meant.length, position + bytes.length));
      meant.copy(longer);
      bytes.copy(longer, position);
      meant = longer;
      return file.write(buffers, position);
    },
    read: async (into, position) => meant.copy(into, 0, position),
    stat: async () => ({ ...(await file.stat()), size: BigInt(meant.length) }),
  };
}

/** The new document is written over the old one in its place; no temp, no rename. */
export function withoutTemporary(real: FileSystem): FileSystem {
  /** The current file as it was before it was written over, as long as that goes on. */
  const before = new Map<string, FileStat>();
  const target = (path: string) => join(dirname(path), CURRENT);
  const isOurs = (path: string) => isUnsavedDocument(basename(path));
  return {
    ...real,
    async open(path, how) {
      if (how === "read" || !isOurs(path)) return real.open(path, how);
      before.set(target(path), await real.stat(target(path)));
      return inPlace(target(path), real);
    },
    stat: async (path) => before.get(path) ?? real.stat(path),
    rename: async (from, to) => void (isOurs(from) ? before.delete(to) : await real.rename(from, to)),
    remove: async (path) => void (isOurs(path) ? before.delete(target(path)) : await real.remove(path)),
  };
}

/** A file that is emptied at the first write; one that is only opened stays as it is. */
async function inPlace(path: string, real: FileSystem): Promise<OpenFile> {
  const handle = await open(path, "r+");
  let emptied: Promise<void> | undefined;
  return {
    read: async (into, position) => (await handle.read(into, 0, into.length, position)).bytesRead,
    async write(buffers, position) {
      emptied ??= handle.truncate();
      await emptied;
      return (await handle.writev(buffers, position)).bytesWritten;
    },
    sync: () => handle.sync(),
    stat: () => real.stat(path),
    close: () => handle.close(),
  };
}

/** Everybody gets the lock. */
export function withoutLock(real: FileSystem): FileSystem {
  return { ...real, lock: async (path, note) => (await real.lock(path, note)) ?? { identity: await real.stat(path), release: async () => {} } };
}

/** A file that cannot be read is taken for none, and so are its traces. */
export function withoutRecovery(real: FileSystem): FileSystem {
  const gone = () => Promise.reject(Object.assign(new Error("ENOENT: made for a test"), { code: "ENOENT" }));
  let saved = false;
  return {
    ...real,
    stat: (path) => (!saved && path.endsWith(CURRENT) ? gone() : real.stat(path)),
    list: (folder) => (saved ? real.list(folder) : gone()),
    async rename(from, to) {
      saved = true;
      await real.rename(from, to);
    },
  };
}
