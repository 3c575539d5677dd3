// The few file operations that storage uses, as one thing that a test can put faults into.
import { constants, fstat, ftruncate, open, write } from "node:fs";
import { link, mkdir, open as openHandle, readdir, rename, stat, unlink } from "node:fs/promises";
import { promisify } from "node:util";
import FDLock from "fd-lock";

/** What tells one version of a file from another without reading it. Numbers of the system, exact. */
export interface Identity {
  readonly device: bigint;
  readonly inode: bigint;
  readonly size: bigint;
  /** Last change of the content, in ns. */
  readonly modified: bigint;
}

export interface FileStat extends Identity {
  readonly kind: "file" | "folder" | "other";
}

/** An open file. Each operation may do less than asked for where it returns a count. */
export interface OpenFile {
  /** Bytes read; 0 at the end. */
  read(into: Buffer, position: number): Promise<number>;
  /** Bytes written, which may be fewer than given. */
  write(buffers: readonly Buffer[], position: number): Promise<number>;
  sync(): Promise<void>;
  stat(): Promise<FileStat>;
  close(): Promise<void>;
}

/** A lock that is held until it is released or the process ends. */
export interface HeldLock {
  /** Which file the lock is on; a path that leads elsewhere is no longer guarded by it. */
  readonly identity: Identity;
  release(): Promise<void>;
}

/** The file system as storage sees it. Every method rejects with Node's system errors (`code`). */
export interface FileSystem {
  readonly platform: NodeJS.Platform;
  /** Opens for reading, or creates a file that must not be there yet, for writing and reading, mode 0600. */
  open(path: string, how: "read" | "create"): Promise<OpenFile>;
  stat(path: string): Promise<FileStat>;
  /** Names in a folder. */
  list(folder: string): Promise<string[]>;
  /** Makes a folder in one that is there, mode 0700; one that is there already stays as it is. */
  makeFolder(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  link(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Makes the names in a folder durable. */
  syncFolder(path: string): Promise<void>;
  /** Locks a file, creating it where needed, and writes `note` into it; undefined where another holds it. */
  lock(path: string, note: string): Promise<HeldLock | undefined>;
}

const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;

const openDescriptor = promisify(open);
const statDescriptor = promisify(fstat);
const truncateDescriptor = promisify(ftruncate);
const writeDescriptor: (descriptor: number, text: string, position: number) => Promise<unknown> = promisify(write);

interface BigStat {
  dev: bigint;
  ino: bigint;
  size: bigint;
  mtimeNs: bigint;
  isFile(): boolean;
  isDirectory(): boolean;
}

function fileStat(stats: BigStat): FileStat {
  const kind = stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
  return { device: stats.dev, inode: stats.ino, size: stats.size, modified: stats.mtimeNs, kind };
}

/** The file system of this computer. */
export const realFileSystem: FileSystem = {
  platform: process.platform,
  async open(path, how) {
    const handle = await openHandle(path, how === "read" ? "r" : "wx+", FILE_MODE);
    return {
      read: async (into, position) => (await handle.read(into, 0, into.length, position)).bytesRead,
      write: async (buffers, position) => (await handle.writev(buffers, position)).bytesWritten,
      sync: () => handle.sync(),
      stat: async () => fileStat(await handle.stat({ bigint: true })),
      close: () => handle.close(),
    };
  },
  stat: async (path) => fileStat(await stat(path, { bigint: true })),
  list: (folder) => readdir(folder),
  async makeFolder(path) {
    try {
      await mkdir(path, { mode: FOLDER_MODE });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST" || !(await stat(path)).isDirectory()) throw error;
    }
  },
  rename,
  link,
  remove: unlink,
  async syncFolder(path) {
    // Windows opens no folders, and NTFS keeps its names by journal.
    if (process.platform === "win32") return;
    const handle = await openHandle(path, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  lock: lockFile,
};

async function lockFile(path: string, note: string): Promise<HeldLock | undefined> {
  const descriptor = await openDescriptor(path, constants.O_RDWR | constants.O_CREAT, FILE_MODE);
  const lock = new FDLock(descriptor);
  try {
    await lock.ready();
  } catch (error) {
    // Held by another is the one refusal that carries no code of the system.
    if ((error as NodeJS.ErrnoException).code === undefined) return undefined;
    throw error;
  }
  try {
    const identity = fileStat(await statDescriptor(descriptor, { bigint: true }));
    await writeNote(descriptor, note);
    return {
      identity,
      async release() {
        await writeNote(descriptor, "");
        await lock.close();
      },
    };
  } catch (error) {
    await lock.close();
    throw error;
  }
}

/** Who holds the lock, for the others to read. It only informs, so a full disk does not keep anybody from starting. */
async function writeNote(descriptor: number, note: string): Promise<void> {
  try {
    await truncateDescriptor(descriptor, 0);
    await writeDescriptor(descriptor, note, 0);
  } catch {
    // The lock itself is held; only the name of its holder is missing.
  }
}
